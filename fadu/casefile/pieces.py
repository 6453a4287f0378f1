"""What a case file consists of (入卷材料): documents, attachments, items of evidence, in the order in which they came about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fadu.casefile import telling
from fadu.casefile.copies import Copies, Former
from fadu.casefile.lacks import Lack, lacks, lacks_of
from fadu.casefile.piece import ERASED, LOST, Piece, Stored, shown, unsigned
from fadu.casefile.receivers import Reader
from fadu.casefile.selectors import Issued, issued_copies
from fadu.documents.models import StoredFile
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import OTHERS, Volume
from fadu.documents.papers.selectors import Offered, casefile, papers
from fadu.documents.services import is_stored
from fadu.evidence.catalogue.models import RedactedCopy
from fadu.evidence.catalogue.selectors import Item, of_matter, types_of
from fadu.kernel.zone import day_of
from fadu.law.procedures.registers.evidence import PURPOSES
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.parties import keyed, parties_in
from fadu.matters.scope import Scope
from fadu.matters.versions import procedure
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.selectors import deliveries_of
from fadu.registry.selectors import names_borne, party_names

TESTIMONY, STATEMENT = "证人证言", "当事人的陈述"
OTHER = "其他当事人"
UNREGISTERED, NAMED = "unregistered", "party_named"
"""Who stands for a party that is in no register, and the fact that writes it down."""
_, FOR_PARTY, _ = PURPOSES


@dataclass(frozen=True)
class Dossier:
    """The case file of a matter, with what it still lacks.

    disclosed: of the entries (matter and number) whose personal facts a party reads, the party. told: by entry, the party
    that it may be told to, "" all. heard: the parties that were told what is held against them, "" all. services: the
    electronic services of its papers.
    """

    matter: Matter
    file: CaseFile
    pieces: tuple[Piece, ...]
    items: tuple[Item, ...]
    lacks: tuple[Lack, ...]
    parties: dict[str, str] = field(default_factory=dict)
    disclosed: Mapping[tuple[str, int], str] = field(default_factory=dict)
    services: tuple[Delivery, ...] = ()
    told: Mapping[int, str] = field(default_factory=dict)
    heard: frozenset[str] = frozenset()

    def of(self, reader: Reader) -> tuple[Piece, ...]:
        """The pieces that a receiver takes; what concerns others keeps its row and its pages, and nothing of it."""
        heard = self.heard_by(reader)
        own = (one for one in self.pieces if one.volume in reader.volumes and one.comes_to(reader))
        return tuple(shown(one, reader, heard=heard) for one in own)

    def named(self, name: str, reader: Reader) -> str:
        """What the file is called (题名) as a receiver reads it: a party reads no name of another, neither one it has nor one it had."""
        if all(reader.takes_of(key) for key in self.parties):
            return name
        own: set[str] = set()
        others: set[str] = set()
        borne = names_borne(self.parties)
        for key, present in self.parties.items():
            names = own if reader.takes_of(key) else others
            names |= {present, *borne.get(key, ())} - {""}
        others -= own
        every = "|".join(re.escape(x) for x in sorted(others | own, key=len, reverse=True))
        return re.sub(every, lambda x: OTHER if x[0] in others else x[0], name) if others else name

    def heard_by(self, reader: Reader) -> bool:
        """Whether a receiver reads what was found out: a party once it was told what is held against it."""
        return not reader.party or not self.heard.isdisjoint(("", reader.party))

    def tells(self, reader: Reader, n: int) -> bool:
        """Whether an entry of the matter goes along to a receiver, or stands as a hash alone."""
        if reader.whole:
            return True
        key = self.told.get(n)
        return key == reader.party or (key == "" and self.heard_by(reader))

    def day(self, reader: Reader) -> date:
        """What is written about the file is as of the last thing that its receiver is told of."""
        told = [line.at for line in self.file.lines if self.tells(reader, line.n)]
        return day_of(told[-1]) if told else self.matter.opened

    def served(self, reader: Reader) -> tuple[Delivery, ...]:
        """The services that a receiver is told of: a party of those that were sent to itself."""
        own = [one for one in self.services if one.sent and one.party == reader.party]
        return tuple(own) if reader.party else self.services


def dossier(scope: Scope, matter: Matter) -> Dossier:
    """The case file of a matter within reach."""
    file = casefile(scope, matter)
    offered = papers(file)
    items = of_matter(scope, matter.pk)
    acts = procedure(matter.procedure, digest=matter.digest).by_code
    parties = _parties(acts, file)
    copies = issued_copies(scope, matter.pk)
    evident = {item.row.sha256 for item in items if item.row.sha256}
    there = _there(file, copies, items)
    sent = deliveries_of(scope, matter.pk) if copies else []
    told = _Told(
        file, offered, Copies.of(copies, there, sent), evident, parties, there, keyed=keyed(acts)
    )
    pieces = [
        *(piece for line in file.lines for piece in _of_line(told, line)),
        *_of_items(told, items),
    ]  # fmt: skip
    pieces.sort(key=lambda one: one.volume is Volume.SIDE)
    opened = {(matter.pk, x.n): x.key for x in file.lines if x.n in told.entries}
    served = tuple(reversed(sent))
    signed = {id(one) for one in offered if told.copy_of(one)}
    missing = (*lacks(file, offered, lambda one: id(one) in signed, acts), *lacks_of(items, there))
    whom = telling.whom(file.lines, told.entries, told.key_of, parties)
    return Dossier(
        matter, file, tuple(pieces), tuple(items), missing, parties, opened, served, whom, telling.heard(offered, whom)
    )  # fmt: skip


def _parties(acts: Mapping[str, Act], file: CaseFile) -> dict[str, str]:
    """The parties by id, with their names; of one that is in no register, what the officers wrote down."""
    ids = parties_in(acts, file.lines)
    known = party_names(ids)
    written = [w for line in file.lines if isinstance(w := line.facts.get(NAMED), str) and w]
    named = {id: known[id] for id in ids if id in known}
    return named or dict(zip((UNREGISTERED,), written[-1:], strict=False))


@dataclass(frozen=True)
class _Told:
    """What a case file is put together from; `copies`: the signed or sealed ones of its papers.

    there: digests whose files are in the store. keyed: whether some acts have a copy a party; else the whole matter is about one.
    """

    file: CaseFile
    offered: Sequence[Offered]
    copies: Copies
    evident: set[str]
    parties: Mapping[str, str]
    there: frozenset[str]
    keyed: bool = True

    def key_of(self, line: Line) -> str:
        """Whom an entry concerns, as its paper tells where its kind does, with what was attached to both; "" every party, as in
        a matter about one, whose keys are things and questions.
        """
        told = (one.kind.concerns for one in self.offered if one.n == line.n and one.kind.concerns)
        for concerns in told:
            return concerns(self.file, line.n)
        return line.key if self.keyed else ""

    def copy_of(self, one: Offered) -> Stored | None:
        """The issued copy of a paper, whose place it takes."""
        return self.copies.stored((one.kind.code, one.n))

    def given(self, n: int) -> list[Offered]:
        """The papers of an entry that there are."""
        return [one for one in self.offered if one.n == n and (one.paper or self.copy_of(one))]

    def former(self, n: int) -> Iterator[tuple[Offered, Former]]:
        """Versions of the papers of an entry that others took the place of."""
        for one in self.offered:
            if one.n == n:
                found = self.copies.former(
                    (one.kind.code, n), self.file.matter.procedure, self.file.lines
                )
                yield from ((one, version) for version in found)

    @cached_property
    def entries(self) -> frozenset[int]:
        """Those that give a paper of the 正卷, and none of the 副卷, and are told for it."""
        return telling.of_main(self.offered, self.file.lines)


def _there(file: CaseFile, copies: Sequence[Issued], items: Sequence[Item]) -> frozenset[str]:
    """Of every file that the case file may hold, those that are in the store: each is looked for once."""
    digests = {held["sha256"] for line in file.lines for held in line.files}
    digests |= {one.sha256 for one in copies} | {item.row.sha256 for item in items}
    digests |= {one.sha256 for item in items for one in item.copies}
    return frozenset(sha256 for sha256 in digests - {""} if is_stored(sha256))


def _of_line(told: _Told, line: Line) -> Iterator[Piece]:
    """The papers made from an entry (the issued copy, where one went out), then its attachments that are no evidence."""
    file = told.file
    for one in told.given(line.n):
        paper, copy = one.paper, told.copy_of(one)
        number = paper.number if paper else file.number_of(one.kind.code, one.n)
        bare = "" if number or one.kind.unnumbered else "未编号"
        made = (
            told.copies.note((one.kind.code, one.n), file.matter.procedure, file.lines)
            if copy
            else ""
        )
        drawn = unsigned(paper) if paper and not copy else ""
        became = one.kind.became(file, line.n) if one.kind.became else ""
        note = "；".join(filter(None, (bare, made, drawn, became)))
        day = (paper.day if paper else None) or day_of(line.at)
        yield Piece(
            "papers", one.kind.volume, one.kind.title, file.agency, day, number, note, copy or paper, told.key_of(line)
        )  # fmt: skip
    for one, former in told.former(line.n):
        day = (one.paper.day if one.paper else None) or day_of(line.at)
        yield Piece(
            "papers", one.kind.volume, f"{one.kind.title}（第{former.number}版）", file.agency, day, former.paper_number,
            former.note if former.stored else f"{former.note}；{LOST}", former.stored, told.key_of(line), served=former.served,
        )  # fmt: skip
    yield from _attached(told, line)


def _attached(told: _Told, line: Line) -> Iterator[Piece]:
    """What was attached to an entry: of the 正卷 only with a paper that is, or where a party brought it itself."""
    own = telling.own_of(line)
    volume = Volume.MAIN if own or line.n in told.entries else Volume.SIDE
    author = _author(told, line, own)
    for attached in line.files:
        if attached["sha256"] in told.evident:
            continue
        name = attached["name"] if isinstance(attached["name"], str) else ""
        stored = Stored(
            attached["sha256"], attached["size"], attached["type"], told.file.matter.pk, line.n
        )
        there = stored.sha256 in told.there
        yield Piece(
            "files", volume, f"{line.title}附件{name and '：'}{name}", author, day_of(line.at), "",
            "" if there else LOST, stored if there else None, told.key_of(line) or (own if own in told.parties else ""),
        )  # fmt: skip


def _author(told: _Told, line: Line, own: str) -> str:
    """责任者 of what was attached: the party that did it, the bureau where its own people did; "" for others, whom no register names."""
    if own or line.by_link:
        return told.parties.get(line.key or own, "")
    return "" if any(Role(role).outside for _, role in line.who) else told.file.agency


def _of_items(told: _Told, items: Sequence[Item]) -> Iterator[Piece]:
    """The catalogue in the law's order; what a witness said, and one of several parties, is not for a party to read."""
    digests = {item.row.sha256 for item in items} | {c.sha256 for i in items for c in i.copies}
    known = types_of(digests - {""})
    there, several = told.there & known.keys(), len(told.parties) > 1
    for item in items:
        row = item.row
        note = "；".join(filter(None, (row.form, "已排除" if row.excluded else "")))
        content, copy, own = None, None, _for_parties(item)
        if row.sha256 and (row.erased or row.sha256 not in there):
            note = ERASED if row.erased else LOST
        elif row.sha256:
            content = _stored(known, row.sha256, row.pk, 0)
            copy = _copy(known, own) if own and own.sha256 in there else None
        elif row.storage:
            note = f"{note}；存放于{row.storage}"
        said = row.kind == TESTIMONY or (several and row.kind == STATEMENT)
        yield Piece(
            "evidence", Volume.MAIN, f"证据{row.number}（{row.kind}）{row.name or ''}", told.file.agency, row.taken_on,
            "", note, content, OTHERS if said else "", row.pages, own is not None and content is not None, copy,
        )  # fmt: skip


def _for_parties(item: Item) -> RedactedCopy | None:
    """The copy that parties read: of those made for them the newest, which stands for the ones before it."""
    made = [one for one in item.copies if one.purpose == FOR_PARTY]
    return max(made, key=lambda one: (one.made, _entry_of(one)), default=None)


def _entry_of(one: RedactedCopy) -> int:
    """The position of the entry that made it stands in its id."""
    return int(one.pk.rpartition(":")[2])


def _stored(known: Mapping[str, StoredFile], sha256: str, matter: str, n: int) -> Stored:
    held = known[sha256]
    return Stored(sha256, held.size, held.type, matter, n)


def _copy(known: Mapping[str, StoredFile], one: RedactedCopy) -> Stored:
    return _stored(known, one.sha256, one.evidence, _entry_of(one))
