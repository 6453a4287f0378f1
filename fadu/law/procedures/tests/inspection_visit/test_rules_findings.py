"""What was found: ordered, extended, reviewed, handed on; days counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.tests.inspection_visit.cases import DONE, entered, found, ordered, told
from fadu.law.procedures.tests.walking import law_view


@pytest.mark.parametrize(
    ("category", "owed"),
    [
        (f.VIOLATION, "order_correction:F1"),  # 安全生产法65(1)(二)
        (f.ORDINARY, "order_correction:F1"),  # 65(1)(三)
        (f.MAJOR, "hand_to_major:F1"),  # 41(3)
        (f.OTHERS, "transfer_department:F1"),  # 69
    ],
)
def test_each_category_is_owed_its_own_way(category, owed):
    debts = found(category=category).owed().keys()

    assert [d for d in debts if d.endswith(":F1")] == [owed]


def test_the_closed_loop_of_an_ordinary_hazard():
    walk = ordered("2025-03-20")
    assert walk.owed("2025-03-20 23:59")["rectify:F1"] == date(2025, 3, 20)
    assert "reinspect:F1" not in walk.owed("2025-03-20 23:59")
    assert "reinspect:F1" in walk.owed("2025-03-21 00:00")

    walk.do("reinspect:F1", "2025-03-21", **DONE)
    assert [d for d in walk.owed() if d.endswith(":F1")] == []
    assert "sign_record" in walk.owed()
    assert not told(walk).why("close_visit")


def test_the_days_of_the_review_are_counted_once_they_are_filled_in():
    law = law_view(PARAMETERS, hazard__review_days=10)
    walk = ordered("2025-03-20")
    walk.marking.law = law

    # 次日起：21日、24日至28日、31日、4月1日至3日
    assert walk.do("rectify:F1", "2025-03-20").owed()["reinspect:F1"] == date(2025, 4, 3)


def test_what_is_corrected_at_once_needs_no_order_and_no_review():
    walk = found().do("correct_on_spot:F1")

    assert [d for d in walk.owed() if d.endswith(":F1")] == []
    assert walk.why("order_correction:F1")
    assert not walk.why("refer_penalty:F1")


def test_what_was_ordered_is_no_longer_corrected_at_once():
    assert ordered().why("correct_on_spot:F1")


def test_an_extension_moves_the_end_and_a_refused_one_leaves_it():
    walk = ordered("2025-03-20").do("apply_extension:F1", "2025-03-18")
    refused = ordered("2025-03-20").do("apply_extension:F1", "2025-03-18")
    walk.do("decide_extension:F1", granted=True)
    walk.do("extend_term:F1", "2025-03-19", new_deadline="2025-04-03")
    refused.do("decide_extension:F1", granted=False)

    assert walk.owed("2025-03-21")["rectify:F1"] == date(2025, 4, 3)
    assert "reinspect:F1" not in walk.owed("2025-04-03 20:00")
    assert "reinspect:F1" in walk.owed("2025-04-04")
    assert refused.why("extend_term:F1", new_deadline="2025-04-03")
    assert "reinspect:F1" in refused.owed("2025-03-21")


def test_a_second_application_that_is_refused_takes_back_what_was_not_yet_extended():
    walk = ordered().do("apply_extension:F1").do("decide_extension:F1", granted=True)
    walk.do("apply_extension:F1").do("decide_extension:F1", granted=False)

    assert walk.why("extend_term:F1")
    assert "extend_term:F1" not in walk.owed()


def test_who_let_the_term_pass_is_reviewed_again_and_referred():
    walk = ordered("2025-03-20").do("reinspect:F1", "2025-03-21", result=f.OVERDUE)

    assert {"reinspect:F1", "refer_penalty:F1"} <= walk.owed().keys()
    kept = walk.do("refer_penalty:F1", follow_up=f.HERE)
    assert "reinspect:F1" in kept.owed()
    walk.do("refer_penalty:F1", follow_up=f.IN_CASE)
    assert [d for d in walk.owed() if d.endswith(":F1")] == []
    assert walk.why("reinspect:F1")


def test_a_case_that_is_not_filed_gives_the_finding_back():
    walk = found().do("refer_penalty:F1", follow_up=f.IN_CASE).do("take_back:F1")

    assert {"order_correction:F1", "reinspect:F1"} <= walk.owed().keys()
    assert not walk.why("order_correction:F1")


def test_a_first_violation_that_must_be_fined_is_referred_or_the_reason_signed():
    walk = found(category=f.VIOLATION, punishable=True)

    assert "refer_penalty:F1" in walk.owed()
    assert "refer_penalty:F1" not in walk.do("note_no_referral:F1").owed()


def test_a_major_hazard_goes_over_and_comes_back_if_it_is_none():
    walk = found(category=f.MAJOR).do("hand_to_major:F1")
    assert [d for d in walk.owed() if d.endswith(":F1")] == []
    assert walk.why("order_correction:F1")

    walk.do("take_back:F1")
    assert not walk.why("order_correction:F1")
    assert not walk.why("hand_to_major:F1")


def test_a_second_finding_is_a_copy_of_its_own():
    walk = entered().do("check_site")
    walk.do("find_problem", finding=["F1"], category=f.ORDINARY, punishable=False)
    walk.do("find_problem", finding=["F2"], category=f.MAJOR, punishable=False)
    keyed = {d for d in walk.owed() if ":" in d}

    assert keyed == {"order_correction:F1", "hand_to_major:F2"}


def test_a_visit_stays_open_while_one_finding_is():
    walk = told(ordered())

    assert walk.why("close_visit")
