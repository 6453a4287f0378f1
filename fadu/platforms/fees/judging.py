"""What each row of a result file is: a payment to be recorded, one that stands already, or what stands against it.

Nothing is guessed: an unknown code, another payer, more than is owed, a second payment, a closed case are each named,
and such a row changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from fadu.accounts.viewer import Viewer
from fadu.fees.models import Fee, Receipt
from fadu.fees.selectors import coded, receipted, standing
from fadu.fees.sheets import COMPLETE, RULE, Fault, Payment
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import chinese_day, day_of, instant_of
from fadu.law.directories.rows import plain
from fadu.law.engine.record import Blocked
from fadu.law.instruments import APL
from fadu.matters.deeds import Deed, Hand
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.trying import against
from fadu.platforms.fees.cases import Cases, parts
from fadu.platforms.fees.reversing import reversals
from fadu.platforms.fees.sums import Owed, payer

BY_HAND = "核对后在缴款码页登记到账，多缴的部分提请退还。"
MORE = f"{APL.art(67, par=3)}、{RULE}"  # nobody pays more than is owed; what came in beyond it is written down as such
ALONE = "在缴款码页登记到账，选择“暂不计入本案”，写明原因。"
_LAST = time(23, 59, 59)


class Verdict(StrEnum):
    """What becomes of a row; the value is the word of the page."""

    NEW = "可以入账"
    TAKEN = "已入账"
    KNOWN = "以前已入账"
    WRONG = "没有入账"


@dataclass(frozen=True)
class Judged:
    """One row with its verdict. deed: the payment of the case that it makes. stands: the newest entry of its code then."""

    row: Payment
    verdict: Verdict
    fee: Fee | None = None
    faults: tuple[Fault, ...] = ()
    deed: Deed | None = None
    stands: int = -1


def moment(day: object, noted: datetime) -> datetime:
    """The instant of a payment of which only the day is known: its end, or now; the last day is in time."""
    assert hasattr(day, "year")
    return min(instant_of(day, _LAST), noted)  # type: ignore[arg-type]


def judge(rows: Sequence[Payment], viewer: Viewer, hand: Hand) -> Iterator[Judged]:
    """Every row in the order of its day, each after those before it; nothing is written."""
    cases = Cases(viewer, hand)
    fees = coded(viewer.scope, viewer.place.county, (row.code for row in rows))
    known = receipted(viewer.scope, viewer.place.county, (row.receipt for row in rows))
    taken_back = reversals(rows, fees, known, viewer.scope)
    first: dict[str, Payment] = {}
    for row in rows:
        if not row.faults and row.number not in taken_back:
            first.setdefault(row.key, row)
    for part in parts(sorted(rows, key=by_day)):
        new = [row for row in part if row.key not in known and row.number not in taken_back]
        stands = _gathered(new, fees, cases)
        for row in part:
            fee = fees.get(row.code)
            if row.faults:
                yield Judged(row, Verdict.WRONG, fee, row.faults)
            elif row.number in taken_back:
                yield Judged(row, Verdict.WRONG, fee, (taken_back[row.number],))
            elif (double := first[row.key]) is not row:
                fault = Fault(f"票据号与第{double.number}行相同", "请核对平台的结果文件。")
                yield Judged(row, Verdict.WRONG, fee, (fault,))
            elif row.key in known or row.code not in stands:
                yield _judged(row, fee, known.get(row.key), cases)
            else:
                fee, newest = stands[row.code]
                yield replace(_judged(row, fee, None, cases), stands=newest)


def _gathered(
    new: Sequence[Payment], fees: Mapping[str, Fee], cases: Cases
) -> Mapping[str, tuple[Fee, int]]:
    """What the rows of a part pay under: the codes as they stand, then their cases, so that whatever comes later is refused."""
    codes = {row.code for row in new if row.code in fees}
    viewer = cases.viewer
    found = standing(viewer.scope, viewer.place.county, codes) if codes else {}
    cases.gather(
        [fee.matter for fee, _ in found.values()], [fee.party for fee, _ in found.values()]
    )
    return found


def by_day(row: Payment) -> tuple[date, int]:
    """In which order rows count: whichever was paid last settles the sum, wherever it stands in its file."""
    return row.day or date.max, row.number


def _judged(row: Payment, fee: Fee | None, known: Receipt | None, cases: Cases) -> Judged:
    if fee is None:
        fault = Fault("没有登记这个缴款码", "请核对号码；没有登记的，先登记缴款码。")
        return Judged(row, Verdict.WRONG, None, (fault,))
    if known is not None:
        same = (known.fee, known.amount, known.paid_on) == (fee.pk, row.amount, row.day)
        told = Fault(
            f"这个票据号已经登记，{chinese_day(known.paid_on)}缴款{in_yuan(known.amount)}，与本行不一致",
            "请向平台核对；登记有误的，在缴款码页撤回到账登记，再导入。",
        )
        return Judged(row, Verdict.KNOWN if same else Verdict.WRONG, fee, () if same else (told,))
    try:
        deed = _payment(row, fee, cases)
    except (BadInput, Refused) as no:
        return Judged(row, Verdict.WRONG, fee, (fault_of(no),))
    return Judged(row, Verdict.NEW, fee, (), deed)


def fault_of(no: BadInput | Refused) -> Fault:
    """What a refusal says of a row: its own article, else the rule of this register."""
    if isinstance(no, Blocked):  # each of its reasons names an article
        return Fault(str(no), "在事项中按原因补正以后再导入。", "")
    basis = no.basis if isinstance(no, Refused) else ""
    return Fault(no.message, no.todo or COMPLETE, basis or RULE)


def _payment(row: Payment, fee: Fee, cases: Cases) -> Deed:
    """The deed of the case that a row makes. Refused and BadInput name what stands against it."""
    if fee.void:
        raise Refused(
            "这个缴款码已经作废",
            basis=RULE,
            todo=f"向平台核对；确已到账的，重新登记缴款码，{BY_HAND}",
        )
    matter = cases.matter(fee.matter)
    if matter is None:
        raise Refused("这个缴款码的事项不由本机关办理", todo="请删去本行，交由办理机关登记。")
    assert row.day is not None
    if row.day > day_of(cases.hand.noted):
        raise Refused("缴款日期在今天以后", todo="请核对平台的结果文件。")
    name = cases.name(fee.party)
    if row.payer and name and plain(row.payer) != plain(name):
        raise Refused(f"缴款人“{row.payer[:40]}”不是当事人“{name}”", todo="请核对是否由他人代缴。")
    if cases.ended(matter):
        raise Refused("事项已经结案", todo=BY_HAND)
    return deed_of(fee, matter, row, cases)


def deed_of(fee: Fee, matter: Matter, row: Payment, cases: Cases) -> Deed:
    """The payment act for the amount of a row, within what is owed."""
    assert row.day is not None
    one = cases.owed(matter, fee.party, fee.of_sum, row.day)
    room = left(fee, one, cases.under.get(fee.pk, 0))
    _demand_owed(one, fee, row, room)
    assert one is not None
    deed = made(one, fee, matter, row, cases)
    later = demand_last(one, deed, cases.history(matter))
    mine = [x for x in cases.made.get(matter.pk, ()) if x.key == one.key]
    begun = any(x.act.code in one.acts for x in mine)
    if (not begun or later or deed.act.code in one.settling) and (
        reasons := against(cases.chain(matter).unlocked(), deed, mine)
    ):
        raise Blocked(reasons)
    cases.pays(deed, fee.pk, row.amount)
    return deed


def demand_last(one: Owed, deed: Deed, lines: Sequence[Line]) -> list[Line]:
    """What of the same sum is on record after a payment. Refused where the payment settles it: the last one does.

    What was left then may be more: an alteration since has lowered it.
    """
    own = [x for x in lines if x.act in one.acts and x.key == one.key and not x.corrected]
    later = [x for x in own if x.at > deed.at]
    if later and not one.surcharge and deed.facts["amount"] == one.left:
        last = max(later, key=lambda x: (x.at, x.n))
        receipt = last.facts.get("receipt") or "没有载明"
        raise Refused(
            f"这一笔缴清余款，但{chinese_day(day_of(last.at))}已登记“{last.title}”，票据号{receipt}；最后缴纳的一笔才是缴清",
            basis=MORE,
            todo=f"先撤回票据号{receipt}的到账登记，再按缴款日期先后登记，或者放在同一份文件中导入；不能撤回的，{ALONE}",
        )
    return later


def left(fee: Fee, one: Owed | None, earlier: int = 0) -> int:
    """How many fen may still come in under a code: no more than it is for, nor than is owed.

    earlier: what rows before have paid under it.
    """
    return max(0, min(fee.due - fee.credited - earlier, one.left)) if one else 0


def made(one: Owed, fee: Fee, matter: Matter, row: Payment, cases: Cases) -> Deed:
    """The deed itself; the door asks the procedure once more."""
    act, facts = one.payment(row.amount, row.receipt)
    return Deed(
        matter.pk, act, moment(row.day, cases.hand.noted), cases.hand, payer(one, fee.party, matter.pk), facts,
        one.key, expected=matter.n, recorded_by=cases.viewer.person,
    )  # fmt: skip


def _demand_owed(one: Owed | None, fee: Fee, row: Payment, room: int) -> None:
    if one is None:
        raise Refused(
            f"本案没有应缴的{fee.of_sum}：决定没有作出，或者已被撤销",
            basis=str(APL.art(67, par=3)),
            todo=BY_HAND,
        )
    if room <= 0:
        paid = fee.of_sum if one.left <= 0 else "这个缴款码"
        raise Refused(f"重复缴纳：{paid}已经缴清", basis=MORE, todo=BY_HAND)
    if row.amount > room:
        more = in_yuan(row.amount - room)
        raise Refused(f"多缴：未缴{in_yuan(room)}，到账{in_yuan(row.amount)}，多{more}", basis=MORE, todo=BY_HAND)  # fmt: skip
