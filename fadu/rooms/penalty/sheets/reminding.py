"""罚款催缴通知书: what is still to be paid once the term has run out, before a surcharge is decided and after.

That a term has run out is no entry (settled 16), so the paper rests on the service from which the term is counted, or on the
surcharge. Of a service its day is that on which its number is taken, and what it says is what stood open on that day
(decision 66); of a surcharge that of the decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.numbers.selectors import taken_on
from fadu.documents.papers import parts
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.scope import Reach, Scope
from fadu.rooms.penalty.sheets.coding import CODED, TITLE, sentence_of
from fadu.rooms.penalty.sheets.counting import DECIDES, outstanding, owed, standing
from fadu.rooms.penalty.sheets.decision import LATE
from fadu.rooms.penalty.sheets.paying import DEFERRED, SURCHARGE
from fadu.rooms.penalty.sheets.serving import DECIDED
from fadu.rooms.penalty.sheets.sheet import Numbering, Said, Sheet, Stage, addressed, name
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence
from fadu.ui.formats import long_day

CODE, LEFT = "reminder", "尚未缴纳的金额"
_SURCHARGED = {act.code for act in SURCHARGE.acts}
PAID = APL.art(67, par=3)


def day(told: Told) -> date | None:
    """The day of the surcharge; of a service, on which the number of the paper was taken: None before."""
    if told.line.act in _SURCHARGED:
        return told.day
    number = next((one for one in told.file.numbers if _bears(one, told)), None)
    if number is None:
        return None
    kept = told.file.looked_up
    if number.pk not in kept:
        kept[number.pk] = taken_on(Scope("", number.county, Reach.COUNTY), number)
    found: date | None = kept[number.pk]
    return found


def _bears(one: DocumentNumber, told: Told) -> bool:
    return (one.kind, one.entry, one.state) == (CODE, told.line.n, NumberState.TAKEN)


def _as_of(told: Told) -> date:
    """The day on which it tells what is open: its own, before it has one that of the newest entry."""
    return day(told) or max(parts.day_of_line(x) for x in told.file.lines)


def _given(told: Told) -> bool:
    """Whether the paper went out, or could: something is open, and the case is not closed."""
    if day(told) is not None:
        return True
    one = standing(told, _as_of(told))
    return told.file.last(a.close_case.code) is None and bool(
        one and (one.left or one.surcharge_left)
    )


def _due(told: Told) -> date | None:
    one = standing(told, _as_of(told))
    return one.due if one else None


def _held(told: Told) -> str:
    """Why it may not go out: the term has not run out, or nobody has said that it has."""
    due, own = _due(told), day(told)
    if due is None:
        return ""
    if own is None:
        return f"缴款期限至{long_day(due)}（含当日）。期限届满仍没有缴清的，取号后发出；落款日期是取号之日，金额计算至当日。"
    if own <= due:
        return f"取号时（{long_day(own)}）缴款期限还没有届满（至{long_day(due)}，含当日），不得发出；请作废编号，届满后重新取号。"
    return ""


def _term(told: Told) -> str:
    due = _due(told)
    return f"{long_day(due)}（含当日）" if due else ""


def _reminded(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, one = told.party.you, standing(told, _as_of(told))
    late = (
        f"本机关已经依照{LATE}决定加处罚款，请一并缴纳"
        if one and one.begun
        else f"仍不缴纳的，本机关可以依照{LATE}每日按罚款数额的百分之三加处罚款，总额以罚款数额为限"
    )
    return (
        addressed(told),
        Prose(
            f"本机关以{said['处罚决定书文号']}决定对{you}罚款{said['罚款数额']}。缴款期限至{said['缴款期限']}，{you}没有缴清。"
            f"截至{long_day(_as_of(told))}，尚未缴纳：{sentence(said[LEFT])}"
        ),
        Prose(
            f"请立即到指定的银行或者通过电子支付系统缴纳。{sentence_of(said[TITLE])}{late}；逾期不履行的，将依法催告并申请人民法院强制执行"
            f"（{APL.art(72, par=1, item=4)}）。"
        ),
        Prose(f"确有经济困难的，可以申请延期或者分期缴纳（{DEFERRED}）。"),
    )


REMINDER = Sheet(
    CODE, "罚款催缴通知书", Stage.SERVICE, (a.serve, a.serve_daily, *SURCHARGE.acts),
    (
        name(), DECIDED, Said("罚款数额", owed, LATE, DECIDES), Said("缴款期限", _term, PAID, "送达决定书"),
        Said(LEFT, lambda told: outstanding(told, _as_of(told)), LATE, DECIDES), CODED,
    ),
    _reminded, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",), gives=_given, dated=day, draft=_held,
)  # fmt: skip
SHEETS = (REMINDER,)
