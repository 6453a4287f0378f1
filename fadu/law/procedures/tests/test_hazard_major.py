"""Major hazards: days counted by hand on the published calendars, and the defects H1 to H12."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.lists import refused
from fadu.law.parameters.hazard import PARAMETERS
from fadu.law.procedures.hazard_major import GATES, LAWFUL, MAJOR_HAZARD, acts
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.procedures.tests import citations
from fadu.law.procedures.tests.walking import Walk, law_view
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.rule import BLOCKING

LAW = law_view(PARAMETERS)
MAJOR = {"is_major": True}
DONE = {"result": f.ELIMINATED}


def found(*keys: str, when: str = "2025-03-03") -> Walk:
    """A matter with its hazards found on the spot and the record written."""
    walk = Walk(MAJOR_HAZARD, LAW, keys or ("H1",))
    return walk.do("find_hazard", when).do("record_inspection")


def ordered(*keys: str, deadline: str = "2025-03-20") -> Walk:
    """Every hazard judged, registered and ordered to be removed."""
    walk = found(*keys)
    for key in keys or ("H1",):
        walk.do(f"judge_hazard:{key}", **MAJOR).do(f"register_hazard:{key}")
        walk.do(f"assess_safety:{key}", safe_now=True)
        walk.do(f"order_elimination:{key}", deadline=deadline)
    return walk


def stopped() -> Walk:
    return ordered().do("stop_work:H1")


def refused_stop() -> Walk:
    walk = stopped().do("find_stop_refused:H1", danger=True)
    return walk.do("confirm_safe_cut:H1", secure=True)


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
    assert "sign_complaint" in walk.do("verify_complaint").owed()


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


# H1 to H12 -----------------------------------------------------------------------------------


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


def h4_in_an_emergency_there_is_no_notice_but_a_reason() -> None:
    walk = refused_stop().do("approve_cut:H1", cut_kind=f.POWER, urgent=True)
    assert all(r.soft for r in walk.why("cut_power:H1"))
    assert not walk.why("cut_power:H1", departure_reason="罐区泄漏，有危及生产安全的紧急情形")


def h4_without_an_emergency_the_notice_comes_a_day_before() -> None:
    walk = refused_stop().do("approve_cut:H1", "2025-03-05", cut_kind=f.POWER, urgent=False)
    assert any(not r.soft for r in walk.why("cut_power:H1", departure_reason="来不及"))
    walk.do("notify_cut:H1", "2025-03-05 10:30")
    assert walk.why("cut_power:H1", "2025-03-06 10:29")
    assert not walk.why("cut_power:H1", "2025-03-06 10:30")


def h5_lifting_looks_at_its_own_hazard_only() -> None:
    walk = refused_stop()
    walk.do("find_hazard", hazard=["H2"]).do("approve_cut:H1", cut_kind=f.EXPLOSIVES)
    walk.do("cut_supply:H1").do("review:H1", **DONE)
    assert "lift_cut:H1" in walk.owed()
    assert not walk.why("lift_cut:H1")


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


def h12_explosives_need_no_day_but_safety() -> None:
    walk = stopped().do("find_stop_refused:H1", danger=True)
    assert walk.why("approve_cut:H1")
    walk.do("confirm_safe_cut:H1", secure=False)
    assert walk.why("approve_cut:H1")
    walk.do("confirm_safe_cut:H1", secure=True).do("approve_cut:H1", cut_kind=f.EXPLOSIVES)
    assert not walk.why("cut_supply:H1")
    assert walk.why("cut_power:H1")


def h12_a_refused_signature_is_reported() -> None:
    walk = Walk(MAJOR_HAZARD, LAW, ("H1",)).do("find_hazard")
    assert "report_refusal" in walk.do("record_inspection", signature=f.UNSIGNED).owed()


def h12_closure_is_proposed_heard_and_decided() -> None:
    walk = found().do("determine_closure", closure_ground=f.closure_ground.choices[1])
    assert {"propose_closure"} <= walk.owed().keys()
    walk.do("propose_closure")
    assert {"refer_licences", "record_closure"} <= walk.owed().keys()
    assert "第六十三条第一款第四项" in walk.why_cites("record_closure")
    assert not walk.do("notify_closure_hearing").why("record_closure", coal=False)


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
    ("安全生产法70(2)", h4_in_an_emergency_there_is_no_notice_but_a_reason),
    ("安全生产法70(2)", h4_without_an_emergency_the_notice_comes_a_day_before),
    ("安全生产法70(2)", h5_lifting_looks_at_its_own_hazard_only),
    ("安全生产法41(2)", h6_the_owner_may_act_before_the_order),
    ("安全生产法102", h7_two_refusals_are_two_acts),
    ("安全生产法65(1)(三)", h8_a_standing_stop_bars_closing_until_consent),
    ("安全生产法65(1)(三)", h8_or_until_it_is_noted_that_nothing_resumes),
    ("安全生产法65(1)(三)", h9_the_extension_is_the_day_the_decision_states),
    ("危险化学品安全法8(2)", h10_one_officer_neither_finds_nor_reviews),
    ("安全生产法65(1)(三)", h11_danger_during_removal_makes_a_stop_owed),
    ("安全生产法70(1)", h12_explosives_need_no_day_but_safety),
    ("安全生产法68", h12_a_refused_signature_is_reported),
    ("安全生产法113、115", h12_closure_is_proposed_heard_and_decided),
    ("刑法134之一", h12_crime_takes_refusal_and_real_danger),
]


@pytest.mark.parametrize(
    ("article", "row"), [pytest.param(*row, id=row[1].__name__) for row in ROWS]
)
def test_the_defects_of_the_audit_are_gone(article: str, row: Callable[[], None]):
    row()


# Further rules -------------------------------------------------------------------------------


def test_only_the_principal_approves_a_cut():
    walk = refused_stop()
    record = walk.record("approve_cut:H1")
    leader = tuple(type(x)(x.person, "leader", x.certificate) for x in record.who)

    against = walk.marking.why(type(record)(record.act, record.at, "H1", record.facts, leader))

    assert "role" in {r.kind for r in against}


def test_one_approval_covers_one_notice_to_the_supplier():
    walk = refused_stop().do("approve_cut:H1", cut_kind=f.EXPLOSIVES).do("cut_supply:H1")

    assert walk.why("cut_supply:H1")


def test_the_demand_of_the_coercion_law_binds_once_the_legal_office_says_so():
    law = law_view(PARAMETERS, hazard__cut_demand=True)
    walk = Walk(MAJOR_HAZARD, law, ("H1",)).do("find_hazard").do("stop_work:H1")
    walk.do("find_stop_refused:H1", danger=True).do("confirm_safe_cut:H1", secure=True)
    walk.do("approve_cut:H1", "2025-03-05", cut_kind=f.EXPLOSIVES)

    assert "第三十五条" in walk.why_cites("cut_supply:H1")
    walk.do("demand_performance:H1", demand_until="2025-03-12")
    assert walk.why("cut_supply:H1", "2025-03-12 18:00")
    assert not walk.why("cut_supply:H1", "2025-03-13")


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
    walk = ordered().do("transfer_department:H1")

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


# Lists ---------------------------------------------------------------------------------------


def test_every_lawful_act_of_the_list_is_admitted():
    assert refused(MAJOR_HAZARD, LAWFUL) == []


@pytest.mark.parametrize("gate", GATES, ids=lambda g: f"{g.before.code}-{g.after.code}")
def test_what_must_come_first_is_asked_for(gate):
    walk = found()
    key = ":H1" if gate.after.each else ""

    assert walk.why(gate.after.code + key), f"{gate.before.title}→{gate.after.title}"


def test_guards_and_terms_read_no_personal_fact():
    for rule in MAJOR_HAZARD.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal, rule


def test_rules_of_unverified_standing_never_block():
    blocking = [r for r in MAJOR_HAZARD.rules if r.verb in BLOCKING and r.cite]

    assert all(r.cite.status.may_gate for r in blocking)


def test_every_guard_reads_a_fact_of_its_own_act():
    for rule in MAJOR_HAZARD.rules:
        if isinstance(rule.when, When):
            assert rule.when.fact in rule.first.stated, rule


def test_codes_and_names_agree():
    assert all(getattr(acts, a.code) is a for a in MAJOR_HAZARD.acts)


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    places = [ref for p in PARAMETERS for ref in p.cite.refs] + [
        ref for case in LAWFUL for ref in case.cite.refs
    ]

    assert [text for text in map(citations.missing, places) if text] == []
    assert list(citations.unresolved(MAJOR_HAZARD)) == []
    assert list(citations.unprinted(MAJOR_HAZARD)) == []


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(MAJOR_HAZARD, acts) is MAJOR_HAZARD
