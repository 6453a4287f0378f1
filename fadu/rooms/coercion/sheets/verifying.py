"""提请关闭情形核对表: which condition of 安全生产法第一百一十三条 is met, by which penalties or findings, and what follows."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper
from fadu.law.instruments import CMSR, WSL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure.judgements import COAL_TWICE, REPEATED
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

TITLE = "提请关闭情形核对表"
_GROUND, _COUNTED = WSL.art(113), WSL.art(113, item=1)
_MINED = CMSR.art(70, par=1, item=2)
_ELSE = "不以次数为情形"


def _penalties(file: CaseFile, line: Line) -> str:
    """Each penalty that was counted, where the condition rests on their number."""
    if stated(line, "ground") != REPEATED:
        return _ELSE
    return "\n".join(str(one) for one in _listed(line) if one)


def _listed(line: Line) -> tuple[object, object]:
    return stated(line, f.listed.code), stated(line, f.elsewhere.code)


def _findings(file: CaseFile, line: Line) -> str:
    """How often a mine went on producing, where the condition rests on it."""
    return str(stated(line, f.coal_times.code)) if stated(line, "ground") == COAL_TWICE else _ELSE


NEEDS: Needs = (
    *needs.party(c.verify_ground, _GROUND),
    Need(
        Content("重大事故隐患的认定", c.verify_ground.title, _COUNTED),
        lambda file, line: told.verdict(line, f.major),
    ),
    Need(Content("受到处罚的日期、机关和文号", c.verify_ground.title, _COUNTED), _penalties),
    Need(Content(f.coal_times.title, c.verify_ground.title, _MINED), _findings),
    *needs.facts(c.verify_ground, _GROUND, "ground", "reason", "course"),
    *needs.officers(c.verify_ground),
)


def entries(file: CaseFile) -> tuple[int, ...]:
    """Each time it was verified."""
    return tuple(line.n for line in file.every(c.verify_ground.code))


def make(file: CaseFile, n: int) -> Paper:
    """The table of an entry: what was looked into, by whom, and the conclusion."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(TITLE, NEEDS, file, line)
    fields: tuple[Block, ...] = (
        Field("生产经营单位", str(unit.name)),
        Field("统一社会信用代码", unit.credit_code or ""),
        Field("地址", unit.address or ""),
        Field("主要负责人", unit.principal or ""),
        Field("是否煤矿企业", told.verdict(line, f.coal)),
        Field("重大事故隐患", told.verdict(line, f.major)),
        *_counts(line),
        *_mine(line),
        Field("情形", str(stated(line, "ground"))),
        Field("理由", str(stated(line, "reason")), lines=3),
        Field("核对结论", str(stated(line, "course"))),
        Field("法制审核", told.verdict(line, f.review_due)),
        Field("关联事项", str(stated(line, f.linked.code) or "")),
        Field("核对人员", told.team_of(file, line, line).names or ""),
        Field("核对日期", parts.when(line)),
        Field("承办机构意见", "", lines=3),
    )
    signs = ("核对人员（签字）", "核对人员（签字）", "承办机构负责人（签字）")
    note = f"一百八十日和一年的期间，以最后一次处罚之日为终点（{_COUNTED}）。"
    return told.form(file, "closure_check", line, fields, title=TITLE, signs=signs, note=note)


def _counts(line: Line) -> tuple[Field, ...]:
    """The penalties one by one, and both counts."""
    listed, elsewhere = (str(one or "无") for one in _listed(line))
    return (
        Field(f.counted_on.title, parts.day_in(line, f.counted_on.code)),
        Field(f.listed.title, listed, lines=2),
        Field(f.elsewhere.title, elsewhere, lines=2),
        Field(f.times_180.title, f"{stated(line, f.times_180.code)}次"),
        Field(f.times_year.title, f"{stated(line, f.times_year.code)}次"),
    )


def _mine(line: Line) -> tuple[Field, ...]:
    """What was found of a mine; nothing of any other enterprise."""
    if stated(line, f.coal.code) is not True:
        return ()
    said = (f.coal_more, f.coal_more_source, f.coal_more_reason)
    return (
        Field(f.coal_times.title, f"{stated(line, f.coal_times.code)}次"),
        *(Field(one.title, str(stated(line, one.code) or "无")) for one in said),
    )
