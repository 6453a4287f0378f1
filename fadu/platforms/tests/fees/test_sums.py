"""Each sum of a case by name: what is left of it, which act pays it, and what that act states by the law."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.law.engine.facts import derive, recalls
from fadu.law.procedures.registers.fees import SUMS
from fadu.law.procedures.tests.walking import law_view
from fadu.platforms.fees.sums import PROCEDURES, Owed, owed, payer, sums_of
from fadu.rooms.penalty.owing import recalled
from fadu.rooms.penalty.tests.test_owing import DUE, FINE, PRESSED, SERVED, line

LAW = law_view(())
FINED = (line("penalize", SERVED, fine=FINE), line("serve", SERVED))


def of(*lines: Any, name: str = "加处罚款", procedure: str = "penalty.ordinary", day: date = DUE, key: str = "P") -> Owed | None:  # fmt: skip
    case: Any = SimpleNamespace(procedure=procedure)
    return owed(case, lines, (key, name), LAW, day)


def test_an_instalment_and_the_rest_are_different_acts_and_on_the_spot_no_key_names_the_party():
    assert (PROCEDURES, sums_of("penalty.ordinary")) == (("penalty.ordinary", "penalty.simple"), SUMS)  # fmt: skip
    one = of(*FINED, name="罚款")
    assert one is not None
    assert one.payment(1, "R")[0].code == "pay_instalment"
    rest = of(*FINED, line("pay_instalment", DUE, amount=1), name="罚款")
    assert rest is not None
    assert rest.payment(FINE - 1, "R")[0].code == "pay_fine"
    assert [a.person for a in payer(one, "P", "M")] == ["P"]
    assert of(*FINED) is None
    assert of(name="罚款") is None
    assert of(*FINED, name="罚款", procedure="hazard.major") is None
    spot = [SimpleNamespace(**{**vars_of(x), "key": ""}) for x in (line("decide", SERVED, fine=90), line("collect", SERVED, amount=40))]  # fmt: skip
    there = of(*spot, name="罚款", procedure="penalty.simple")
    assert there is not None
    assert (there.left, there.key, [a.person for a in payer(there, "", "M")]) == (50, "", ["M"])


def vars_of(one: Any) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__dataclass_fields__}


@pytest.mark.parametrize("stop", [(), (4, 9)])
def test_a_surcharge_is_paid_with_the_days_by_which_the_law_counts_it(stop):
    names = ("apply_reconsideration", "end_reconsideration")
    stops = [line(act, DUE + timedelta(days=n)) for act, n in zip(names, stop, strict=False)]
    settled = line("pay_fine", DUE + timedelta(days=20), amount=FINE)

    day = DUE + timedelta(days=30)
    one = of(*FINED, PRESSED, *stops, settled, day=day)
    assert one is not None
    assert one.left == FINE * 3 * (20 - (6 if stop else 0)) // 100
    act, facts = one.payment(one.left, "R")
    before = recalled(recalls(act), [*FINED, PRESSED, *stops, settled])
    assert (act.code, derive(act, facts, LAW, day, before)["surcharge_paid"]) == (
        "pay_surcharge",
        True,
    )


def test_two_stretches_are_left_out_and_the_law_counts_the_same_days():
    stops = [line(act, DUE + timedelta(days=n)) for act, n in (("apply_reconsideration", 2), ("end_reconsideration", 4), ("file_suit", 6), ("end_suit", 8))]  # fmt: skip
    day = DUE + timedelta(days=10)
    one = of(*FINED, PRESSED, *stops, day=day)

    assert one is not None
    assert one.left == FINE * 3 * 4 // 100
    act, facts = one.payment(one.left, "R")
    found = derive(act, facts, LAW, day, recalled(recalls(act), [*FINED, PRESSED, *stops]))
    assert (found["surcharge_due"], found["stopped_days"]) == (one.left, 6)


def test_a_payment_of_before_an_alteration_is_judged_by_what_stood_then():
    lower = line("alter_decision", DUE + timedelta(days=5), altered="变更", fine_after=5_000_00)

    one = of(*FINED, lower, name="罚款", day=DUE)
    assert one is not None
    assert (one.left, one.then) == (5_000_00, FINE)
    assert one.payment(5_000_00, "R")[0].code == "pay_instalment"
    later = of(*FINED, lower, name="罚款", day=DUE + timedelta(days=5))
    assert later is not None
    assert later.payment(5_000_00, "R")[0].code == "pay_fine"
