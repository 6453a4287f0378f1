"""Whole courses of a penalty on the spot, with days counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.procedures.tests.penalty_simple.cases import (
    YUAN,
    decided,
    found,
    fresh,
    overdue,
    told,
)
from fadu.law.procedures.tests.walking import Walk, law_view

WINDOWED = law_view(PARAMETERS, enforcement__court_window=j.AFTER_SIXTY)


def test_a_warning_is_decided_handed_over_reported_and_closed():
    plain = {"kind": j.WARNING, "fine": 0}
    walk = told(**plain).do("waive_statement")
    walk.do("decide", **plain).all("deliver", "report_record")

    assert walk.owed() == {}
    walk.all("close_case", "archive_case")
    assert walk.owed() == {}


def test_nothing_is_decided_before_the_party_was_told_and_heard():
    walk = found().all("assess", "order_to_correct")

    assert "第四十四条" in walk.why_cites("decide")
    assert "第六十二条" in walk.do("inform").why_cites("decide")
    walk.do("make_statement")
    assert "第四十五条第一款" in walk.why_cites("decide")
    assert not walk.do("review_statement").why("decide")


def test_a_defence_that_is_right_leads_back_to_the_assessment():
    walk = told().do("make_statement").do("review_statement", adopted="全部采纳")

    assert walk.why("decide")
    walk.do("assess", bar=sparing.SLIGHT, change=j.ACCEPTED)
    assert "spare" in walk.owed()
    walk.do("spare")
    assert "教育当事人" in str(walk.why("close_case")[0])
    assert not walk.do("educate").why("close_case")


@pytest.mark.parametrize(
    ("ground", "article", "educated"),
    [
        (sparing.SLIGHT, "第三十三条第一款", True),
        (sparing.FIRST, "第三十三条第一款", True),
        (sparing.FAULTLESS, "第三十三条第二款", True),
        (sparing.UNFOUNDED, "第五十七条第一款第三项", False),
        (sparing.LAPSED, "第三十六条第一款", False),
    ],
)
def test_who_is_spared_for_an_offence_is_educated_and_who_did_none_need_not_be(
    ground, article, educated
):
    walk = found().do("assess", bar=ground).do("spare")

    assert article in walk.why_cites("decide")
    assert (set(walk.owed()) == {"educate"}) is educated
    assert bool(walk.why("close_case")) is educated
    assert not walk.why("educate")


def test_the_order_to_correct_and_an_open_recusal_hold_the_decision_back():
    walk = found().all("assess", "inform", "note_no_statement")

    assert "第二十八条第一款" in walk.why_cites("decide")
    walk.all("order_to_correct", "request_recusal")
    assert "第四十三条第二款" in walk.why_cites("decide")
    assert not walk.do("decide_recusal", granted=False).why("decide")


@pytest.mark.parametrize(
    ("stated", "owed"),
    [
        ({"fine": 300 * YUAN}, "hand_to_ordinary"),
        ({"bar": j.CRIME}, "hand_to_ordinary"),
        ({"bar": sparing.FIRST}, "spare"),
        ({"bar": j.NOT_OURS}, "transfer_out"),
    ],
)
def test_what_is_not_for_the_spot_goes_elsewhere(stated, owed):
    walk = found().do("assess", **stated)

    assert set(walk.owed()) == {owed}
    assert walk.why("inform")
    assert walk.why("decide")
    done = walk.do(owed)
    if owed == "spare":
        done.do("educate")
    assert not done.why("close_case")
    assert done.why("assess")


def test_collected_money_is_handed_in_and_banked_within_two_working_days_each():
    walk = decided("2025-01-27").do("collect", on_water=False)  # 28日起春节放假，2月4日止

    assert walk.owed()["hand_in"] == date(2025, 2, 6)
    walk.do("hand_in", "2025-02-05")
    assert walk.owed()["bank_in"] == date(2025, 2, 7)
    assert "pay_fine" not in walk.owed()
    walk.all("bank_in", "complete_performance", "report_record")
    assert not walk.why("close_case")


def test_on_the_water_the_two_days_run_from_landing():
    walk = decided().do("collect", on_water=True)

    assert walk.why("hand_in")
    assert walk.do("land", "2025-03-10").owed()["hand_in"] == date(2025, 3, 12)


def test_a_fine_is_paid_within_fifteen_days_and_the_rest_after_part_was_collected():
    walk = decided()

    assert walk.owed()["pay_fine"] == date(2025, 3, 20)
    walk.do("collect", amount=50 * YUAN)
    assert walk.owed()["pay_fine"] == date(2025, 3, 20)
    walk.do("hand_in", collected=50 * YUAN, amount=50 * YUAN)
    walk.do("bank_in", collected=50 * YUAN, amount=50 * YUAN)
    walk.do("pay_fine", amount=150 * YUAN)
    assert not walk.why("complete_performance")


def test_a_unit_is_exposed_within_seven_working_days_and_reported_by_the_parameter():
    assert decided(production_unit=True).owed()["publish"] == date(2025, 3, 14)
    assert decided().owed()["report_record"] is None
    filled = law_view(PARAMETERS, enforcement__simple_filing_days=3)
    assert decided(law=filled).owed()["report_record"] == date(2025, 3, 10)


def test_without_the_bureaus_reading_the_window_of_the_court_is_not_settled():
    walk = overdue(WINDOWED)
    walk.do("demand", demand_until="2025-04-10")
    assert walk.why("apply_court")

    walk.do("settle_window")
    walk.owed("2025-05-07")  # 60日：2025-05-04，星期日又在劳动节假期，顺延至5月6日
    assert not walk.why("apply_court")
    assert walk.why("apply_court", "2025-08-08")
    assert not walk.why("apply_court_late", "2025-08-08")


def test_who_has_not_been_reconsidered_cannot_sue_and_who_has_has_fifteen_days():
    walk = overdue().do("demand", "2025-03-25")

    assert "第二十三条第一款第一项" in walk.why_cites("file_suit")
    walk.do("apply_reconsideration", through=f.THROUGH)
    assert walk.owed()["forward_reconsideration"] == date(2025, 4, 1)  # 五个工作日
    assert "第二十三条第一款第一项" in walk.why_cites("file_suit")
    walk.do("end_reconsideration", "2025-05-12", reviewed="维持")
    assert not walk.why("file_suit")
    assert walk.why("apply_court", "2025-05-27")
    assert not walk.why("apply_court", "2025-05-28")
    assert walk.why("apply_court", "2025-08-29")  # 三个月到8月27日


def test_an_annulled_decision_is_no_longer_enforced_and_made_anew_only_in_the_ordinary_way():
    walk = decided().do("collect").do("hand_in").do("bank_in")
    walk.do("alter_decision", altered=f.ANEW, taken_before=True, published=False)

    assert {"refund", "hand_to_ordinary"} <= walk.owed().keys()
    assert walk.why("complete_performance")
    walk.all("refund", "hand_to_ordinary", "report_record")
    assert not walk.why("close_case")


def test_a_remedy_may_come_after_archiving_and_is_put_away_again():
    walk = decided().do("pay_fine").all("report_record", "complete_performance", "close_case")
    walk.do("archive_case")

    assert walk.why("file_suit")
    walk.all("apply_reconsideration", "end_reconsideration")
    assert "archive_case" in walk.owed()
    assert not walk.why("file_suit")


def test_nothing_is_done_before_what_was_found_is_on_record():
    walk = fresh()
    acts = [a.code for a in walk.procedure.acts if not a.lapse and a.code != "record_offence"]

    assert [code for code in acts if not walk.marking.why(Walk.record(walk, code))] == []
