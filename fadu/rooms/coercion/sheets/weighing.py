"""法制审核意见书、集体讨论记录 of a proposed closure: who looked at it before it was proposed, and what came of it."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import APL, BER
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

REVIEW, DISCUSSION = "法制审核意见书", "集体讨论记录"
_REVIEWED, _DISCUSSED = BER.art(58), APL.art(57, par=2)
GONE = "（个人信息已经依法删除）"

_VERIFIED = needs.newest(c.verify_ground)


REVIEW_NEEDS: Needs = (
    *needs.party(c.verify_ground, _REVIEWED),
    *needs.facts(c.verify_ground, _REVIEWED, "ground", "reason", at=_VERIFIED),
    *needs.facts(c.legal_review, _REVIEWED, "summary"),
    Need(
        Content("审核结论", c.legal_review.title, _REVIEWED),
        lambda file, line: told.verdict(line, f.passed),
    ),
    Need(
        Content("审核人员", c.legal_review.title, _REVIEWED),
        told.people,
    ),
)
DISCUSSION_NEEDS: Needs = (
    *needs.party(c.verify_ground, _DISCUSSED),
    *needs.facts(c.verify_ground, _DISCUSSED, "ground", "reason", at=_VERIFIED),
    *needs.facts(c.discuss, _DISCUSSED, "summary"),
    Need(
        Content("讨论结论", c.discuss.title, _DISCUSSED),
        lambda file, line: told.verdict(line, f.conclusion),
    ),
    Need(
        Content("参加讨论的负责人", c.discuss.title, _DISCUSSED),
        told.people,
    ),
)


def reviews(file: CaseFile) -> tuple[int, ...]:
    """Each round of review."""
    return tuple(line.n for line in file.every(c.legal_review.code))


def review(file: CaseFile, n: int) -> Paper:
    """法制审核意见书: what was looked at, the opinion, whether it passed."""
    line = told.entry(file, n)
    needs.check(REVIEW, REVIEW_NEEDS, file, line)
    fields = (
        *_subject(file, line),
        Field("审核意见", str(stated(line, "summary")), lines=3),
        Field("审核结论", told.verdict(line, f.passed)),
        Field("审核人员", told.people(file, line) or ""),
        Field("审核日期", parts.when(line)),
        Field("承办机构采纳情况", lines=3),
    )
    signs = ("审核人员（签字）", "法制机构负责人（签字）")
    return told.form(file, "legal_review", line, fields, title=REVIEW, signs=signs)


def discussions(file: CaseFile) -> tuple[int, ...]:
    """Each discussion."""
    return tuple(line.n for line in file.every(c.discuss.code))


def discussion(file: CaseFile, n: int) -> Paper:
    """集体讨论记录: who took part, what was said by each, what was concluded."""
    line = told.entry(file, n)
    needs.check(DISCUSSION, DISCUSSION_NEEDS, file, line)
    names = (told.called(file, person) or GONE for person, _ in line.who)
    fields: tuple[Block, ...] = (
        *_subject(file, line),
        Field("讨论时间", parts.when(line)),
        Field("讨论地点"),
        Field("主持人"),
        Field("参加讨论的负责人", told.people(file, line) or ""),
        Field("列席人员和记录人"),
        Field("讨论结论", told.verdict(line, f.conclusion)),
        Prose("讨论情况", heading=True),
        Prose(str(stated(line, "summary"))),
        *(Prose(f"{name}：") for name in names),
    )
    signs = ("参加讨论的负责人（签字）", "记录人（签字）")
    note = "各人的意见应当分别记明，并由本人签字。"
    return told.form(file, "discussion", line, fields, title=DISCUSSION, signs=signs, note=note)


def _subject(file: CaseFile, line: Line) -> tuple[Field, ...]:
    ground = _VERIFIED(file, line)
    return (
        Field("事由", "拟提请关闭"),
        Field("当事人", told.unit_of(file, line).name or ""),
        Field("提请关闭的情形", str(stated(ground, "ground"))),
        Field("理由", str(stated(ground, "reason"))),
    )
