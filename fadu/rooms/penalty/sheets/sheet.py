"""A kind of paper of a penalty case as a table, from which come the paper, what it lacks, and what its template is checked by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Content, demand, mention
from fadu.documents.papers.kinds import PaperKind, Volume
from fadu.documents.papers.paper import SEAL, Block, Field, Paper, Prose, Shape, Signature
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE

Read = Callable[[Told], str | None]


class Stage(StrEnum):
    """Under which heading a paper is listed."""

    FILING = "立案"
    INQUIRY = "调查取证"
    NOTICE = "告知和听证"
    DECISION = "审核和决定"
    SERVICE = "送达和缴纳"
    EXECUTION = "催告和执行"
    TRANSFER = "移送"
    CLOSING = "结案"


class Numbering(StrEnum):
    """Where the number of a paper comes from."""

    STATED = "stated"  # the act states it
    TAKEN = "taken"  # taken from the book when it is issued
    NONE = "none"  # forms and records of the file have none


@dataclass(frozen=True)
class Said:
    """One thing that a paper says. given_by: who provides it ("": the acts of the paper).

    must: it lacks where it is not there. shown: it is a row of the form. lines: room for the pen. pen: a row that
    nothing is known of stays, to be filled in by hand. spoken: a template may say it, and lacks nothing without.
    """

    title: str
    read: Read
    basis: Citation | None = None
    given_by: str = ""
    must: bool = True
    shown: bool = True
    lines: int = 1
    pen: bool = True
    spoken: bool = False


def own(fact: Fact, basis: Citation | None = None, title: str = "", *, must: bool = True) -> Said:
    """A fact that the entry itself states."""
    return Said(title or fact.title, lambda told: told.value(fact), basis, must=must, pen=False)


def of(fact: Fact, *acts: Act, basis: Citation | None = None, title: str = "", must: bool = True) -> Said:  # fmt: skip
    """A fact of the newest entry of some acts up to this one."""

    def read(told: Told) -> str | None:
        return told.value(fact, *acts)

    return Said(title or fact.title, read, basis, joined(acts), must, pen=False)


def room(title: str, lines: int = 1) -> Said:
    """Room for the pen: no entry states it."""
    return Said(title, lambda told: "", must=False, lines=lines)


def opinion(title: str, agreed: str = "") -> Said:
    """The opinion of whoever decided by this entry, signed with name and day."""

    def read(told: Told) -> str:
        return f"{agreed and agreed + '。'}{told.signed(told.line)}"

    return Said(title, read, must=False, lines=3)


def name(basis: Citation | None = None, title: str = "当事人姓名或者名称") -> Said:
    """The party by name."""
    return Said(title, lambda told: told.party.name, basis, a.name_party.title)


def address(basis: Citation | None = None, *, must: bool = True) -> Said:
    """Where the party lives or has its seat."""
    return Said("当事人地址", lambda told: told.party.address, basis, "登记当事人", must)


CODE = Said("统一社会信用代码（身份证件号码）", lambda told: told.party.code, must=False)
PRINCIPAL = Said("主要负责人（法定代表人）", lambda told: told.party.principal, must=False)
PARTY = (name(title="当事人"), CODE, address(must=False), PRINCIPAL)
"""The party as the rows of a form tell it."""
PARTIES = Said("当事人", lambda told: told.names, None, a.name_party.title)
CAUSE = Said("案由", lambda told: told.cause, None, a.file_case.title)
FILED = Said("立案文号", lambda told: told.case_number, None, a.file_case.title)
NUMBER = Said("文书编号", lambda told: told.value(f.number), shown=False)


def officers(basis: Citation | None) -> tuple[Said, ...]:
    """Who acted, each with a certificate."""
    return (
        Said("执法人员姓名及执法证件号", lambda told: told.team.names, basis),
        Said("有效的执法证件", lambda told: told.team.certified, basis, "登记证件", shown=False),
    )


@dataclass(frozen=True)
class Sheet:
    """A kind of paper. words: its paragraphs, given what it says by title; a form has its rows before them. tells, inner, became: see PaperKind.

    gives: which entries of its acts give one. concerns: whom a paper concerns, where the entry names no party.
    dated: the day of an official page. draft: why it may not be handed over yet, "" where it may.
    """

    code: str
    title: str
    stage: Stage
    acts: tuple[Act, ...]
    says: tuple[Said, ...]
    words: Callable[[Told, Mapping[str, str]], tuple[Block, ...]] | None = None
    shape: Shape = Shape.FORM
    numbering: Numbering = Numbering.NONE
    volume: Volume = Volume.MAIN
    signs: tuple[str, ...] = ()
    note: str = ""
    gives: Callable[[Told], bool] = lambda told: True
    only: Callable[[CaseFile, tuple[Line, ...]], tuple[Line, ...]] = lambda file, lines: lines
    concerns: Callable[[CaseFile, int], str] | None = None
    dated: Callable[[Told], date | None] = lambda told: told.day
    draft: Callable[[Told], str] = lambda told: ""
    became: Callable[[CaseFile, int], str] | None = None
    tells: bool = False
    inner: frozenset[str] = frozenset()

    @property
    def kind(self) -> PaperKind:
        """What the documents are told of it."""
        return PaperKind(
            self.code, self.title, self.entries, self.make, numbered=self.numbering is Numbering.TAKEN,
            unnumbered=self.numbering is Numbering.NONE, shape=self.shape, volume=self.volume,
            stage=self.stage.value, required=tuple(self.content(s) for s in self.says if s.must),
            spoken=tuple(self.content(s) for s in self.says if s.spoken), concerns=self.concerns,
            became=self.became, tells=self.tells, inner=self.inner,
        )  # fmt: skip

    def content(self, said: Said) -> Content:
        """What it says, as a content that can be missed."""
        return Content(said.title, said.given_by or joined(self.acts), said.basis)

    def entries(self, file: CaseFile) -> tuple[int, ...]:
        """The entries that give such a paper each."""
        lines = file.every(*(act.code for act in self.acts))
        return tuple(x.n for x in self.only(file, lines) if self.gives(Told(file, x)))

    def make(self, file: CaseFile, n: int) -> Paper:
        """The paper of an entry; `Incomplete` names everything that is not there."""
        told = Told(file, next(x for x in file.lines if x.n == n))
        values = [(said, said.read(told)) for said in self.says]
        mention((self.content(s), value) for s, value in values if s.spoken and value)
        demand(self.title, ((self.content(s), value) for s, value in values if s.must))
        text = {said.title: GONE if value is None else value for said, value in values}
        rows = (Field(s.title, text[s.title], s.lines) for s in self.says if s.shown and (s.pen or text[s.title]))  # fmt: skip
        blocks: tuple[Block, ...] = tuple(rows) if self.shape is Shape.FORM else ()
        blocks += self.words(told, text) if self.words else ()
        official = self.shape is Shape.OFFICIAL
        return Paper(
            file.matter.id, self.code, n, self.title, file.agency, self._number(told), self.shape, blocks,
            tuple(Signature(title) for title in self.signs), self.dated(told) if official else None, self.note,
            self.draft(told), seal=SEAL if official else "", unnumbered=self.numbering is Numbering.NONE,
        )  # fmt: skip

    def _number(self, told: Told) -> str:
        if self.numbering is Numbering.TAKEN:
            return told.file.number_of(self.code, told.line.n)
        return (told.value(f.number) or "") if self.numbering is Numbering.STATED else ""


def joined(acts: tuple[Act, ...]) -> str:
    """Acts as who provides a content: 甲”或者“乙."""
    return "”或者“".join(act.title for act in acts)


def addressed(told: Told) -> Prose:
    """To whom the paper goes."""
    return Prose(f"{told.party.name}：", flush=True)
