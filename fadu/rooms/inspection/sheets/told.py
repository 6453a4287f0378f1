"""What every paper of a visit says alike: the unit, the officers, the findings and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.law.instruments import WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.lines import Line
from fadu.registry.selectors import as_entered

ORDERS = WSL.art(65, par=1, item=2) + WSL.art(65, par=1, item=3)
UNIT = Content("被检查单位名称", a.open_visit.title)


def opening(file: CaseFile) -> Line:
    """The entry of the task: every visit has one, or gives no paper."""
    return file.every(a.open_visit.code)[0]


def openings(file: CaseFile) -> tuple[int, ...]:
    """The entry of the task, where there is one."""
    return tuple(line.n for line in file.every(a.open_visit.code)[:1])


def unit_of(file: CaseFile, at: Line) -> parts.Unit:
    """The unit of the visit as registered when an entry happened."""
    return parts.Unit.of(as_entered(str(stated(opening(file), "enterprise")), at.at))


def assigned(file: CaseFile, day: date) -> parts.Team:
    """The officers assigned last."""
    line = file.last(a.assign_officers.code)
    people = [stated(line, code) for code in ("first_officer", "second_officer")]
    return parts.team(file, people, day)


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
            f"{self.number}. {told}（违反{violated}）。" if violated else f"{self.number}. {told}。"
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


def by_number(file: CaseFile, act: str) -> dict[str, list[Line]]:
    """The entries of an act by the number of their paper, in the order in which the papers were made."""
    found: dict[str, list[Line]] = {}
    for line in file.every(act):
        found.setdefault(str(stated(line, "order_number")), []).append(line)
    return found


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
        return f"{stated(line, 'mode')}，期限至{parts.day_in(line, 'deadline')}，见{stated(line, 'order_number')}"
    if line.act == a.transfer_department.code:
        return f"移送{stated(line, 'receiver')}处理，见{stated(line, 'order_number')}"
    return _HANDED.get(line.act, "")
