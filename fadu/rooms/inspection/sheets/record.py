"""现场检查记录: 安全生产法 68 — time, place, content, what was found, how it was dealt with, both signatures.

It is printed to be signed and recorded as signed afterwards; so its entry is the first of what it tells, which
stays the same on the sheet that was signed and in the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content, demand
from fadu.documents.papers.paper import Block, Field, Paper, Prose, Shape, Signature
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.matters.lines import Line
from fadu.rooms.inspection.sheets import told

TITLE = "现场检查记录"
RECORD = WSL.art(68)
TIME = Content("检查的时间", a.check_site.title, RECORD)
PLACE = Content("检查的地点", a.check_site.title, RECORD)
CONTENT = Content("检查的内容", a.check_site.title, RECORD)
SHOWN = Content("出示执法证件", a.show_certificate.title, told.CERTIFICATES)
RIGHTS = Content("告知权利", a.show_certificate.title, APL.art(43))
REFUSAL = Content("拒绝签字的情况", a.report_refusal.title, RECORD)
_TOLD = {act.code for act in (a.check_site, a.find_problem, a.reinspect)}


@dataclass(frozen=True)
class Recorded:
    """What one record tells: its entries, and the one by which it was signed, if it was."""

    lines: tuple[Line, ...]
    signed: Line | None

    @property
    def first(self) -> Line:
        """The entry after which the record is called."""
        return self.lines[0]


def records(file: CaseFile) -> Iterator[Recorded]:
    """The records of a visit: each tells what was done since the one before was signed."""
    held: list[Line] = []
    for line in file.lines:
        if line.act in _TOLD:
            held.append(line)
        elif line.act == a.sign_record.code:
            yield Recorded(tuple(held or [line]), line)
            held = []
    if held:
        yield Recorded(tuple(held), None)


def entries(file: CaseFile) -> tuple[int, ...]:
    """The first entry of each record."""
    return tuple(one.first.n for one in records(file))


def make(file: CaseFile, n: int) -> Paper:
    """The record that begins with an entry; `Incomplete` names what 安全生产法 68 asks for and is not there."""
    one = next(record for record in records(file) if record.first.n == n)
    day = told.day_of_line(one.signed or one.first)
    unit, team = told.unit_of(file, one.first), told.assigned(file, day)
    shown = file.last(a.show_certificate.code, before=one.signed)
    refused = one.signed is not None and stated(one.signed, "signature") == f.UNSIGNED
    refusal = _after(file, one.signed) if refused else None
    place, content = _place(file, one), _content(one)
    found = _found(file, one)
    demand(
        TITLE,
        (
            (told.UNIT, unit.name), (TIME, told.when(one.first)), (PLACE, place), (CONTENT, content),
            *team.contents, (SHOWN, stated(shown, "shown_to")),
            (RIGHTS, "是" if stated(shown, "rights_told") is True else ""),
            *((_handling(item.number), words) for item, words in found),
            *([(REFUSAL, stated(refusal, "refusal"))] if refused else []),
        ),
    )  # fmt: skip
    blocks: tuple[Block, ...] = (
        *unit.fields,
        Field("检查地点", str(place)),
        Field("检查时间", _span(one)),
        Field("检查人员", str(team.names)),
        Field(
            "出示证件、告知权利",
            f"已向{stated(shown, 'shown_to')}出示执法证件，告知申请回避、陈述等权利",
        ),
        Prose("检查内容", heading=True),
        Prose(str(content)),
        Prose("发现的问题及处理情况", heading=True),
        *(Prose(f"{item.words}处理情况：{words}。") for item, words in found),
        *([] if found else [Prose("本次检查没有登记问题。")]),
        *([Prose(f"被检查单位负责人拒绝签字：{stated(refusal, 'refusal')}")] if refused else []),
    )
    return Paper(
        file.matter.id, "record", n, TITLE, file.agency, file.number_of("record", n), Shape.FORM,
        blocks, _signatures(), note="检查人员和被检查单位负责人应当在每页签字；拒绝签字的，由检查人员记明情况并报告。",
    )  # fmt: skip


def _signatures() -> tuple[Signature, ...]:
    return (
        Signature("检查人员（签字）"), Signature("检查人员（签字）"),
        Signature("被检查单位负责人（签字）"), Signature("见证人（签字）"),
    )  # fmt: skip


def _handling(number: int) -> Content:
    given = f"{a.correct_on_spot.title}”“{a.order_correction.title}”或者“移送、移交"
    return Content(f"问题{number}的处理情况", given, RECORD)


def _found(file: CaseFile, one: Recorded) -> list[tuple[told.Found, str]]:
    """The findings of this record with what was done about each by then; a record without any tells earlier ones
    that were looked at again.
    """
    ours = {key for line in one.lines for key in (*told.keys(line), line.key) if key}
    return [
        (item, told.handling(file, item, one.signed) or _again(one, item))
        for item in told.findings(file)
        if item.key in ours
    ]


def _again(one: Recorded, item: told.Found) -> str:
    results = [stated(x, "result") for x in one.lines if x.key == item.key]
    return f"复查结论：{results[-1]}" if results and results[-1] else ""


def _of(one: Recorded, code: str) -> str | None:
    """A fact as the signed record has it, else as it was checked last."""
    lines = [line for line in (*one.lines, one.signed) if line is not None and code in line.facts]
    value = stated(lines[-1], code) if lines else ""
    return None if value is None else str(value)


def _place(file: CaseFile, one: Recorded) -> str | None:
    """Where it was checked; of a re-inspection that says no place, the site of the task."""
    if one.first.act == a.reinspect.code and one.signed is None:
        site = stated(told.opening(file), "site")
        return None if site is None else str(site)
    return _of(one, "place")


def _content(one: Recorded) -> str | None:
    """What was checked; of a re-inspection that is not signed yet, what it found."""
    opinions = [stated(x, "opinion") for x in one.lines if x.act == a.reinspect.code]
    if one.signed is None and opinions and one.first.act == a.reinspect.code:
        return None if None in opinions else "复查整改情况：" + "；".join(map(str, opinions))
    return _of(one, "content")


def _after(file: CaseFile, signed: Line | None) -> Line | None:
    """The report of a refusal to sign that belongs to a signature."""
    if signed is None:
        return None
    later = file.every(a.report_refusal.code)
    return next((x for x in later if (x.at, x.n) > (signed.at, signed.n)), None)


def _span(one: Recorded) -> str:
    """From the beginning of the check to the signature; the end is left to the pen before."""
    end = told.when(one.signed) if one.signed is not None else "　　　　　　　　"
    return f"{told.when(one.first)}至{end}"
