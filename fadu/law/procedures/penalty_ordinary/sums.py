"""The sums that an ordinary decision imposes (数额): the fine, the daily fine, what is confiscated; a copy a party."""

from __future__ import annotations

from fadu.law.procedures.penalty.altering import Alteration
from fadu.law.procedures.penalty.court_taking import Taking
from fadu.law.procedures.penalty.outstanding import Besides
from fadu.law.procedures.penalty.sums import Late, Sum

FINE = Sum(
    "罚款金额", ("penalize",), "fine", "new_fine", "fine_after",
    parts=("pay_instalment", "collect_fine", "offset_seized"), settle="pay_fine",
    late=Late("serve", "approve_deferral", "start_surcharge", "pay_surcharge", "remit_surcharge", "break_agreement", "agree_execution"),
)  # fmt: skip
DAILY = Sum(
    "按日连续处罚总额", ("daily_fine",), "daily_total", "new_daily", "daily_after",
    parts=("pay_daily_instalment",), settle="pay_daily",
    late=Late(
        "serve_daily", "approve_daily_deferral", "start_daily_surcharge", "pay_daily_surcharge", "remit_daily_surcharge",
        "break_daily_agreement", "agree_daily_execution",
    ),
    adds=True,
)  # fmt: skip
_DECISIONS = ("penalize", "penalize_without_fine")
INCOME = Sum(
    "没收违法所得", _DECISIONS, "confiscated_income", "new_income", "income_after",
    parts=("confiscate_part",), settle="execute_confiscation.income_taken",
)  # fmt: skip
GOODS = Sum("没收非法财物价值", _DECISIONS, "confiscated_goods", "new_goods", "goods_after")
_TAKEN = ("execute_confiscation.", "court_executed.court_others")
ALTERATION = Alteration(
    (FINE, DAILY),
    (INCOME, GOODS),
    barred="criminal_fined",
    executes=_TAKEN,
)
BESIDES = Besides(
    INCOME,
    GOODS,
    binds=tuple(f"{act}.binds" for act in _DECISIONS),
    taken=_TAKEN,
    performed=("perform_conduct.", "court_executed.court_others"),
)
COURT = Taking((FINE, DAILY), INCOME, GOODS)
