"""Facts of a power cut: three stops that stay three, and what an approval settles."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.coercion_power_cut import POWER_CUT, acts
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.coercion_seizure import facts as seized
from fadu.law.procedures.tests.coercion_power_cut.cases import LAW


@pytest.mark.parametrize(
    ("approved", "urgent", "verdict"),
    [
        (True, False, f.APPROVED_NOTICE),
        (True, True, f.APPROVED_AT_ONCE),
        (False, True, f.NOT_APPROVED_),
    ],
)
def test_an_approval_says_whether_notice_comes_first(approved, urgent, verdict):
    stated = {"approved": approved, "urgent": urgent}

    found = derive(acts.approve_power, stated, LAW, date(2026, 6, 1))
    assert (found["verdict"], found["needed"]) == (verdict, True)


def test_what_is_safe_is_what_was_looked_at_or_nothing():
    for secure, safe in ((True, f.SUPPLY_ONLY), (False, f.NEITHER)):
        stated = {"measures": f.SUPPLY_ONLY, "secure": secure, "residents": False, "milder": False}
        found = derive(acts.confirm_safe, stated, LAW, date(2026, 6, 1))
        assert (found["safe_for"], found["review_due"]) == (safe, False)


def test_a_stop_on_site_a_penalty_and_closure_stay_three_things():
    assert [word for word in f.STOPS if "处罚" in word] == ["停产停业整顿（行政处罚）"]
    assert not any("关闭" in word for word in f.STOPS)


def test_the_milder_way_is_asked_about_in_the_words_of_a_seizure_and_with_its_reason():
    assert f.milder is seized.milder
    assert f.means.required
    assert {f.milder, f.means} <= set(acts.confirm_safe.stated)
    for act in (acts.approve_power, acts.approve_supply, acts.cut_power, acts.cut_supply):
        assert f.needed in act.facts


def test_guards_and_terms_read_no_personal_fact():
    for rule in POWER_CUT.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal
