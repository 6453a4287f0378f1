"""Acts of collection by officers in remote places, at the party's request (行政处罚法 69 to 71), a copy a party."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.instruments import APL
from fadu.law.procedures.penalty import collecting as c
from fadu.law.procedures.penalty.recalling import restated
from fadu.law.procedures.penalty_ordinary import sums
from fadu.law.procedures.penalty_ordinary.acts_case import OFFICER, by_two
from fadu.law.procedures.penalty_ordinary.acts_execution import on

_COLLECTED = replace(
    c.collected,
    derived=restated(
        "collect_fine",
        "amount",
        lacking="没有当场收缴的记录",
        todo="请先登记当场收缴。",
        cite=APL.art(71),
    ),
)
_HANDED = (_COLLECTED, c.amount, c.handed, c.receipt)
collect_fine = by_two(
    "collect_fine",
    "应当事人要求当场收缴罚款",
    each="party",
    repeats=True,
    facts=(
        c.fine_of(sums.FINE, APL.art(67, par=2)), c.left_of(sums.FINE, APL.art(67, par=2)), c.amount, c.remote, c.asked, c.receipt_kind, c.receipt, c.on_water, c.may_collect_here, c.whole,
    ),
    document="罚款专用票据",
)  # fmt: skip
land = on("land", "登记抵岸", OFFICER, phrase="登记抵岸之日")
hand_in = on("hand_in", "将当场收缴的罚款交至行政机关", OFFICER, facts=_HANDED, document="交款凭证")
bank_in = on("bank_in", "将当场收缴的罚款缴付指定银行", facts=_HANDED, document="银行缴款凭证")
