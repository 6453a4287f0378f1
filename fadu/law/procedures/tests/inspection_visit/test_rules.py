"""An inspection: task, approval, entry, check, record, result; days counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.record import Record
from fadu.law.engine.review import review
from fadu.law.instruments import WSL
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.rules import TABLE
from fadu.law.procedures.inspection_visit.rules_findings import FINDINGS
from fadu.law.procedures.tests.inspection_visit.cases import (
    LAW,
    PLAIN,
    entered,
    found,
    fresh,
    opened,
    told,
)
from fadu.law.procedures.tests.walking import law_view


def test_a_whole_visit_without_a_finding_is_closed():
    walk = told(entered().do("check_site"))

    assert not walk.why("close_visit")
    walk.do("close_visit")
    assert walk.owed() == {}


def test_nobody_goes_in_before_the_approval():
    walk = opened().all("enter_by_code")

    assert "第六十二条第二款" in walk.why_cites("show_certificate")
    assert not walk.do("approve_visit").why("show_certificate")


def test_what_is_urgent_is_reported_at_once_and_approved_after():
    walk = opened(urgent=True)

    assert walk.why("approve_visit")
    assert walk.why("show_certificate")
    assert not walk.do("report_urgent").why("show_certificate")
    assert "make_up_approval" in walk.owed()


def test_a_make_up_has_a_last_day_only_once_the_legal_office_says_so():
    filled = law_view(PARAMETERS, inspection__approval_makeup_days=2)

    # 2025-03-03 是星期一：4日、5日
    assert opened(law=filled, urgent=True).do("report_urgent").owed()["make_up_approval"] == date(
        2025, 3, 5
    )
    assert opened(urgent=True).do("report_urgent").owed()["make_up_approval"] is None


def test_a_visit_beyond_the_cap_waits_for_its_reason():
    law = law_view(PARAMETERS, inspection__cap_applies=True, inspection__frequency_cap=2)
    walk = opened(law=law, visits_before=2)

    assert walk.why("approve_visit")
    assert not walk.do("justify_visit").why("approve_visit")
    exempt = opened(law=law, visits_before=2, exemption=f.exemption.choices[1])
    assert not exempt.why("approve_visit")
    assert exempt.why("justify_visit")


def test_a_case_inspection_needs_its_clue():
    stated = dict(opened().record("open_visit").facts) | PLAIN
    stated["source"] = f.CASE

    assert "第五十四条第二款" in fresh().why_cites("open_visit", **stated)
    assert not fresh().do("register_clue").why("open_visit", **stated)


def test_a_clue_is_followed_or_the_reason_is_on_record():
    walk = fresh().do("register_clue", clue_source=f.COMPLAINT)

    assert {"open_visit", "verify_complaint"} <= walk.owed().keys()
    walk.do("decline_clue", declined_for=f.ELSEWHERE)
    assert walk.owed() == {}
    assert not walk.why("close_visit")
    other = fresh().do("register_clue", clue_source=f.COMPLAINT)
    assert "verify_complaint" in other.do("decline_clue", declined_for="不需要现场检查").owed()


def test_a_complaint_is_verified_within_two_months_and_its_measures_signed():
    walk = fresh().do("register_clue", "2025-01-24", clue_source=f.COMPLAINT)  # 行政诉讼法47(1)

    assert walk.owed()["verify_complaint"] == date(2025, 3, 24)
    assert "sign_complaint" in walk.do("verify_complaint", needs_measures=True).owed()


@pytest.mark.parametrize("manner", f.manner.choices)
def test_a_notice_is_served_only_where_the_check_is_announced(manner):
    walk = opened(manner=manner).do("approve_visit")
    announced = manner == f.ANNOUNCED

    assert bool(walk.why("show_certificate")) is announced
    assert bool(walk.why("give_notice")) is not announced


def test_the_code_unlocks_the_check_and_an_exception_is_made_up():
    walk = opened().all("approve_visit", "show_certificate")

    assert "第五十八条" in walk.why_cites("check_site")
    assert not walk.do("note_no_code").why("check_site")
    assert walk.owed()["make_up_code"] is None
    assert walk.why("enter_by_code")


def test_the_make_up_of_the_code_has_the_local_term():
    law = law_view(PARAMETERS, inspection__scan_makeup_days=10)
    walk = opened(law=law).do("note_no_code")

    assert walk.owed()["make_up_code"] == date(2025, 3, 13)


def test_before_the_opinions_a_visit_needs_neither_approval_nor_code():
    walk = opened("2024-06-03").do("show_certificate")

    assert not walk.why("check_site")


def test_out_of_the_own_area_the_power_is_settled_first():
    walk = opened("2025-05-20", team=f.CROSS).do("approve_visit")  # 民营经济促进法施行之日

    assert "第六十四条第一款" in walk.why_cites("show_certificate")
    assert not opened("2025-05-19", team=f.CROSS).do("approve_visit").why("show_certificate")
    assert not walk.do("confirm_authority").why("show_certificate")


def test_departments_that_check_apart_tell_each_other():
    assert "share_situation" in opened(team=f.SEPARATE).owed()
    assert "share_situation" not in opened(team=f.JOINT).owed()


def test_a_joint_check_names_its_departments_and_a_disposal_is_always_joint():
    assert "join_departments" in opened(team=f.JOINT).owed()
    assert opened().why("join_departments")
    disposal = {"occasion": f.DISPOSAL, "hazchem": True}
    assert "join_departments" in opened("2026-05-06", **disposal).owed()  # 危险化学品安全法45
    assert "join_departments" not in opened("2026-04-30", **disposal).owed()


def test_a_recused_officer_does_no_more_and_the_check_goes_on_meanwhile():
    walk = entered().do("request_recusal", recused="officer-0")

    assert not walk.why("check_site")
    walk.do("decide_recusal", recused="officer-0", recusal_granted=True)
    assert "barred" in {r.kind for r in walk.why("check_site")}
    assert "assign_officers" in walk.owed()


def test_a_refused_signature_is_reported():
    walk = entered().do("check_site").do("sign_record", signature=f.UNSIGNED)

    assert "report_refusal" in walk.owed()
    assert walk.all("tell_result", "publish_result").why("close_visit")


def test_the_result_is_published_within_twenty_working_days_or_withheld_for_a_reason():
    walk = found("2025-09-15")

    # 9月16日至19日4日、22日至26日5日、28日至30日3日；10月9、10、11日；13日至17日
    assert walk.owed()["publish_result"] == date(2025, 10, 17)
    assert "publish_result" not in walk.do("withhold_result").owed()


def test_who_refuses_the_check_is_ordered_and_referred_if_it_persists():
    walk = opened().do("record_obstruction", persisted=False)

    assert "refer_obstruction" not in walk.owed()
    assert "refer_obstruction" in walk.do("record_obstruction", persisted=True).owed()


def test_a_task_is_called_off_only_before_the_check():
    walk = opened().do("record_empty").do("call_off")

    assert walk.owed() == {}
    assert not walk.why("close_visit")
    assert entered().do("check_site").why("call_off")


def test_a_visit_closed_without_its_scheme_is_told_in_the_review():
    walk = opened().all("approve_visit", "enter_by_code", "show_certificate", "check_site")

    assert not told(walk).why("close_visit")
    records = _course("open_visit approve_visit enter_by_code show_certificate check_site")
    told_of = {(r.act, r.soft) for _, r in review(INSPECTION_VISIT, LAW, records)}
    assert ("close_visit", True) in told_of
    complete = _course(
        "open_visit approve_visit make_scheme assign_officers enter_by_code show_certificate"
        " check_site give_guidance"
    )
    assert list(review(INSPECTION_VISIT, LAW, complete)) == []


def test_an_inspection_without_approval_is_told_of_for_ever():
    records = _course("open_visit enter_by_code show_certificate make_scheme check_site")
    found = [r for _, r in review(INSPECTION_VISIT, LAW, records) if not r.soft]

    assert {"show_certificate", "close_visit"} <= {r.act for r in found}


def _course(codes: str) -> list[Record]:
    """The records of a course that ends in closing, whatever stands against them."""
    walk, records = opened(), []
    for n, code in enumerate(
        [*codes.split(), "sign_record", "tell_result", "publish_result", "close_visit"]
    ):
        stated = dict(PLAIN) if code == "open_visit" else {}
        if code == "sign_record":
            stated = {"signature": f.SIGNED}
        records.append(walk.record(code, f"2025-03-{3 + n:02}", **stated))
    return records


@pytest.mark.parametrize("act", ["check_site", "sign_record", "find_problem", "publish_result"])
def test_nothing_inside_comes_before_the_task(act):
    assert fresh().why(act)


def test_no_article_stands_in_two_tables():
    """A second entry under one article would silently take the place of the first."""
    assert [cite for cite in FINDINGS if TABLE[cite] is not FINDINGS[cite]] == []
    assert {r.then.code for g in TABLE[WSL.art(69)] for r in g} >= {
        "share_situation",
        "transfer_department",
    }
