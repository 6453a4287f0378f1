"""Reading templates: the versions of an agency, the one in force on a day, the phrases that a template may say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Said, heard
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.paper import Paper
from fadu.documents.papers.parts import day_of_line
from fadu.documents.papers.writer import written
from fadu.documents.services import opened
from fadu.documents.templating.filling import filled_in, names_used
from fadu.documents.templating.models import TemplateVersion
from fadu.documents.templating.shipped import shipped
from fadu.documents.templating.variables import PHRASE, named
from fadu.kernel.validity import holds
from fadu.law.libraries.kinds import PHRASE as PHRASES
from fadu.ledger.crypto import sha256_hex
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Scope
from fadu.statutes.library import selectors as library


def versions(scope: Scope, place: Place, procedure: str = "", kind: str = "") -> list[TemplateVersion]:  # fmt: skip
    """The versions of an agency, the newest first; of one kind where it is named."""
    rows = TemplateVersion.objects.filter(county=place.agency)
    if kind:
        rows = rows.filter(procedure=procedure, kind=kind)
    return list(rows.order_by("-put_at", "-id"))


def version(scope: Scope, place: Place, id: str) -> TemplateVersion | None:
    """One version of an agency."""
    return TemplateVersion.objects.filter(county=place.agency, pk=id).first()


def in_force(rows: Sequence[TemplateVersion], on: date) -> TemplateVersion | None:
    """The version that holds on a day: of those adopted by then and not ended, the one adopted last."""
    held = [one for one in rows if one.since and holds(on, one.since, end=one.until)]
    return max(held, key=lambda one: (one.since, one.put_at, one.id), default=None)


def phrases(on: date) -> dict[str, str]:
    """The sentences of the library on a day, as variables: 用语_AQF_97_1_责令改正."""
    return {
        f"{PHRASE}{named_code(entry['conduct'])}_{named(column.title)}": entry[column.code]
        for entry in library.entries(PHRASES.code, on)
        for column in PHRASES.columns
        if column.code not in PHRASES.key and entry[column.code]
    }


def named_code(code: str) -> str:
    """A code of the catalogue as it stands in a name."""
    return code.replace("-", "_").replace(".", "_")


def word_of(scope: Scope, file: CaseFile, kind: PaperKind, n: int) -> tuple[Paper, bytes]:
    """A paper of a matter as a Word file: by the template in force on its day, or in the product's own layout."""
    with heard() as said:
        paper = kind.make(file, n)
    line = file.line(n)
    day = paper.day or (day_of_line(line) if line else None)
    rows = versions(scope, file.matter.place, file.matter.procedure, kind.code) if day else []
    template = in_force(rows, day) if day else None
    if template is None or day is None:
        return paper, written(paper)
    return paper, by_version(template, kind, paper, said, day)


@dataclass(frozen=True)
class MadeBy:
    """By which template a paper of a day is made: its digest, and from when it holds (None: the product's own layout)."""

    digest: str
    since: date | None


def made_by(scope: Scope, matter: Matter, code: str, day: date) -> MadeBy | None:
    """The template of a kind of paper of a matter on a day; None where the procedure has no such kind."""
    kind = next((one for one in kinds_of(matter.procedure) if one.code == code), None)
    if kind is None:
        return None
    held = in_force(versions(scope, matter.place, matter.procedure, code), day)
    return MadeBy(held.sha256, held.since) if held else MadeBy(sha256_hex(shipped(kind)), None)


def bytes_of(template: TemplateVersion) -> bytes:
    """The file of a version, verified. Altered where it changed, FileNotFoundError where there is none."""
    with opened(template.sha256) as file:
        return file.read()


def by_version(
    template: TemplateVersion, kind: PaperKind, paper: Paper, said: Sequence[Said], day: date
) -> bytes:
    """A paper by one version, in force or tried."""
    data = bytes_of(template)
    speaks = any(name.startswith(PHRASE) for name in names_used(data))
    return filled_in(data, kind, paper, said, phrases(day) if speaks else {})
