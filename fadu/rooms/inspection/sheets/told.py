"""What every paper of a visit says alike: the unit, the officers, the findings and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Field
from fadu.kernel.zone import day_of, parse_day
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.lines import Line
from fadu.registry.selectors import as_entered
from fadu.ui.formats import long_day, moment

CERTIFICATES = WSL.art(67, par=2) + APL.art(55, par=1)
ORDERS = WSL.art(65, par=1, item=2) + WSL.art(65, par=1, item=3)
UNIT = Content("被检查单位名称", a.open_visit.title)
OFFICERS = Content("检查人员姓名", a.assign_officers.title, CERTIFICATES)
CERTIFIED = Content("检查人员执法证件号", "登记证件", CERTIFICATES)


@dataclass(frozen=True)
class Unit:
    """The inspected unit as it was registered at the time; None: erased."""

    name: str | None
    credit_code: str | None
    address: str | None
    principal: str | None
    phone: str | None

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its rows in a form."""
        rows = (
            ("被检查单位", self.name), ("统一社会信用代码", self.credit_code), ("地址", self.address),
            ("负责人", self.principal), ("联系电话", self.phone),
        )  # fmt: skip
        return tuple(Field(title, text or "") for title, text in rows)


def opening(file: CaseFile) -> Line:
    """The entry of the task: every visit has one, or gives no paper."""
    return file.every(a.open_visit.code)[0]


def openings(file: CaseFile) -> tuple[int, ...]:
    """The entry of the task, where there is one."""
    return tuple(line.n for line in file.every(a.open_visit.code)[:1])


def unit_of(file: CaseFile, at: Line) -> Unit:
    """The unit of the visit as registered when an entry happened."""
    said = as_entered(str(stated(opening(file), "enterprise")), at.at)
    return Unit(
        *(said.get(c, "") for c in ("name", "credit_code", "address", "principal", "phone"))
    )


@dataclass(frozen=True)
class Team:
    """The officers of a paper: as they are written, and whether each has a certificate; None: erased."""

    names: str | None
    certified: str | None

    @property
    def contents(self) -> tuple[tuple[Content, str | None], ...]:
        """What the paper must say of them."""
        return (OFFICERS, self.names), (CERTIFIED, self.certified)


def team(file: CaseFile, people: Iterable[Any], day: date) -> Team:
    """Officers by their ids, each with the certificate that was valid on the day."""
    ids = [str(one) for one in people if one]
    written = [file.officer(id, day) for id in ids]
    if None in written:
        return Team(None, None)
    without = [id for id in ids if not file.people[id].certificate(day)]
    return Team("、".join(w or "" for w in written), "" if without or not ids else "有")


def assigned(file: CaseFile, day: date) -> Team:
    """The officers assigned last."""
    line = file.last(a.assign_officers.code)
    people = [stated(line, code) for code in ("first_officer", "second_officer")]
    return team(file, people, day)


def acting(file: CaseFile, lines: Sequence[Line], day: date) -> Team:
    """Who did what the paper tells."""
    return team(file, dict.fromkeys(person for line in lines for person, _ in line.who), day)


@dataclass(frozen=True)
class Found:
    """One finding: its key, its number in the visit, the entry that tells it."""

    key: str
    number: int
    line: Line

    @property
    def words(self) -> str:
        """The finding in one sentence; what is erased is said to be."""
        described, violated = stated(self.line, "description"), stated(self.line, "violated")
        told = "（已删除）" if described is None else str(described).rstrip("。；")
        return (
            f"{self.number}．{told}（违反{violated}）。" if violated else f"{self.number}．{told}。"
        )


def findings(file: CaseFile) -> tuple[Found, ...]:
    """Every finding of the visit in the order in which it was found."""
    told = [(key, line) for line in file.every(a.find_problem.code) for key in keys(line)]
    return tuple(Found(key, number, line) for number, (key, line) in enumerate(told, 1))


def keys(line: Line) -> list[str]:
    """The findings that an entry names."""
    named = line.facts.get("finding")
    return [str(key) for key in named] if isinstance(named, list) else []


_HANDED = {
    a.hand_to_major.code: "转入重大事故隐患治理督办",
    a.refer_penalty.code: "移交行政处罚立案",
}


def handling(file: CaseFile, found: Found, until: Line | None) -> str:
    """What was done about a finding, by the end of a record: "" where nothing was."""
    said = [
        words
        for line in file.lines
        if line.key == found.key and (until is None or (line.at, line.n) <= (until.at, until.n))
        if (words := _said(line))
    ]
    return "；".join(said)


def _said(line: Line) -> str:
    if line.act == a.correct_on_spot.code:
        return f"当场纠正：{str(stated(line, 'handling') or '（已删除）').rstrip('。')}"
    if line.act == a.order_correction.code:
        return f"{stated(line, 'mode')}，期限至{day_in(line, 'deadline')}，见{stated(line, 'order_number')}"
    if line.act == a.transfer_department.code:
        return f"移送{stated(line, 'receiver')}处理，见{stated(line, 'order_number')}"
    return _HANDED.get(line.act, "")


def day_in(line: Line | None, code: str) -> str:
    """A day that an entry states, as it is printed; "" where it does not."""
    value = stated(line, code)
    return long_day(parse_day(value)) if value else ""


def when(line: Line | None) -> str:
    """When an entry happened, to the minute where it is known."""
    if line is None:
        return ""
    return long_day(line.at) if line.day_only else moment(line.at)


def day_of_line(line: Line) -> date:
    """The day of an entry."""
    return day_of(line.at)
