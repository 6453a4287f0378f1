"""The case file of a matter, and the papers it gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Certificate, Person
from fadu.documents.numbers.models import Letterhead
from fadu.documents.numbers.selectors import numbers_of
from fadu.documents.papers.casefile import CaseFile, Official
from fadu.documents.papers.contents import Incomplete
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.paper import Paper
from fadu.law.vocabulary.fact import Kind
from fadu.matters import selectors as matters
from fadu.matters import versions
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope

CERTIFICATE = "执法证"


@dataclass(frozen=True)
class Offered:
    """A paper that a matter gives, or what it still lacks."""

    kind: PaperKind
    n: int
    paper: Paper | None
    lacks: Incomplete | None = None


def casefile(scope: Scope, matter: Matter) -> CaseFile:
    """Everything the papers of a matter within reach are made from."""
    lines = [line for line in matters.history(matter) if not line.corrected]
    lines.sort(key=lambda line: (line.at, line.n))
    heads = Letterhead.objects.filter(county=matter.place.agency).order_by("-since", "-id")
    return CaseFile(
        matter=matter,
        agency=accounts.agency_at(matter.place).name,
        lines=tuple(lines),
        people=_people(matter, lines),
        numbers=tuple(numbers_of(scope, matter.id)),
        letterheads=tuple(heads),
    )


def papers(file: CaseFile) -> list[Offered]:
    """Every paper of a matter, in the order of its kinds: made, or with what it lacks."""
    found = []
    for kind in kinds_of(file.matter.procedure):
        for n in kind.entries(file):
            try:
                found.append(Offered(kind, n, kind.make(file, n)))
            except Incomplete as lacking:
                found.append(Offered(kind, n, None, lacking))
    return found


def _people(matter: Matter, lines: list[Line]) -> dict[str, Official]:
    acts = versions.procedure(matter.procedure, digest=matter.digest).by_code
    told = {a.code: [f.code for f in a.stated if f.kind is Kind.PERSON] for a in acts.values()}
    ids = {person for line in lines for person, _ in line.who}
    ids |= {
        value
        for line in lines
        for code in told.get(line.act, ())
        if isinstance(value := line.facts.get(code), str)
    }
    held: dict[str, list[tuple[str | None, date, date]]] = {}
    for one in Certificate.objects.filter(person__in=ids, kind=CERTIFICATE).order_by("id"):
        held.setdefault(one.person, []).append((one.number, one.since, one.ends_on))
    named = Person.objects.filter(id__in=ids).values_list("id", "name")
    return {id: Official(name, tuple(held.get(id, ()))) for id, name in named}
