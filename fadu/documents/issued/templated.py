"""What was printed of a paper where the bureau has a template of its own: the words of its Word file, part by part."""

from __future__ import annotations

from fadu.documents.issued.expecting import Part
from fadu.documents.issued.whole import parts_of
from fadu.documents.issued.word import read_word
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.parts import day_of_line
from fadu.documents.papers.selectors import casefile
from fadu.documents.templating.selectors import made_by, word_of
from fadu.matters.models import Matter
from fadu.matters.scope import Scope


def by_template(scope: Scope, matter: Matter, paper: Paper) -> tuple[Part, ...]:
    """The parts of the paper's Word file; () where the product's own layout is in force, which says what the paper says."""
    file = casefile(scope, matter)
    kind = next((one for one in kinds_of(matter.procedure) if one.code == paper.kind), None)
    line = file.line(paper.n)
    day = paper.day or (day_of_line(line) if line else None)
    if kind is None or day is None or paper.n not in kind.entries(file):
        return ()
    held = made_by(scope, matter, paper.kind, day)
    if held is None or held.since is None:
        return ()
    _, content = word_of(scope, file, kind, paper.n)
    blocks, _ = read_word(content)
    return parts_of(blocks)
