"""The defects H1 to H12 that the audit found in the sketch: each row with its article, gone.

Those of the cut itself (H4, the explosives of H12) are tested where its law stands: `coercion_power_cut`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.tests.hazard_major.cases import (
    DONE,
    LAW,
    found,
    ordered,
    refused_stop,
    stopped,
)
from fadu.law.procedures.tests.walking import Walk


def h1_referral_is_open_from_the_finding() -> None:
    assert not found().why("refer_penalty:H1")


def h2_the_review_is_owed_when_nothing_was_done() -> None:
    walk = ordered(deadline="2025-03-20")
    assert "review:H1" in walk.owed("2025-03-21")
    walk.do("review:H1", "2025-03-21", result=f.OVERDUE)
    assert {"review:H1", "refer_penalty:H1"} <= walk.owed().keys()


def h3_a_refused_stop_of_one_hazard_does_not_need_the_others() -> None:
    walk = found("H1", "H2").do("stop_work:H1")
    assert not walk.why("find_stop_refused:H1", danger=True)
    assert walk.why("find_stop_refused:H2", danger=True)


def nothing_is_cut_where_no_major_hazard_is_found() -> None:
    refused = {"danger": True}
    bare = found().do("stop_work:H1").do("find_stop_refused:H1", **refused)
    assert "第七十条第一款" in bare.why_cites("open_cut:H1")
    walk = refused_stop()
    assert not walk.why("open_cut:H1")
    assert walk.do("judge_hazard:H1", is_major=False).why("open_cut:H1")
    assert walk.do("find_stop_refused:H1", **refused).why("open_cut:H1")
    walk.do("judge_hazard:H1", is_major=True).do("find_stop_refused:H1", **refused)
    assert not walk.why("open_cut:H1")
    assert stopped().do("find_stop_refused:H1", danger=False).why("open_cut:H1")


def what_was_handed_over_is_cut_only_once_it_is_taken_back() -> None:
    walk = found().do("judge_hazard:H1", is_major=False).do("hand_to_ordinary:H1")
    walk.do("record_suspension").do("find_stop_refused:H1", danger=True)
    assert "第七十条第一款" in walk.why_cites("open_cut:H1")
    walk.do("reopen_hazard:H1")
    assert walk.why("open_cut:H1")
    walk.do("judge_hazard:H1", is_major=True)
    assert not walk.why("open_cut:H1")


def a_hazard_goes_to_its_department_though_a_stop_stands() -> None:
    walk = stopped()
    assert not walk.why("transfer_department:H1")
    walk.do("transfer_department:H1", stop_passed=f.stop_passed.choices[1])
    assert "decide_resumption:H1" not in walk.owed()
    cut = refused_stop().do("open_cut:H1").do("transfer_department:H1")
    assert "end_cut:H1" in cut.owed()
    assert cut.why("close_matter")


def a_corrected_closure_finding_is_undone() -> None:
    walk = found().do("determine_closure", closure_ground=f.closure_ground.choices[1])
    walk.do("determine_closure", closure_ground=f.NO_GROUND)
    assert "open_closure" not in walk.owed()
    assert walk.why("open_closure")
    again = walk.do("determine_closure", closure_ground=f.closure_ground.choices[1])
    assert "open_closure" in again.owed()


def a_listing_that_only_local_practice_asks_for_keeps_nothing_open() -> None:
    walk = ordered().do("list_supervision:H1").do("rectify:H1").do("review:H1", **DONE)
    walk.do("record_inspection").do("close_hazard:H1")
    assert "close_listing:H1" in walk.owed()
    assert not walk.why("close_matter")


def one_officer_takes_down_what_was_only_reported() -> None:
    for source, alone in ((f.COMPLAINT, True), (f.VISIT, False), (f.ONLINE, False)):
        walk = Walk(MAJOR_HAZARD, LAW, ("H1",))
        record = walk.record("find_hazard", source=source)
        bare = tuple(type(w)(w.person, w.role, "") for w in record.who[:1])
        one = type(record)(record.act, record.at, record.key, record.facts, bare)
        kinds = {r.kind for r in walk.marking.why(one)}
        assert kinds == (set() if alone else {"officers", "certificate"})


def h5_what_is_lifted_looks_at_its_own_hazard_only() -> None:
    walk = refused_stop()
    walk.do("find_hazard", hazard=["H2"]).do("open_cut:H1").do("review:H1", **DONE)
    assert not walk.why("end_cut:H1", cut_result=f.CUT_LIFTED)


def h6_the_owner_may_act_before_the_order() -> None:
    walk = found().do("rectify:H1")
    assert "review:H1" in walk.owed()


def h7_two_refusals_are_two_acts() -> None:
    walk = ordered()
    assert not walk.why("find_elimination_refused:H1")
    assert walk.why("find_stop_refused:H1")
    assert "refer_penalty:H1" in walk.do("find_elimination_refused:H1").owed()


def h8_a_standing_stop_bars_closing_until_consent() -> None:
    walk = stopped().do("review:H1", **DONE).do("record_inspection")
    assert "第四十一条第三款" in walk.why_cites("close_hazard:H1")
    walk.do("decide_resumption:H1", agreed=True).do("close_hazard:H1")
    assert not walk.why("close_matter")


def h8_or_until_it_is_noted_that_nothing_resumes() -> None:
    walk = stopped().do("review:H1", **DONE).do("note_no_resumption:H1")
    assert not walk.why("close_hazard:H1")
    assert not walk.why("decide_resumption:H1", agreed=True)


def h9_the_extension_is_the_day_the_decision_states() -> None:
    rules = [r for r in MAJOR_HAZARD.rules if r.first.code == "extend_term" and r.term]
    assert {str(r.term) for r in rules} == {"“延长后的整改期限”所定期限"}
    assert not [r for r in MAJOR_HAZARD.rules if r.verb.value == "extends"]


def h10_one_officer_neither_finds_nor_reviews() -> None:
    for word in ("find_hazard", "review:H1"):
        walk = ordered()
        record = walk.record(word, hazard=["H2"]) if word == "find_hazard" else walk.record(word)
        alone = type(record)(record.act, record.at, record.key, record.facts, record.who[:1])
        assert "officers" in {r.kind for r in walk.marking.why(alone)}


def h11_danger_during_removal_makes_a_stop_owed() -> None:
    for word in ("check_progress:H1", "review:H1"):
        assert "stop_work:H1" in ordered().do(word, unsafe=True).owed()
    assert "stop_work:H1" not in ordered().do("check_progress:H1", unsafe=False).owed()


def h12_a_refused_signature_is_reported() -> None:
    walk = Walk(MAJOR_HAZARD, LAW, ("H1",)).do("find_hazard")
    assert "report_refusal" in walk.do("record_inspection", signature=f.UNSIGNED).owed()


def h12_closure_goes_over_to_its_own_matter_and_its_result_is_seen() -> None:
    walk = found().do("record_suspension", coal=True)
    walk.do("determine_closure", closure_ground=f.closure_ground.choices[1])
    assert {"open_closure"} <= walk.owed().keys()
    assert "end_closure" in walk.do("open_closure").owed()
    assert walk.why("close_matter")
    walk.do("end_closure", closure_result=f.CLOSED)
    assert walk.why("coal_plan")


def h12_crime_takes_refusal_and_real_danger() -> None:
    safe = stopped().do("find_stop_refused:H1", danger=False)
    assert safe.why("assess_crime:H1")
    walk = stopped().do("find_stop_refused:H1", danger=True)
    assert "assess_crime:H1" in walk.owed()
    assert "start_transfer:H1" in walk.do("assess_crime:H1", suspected=True).owed()


ROWS: list[tuple[str, Callable[[], None]]] = [
    ("安全生产法102", h1_referral_is_open_from_the_finding),
    ("安全生产法65(1)(三)", h2_the_review_is_owed_when_nothing_was_done),
    ("安全生产法70(1)", h3_a_refused_stop_of_one_hazard_does_not_need_the_others),
    ("安全生产法70(1)", nothing_is_cut_where_no_major_hazard_is_found),
    ("安全生产法70(1)", what_was_handed_over_is_cut_only_once_it_is_taken_back),
    ("安全生产法69", a_hazard_goes_to_its_department_though_a_stop_stands),
    ("安全生产法113", a_corrected_closure_finding_is_undone),
    ("安全生产法41(3)", a_listing_that_only_local_practice_asks_for_keeps_nothing_open),
    ("危险化学品安全法8(2)", one_officer_takes_down_what_was_only_reported),
    ("安全生产法70(2)", h5_what_is_lifted_looks_at_its_own_hazard_only),
    ("安全生产法41(2)", h6_the_owner_may_act_before_the_order),
    ("安全生产法102", h7_two_refusals_are_two_acts),
    ("安全生产法65(1)(三)", h8_a_standing_stop_bars_closing_until_consent),
    ("安全生产法65(1)(三)", h8_or_until_it_is_noted_that_nothing_resumes),
    ("安全生产法65(1)(三)", h9_the_extension_is_the_day_the_decision_states),
    ("危险化学品安全法8(2)", h10_one_officer_neither_finds_nor_reviews),
    ("安全生产法65(1)(三)", h11_danger_during_removal_makes_a_stop_owed),
    ("安全生产法68", h12_a_refused_signature_is_reported),
    ("安全生产法113、115", h12_closure_goes_over_to_its_own_matter_and_its_result_is_seen),
    ("刑法134之一", h12_crime_takes_refusal_and_real_danger),
]


@pytest.mark.parametrize(
    ("article", "row"), [pytest.param(*row, id=row[1].__name__) for row in ROWS]
)
def test_the_defects_of_the_audit_are_gone(article: str, row: Callable[[], None]):
    row()
