"""Major hazards: days counted by hand on the published calendars, stop, consent and the ends."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters.hazard import PARAMETERS
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.tests.hazard_major.cases import (
    DONE,
    LAW,
    MAJOR,
    found,
    ordered,
    refused_stop,
    stopped,
)
from fadu.law.procedures.tests.walking import Walk, law_view
from fadu.law.vocabulary.rule import BLOCKING


def test_the_term_ends_with_its_last_day_and_the_review_is_owed_from_the_next():
    walk = found(when="2025-09-24").do("order_elimination:H1", deadline="2025-10-10")

    assert walk.owed("2025-10-10 23:59")["rectify:H1"] == date(2025, 10, 10)
    assert "review:H1" not in walk.owed("2025-10-10 23:59")
    assert "review:H1" in walk.owed("2025-10-11 00:00")


def test_an_extension_moves_the_end_of_the_term_and_of_the_debt():
    walk = ordered(deadline="2025-03-20").do("apply_extension:H1", "2025-03-18")
    walk.do("decide_extension:H1", granted=True).do(
        "extend_term:H1", "2025-03-19", new_deadline="2025-04-03"
    )

    assert walk.owed("2025-03-21")["rectify:H1"] == date(2025, 4, 3)
    assert "review:H1" not in walk.owed("2025-04-03 20:00")
    assert "review:H1" in walk.owed("2025-04-04")


def test_a_refused_extension_leaves_the_term_as_ordered():
    walk = ordered(deadline="2025-03-20").do("apply_extension:H1", "2025-03-18")
    walk.do("decide_extension:H1", granted=False)

    assert walk.why("extend_term:H1", new_deadline="2025-04-03")
    assert "review:H1" in walk.owed("2025-03-21")


def test_a_second_application_that_is_refused_takes_back_what_was_not_yet_extended():
    walk = ordered().do("apply_extension:H1").do("decide_extension:H1", granted=True)
    walk.do("apply_extension:H1").do("decide_extension:H1", granted=False)

    assert walk.why("extend_term:H1", new_deadline="2025-04-03")
    assert "extend_term:H1" not in walk.owed()


def test_what_is_found_eliminated_ends_the_application_to_prolong_its_term():
    granted = ordered().do("apply_extension:H1").do("decide_extension:H1", granted=True)
    for walk in (ordered().do("apply_extension:H1"), granted):
        walk.do("rectify:H1").do("review:H1", result=f.ELIMINATED)

        assert not {"decide_extension:H1", "extend_term:H1"} & set(walk.owed())
        assert walk.why("decide_extension:H1", granted=True)
        assert walk.why("extend_term:H1", new_deadline="2025-04-03")
        assert walk.why("apply_extension:H1")


def test_a_hazard_that_goes_to_another_department_takes_its_application_along():
    walk = ordered().do("apply_extension:H1").do("transfer_department:H1")

    assert walk.why("decide_extension:H1", granted=True)


def test_a_local_term_counts_only_once_it_is_filled_in():
    # 2024-09-27 是星期五：29日（调休上班）、30日、10月8、9、10日
    filled = Walk(MAJOR_HAZARD, law_view(PARAMETERS, hazard__register_days=5), ("H1",))
    for walk in (filled, found(when="2024-09-27")):
        if not walk.marking.keys("hazard"):
            walk.do("find_hazard", "2024-09-27")
        walk.do("judge_hazard:H1", **MAJOR)

    assert filled.owed()["register_hazard:H1"] == date(2024, 10, 10)
    assert walk.owed()["register_hazard:H1"] is None


def test_a_complaint_is_verified_within_two_months_and_signed():
    walk = Walk(MAJOR_HAZARD, LAW, ("H1",)).do("find_hazard", "2025-01-24", source=f.COMPLAINT)

    assert walk.owed()["verify_complaint"] == date(2025, 3, 24)
    assert "record_inspection" not in walk.owed()
    assert "sign_complaint" not in walk.do("verify_complaint", needs_measures=False).owed()


def test_measures_that_a_complaint_calls_for_are_signed_by_a_person_in_charge():
    walk = Walk(MAJOR_HAZARD, LAW, ("H1",)).do("find_hazard", source=f.COMPLAINT)

    assert "sign_complaint" in walk.do("verify_complaint", needs_measures=True).owed()


def test_before_the_coal_regulation_is_in_force_a_mine_is_examined_like_any_other_unit():
    walk = found(when="2024-04-30").do("record_suspension", coal=True)

    assert "assess_conditions" in walk.owed()
    assert not walk.owed().keys() & {"announce_stop", "coal_plan", "accept_coal"}


def test_coal_is_announced_accepted_and_resumed_in_its_own_terms():
    walk = found(when="2025-04-28").do("record_suspension", coal=True)
    # 4月29、30日，5月6、7、8日（5月1日至5日放假）
    assert walk.owed()["announce_stop"] == date(2025, 5, 8)

    walk.do("announce_stop").do("coal_plan").do("apply_coal_resumption", "2025-09-15")
    # 20日届满10月5日在国庆假期内，顺延至10月9日
    assert walk.owed()["accept_coal"] == date(2025, 10, 9)

    walk.do("accept_coal", "2025-09-24", qualified=True)
    assert "矿山" not in walk.why_cites("sign_coal")
    assert walk.why("approve_coal")
    walk.all("sign_coal", "consent_coal", "approve_coal").do("resume_coal", "2025-09-26")
    # 28日（调休上班）、29、30日，10月9、10日
    assert walk.owed()["announce_resumption"] == date(2025, 10, 10)


def test_a_coal_mine_that_fails_acceptance_stays_stopped():
    walk = found().do("record_suspension", coal=True).all("coal_plan", "apply_coal_resumption")
    walk.do("accept_coal", qualified=False)

    assert "第四十八条第二款" in walk.why_cites("sign_coal")
    assert walk.why("resume_coal")


def test_what_goes_over_to_a_cut_is_waited_for_and_taken_up_once():
    walk = refused_stop().do("open_cut:H1")
    assert walk.why("open_cut:H1")
    assert "end_cut:H1" in walk.owed()

    walk.do("review:H1", result=f.ELIMINATED).do("decide_resumption:H1", agreed=True)
    assert "第四十一条第三款" in walk.why_cites("close_hazard:H1")
    walk.do("record_inspection").do("end_cut:H1", cut_result=f.CUT_LIFTED)
    assert not walk.why("close_hazard:H1")


def test_consent_needs_a_review_that_saw_the_removal():
    walk = stopped()

    assert walk.why("decide_resumption:H1", agreed=True)
    walk.do("review:H1", result=f.REMAINS)
    assert walk.why("decide_resumption:H1", agreed=True)
    assert not walk.do("review:H1", **DONE).why("decide_resumption:H1", agreed=True)


def test_nobody_resumes_before_consent_and_a_new_stop_takes_it_back():
    walk = stopped().do("review:H1", **DONE)

    assert walk.why("resume:H1")
    walk.do("decide_resumption:H1", agreed=True)
    assert not walk.why("resume:H1")
    assert walk.do("stop_work:H1").why("resume:H1")


def test_a_finding_that_is_not_major_goes_to_the_ordinary_road_once_the_stop_is_withdrawn():
    walk = found().do("stop_work:H1").do("judge_hazard:H1", is_major=False)

    assert walk.why("register_hazard:H1")
    assert walk.why("hand_to_ordinary:H1")
    walk.do("withdraw_stop:H1").do("hand_to_ordinary:H1")
    assert not walk.why("close_matter")


def test_a_hazard_of_another_department_leaves_and_the_matter_may_close():
    walk = stopped().do("transfer_department:H1")

    assert "review:H1" not in walk.owed("2025-04-30")
    assert not walk.why("close_matter")


def test_the_matter_closes_only_when_every_hazard_is_struck_off():
    walk = ordered("H1", "H2")
    for key in ("H1", "H2"):
        assert walk.why("close_matter")
        walk.do(f"rectify:{key}").do(f"review:{key}", **DONE).do("record_inspection")
        walk.do(f"close_hazard:{key}")

    assert not walk.why("close_matter")


def test_a_struck_off_hazard_may_be_taken_up_again():
    walk = ordered().do("review:H1", **DONE).do("record_inspection").do("close_hazard:H1")

    walk.do("reopen_hazard:H1")

    assert {"order_elimination:H1", "review:H1", "close_hazard:H1"} <= walk.owed().keys()
    assert walk.why("close_matter")


def test_a_removed_hazard_owes_nothing_when_its_term_ends():
    walk = ordered(deadline="2025-03-20").do("rectify:H1", "2025-03-10").do("review:H1", **DONE)

    assert "review:H1" not in walk.owed("2025-03-25")


def test_listing_is_left_to_the_leader_unless_local_rules_list_everything():
    law = law_view(PARAMETERS, hazard__listing_required=True)
    local = Walk(MAJOR_HAZARD, law, ("H1",)).do("find_hazard").do("judge_hazard:H1", **MAJOR)

    assert "list_supervision:H1" in local.owed()
    assert "list_supervision:H1" not in found().do("judge_hazard:H1", **MAJOR).owed()
    assert "close_listing:H1" in local.do("list_supervision:H1").owed()


def test_a_record_without_the_fact_a_rule_reads_is_refused():
    walk = ordered()
    record = walk.record("review:H1")
    bare = {k: v for k, v in record.facts.items() if k != "unsafe"}

    with pytest.raises(Refused, match="无法保证安全"):
        walk.marking.do(type(record)(record.act, record.at, "H1", bare, record.who))


def test_rules_of_unverified_standing_never_block():
    blocking = [r for r in MAJOR_HAZARD.rules if r.verb in BLOCKING and r.cite]

    assert all(r.cite.status.may_gate for r in blocking)
