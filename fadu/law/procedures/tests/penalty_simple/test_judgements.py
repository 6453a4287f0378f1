"""Courses, limits, comparison with the notice, what may be collected, remedy text and surcharge to the fen."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.procedures.tests.penalty_simple.cases import (
    YUAN,
    banked,
    collected,
    decided,
    found,
    fresh,
    heard,
    told,
)
from fadu.law.procedures.tests.walking import law_view

UNIT = {"party_kind": j.UNIT}
BOTH = {"kind": j.BOTH}
FIFTY: dict[str, Any] = {"fine": 50 * YUAN}
WARNED: dict[str, Any] = {"kind": j.WARNING, "fine": 0}
STAGES = {
    "assess": fresh,
    "inform": found,
    "decide": heard,
    "hand_in": collected,
    "bank_in": banked,
}


def fined(amount: int) -> dict[str, Any]:
    """What is recalled of a decision of early March."""
    return {"decide.fine*": ((fresh().now, amount),)}


def settled(act: str, **facts: Any) -> dict[str, Any]:
    """What the act states on a matter that has come so far."""
    return dict(STAGES.get(act, decided)().record(act, **facts).facts)


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
        ("inform", {}, "没有审查、提出拟给予的处罚"),
        ("decide", {"fine": 201 * YUAN}, "超过对公民当场处罚的限额200元"),
        ("decide", UNIT | {"fine": 201 * YUAN}, "决定罚款201元，重于告知的罚款200元"),
        ("collect", {"amount": 201 * YUAN}, "收缴201元，未缴的罚款是200元"),
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

    assert heard(filled, **BOTH).record("decide", **BOTH).facts["within_limits"]
    assert fresh(filled).record("settle_window").facts["reading"] == j.AFTER_SIXTY
    with pytest.raises(Refused, match="重于告知"):  # a warning beside the fine was not told
        heard(filled).record("decide", kind=j.BOTH)


@pytest.mark.parametrize(
    ("told_before", "stated", "said"),
    [
        (FIFTY, {"change": j.ACCEPTED}, "不得因当事人陈述、申辩加重为罚款200元"),
        (FIFTY, {"change": j.OTHERWISE}, "此前告知罚款50元"),
        (FIFTY, {"change": j.FIRST_TIME}, "不是首次提出"),
        (WARNED, {"change": j.OTHERWISE}, "此前告知警告"),
        ({}, BOTH | {"change": j.ACCEPTED}, "加重为警告并处罚款200元"),
        (FIFTY, {"change": j.NEW_FACTS}, ""),
        (FIFTY, {"change": j.NEW_BASIS}, ""),
        ({}, {"fine": 50 * YUAN, "change": j.ACCEPTED}, ""),
        ({}, {"kind": j.WARNING, "fine": 0, "change": j.ACCEPTED}, ""),
    ],
)
def test_what_was_told_and_that_the_party_was_heard_is_read_from_the_record(
    told_before, stated, said
):
    filled = law_view(PARAMETERS, penalty__simple_warning_with_fine=True)
    walk = told(law=filled, **told_before).all("make_statement", "review_statement")

    if not said:
        assert walk.record("assess", **stated).facts["not_worsened"] is True
        return
    with pytest.raises(Refused, match=said) as refusal:
        walk.record("assess", **stated)
    assert refusal.value.basis.endswith("第四十五条第二款")
    assert refusal.value.todo


def test_who_said_nothing_may_be_told_more_and_an_unheard_proposal_compares_with_the_one_before():
    unheard = told(**FIFTY).record("assess", change=j.OTHERWISE)
    early = found().do("assess", **FIFTY).do("make_statement").do("review_statement")

    assert unheard.facts["before"] == "此前告知：罚款50元"
    with pytest.raises(Refused, match="此前拟给予罚款50元"):
        early.record("assess", change=j.OTHERWISE)
    assert settled("assess")["before"] == "此前没有告知，也没有提出"


def test_a_party_is_told_what_was_proposed_and_decided_on_what_it_was_told():
    walk = told(kind=j.WARNING, fine=0).do("note_no_statement")

    assert walk.record("inform").facts["told_kind"] == j.WARNING
    with pytest.raises(Refused, match="决定罚款200元，重于告知的警告"):
        walk.record("decide")
    with pytest.raises(Refused, match="没有告知当事人"):
        found().do("assess").record("decide")


@pytest.mark.parametrize(
    "facts",
    [
        {"ground": j.SMALL, "amount": 100 * YUAN, "fine": 100 * YUAN},
        {"ground": j.HARD},
        {"ground": j.REMOTE, "asked": True, "amount": 200 * YUAN},
    ],
)
def test_the_three_cases_of_collection_on_the_spot(facts):
    fine = facts.pop("fine", 200 * YUAN)

    assert decided(fine=fine).record("collect", **facts).facts["in_full"] is True


def test_part_of_a_fine_leaves_the_rest_to_the_bank():
    assert settled("collect", amount=50 * YUAN)["in_full"] is False
