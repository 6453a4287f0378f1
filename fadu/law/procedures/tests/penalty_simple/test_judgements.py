"""Courses, limits, comparison with the notice, what may be collected, remedy text and surcharge to the fen."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.facts import derive
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.procedures.tests.penalty_simple.cases import LAW, YUAN, fresh
from fadu.law.procedures.tests.walking import law_view

UNIT = {"party_kind": j.UNIT}
BOTH = {"kind": j.BOTH, "told_kind": j.BOTH}


def settled(act: str, **facts: Any) -> dict[str, Any]:
    return dict(fresh().record(act, "2025-03-05", **facts).facts)


@pytest.mark.parametrize(
    ("facts", "course"),
    [
        ({}, j.SPOT),  # 公民二百元
        ({"fine": 200 * YUAN + 1}, j.ORDINARY),
        (UNIT | {"fine": 3_000 * YUAN}, j.SPOT),
        (UNIT | {"fine": 3_000 * YUAN + 1}, j.ORDINARY),
        (
            {"fine": 500 * YUAN, "other_limit": 500 * YUAN, "other_law": "某法第一条"},
            j.SPOT,
        ),  # 法律另有规定的，从其规定
        (
            UNIT | {"fine": 900 * YUAN, "other_limit": 500 * YUAN, "other_law": "某法第一条"},
            j.ORDINARY,
        ),
        ({"kind": j.WARNING, "fine": 0}, j.SPOT),
        *(({"bar": bar}, j.ORDINARY) for bar in j.TO_ORDINARY),
        *(({"bar": bar}, j.SPARE) for bar in j.SPARING),
        ({"bar": j.NOT_OURS}, j.ELSEWHERE),
    ],
)
def test_a_matter_goes_where_the_finding_and_the_limit_lead(facts, course):
    assert settled("assess", **facts)["course"] == course


@pytest.mark.parametrize(
    ("act", "facts", "told"),
    [
        ("assess", {"kind": j.WARNING}, "罚款金额却是200元"),
        ("assess", {"fine": 0}, "罚款金额却是0元"),
        ("assess", {"fine": 500 * YUAN, "other_limit": 500 * YUAN}, "没有写明是哪一部法律"),
        (
            "decide",
            {"fine": 500 * YUAN, "other_limit": 500 * YUAN, "other_law": " "},
            "没有写明是哪一部法律",
        ),
        ("assess", {"kind": j.BOTH}, "可以警告并处罚款"),
        ("assess", {"change": j.ACCEPTED}, "没有载明此前告知的罚款金额"),
        (
            "assess",
            {"change": j.ACCEPTED, "earlier_fine": 199 * YUAN},
            "不得因当事人陈述、申辩提高",
        ),
        ("assess", {"change": j.OTHERWISE, "earlier_fine": 0}, "不得因当事人陈述、申辩提高"),
        ("decide", {"fine": 201 * YUAN, "told_fine": 201 * YUAN}, "超过对公民当场处罚的限额200元"),
        ("decide", {"told_fine": 199 * YUAN}, "重于告知的“罚款”199元"),
        ("decide", {"told_kind": j.WARNING, "told_fine": 0}, "重于告知的“警告”0元"),
        ("collect", {"amount": 201 * YUAN}, "收缴201元，决定的罚款是200元"),
        ("collect", {"amount": 0}, "收缴0元"),
        ("collect", {"ground": j.SMALL}, "超过可以当场收缴的100元"),
        ("collect", {"why_hard": None}, "没有写明不当场收缴事后难以执行的情况"),
        ("collect", {"ground": j.REMOTE}, "应当由当事人提出"),
        ("hand_in", {"amount": 199 * YUAN}, "收缴200元，交款199元"),
        ("bank_in", {"amount": 201 * YUAN}, "收缴200元，交款201元"),
        ("settle_window", {}, "尚未填写"),
    ],
)
def test_what_the_law_does_not_allow_is_refused_and_says_why(act, facts, told):
    with pytest.raises(Refused, match=told) as refusal:
        settled(act, **facts)

    assert refusal.value.todo


def test_both_kinds_at_once_and_the_window_are_for_the_bureau_to_settle():
    filled = law_view(
        PARAMETERS,
        penalty__simple_warning_with_fine=True,
        enforcement__court_window=j.AFTER_SIXTY,
    )

    assert fresh(filled).record("decide", **BOTH).facts["within_limits"]
    assert fresh(filled).record("settle_window").facts["reading"] == j.AFTER_SIXTY
    with pytest.raises(Refused, match="重于告知"):  # a warning beside the fine was not told
        fresh(filled).record("decide", kind=j.BOTH)


def test_new_facts_may_make_a_proposal_heavier_and_a_defence_makes_it_lighter():
    heavier = settled("assess", change=j.NEW_FACTS, earlier_fine=50 * YUAN)
    lighter = settled("assess", fine=50 * YUAN, change=j.ACCEPTED, earlier_fine=200 * YUAN)

    assert (heavier["not_worsened"], lighter["not_worsened"]) == (True, True)


@pytest.mark.parametrize(
    "facts",
    [
        {"ground": j.SMALL, "fine": 100 * YUAN, "amount": 100 * YUAN},
        {"ground": j.HARD},
        {"ground": j.REMOTE, "asked": True, "fine": 3_000 * YUAN, "amount": 3_000 * YUAN},
    ],
)
def test_the_three_cases_of_collection_on_the_spot(facts):
    assert settled("collect", **facts)["in_full"] is True


def test_part_of_a_fine_leaves_the_rest_to_the_bank():
    assert settled("collect", amount=50 * YUAN)["in_full"] is False


def test_the_decision_tells_of_reconsideration_first():
    text = settled("decide", recon_body="示范市人民政府")["remedies"]

    assert text.index("先向示范市人民政府申请行政复议") < text.index("向人民法院提起行政诉讼")
    assert "六十日" in text
    assert "十五日" in text
    assert "或者直接" not in text


@pytest.mark.parametrize(
    ("until", "stopped", "due"),
    [
        ("2025-03-20", (None, None), 0),
        ("2025-03-21", (None, None), 9_99),  # 33300 × 3% = 999.00：精确到分
        ("2025-04-22", (None, None), 329_67),
        ("2025-04-23", (None, None), 333_00),  # 第34日：不超出罚款的数额
        ("2026-03-20", (None, None), 333_00),
        ("2025-04-20", ("2025-03-22", "2025-04-19"), 19_98),
    ],
)
def test_a_surcharge_is_three_per_cent_a_day_to_the_fen_and_stops_during_remedies(
    until, stopped, due
):
    facts = {"fine": 333 * YUAN, "due_on": "2025-03-20", "counted_until": until, "amount": due}
    facts |= dict(zip(("stopped_from", "stopped_until"), stopped, strict=True))

    found = derive(a.pay_surcharge, facts, LAW, fresh().now.date())

    assert (found["surcharge_due"], type(found["surcharge_due"])) == (due, int)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"amount": 1}, "应缴加处罚款6元，缴纳0.01元"),
        ({"stopped_from": "2025-03-22"}, "只填写了一端"),
    ],
)
def test_another_sum_or_half_a_stretch_is_refused(wrong, told):
    facts = {
        "fine": 200 * YUAN,
        "due_on": "2025-03-20",
        "counted_until": "2025-03-21",
        "amount": 600,
    }

    with pytest.raises(Refused, match=told):
        derive(a.pay_surcharge, facts | wrong, LAW, fresh().now.date())
