"""The yearly plan: draft, caps, approval, filing, publication, adjustment; days counted by hand."""

from __future__ import annotations

from datetime import date

from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.procedures.tests.inspection_plan.cases import (
    FREE,
    approved,
    drafted,
    fresh,
    public,
    settle,
    submitted,
)
from fadu.law.procedures.tests.walking import law_view


def test_a_whole_year_is_planned_published_and_put_away():
    walk = public()

    assert not walk.why("close_plan")
    assert [*walk.owed()] == ["sum_up"]
    assert walk.do("close_plan").owed() == {}


def test_a_plan_is_made_by_classes_and_grades():
    assert "第六十二条第二款" in fresh().why_cites("draft_plan")
    against = fresh().do("classify_objects").why("draft_plan")

    assert {r.soft for r in against} == {True}  # 工作日测算见于转载，一般先测算


def test_caps_are_checked_before_the_plan_is_sent_and_what_is_over_is_changed():
    walk = drafted().do("merge_joint")
    assert walk.why("submit_plan")

    walk.do("check_caps", caps_result=f.MUST_CHANGE)
    assert "draft_plan" in walk.owed()
    assert walk.why("submit_plan")
    settle(walk, "draft_plan").do("check_caps", caps_result=f.UNDER).do("merge_joint")
    assert not walk.why("submit_plan")


def test_visits_are_merged_as_a_rule_before_the_plan_is_sent():
    walk = drafted().do("check_caps", caps_result=f.NO_CAP)

    assert {r.soft for r in walk.why("submit_plan")} == {True}
    assert not walk.why("submit_plan", departure_reason="本年没有其他部门的检查")


def test_the_plan_is_published_within_twenty_working_days_of_the_approval():
    walk = approved()

    # 3月4日至7日，10日至14日，17日至21日，24日至28日，31日
    assert walk.owed()["publish_plan"] == date(2025, 3, 31)
    assert not walk.why("file_plan")
    assert not walk.why("publish_plan")


def test_nothing_is_filed_or_published_before_the_approval():
    for walk in (drafted(), submitted()):
        assert walk.why("file_plan")
        assert walk.why("publish_plan")


def test_a_plan_that_is_not_approved_is_drafted_and_sent_again():
    walk = submitted().do("receive_approval", approved=False)
    assert walk.why("publish_plan")
    assert "draft_plan" in walk.owed()

    settle(walk, "draft_plan").do("check_caps", caps_result=f.UNDER).do("merge_joint")
    assert walk.why("publish_plan")
    walk.do("submit_plan").do("receive_approval", approved=True)
    assert not walk.why("publish_plan")


def test_where_no_approval_is_asked_for_the_draft_is_published():
    walk = drafted(law=FREE).do("check_caps", caps_result=f.UNDER)

    assert walk.why("submit_plan")
    assert "file_plan" not in walk.owed()
    assert not walk.why("publish_plan")


def test_an_adjustment_goes_the_same_way_before_the_first_task_it_concerns():
    walk = settle(public(), "adjust_plan", "2025-06-03", ready_by="2025-06-20")

    assert walk.owed()["submit_plan"] == date(2025, 6, 20)
    assert walk.why("publish_plan")
    assert walk.why("close_plan")
    walk.do("check_caps", caps_result=f.UNDER).do("submit_plan", departure_reason="同前")
    walk.do("receive_approval", approved=True)
    assert {walk.owed()[act] for act in ("file_plan", "publish_plan")} == {date(2025, 6, 20)}
    assert not walk.all("file_plan", "publish_plan").why("close_plan")


def test_an_adjustment_that_is_given_up_leaves_the_plan_as_it_was():
    walk = settle(public(), "adjust_plan", ready_by="2025-06-20")
    walk.do("check_caps", caps_result=f.UNDER).do("submit_plan", departure_reason="同前")
    walk.do("receive_approval", approved=False)
    assert walk.why("close_plan")

    assert not walk.do("drop_adjustment").why("close_plan")


def test_what_is_not_yet_public_is_drafted_anew_and_not_adjusted():
    assert drafted().why("adjust_plan", ready_by="2025-06-20")
    assert approved().why("adjust_plan", ready_by="2025-06-20")


def test_a_plan_with_mines_is_copied_to_the_mine_inspection_once_approved():
    walk = drafted(coal=True).do("check_caps", caps_result=f.UNDER).do("merge_joint")
    assert walk.why("copy_coal")

    walk.do("submit_plan").do("receive_approval", approved=True)
    assert "copy_coal" in walk.owed()
    assert "copy_coal" not in approved().owed()


def test_major_hazard_sources_are_scheduled_since_the_law_of_2026():
    assert "schedule_sources" in drafted("2026-05-06", hazchem=True).owed()
    assert "schedule_sources" not in drafted("2025-05-06", hazchem=True).owed()


def test_a_campaign_is_approved_filed_and_published():
    walk = fresh().do("draft_campaign", general_stop=False)
    assert walk.why("publish_campaign:C1")

    walk.do("approve_campaign:C1")
    assert {"file_campaign:C1", "publish_campaign:C1"} <= walk.owed().keys()
    assert walk.owed()["publish_campaign:C1"] is None
    assert not walk.all("file_campaign:C1", "publish_campaign:C1").why("close_plan")


def test_the_local_days_of_a_campaign_count_once_they_are_filled_in():
    law = law_view(PARAMETERS, inspection__campaign_publish_days=30)
    walk = fresh(law).do("draft_campaign", "2025-03-03", general_stop=False)

    assert walk.do("approve_campaign:C1").owed()["publish_campaign:C1"] == date(2025, 4, 2)


def test_no_campaign_stops_a_whole_trade_without_leave():
    walk = fresh().do("draft_campaign", general_stop=True)

    assert "第五十九条第二款" in walk.why_cites("approve_campaign:C1")
    assert not walk.do("confirm_stop:C1").why("approve_campaign:C1")
    dropped = fresh().do("draft_campaign", general_stop=True).do("drop_campaign:C1")
    assert not dropped.why("close_plan")
