"""强制执行申请书 (行政强制法 53 to 55, 59), one a party.

What the court is asked for is counted from the record (`counting`); what was typed of it is printed where it says more than the sum.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import narrowing
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.agreeing import AGREED
from fadu.rooms.penalty.sheets.counting import demanded, running
from fadu.rooms.penalty.sheets.serving import (
    DECIDED,
    OF_DAILY,
    decided,
    decision,
    increased,
    title_of,
)
from fadu.rooms.penalty.sheets.sheet import Numbering, Said, Sheet, Stage, address, name
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import NONE, sentence
from fadu.ui.formats import long_day


def _demand(told: Told) -> Line | None:
    daily = told.line.act in OF_DAILY
    return (
        told.last(a.demand_daily, a.announce_daily_demand)
        if daily
        else told.last(a.demand, a.announce_demand)
    )


def _at_once(told: Told) -> bool:
    """行政强制法 59: for public safety, without a demand and before the terms are over."""
    return told.line.act == a.apply_at_once.code


def _demand_told(told: Told) -> str:
    line = _demand(told)
    if line is None:
        return f"情况紧急，没有催告（{AEL.art(59)}）" if _at_once(told) else ""
    how = told.printed(x.service, line) or "公告送达"
    return f"{parts.when(line)}催告（{how}），仍未履行"


def _answered(told: Told) -> str:
    """All that the party said against this demand and what was found on review (行政强制法 36), or that it said nothing; without
    a demand, what it said in the case.
    """
    demand, here = _demand(told), (told.line.at, told.line.n)
    if demand is None:
        said = told.printed(f.summary, told.last(a.make_statement)) or "当事人没有陈述、申辩"
        return said if _at_once(told) else ""
    answer, review = _DAILY if told.line.act in OF_DAILY else _FIRST
    found = [
        x for x in told.file.every(answer.code, review.code)
        if x.key == told.line.key and (demand.at, demand.n) <= (x.at, x.n) <= here
    ]  # fmt: skip
    if not any(x.act == answer.code for x in found):
        return "当事人没有陈述、申辩"
    words = [_said(told, x) if x.act == answer.code else _found(told, x) for x in found]
    return "；".join(words) if all(words) else ""


_FIRST, _DAILY = (a.answer_demand, a.review_answer), (a.answer_daily_demand, a.review_daily_answer)


def _said(told: Told, line: Line) -> str:
    return (told.printed(f.summary, line) or "").rstrip("。；")


def _found(told: Told, line: Line) -> str:
    """What became of it: whether it was adopted, and why."""
    result, why = told.printed(f.adopted, line), (told.printed(f.reason, line) or "").rstrip("。；")
    return f"本机关复核：{result}" + (f"，{why}" if why else "") if result else ""


_SOUGHT = {
    a.apply_reconsideration.code: ("申请行政复议", x.body), a.end_reconsideration.code: ("收到复议结果", x.reviewed),
    a.file_suit.code: ("提起行政诉讼", x.body), a.end_suit.code: ("收到诉讼结果", x.judged),
}  # fmt: skip


def _sought(told: Told) -> str:
    """Whether the party asked for reconsideration or sued since the decision, and how that ended (行政强制法 53)."""
    since, here = decision(told), (told.line.at, told.line.n)
    first = (since.at, since.n) if since else here
    found = [
        line for line in told.file.every(*_SOUGHT)
        if line.key == told.line.key and first <= (line.at, line.n) <= here
    ]  # fmt: skip
    if not found:
        return f"截至{long_day(told.day)}，没有申请行政复议，也没有提起行政诉讼"
    words = [_step(told, line) for line in found]
    if all(
        line.act in (a.apply_reconsideration.code, a.end_reconsideration.code) for line in found
    ):
        words.append("没有提起行政诉讼")
    return "；".join(words)


def _step(told: Told, line: Line) -> str:
    title, fact = _SOUGHT[line.act]
    said = told.printed(fact, line)
    return f"{parts.when(line)}{title}" + (f"（{said}）" if said else "")


def _why(told: Told) -> str | None:
    """What was found: what the decision kept of the facts, those of a decision on the spot, else as they were proposed."""
    line = decision(told)
    found = told.printed(narrowing.kept_facts, line)
    if found == "":
        found = told.printed(f.facts_found, line)
    if found == "":
        found = told.value(f.facts_found, a.propose)
    return (line.title if line else "") if found == "" else found


def _object(told: Told) -> str | None:
    """The sum that is owed; what was typed where the decision asks for more than money, or the record tells no sum."""
    typed, line = told.value(x.applied_for), decision(told)
    sum_ = demanded(told)
    if not sum_ or typed is None:
        return typed
    more = any(line and line.facts.get(k.code) not in (None, "", 0, False, NONE) for k in BESIDES)
    return f"{sum_}。{running(told)}" + (f"其他：{sentence(typed)}" if more else "")


BESIDES = tuple(fact for fact in f.KINDS if fact not in (f.fine, f.confiscated_income))
"""Kinds of penalty that are no money: what a court is asked for is more than the sums."""
OBJECT = Said(x.applied_for.title, _object, AEL.art(55, par=1, item=4))


def _applied(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    excuse, urgency = told.value(x.excuse), said[URGENCY.title]
    asked = (
        f"因情况紧急，为保障公共安全，依照{AEL.art(59)}，申请人民法院立即执行。{sentence(urgency)}"
        if _at_once(told)
        else f"依照{AEL.art(53)}，申请人民法院强制执行。"
    )
    term = "" if _at_once(told) else "在法定期限内"
    more = increased(told, "申请人", "被申请人")
    papers = f"{title_of(told)}{'、加处罚款决定书' if more else ''}"
    return (
        Prose(f"{said['受理法院']}：", flush=True),
        Prose(f"申请人：{told.file.agency}。"),
        Prose(f"被申请人：{told.party.whole}。"),
        Prose(f"申请事项：{sentence(said[OBJECT.title])}"),
        Prose(
            f"事实和理由：申请人作出{decided(told)}，认定：{sentence(said['决定的事实和依据'])}决定已经送达，被申请人{term}"
            f"没有全部履行。{more}"
        ),
        Prose(f"复议和诉讼情况：被申请人{sentence(said['复议和诉讼情况'])}"),
        Prose(f"催告情况：{sentence(said['催告情况'])}被申请人的意见：{sentence(said['当事人的意见'])}"),
        *([Prose(f"执行协议：{sentence(said[AGREED.title])}")] if said[AGREED.title] else []),
        *([Prose(f"逾期申请的正当理由：{sentence(excuse)}")] if excuse else []),
        Prose(asked),
        Prose(f"附：{papers}及作出决定的事实、理由和依据；当事人的意见及催告情况；申请强制执行标的情况；送达回证。"),
    )  # fmt: skip


def _court(told: Told) -> str:
    head = told.file.letterhead(told.day)
    return head.court if head else ""


SIGNED = AEL.art(55, par=2)
URGENCY = Said(
    x.urgency.title, lambda told: told.value(x.urgency), AEL.art(59), must=False, pen=False, spoken=True
)  # fmt: skip
COURT = Sheet(
    "court", "强制执行申请书", Stage.EXECUTION,
    (a.apply_court, a.apply_court_late, a.apply_at_once, a.apply_daily, a.apply_daily_late),
    (
        Said("受理法院", _court, AEL.art(54), "登记文书抬头"), name(AEL.art(55, par=1, item=1)),
        address(AEL.art(55, par=1, item=1)), OBJECT,
        Said("处罚决定书文号", DECIDED.read, AEL.art(55, par=1, item=2), DECIDED.given_by),
        Said("决定的事实和依据", _why, AEL.art(55, par=1, item=2), DECIDED.given_by),
        Said("复议和诉讼情况", _sought, AEL.art(53)),
        Said("催告情况", _demand_told, AEL.art(55, par=1, item=3), a.demand.title),
        Said("当事人的意见", _answered, AEL.art(55, par=1, item=3), a.demand.title), AGREED, URGENCY,
        Said("日期", lambda told: parts.when(told.line), SIGNED),
    ),
    _applied, Shape.OFFICIAL, Numbering.TAKEN, signs=("行政机关负责人（签名）",),
    note=f"应当由行政机关负责人签名，加盖印章并注明日期（{SIGNED}）。",
)  # fmt: skip
SHEETS = (COURT,)
