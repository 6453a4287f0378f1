"""责令限期整改指令书、整改复查意见书 of a penalty: whoever is punished is ordered to correct (行政处罚法 28(1)), and it is looked at again.

Those of inspections and of major hazards speak of findings and hazards by their keys, which a case does not have.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.casefile import stated
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.rooms.penalty.sheets.decision import remedies
from fadu.rooms.penalty.sheets.inquiry import OFFICERS, PAIR
from fadu.rooms.penalty.sheets.sheet import (
    Numbering,
    Said,
    Sheet,
    Stage,
    addressed,
    name,
    officers,
    own,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence

ORDERED = APL.art(28, par=1)
AT_ONCE, BY_TERM = f.correction.choices[:2]
"""The orders that are a paper of their own; others stand in the decision, or there is nothing to correct."""
TEAM = "执法人员姓名及执法证件号"


def _term(told: Told) -> str | None:
    """By when; 立即 where at once."""
    return "立即" if stated(told.line, f.correction.code) == AT_ONCE else told.value(f.correct_by)


def _ordered(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, term = told.party.you, said[f.correct_by.title]
    when = "立即" if term == "立即" else f"于{term}前（含当日）"
    again = "" if term == "立即" else "期限届满，"
    what = f"下列违法行为，应当改正：{told.cause}" if told.cause else "违法行为，应当改正"
    return (
        addressed(told),
        Prose(f"经查，{you}有{what}。改正的内容和要求：{sentence(said['改正的内容和要求'])}"),
        Prose(f"依照{ORDERED}，责令{you}{when}改正。"),
        Prose(f"改正以后，请书面报告本机关；{again}本机关将进行复查。拒不改正的，依法处理。"),
        Prose(said[remedy.TITLE]),
        Prose(f"执法人员：{said[TEAM]}。"),
    )  # fmt: skip


ORDER = Sheet(
    "order", "责令限期整改指令书", Stage.INQUIRY, (a.order_to_correct,),
    (
        name(ORDERED), own(f.summary, ORDERED, "改正的内容和要求"), own(f.correction, ORDERED),
        Said(f.correct_by.title, _term, ORDERED), *officers(PAIR), remedies("指令书", remedy.SAID),
    ),
    _ordered, Shape.OFFICIAL, Numbering.TAKEN, signs=(*OFFICERS, "当事人（签收）"),
    note="一式两份，一份交当事人，一份存档。", gives=lambda told: stated(told.line, f.correction.code) in (AT_ONCE, BY_TERM),
)  # fmt: skip


def _found(told: Told) -> str | None:
    corrected = stated(told.line, f.corrected.code)
    if corrected is None:
        return None
    return "" if corrected == "" else "已经改正" if corrected else f.corrected.denied


def _reviewed(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, order = told.party.you, told.last(a.order_to_correct)
    number = told.file.number_of(ORDER.code, order.n) if order else ""
    by = f"（{ORDER.title}{number}）" if number else ""
    ordered = (
        f"本机关于{told.on(a.order_to_correct)}{told.printed(f.correction, order)}{by}。"
        if order
        else ""
    )
    return (
        addressed(told),
        Prose(f"{ordered}{parts.when(told.line)}，执法人员{said[TEAM]}对{you}的改正情况进行复查，已经出示执法证件。意见如下："),
        Prose(f"复查情况：{sentence(said['复查情况'])}"),
        Prose(f"复查结论：{said['复查结论']}。"),
    )  # fmt: skip


REVIEW = Sheet(
    "review", "整改复查意见书", Stage.INQUIRY, (a.reinspect, a.reinspect_fined),
    (name(), Said("复查结论", _found), own(f.summary, title="复查情况"), *officers(PAIR)),
    _reviewed, Shape.OFFICIAL, Numbering.TAKEN, signs=(*OFFICERS, "当事人（签字）"),
    note="一式两份，一份交当事人，一份存档。",
)  # fmt: skip
SHEETS = (ORDER, REVIEW)
