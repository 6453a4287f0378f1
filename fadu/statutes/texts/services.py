"""Importing law texts: new ones are entered in the register and kept beside what stands there; nothing is replaced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Unpack

from django.db import transaction

from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.texts.findings import Finding, FindingKind
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome, Page
from fadu.matters.scope import Place
from fadu.matters.services import act, perform
from fadu.statutes.models import LawArticle, LawBody, LawText
from fadu.statutes.radar.services import note_changes
from fadu.statutes.texts import index, selectors
from fadu.statutes.texts.sources import Document, Found, Unread

IMPORTER = Actor("importing", Role.SYSTEM_ADMIN.value)
"""In whose name the command line imports: the installation's own, like its founder."""

IMPORTED, KNOWN, DAMAGED, FOREIGN = "imported", "known", "damaged", "skipped"
_BATCH = 500


@dataclass(frozen=True)
class Report:
    """What became of one file: imported, known already, damaged, or no text at all."""

    file: str
    outcome: str
    title: str = ""
    key: str = ""
    version: date | None = None
    articles: int = 0
    message: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def grave(self) -> bool:
        """Whether somebody must look at the official text."""
        return self.outcome == DAMAGED or any(f.kind.grave for f in self.findings)


@dataclass(frozen=True)
class Entry:
    """Who enters texts, by which hand, where and when.

    source: where they were obtained, in the legal office's words; their origin where it is empty.
    answers: which of the texts that were wanted this is (`fadu.law.wanted`).
    """

    who: tuple[Actor, ...]
    hand: Hand
    place: Place
    at: datetime
    source: str = ""
    answers: str = ""

    def deed(self, document: Document, matters: dict[str, str | NewMatter]) -> Deed:
        """Entering one text in the matter of its instrument; the first text of an instrument opens it."""
        title = document.named.title
        if title not in matters:
            id = new_id(self.hand.noted, self.hand.chance(10))
            matters[title] = NewMatter(registers.TEXT_REGISTER, self.place, id=id)
        facts = _facts(document, self.source)
        if self.answers:
            facts["answers"] = self.answers
        return Deed(matters[title], registers.enter_text, self.at, self.hand, self.who, facts)


def import_texts(found: Iterable[Found], entry: Entry) -> list[Report]:
    """Enter what is new, in one transaction; a text that stands already changes nothing and is no entry."""
    read = list(found)
    documents = [one for one in read if isinstance(one, Document)]
    titles = {d.named.title for d in documents}
    with transaction.atomic():
        index.hold()
        known = selectors.known_digests(titles)
        fresh = {_place(d): d for d in documents if _place(d) not in known}
        matters: dict[str, str | NewMatter] = {**selectors.matters_of(titles)}
        if fresh:
            perform([entry.deed(d, matters) for d in fresh.values()])
        rows = selectors.known_digests(titles)
        gone = selectors.bodiless(rows.values())
        _keep({rows[_place(d)].id: d for d in documents if rows[_place(d)].id in gone})
        index.add(selectors.unindexed(rows.values()))
        entered = [rows[place] for place in fresh]
        note_changes(entered, who=entry.who, hand=entry.hand, place=entry.place, at=entry.at)
    return [_report(one, set(fresh), rows) for one in read]


def date_text(
    *,
    text: LawText,
    applies: date | None,
    ends: date | None,
    source: str,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Say since when a text applies (登记施行日期), where the registry of instruments does not know it."""
    if text.key:
        raise BadInput("法律名录里已有施行日期，不在这里登记", todo="名录有误的，请告知维护方")
    if applies and ends and ends < applies:
        raise BadInput("失效日期早于施行日期")
    facts: dict[str, Any] = {"digest": text.digest, "source": source, "reason": reason}
    facts |= _dates(applies, ends)
    matter = text.id.partition(":")[0]
    return act(matter, registers.date_text, hand=hand, who=who, facts=facts, at=at, **page)


def _facts(document: Document, source: str) -> dict[str, Any]:
    name = document.named
    facts: dict[str, Any] = {
        "title": name.title,
        "digest": document.digest,
        "origin": document.origin,
        "articles": len(document.parsed.by_place),
        "source": source.strip() or document.origin,
    }
    if name.version:
        facts["version"] = name.version.isoformat()
    if name.instrument:
        facts["registered"] = name.instrument.key
        facts |= _dates(name.instrument.since, name.instrument.until)
    return facts


def _dates(applies: date | None, ends: date | None) -> dict[str, str]:
    given = {"applies": applies, "ends": ends}
    return {code: day.isoformat() for code, day in given.items() if day}


def _keep(documents: dict[str, Document]) -> None:
    """Store documents and their articles beside the register's rows."""
    index.remove(documents)
    LawArticle.objects.filter(text__in=documents).delete()
    LawBody.objects.bulk_create(
        [
            LawBody(text_id=id, content=d.parsed.text, file=d.file, findings=_plain(d))
            for id, d in documents.items()
        ],
        batch_size=_BATCH,
    )
    cut = [
        LawArticle(
            text_id=id, place=place, number=a.number, bis=a.bis, path="\n".join(a.path), content=a.text, body=a.body
        )
        for id, d in documents.items()
        for place, a in enumerate(d.parsed.articles)
    ]  # fmt: skip
    LawArticle.objects.bulk_create(cut, batch_size=_BATCH)


def rebuild_index() -> int:
    """Make the index of the articles' words anew; returns how many articles there are."""
    with transaction.atomic():
        return index.rebuild()


def _plain(document: Document) -> list[dict[str, str]]:
    return [
        {"kind": f.kind.value, "place": f.place, "message": f.message}
        for f in document.parsed.findings
    ]


def _report(one: Found, new: set[tuple[str, str]], rows: dict[tuple[str, str], LawText]) -> Report:
    if isinstance(one, Unread):
        return Report(one.file, FOREIGN if one.foreign else DAMAGED, message=one.why)
    name, articles = one.named, len(one.parsed.by_place)
    outcome = IMPORTED if _place(one) in new else KNOWN
    found = Report(one.file, outcome, name.title, name.key, name.version, articles)
    return replace(found, findings=(*one.parsed.findings, *_beside(one, rows.values())))


def _beside(document: Document, rows: Iterable[LawText]) -> Iterable[Finding]:
    """What the texts of the same version beside it tell of a text, and a version that nobody has named."""
    name, own = document.named, len(document.parsed.by_place)
    most = max(
        (r.articles for r in rows if (r.title, r.version) == (name.title, name.version)), default=0
    )
    excerpt = any(f.kind is FindingKind.STARTS for f in document.parsed.findings)
    if most > own and not excerpt:
        yield Finding(FindingKind.SHORTER, "", f"比已登记的同版本文本少{most - own}条")
    if name.version is None:
        yield Finding(FindingKind.UNDATED, "", "没有写明版本日期")


def _place(document: Document) -> tuple[str, str]:
    return document.named.title, document.digest
