"""One payment code: what it is for, what came in under it, what goes back; and what may be done with it now."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.faces.desk import fee_page
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.registering import Sheet
from fadu.fees import selectors
from fadu.fees.models import Fee
from fadu.fees.permissions import may_answer_refunds, may_keep_fees
from fadu.kernel.money import in_yuan, yuan
from fadu.kernel.zone import day_of
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.registers import fees as r
from fadu.law.vocabulary.act import Act
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.platforms.fees.altered import Altered, by_others, reduced, target, too_much
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.marks import changed, marked
from fadu.platforms.fees.refunds import BASIS, proposed
from fadu.platforms.fees.selectors import withdrawn
from fadu.platforms.fees.sums import paid_by
from fadu.platforms.fees.whole import whole_of
from fadu.registry.selectors import party_names
from fadu.rooms.penalty.owing import ALTERED, BY_HAND, UNKNOWN, untold
from fadu.statutes.selectors import calendar_now
from fadu.ui.casefile import Fact
from fadu.ui.formats import long_day
from fadu.ui.shell import Crumb
from fadu.ui.tables import Column, Empty, Row, Table, cells

RECEIPTS = (
    Column("缴款日期", "date"), Column("票据号"), Column("到账（元）", "number"), Column("计入本案（元）", "number"),
    Column("多缴（元）", "number"),
)  # fmt: skip

NO_SUMS = "本案没有可以登记缴款码的款项：没有罚款决定，变更后没有未缴，或者已经缴清、结案。"
TAKEN_BY = str(AEL.art(57) + AEL.art(60, par=4))
ADJUSTED = "应缴金额调整为变更后仍应缴的部分，不少于已经计入的；非税系统中的金额一并调整或者重新产生缴款码。多收的部分另行提请退还。"
WITHDRAWN = "登记有误的到账由此撤回，事项中的缴款一并更正；票据号可以在正确的缴款码下重新登记。多缴、应当退还的，不撤回，提请退还。"


def find_fee(viewer: Viewer, id: str) -> Fee:
    """A code within the viewer's reach, or 404."""
    found = selectors.fee(viewer.scope, id)
    if found is None:
        raise Http404("没有这个缴款码，或者不在您的查看范围内")
    return found


def crumbs(fee: Fee, *more: str) -> tuple[Crumb, ...]:
    """The way to a code, and to a form on it."""
    here = Crumb(fee.code, reverse("fee", kwargs={"id": fee.pk}) if more else "")
    return (Crumb("非税对账", reverse("fees")), here, *map(Crumb, more))


def sheet_of(fee: Fee, what: Act, note: str = "", *, danger: bool = False) -> Sheet:
    """The page around a form on a code."""
    back, trail = reverse("fee", kwargs={"id": fee.pk}), crumbs(fee, what.title)
    button = "撤回" if what is r.withdraw_receipt else "登记"
    return Sheet(what.title, button, back, trail, note=note, danger=danger)


def context(request: Any, fee: Fee) -> dict[str, Any]:
    """Facts, payments, and the acts that the viewer may do now."""
    viewer = request.viewer
    rows = selectors.receipts(viewer.scope, fee.pk)
    table = Table(
        "到账", RECEIPTS,
        tuple(
            Row(cells(long_day(x.paid_on), x.receipt, _money(x.amount), _money(x.credited), _money(x.amount - x.credited)))
            for x in rows
        ),
        empty=Empty("还没有到账", "到账从平台的结果文件导入。", icon="table"),
    )  # fmt: skip
    return {
        "fee": fee, "facts": [*facts(viewer, fee), *returning(viewer, request.hand, fee)], "table": table, "crumbs": crumbs(fee), "acts": acts(viewer, fee),
        "badges": fee_page.badges(fee, marked(viewer.scope, [fee]).get(fee.pk)),
    }  # fmt: skip


def facts(viewer: Viewer, fee: Fee) -> list[Fact]:
    """What the code is for and where its money stands."""
    matter = matters.matter(viewer.scope, fee.matter)
    url = reverse("matter", kwargs={"id": fee.matter}) if matter else ""
    party = party_names([fee.party]).get(fee.party, "") if fee.party else ""
    found = [
        Fact("事项", name_of(matter) if matter else fee_page.GONE, url),
        *([Fact("当事人", party)] if party else []),
        Fact("款项", fee.of_sum, basis=str(APL.art(67, par=3))),
        Fact("缴款码载明的金额", in_yuan(fee.due)),
        *(_altered(viewer, fee, matter) if matter else ()),
        Fact("已到账", f"{in_yuan(fee.received)}，计入本案{in_yuan(fee.credited)}"),
    ]
    if fee.surplus:
        found.append(Fact("多缴", in_yuan(fee.surplus)))
    if fee.asked:
        word = "已批准，待退还到账" if fee.approved else "待负责人批准"
        annulled = fee.ground == r.ANNULLED
        found.append(Fact("提请退还", f"{in_yuan(fee.asked)}（{fee.ground}），{word}", basis=BASIS if annulled else ""))  # fmt: skip
    found += [
        Fact("已撤回的登记", f"{in_yuan(x.facts['amount'])}，票据号{x.facts['receipt']}，{long_day(day_of(x.at))}撤回：{x.why}")
        for x in withdrawn(viewer.scope, fee.pk)
    ]  # fmt: skip
    if fee.refunded:
        parts = f"，其中多缴的{in_yuan(fee.surplus_refunded)}" if fee.surplus_refunded else ""
        found.append(Fact("已退还", f"{in_yuan(fee.refunded)}{parts}"))
    return found


