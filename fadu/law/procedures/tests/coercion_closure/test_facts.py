"""Facts of a proposed closure: nothing of a person is read, and who hears is stated."""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import CLOSURE, acts
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.penalty_ordinary import acts as penalty


def test_guards_and_terms_read_no_personal_fact():
    for rule in CLOSURE.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal


def test_what_a_hearing_states_is_what_that_of_a_penalty_states():
    """行政处罚法 63(1)(四)：责令关闭的听证就是行政处罚的听证."""
    for own, theirs in (
        (acts.record_hearing, penalty.record_hearing),
        (acts.end_hearing, penalty.terminate_hearing),
        (acts.request_chair_recusal, penalty.request_chair_recusal),
        (acts.decide_chair_recusal, penalty.decide_chair_recusal),
        (acts.decide_recusal, penalty.decide_recusal),
    ):
        known = {fact.code: fact for fact in theirs.facts}
        assert [f.code for f in own.facts if f.code != "summary" and f != known[f.code]] == []
    assert acts.end_hearing.facts[0].choices[0].startswith("当事人及其代理人")


def test_which_organ_hears_is_stated_and_never_presumed():
    assert f.heard_by in acts.notify_hearing.facts
    assert f.heard_by in acts.hold_hearing.facts
    assert f.heard_by.required
