"""Review of a foreign file (外部案卷评查): findings with the article and the row, like a case of our own.

What is missing is told once, at the first paper that could not be without it. A rule that hangs on what
a paper states, and not on whether it is there, is never held against the file: `unjudged` lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import chinese_day
from fadu.law.directories import papers, persons
from fadu.law.directories.course import Course, course_of
from fadu.law.directories.rows import Row
from fadu.law.directories.titles import Read, unread
from fadu.law.engine.record import Reason
from fadu.law.engine.review import review
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb

_FIRST = ("penalize", "penalize_without_fine", "no_penalty", "dismiss", "serve")
"""Acts whose papers many files put in front of all others (决定书、送达回证在前)."""
SERVICE = "service"
"""The fact by which an act is a service: its way (送达方式)."""
Told = tuple[Row | None, Reason]
KINDS = {
    "late": "逾期办理",
    "overdue": "逾期未办",
    "over": "逾期延长",
    "early": "早于期限",
    "needs": "前置缺失",
    "waits": "前置缺失",
    "open": "没有办理",
    "closed": "次序颠倒",
    "done": "重复办理",
    "officers": "人数不足",
    "differs": "人员应当回避",
    "undated": "没有日期",
    "unreadable": "无法识别",
    "number_gap": "序号缺失",
    "number_again": "序号重复",
    "page_gap": "页号缺失",
    "page_overlap": "页号重叠",
    "page_missing": "没有页号",
    "day_order": "日期次序",
    "paper_again": "文号重复",
}


@dataclass(frozen=True)
class Finding:
    """One fault: its kind, the row (None: the whole file), the act, the sentence, the article.

    barred: without what is missing the decision may not be made (缺此不得作出决定). soft: practice only.
    """

    kind: str
    row: Row | None
    message: str
    cite: str
    act: str = ""
    title: str = ""
    barred: bool = False
    soft: bool = False

    @property
    def label(self) -> str:
        """The kind in words."""
        return KINDS.get(self.kind, "违反程序")

    @property
    def place(self) -> str:
        """Where it stands."""
        return self.row.place if self.row else "全卷"


@dataclass(frozen=True)
class Reviewed:
    """What a directory came to: its rows with their meanings, and findings.

    unjudged: acts that are asked for in some cases only. undone: what is still to come, within its time. unshown: services
    that no receipt (送达回证) shows: what was served may have been, and nobody can tell by the directory. left_out: hidden
    worksheets of its file, which were not read.
    """

    reads: tuple[Read, ...]
    course: Course
    findings: tuple[Finding, ...]
    unjudged: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def unread(self) -> list[Read]:
        """Rows whose title a person has to settle."""
        return unread(self.reads)


def reviewed(
    procedure: Procedure, law: LawView, reads: Sequence[Read], now: datetime | None, noted: datetime
) -> Reviewed:
    """Judge a file by what its directory shows; `now` as the day by which what is owed is overdue."""
    course = course_of(procedure, law, reads, noted)
    if not course.steps:
        raise BadInput(
            "目录里没有一个题名对应本程序的环节，无法评查",
            todo="请核对所选的程序，或者由法规科在题名对照中补充题名。",
        )
    found = [*_of_course(procedure, law, course, now)]
    found += [(step.row, r) for step, r in persons.findings(procedure, course.steps)]
    unsure = [r for _, r in found if _unsure(procedure, course, r)]
    sure = [(row, r) for row, r in found if not _unsure(procedure, course, r)]
    unjudged = sorted({procedure.act(_missing(r)).title for r in unsure})
    barred = {_missing(r) for _, r in sure if _bars(r)}
    once = list(_once(procedure, sure))
    findings = [_told(procedure, course, row, r, barred) for row, r in once if r.kind != "open"]
    findings += _of_papers(course, reads)
    undone = tuple(procedure.act(r.act).title for _, r in once if r.kind == "open")
    findings.sort(key=lambda f: (f.row.volume, f.row.line) if f.row else (999, 0))
    shown = tuple(_unshown(procedure, course))
    return Reviewed(tuple(reads), course, tuple(findings), tuple(unjudged), undone, shown)


def _of_course(
    procedure: Procedure, law: LawView, course: Course, now: datetime | None
) -> Iterator[Told]:
    yield from course.unnamed
    told = review(procedure, law, course.records, now, persons=False, facts=False)
    for number, reason in told:
        step = course.steps[number] if number < len(course.steps) else None
        if step is None or step.own or reason.kind == "late":
            yield (step.row if step else None), reason


def _unshown(procedure: Procedure, course: Course) -> Iterator[str]:
    """Services taken to have been made because the paper stands that was to be served: no receipt of one does."""
    carried = dict.fromkeys(s.record.act for s in course.steps if not s.own)
    for act in map(procedure.act, carried):
        if any(fact.code == SERVICE for fact in act.facts):
            yield act.title


def _unsure(procedure: Procedure, course: Course, reason: Reason) -> bool:
    """Whether it turns on what papers state: an act asked for in some cases alone, or left with a reason."""
    missing = _missing(reason)
    if not missing:
        return False
    if reason.soft:
        return True
    done = {s.record.act for s in course.steps}
    opening = [r for r in procedure.rules if r.verb is Verb.OPENS and r.then.code == missing]
    met = [r for r in opening if r.first.code in done]
    return missing not in done and bool(met) and all(r.when for r in met)


def _once(procedure: Procedure, found: Sequence[Told]) -> Iterator[Told]:
    """What is missing once, at the decision that it bars, else where it is first felt; not what follows from it."""
    late = {r.act for _, r in found if r.kind == "closed"}
    first: dict[str, Told] = {}
    for row, reason in found:
        missing = _missing(reason)
        if not missing:
            yield row, reason
            continue
        known = first.get(missing)
        if known is None or _weight(row, reason) > _weight(*known):
            first[missing] = row, reason
    for missing, (row, reason) in first.items():
        act = procedure.act(missing)
        if not (act.lapse or missing in late or _follows(procedure, missing, first)):
            yield row, reason


def _weight(row: Row | None, reason: Reason) -> tuple[bool, bool]:
    return _bars(reason), row is not None


def _follows(procedure: Procedure, missing: str, others: Iterable[str]) -> bool:
    """Whether it could not come, or need not, only because another one is missing."""
    beside = set(others) - {missing}
    return any(
        (r.verb in (Verb.WAITS, Verb.NEEDS) and r.then.code == missing and r.first.code in beside)
        or (r.verb is Verb.RELEASES and r.then.code == missing and r.first.code in beside)
        for r in procedure.rules
        if not r.when
    )


def _missing(reason: Reason) -> str:
    """The act whose absence a reason tells of; none where it is about something else."""
    if reason.kind in ("open", "overdue"):
        owing = reason.rule if reason.rule and reason.rule.verb is Verb.OBLIGES else None
        return owing.then.code if owing else reason.act  # a reminder is told at the act it precedes
    if reason.kind in ("needs", "waits") and reason.rule:
        return reason.rule.first.code
    return ""


def _bars(reason: Reason) -> bool:
    return reason.kind in ("needs", "waits") and reason.act in _FIRST[:4] and not reason.soft


def _basis(procedure: Procedure, course: Course, reason: Reason) -> str:
    """The article that asks for what is missing at the end of a file, before the one that keeps it open."""
    if reason.kind != "waits" or reason.act in _FIRST:
        return reason.cite
    done = {s.record.act for s in course.steps}
    asking = [
        r.cite
        for r in procedure.rules
        if r.verb is Verb.OBLIGES
        and r.then.code == _missing(reason)
        and r.first.code in done
        and r.cite
        and r.binds
    ]
    return "；".join(dict.fromkeys([*map(str, asking), reason.cite]))


def _told(
    procedure: Procedure, course: Course, row: Row | None, reason: Reason, barred: set[str]
) -> Finding:
    act = procedure.by_code.get(reason.act)
    return Finding(
        reason.kind, row, reason.message, _basis(procedure, course, reason), reason.act, act.title if act else reason.act,
        _bars(reason) or (reason.kind == "closed" and reason.act in barred), reason.soft,
    )  # fmt: skip


def _of_papers(course: Course, reads: Sequence[Read]) -> Iterator[Finding]:
    rows = [r.row for r in reads]
    front = _front(course, rows)
    for kind, row, text in papers.faults(rows, front):
        yield Finding(kind, row, text, str(papers.KEPT), soft=kind in ("day_order", "paper_again"))
    for read in reads:
        if read.meaning and read.meaning.acts and read.row.day is None and not read.row.wrong:
            text = "没有写日期，不能判断期限和先后"
            yield Finding("undated", read.row, text, str(papers.KEPT))


def _front(course: Course, rows: Sequence[Row]) -> list[int]:
    """The lines of the decision and its receipt where a volume begins with them."""
    first = {s.row.line for s in course.steps if s.own and s.record.act in _FIRST}
    lines: list[int] = []
    for row in rows:
        if row.line not in first:
            break
        lines.append(row.line)
    return lines


def summary(done: Reviewed) -> str:
    """One sentence for the head of a page."""
    days = [r.row.day for r in done.reads if r.row.day]
    span = f"，{chinese_day(min(days))}至{chinese_day(max(days))}" if days else ""
    return f"目录{len(done.reads)}件{span}；问题{len(done.findings)}个，待选定的题名{len(done.unread)}个"
