"""The two lists of major hazards, over parts that are explored in full.

That nothing is dead, unpayable, stuck or void is proved of the whole: `fadu.law.proofs`.
"""

from __future__ import annotations

import pytest

from fadu.law.engine.lists import refused
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import GATES, LAWFUL, MAJOR_HAZARD, acts
from fadu.law.procedures.tests.hazard_major.cases import found
from fadu.law.procedures.tests.slicing import gaps, gates_of, part
from fadu.law.vocabulary.procedure import Lawful

SLICES: dict[str, str] = {
    "removal": "find_hazard judge_hazard register_hazard assess_safety order_elimination term_over"
    " rectify review stop_work close_hazard reopen_hazard hand_to_ordinary transfer_department",
    "extension": "find_hazard order_elimination term_over apply_extension decide_extension"
    " extend_term extended_over rectify review close_hazard",
    "stop": "find_hazard order_elimination term_over check_progress stop_work reassess_stop"
    " withdraw_stop apply_resumption decide_resumption note_no_resumption resume rectify review"
    " close_hazard transfer_department",
    "cut": "find_hazard judge_hazard stop_work find_stop_refused confirm_safe_cut approve_cut"
    " reopen_hazard demand_performance notify_cut notice_over cut_power cut_supply lift_cut review decide_resumption"
    " withdraw_stop record_suspension close_hazard hand_to_ordinary",
    "penalty": "find_hazard order_elimination review stop_work find_elimination_refused"
    " find_stop_refused refer_penalty note_no_referral assess_crime start_transfer"
    " determine_closure",
    "closure": "find_hazard record_suspension assess_conditions determine_closure propose_closure"
    " refer_licences notify_closure_hearing record_closure record_no_closure announce_stop",
    "coal": "find_hazard record_suspension announce_stop coal_plan apply_coal_resumption"
    " accept_coal sign_coal consent_coal approve_coal resume_coal announce_resumption"
    " end_coal_suspension record_closure",
    "record": "find_hazard record_inspection report_refusal verify_complaint sign_complaint"
    " check_progress review",
    "listing": "find_hazard judge_hazard register_hazard list_supervision publish_listing"
    " close_listing order_elimination submit_plan report_progress hand_to_ordinary close_hazard",
}


def test_what_the_law_permits_is_accepted():
    assert refused(MAJOR_HAZARD, LAWFUL) == []


def test_a_refusal_would_be_noticed():
    case = Lawful(acts.resume, ("find_hazard", "stop_work:H1"), "对照", WSL.art(65), "H1")

    assert refused(MAJOR_HAZARD, [case])


@pytest.mark.parametrize("name", SLICES)
def test_no_gate_is_passed_unseen(name):
    assert gaps(part(MAJOR_HAZARD, SLICES[name]), GATES) == []


def test_every_gate_and_every_act_lies_in_a_part_that_is_explored():
    parts = [part(MAJOR_HAZARD, codes) for codes in SLICES.values()]
    explored = [g for piece in parts for g in gates_of(piece, GATES)]
    kept = {a.code for piece in parts for a in piece.acts}

    assert [g for g in GATES if g not in explored] == []
    assert [a.code for a in MAJOR_HAZARD.acts if a.code not in kept] == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_at_the_start_of_a_matter_the_second_of_a_pair_is_refused(gate):
    key = ":H1" if gate.after.each else ""

    assert found().why(gate.after.code + key)
