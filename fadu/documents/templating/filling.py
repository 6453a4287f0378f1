"""A paper as a Word file by a template: what the template says and the matter does not is refused by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from fadu.documents.papers.contents import Incomplete, Missing, Said
from fadu.documents.papers.kinds import PaperKind
from fadu.documents.papers.paper import Paper
from fadu.documents.templating import variables as v
from fadu.documents.templating.rendering import Prepared, filled, prepared
from fadu.documents.templating.speech import names_in
from fadu.kernel.errors import BadInput
from fadu.ui.qr import square


@dataclass(frozen=True)
class Spoken:
    """A template with the names it uses."""

    template: Prepared
    used: frozenset[str]


def filled_in(
    data: bytes,
    kind: PaperKind,
    paper: Paper,
    said: Sequence[Said],
    phrases: Mapping[str, str] | None = None,
) -> bytes:
    """The .docx of a paper by a template's bytes. Incomplete names each content that is missing, with its article."""
    spoken, told = _spoken(data), v.values(kind, paper, said, phrases or {})
    contents = {v.named(one.title): one for one in v.contents_of(kind)}
    missing = [
        Missing(contents[name])
        for name in sorted(spoken.used)
        if name in contents and not told[name]
    ]
    if missing:
        raise Incomplete(paper.title, missing)
    if lost := sorted(spoken.used - set(told)):
        raise BadInput(
            f"模板中的“{'、'.join(lost)}”现在没有内容",
            todo="请法规科上传新的模板，或者恢复该条用语。",
        )
    return filled(spoken.template, told, _square(paper.mark))


def names_used(data: bytes) -> frozenset[str]:
    """The variables of a template that was checked."""
    return _spoken(data).used


@lru_cache(maxsize=32)
def _spoken(data: bytes) -> Spoken:
    template = prepared(data)
    return Spoken(template, names_in(template.sources))


@lru_cache(maxsize=64)
def _square(mark: str) -> bytes:
    out = BytesIO()
    square(mark).save(out, kind="png", scale=8, border=4)
    return out.getvalue()