def _altered(viewer: Viewer, fee: Fee, matter: Matter) -> list[Fact]:
    """That the decision was altered or annulled, what stands of its sum, and what was paid too much."""
    lines = matters.history(matter)
    kind = paid_by(matter.procedure, fee.party, fee.of_sum)
    for _, line in untold(lines, kind.key, (kind.of,)) if kind else ():
        said = f"{long_day(day_of(line.at))}登记决定变更，{UNKNOWN}。{BY_HAND}"
        return [Fact("现行数额", said, basis=ALTERED)]
    now = reduced(matter, lines, fee, calendar_now)
    if now is None:
        return []
    if now.by_court:
        return _taken(fee, now)
    day = long_day(day_of(now.line.at))
    if now.gone:
        found = [
            Fact("现行数额", f"{day}登记决定{now.line.facts['altered']}，不再缴纳", basis=ALTERED)
        ]
    elif now.whole < 0:
        found = [Fact("现行数额", f"{day}登记罚款变更，加处罚款按变更后的罚款计算", basis=ALTERED)]
    elif now.layers:
        return _stacked(fee, now, selectors.of_matter(viewer.scope, fee.matter))
    else:
        found = [
            Fact("现行数额", f"{day}登记变更，{fee.of_sum}现为{in_yuan(now.whole)}", basis=ALTERED)
        ]
    over = (
        [Fact("按办理经过多收", f"{in_yuan(now.over)}，提请退还", basis=BASIS)] if now.over else []
    )
    return [*found, *over]


def _stacked(fee: Fee, now: Altered, codes: list[Fee]) -> list[Fact]:
    """The same where several daily fines add up: what is left of all, and what of it concerns this code."""
    what = f"决定{now.line.facts['altered']}" if now.void else "变更"
    said = f"{long_day(day_of(now.line.at))}登记{what}，{len(now.layers)}次{fee.of_sum}合计现为{in_yuan(now.whole)}"
    due, over = target(fee, codes, now), too_much(fee, now, codes)
    if due < fee.due:
        by = "其他缴款码已缴的款项先抵此前的决定，" if by_others(fee, codes, now) else ""
        said += f"；{by}本缴款码应缴{in_yuan(due)}"
    elif not over:
        said += "；本缴款码不受影响"
    back = (
        [Fact("按办理经过多收", f"本缴款码{in_yuan(over)}，提请退还", basis=BASIS)] if over else []
    )
    return [Fact("现行数额", said, basis=ALTERED), *back]


def _taken(fee: Fee, now: Altered) -> list[Fact]:
    """What the court took of the sum, and what is to be done with a code that is for more than what is left."""
    said = f"{long_day(day_of(now.line.at))}登记人民法院执行，{fee.of_sum}共执行到{_money(now.court)}元"
    step = "按变更调整缴款码" if fee.credited else "作废缴款码；其余仍应缴纳的，更正缴款码"
    todo = [Fact("下一步", f"应缴金额多于未缴的：{step}")] if fee.open else []
    return [Fact("法院执行", said, basis=TAKEN_BY), *todo]


def returning(viewer: Viewer, hand: Hand, fee: Fee) -> list[Fact]:
    """All that goes back to the party after an alteration, under its codes and beside them, and what to do for each part."""
    found = whole_of(fee, Cases(viewer, hand))
    return [Fact("退还", found.words, basis=BASIS)] if found and not found.recorded else []


def acts(viewer: Viewer, fee: Fee) -> list[tuple[str, str]]:
    """What may be done with the code now: title and address."""
    found: list[Act] = []
    if may_keep_fees(viewer, fee):
        found += [r.amend_code, r.void_code] if not fee.received and not fee.void else []
        found += [r.receive] if not fee.void else []
        found += [r.adjust_code] if changed(viewer.scope, [fee]).get(fee.pk, (None, 0))[1] else []
        found += [r.withdraw_receipt] if fee.received else []
        found += [r.ask_refund] if fee.received > fee.refunded and not fee.asked else []
        found += [r.note_refund] if fee.approved else []
    if may_answer_refunds(viewer, fee) and fee.asked and not fee.approved:
        found += [r.approve_refund, r.refuse_refund]
    return [(act.title, reverse(act.code, kwargs={"id": fee.pk})) for act in found]


def adjusting(viewer: Viewer, fee: Fee) -> str:
    """What setting the code down would make of it."""
    found = changed(viewer.scope, [fee]).get(fee.pk)
    return f"应缴{in_yuan(fee.due)}调整为{in_yuan(found[1])}。{ADJUSTED}" if found else ADJUSTED


def asking(viewer: Viewer, hand: Hand, fee: Fee) -> dict[str, Any]:
    """What a refund under the code would be by the entries: of an altered decision first, else of a surplus."""
    if due := proposed(fee, Cases(viewer, hand)):
        return {"ground": r.ANNULLED, "refunded": due}
    return {"ground": r.SURPLUS, **({"refunded": fee.surplus_left} if fee.surplus_left else {})}


def payments(viewer: Viewer, fee: Fee) -> list[tuple[str, str]]:
    """What came in under the code and may be taken back, by the value of the form; the newest first."""
    rows = selectors.receipts(viewer.scope, fee.pk)
    return [
        (x.pk, f"{long_day(x.paid_on)}，{in_yuan(x.amount)}，票据号{x.receipt}")
        for x in reversed(rows)
    ]


def _money(fen: int) -> str:
    return yuan(fen, grouped=True)
