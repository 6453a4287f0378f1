"""What whoever pays or remits a surcharge is held to: its days, stops, base and rest follow from the record, to the fen."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derive
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty import surcharging as s
from fadu.law.procedures.penalty.judgements import PLAN_ENDS
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.sums import FINE
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.tests.penalty.test_surcharging import OF_333, said
from fadu.law.procedures.tests.penalty_cases import LAW, YUAN, Case, served
from fadu.law.procedures.tests.penalty_simple.cases import decided
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free
from fadu.law.procedures.tests.walking import law_view

DAY = "缴款期限届满的次日"


@pytest.mark.parametrize(
    ("until", "more", "due"),
    [
        ("2025-03-20", {}, 0),
        ("2025-03-21", {}, 9_99),  # 33300 × 3% = 999.00：精确到分
        ("2025-04-22", {}, 329_67),
        ("2025-04-23", {}, 333_00),  # 第34日：不超出罚款的数额
        ("2026-03-20", {}, 333_00),
        # 复议、诉讼期间，一段、两段、重叠、还没有结果
        (
            "2025-04-20",
            {"apply_reconsideration__": {"2025-03-22": True}, "end_reconsideration__": {"2025-04-19": True}},
            19_98,
        ),
        (
            "2025-04-20",
            {"apply_reconsideration__": {"2025-03-22": True}, "end_reconsideration__": {"2025-03-30": True},
             "file_suit__": {"2025-04-02": True}, "end_suit__": {"2025-04-19": True}},
            39_96,
        ),
        (
            "2025-04-20",
            {"apply_reconsideration__": {"2025-03-22": True}, "end_reconsideration__": {"2025-04-10": True},
             "file_suit__": {"2025-04-02": True}},
            9_99,
        ),
        # what came before the decision that stands is about another
        ("2025-03-21", {"file_suit__": {"2025-02-01": True}}, 9_99),
        # a plan: it runs from the day after its last, where the surcharge is counted so
        (
            "2025-07-01",
            {"approve_deferral__deferred_until": {"2025-03-10": "2025-06-30"}, "start_surcharge__surcharge_from": {"2025-07-01": PLAN_ENDS}},
            9_99,
        ),
        (
            "2025-03-22",
            {"approve_deferral__deferred_until": {"2025-03-10": "2025-06-30"}, "start_surcharge__surcharge_from": {"2025-07-01": DAY}},
            19_98,
        ),
        # paid in part before the last day; paid up later
        ("2025-03-22", {"pay_instalment__amount": {"2025-03-20": 133_00}}, 12_00),
        ("2025-04-20", {"pay_fine__amount": {"2025-03-21": 333_00}}, 9_99),
        # remitted in part; the agreement broken
        ("2025-03-24", {"remit_surcharge__amount": {"2025-03-22": 10_00}}, 29_96),
        (
            "2025-03-24",
            {"remit_surcharge__amount": {"2025-03-22": 10_00}, "break_agreement__": {"2025-03-23": True}},
            39_96,
        ),
        # paid before: nothing is owed twice
        ("2025-03-22", {"pay_surcharge__amount": {"2025-03-22": 19_98}}, 0),
    ],
)  # fmt: skip
@pytest.mark.parametrize("act", [a.pay_surcharge, a.remit_surcharge])
def test_it_is_three_per_cent_a_day_of_what_was_unpaid_and_stops_during_remedies(
    act, until, more, due
):
    facts = {
        "amount": due,
        **(
            {"receipt": "甲"}
            if act is a.pay_surcharge
            else {"reason": "困难", "remedied": "已经改正"}
        ),
    }
    before = OF_333 | said(**more)
    if act is a.remit_surcharge and not due:
        with pytest.raises(Refused, match="未缴的加处罚款是0元"):
            derive(act, facts, LAW, date.fromisoformat(until), before)
        return
    found = derive(act, facts, LAW, date.fromisoformat(until), before)

    assert (found["surcharge_due"], type(found["surcharge_due"])) == (due, int)
    assert found["surcharge_due"] <= found["surcharge_base"] <= found["fine"]
    assert found["counted_until"] == until


@pytest.mark.parametrize("amount", [0, 9_98, 10_00, 333_00])
def test_another_sum_is_refused_with_what_is_owed(amount):
    on = date(2025, 3, 21)

    with pytest.raises(Refused, match=r"应缴加处罚款9\.99元") as refusal:
        derive(a.pay_surcharge, {"amount": amount, "receipt": "甲"}, LAW, on, OF_333)
    assert "第七十二条第一款第一项" in refusal.value.basis
    if amount > 9_99 or not amount:
        with pytest.raises(Refused, match="未缴的加处罚款是"):
            derive(
                a.remit_surcharge,
                {"amount": amount, "reason": "困难", "remedied": "已经改正"},
                LAW,
                on,
                OF_333,
            )


def test_days_that_do_not_count_are_told_once_however_many_remedies_run_on_them():
    both = OF_333 | said(
        apply_reconsideration__={"2025-03-22": True}, end_reconsideration__={"2025-03-25": True},
        file_suit__={"2025-03-25": True}, end_suit__={"2025-03-27": True},
    )  # fmt: skip
    found = derive(
        a.pay_surcharge, {"amount": 333_00 * 3 * 5 // 100, "receipt": "甲"}, LAW, date(2025, 3, 31), both
    )  # fmt: skip

    assert (found["due_on"], found["stopped_days"]) == ("2025-03-20", 6)


def test_before_service_no_term_has_begun():
    nothing = said(penalize__fine={"2025-03-05": 333_00})

    assert s.due_on(FINE, nothing, LAW.calendar) is None
    with pytest.raises(Refused, match="没有送达决定书的记录"):
        derive(a.pay_surcharge, {"amount": 0, "receipt": "甲"}, LAW, date(2025, 4, 1), nothing)


def overdue() -> Case:
    case = served("2025-03-10")
    case.do("start_surcharge:P", "2025-03-26")
    return case


def test_of_a_fine_that_was_paid_in_part_it_is_counted_on_what_was_unpaid_each_day():
    case = served("2025-03-10").do("pay_instalment:P", "2025-03-20", amount=5_000 * YUAN)
    case.do("start_surcharge:P", "2025-03-26").do("pay_instalment:P", "2025-03-28", amount=10_000 * YUAN)  # fmt: skip
    case.do("pay_fine:P", "2025-04-01", amount=5_000 * YUAN)
    sum_due = (15_000 * 3 + 5_000 * 4) * YUAN * 3 // 100  # 3月26日至28日，29日至4月1日

    refused = case.why("pay_surcharge:P", "2025-05-01", amount=sum_due - 1)
    assert "到期未缴的罚款15,000元，应缴加处罚款1,950元" in str(refused)
    free(case, "pay_surcharge:P", "2025-05-01", amount=sum_due)


def test_what_is_remitted_in_part_leaves_the_rest_owed_and_in_whole_nothing():
    """行政强制法 42."""
    part = overdue().do("remit_surcharge:P", "2025-03-27", amount=200 * YUAN)
    assert "pay_surcharge:P" in part.owed()
    free(part, "pay_surcharge:P", amount=1_000 * YUAN)  # 2日 × 600元，减免200元
    free(part, "remit_surcharge:P", amount=1_000 * YUAN)
    before(part, "remit_surcharge:P", "第四十二条第一款", amount=1_000 * YUAN + 1)

    going = overdue().do("remit_surcharge:P", "2025-03-27", amount=1_200 * YUAN)
    assert "pay_surcharge:P" in going.owed()  # the fine is open: it grows on

    whole = overdue().do("pay_fine:P", "2025-03-27").do("remit_surcharge:P", amount=1_200 * YUAN)
    assert "pay_surcharge:P" not in whole.owed()
    assert whole.why("pay_surcharge:P", amount=0)
    whole.do("break_agreement:P", "2025-03-28")
    free(whole, "pay_surcharge:P", amount=1_200 * YUAN)
    free(whole, "remit_surcharge:P", amount=1)


def test_once_it_is_paid_and_grows_no_more_nothing_of_it_is_left():
    paid = overdue().do("pay_fine:P", "2025-03-27").do("pay_surcharge:P", amount=1_200 * YUAN)

    assert "pay_surcharge:P" not in paid.owed()
    assert paid.why("remit_surcharge:P", amount=1)


def test_what_was_paid_of_it_while_the_fine_is_open_is_not_all():
    """行政处罚法 72(1)(一): each day until the fine is paid."""
    case = overdue().do("pay_surcharge:P", "2025-03-27", amount=1_200 * YUAN)
    assert "pay_surcharge:P" in case.owed()
    case.do("pay_fine:P", "2025-04-01")
    free(case, "pay_surcharge:P", amount=3_000 * YUAN)  # 7日，已缴1,200元
    case.do("pay_surcharge:P", amount=3_000 * YUAN)
    assert "pay_surcharge:P" not in case.owed()


def test_whether_payment_was_deferred_is_known_from_the_record():
    plan = served("2025-03-10").do("request_deferral:P")
    plan.do("approve_deferral:P", deferred_until="2025-05-30")
    for case, expected in ((served("2025-03-10"), False), (plan, True)):
        found = derive(
            a.start_surcharge, {"reason": "逾期"}, LAW, day_of(case.now), case.marking.recalled("P")
        )
        assert found["deferred"] is expected
        assert (found["surcharge_from"] == PLAN_ENDS) is expected
    assert "deferred" not in {f.code for f in a.start_surcharge.stated if not f.derived}


def test_on_the_spot_it_is_counted_alike():
    walk = decided("2025-03-05").do("start_surcharge", "2025-03-21")

    assert "应缴加处罚款6元" in str(walk.why("pay_surcharge", "2025-03-21", amount=1))
    assert walk.why("pay_surcharge", "2025-03-21", amount=6 * YUAN) == []
    typed = {f.code for f in spot.pay_surcharge.stated if not f.derived}
    assert typed == {"amount", "receipt"}


@pytest.mark.parametrize(
    ("begun", "goes_on", "stops"),
    [(True, False, True), (True, True, False), (False, False, False)],
)
def test_a_plan_that_is_granted_while_it_runs_stops_it_by_the_bureaus_reading(
    begun, goes_on, stops
):
    """行政处罚法 66(2), 72."""
    law = law_view(PARAMETERS, penalty__surcharge_in_deferral=goes_on)
    before = OF_333 | (said(start_surcharge__={"2025-03-21": True}) if begun else {})
    facts = {"deferred_until": "2025-04-10", "reason": "困难"}

    assert (
        derive(a.approve_deferral, facts, law, date(2025, 3, 24), before)["surcharge_stops"]
        is stops
    )


def test_the_days_of_a_plan_that_stops_it_do_not_count():
    plan = OF_333 | said(
        start_surcharge__={"2025-03-21": True}, start_surcharge__surcharge_from={"2025-03-21": DAY},
        approve_deferral__deferred_until={"2025-03-24": "2025-03-28"},
    )  # fmt: skip
    stopped = plan | said(approve_deferral__surcharge_stops={"2025-03-24": True})

    assert s.counted(FINE, plan, LAW.calendar, date(2025, 3, 30)) == 10 * 9_99
    assert s.counted(FINE, stopped, LAW.calendar, date(2025, 3, 30)) == 5 * 9_99
