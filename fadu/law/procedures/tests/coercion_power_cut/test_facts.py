"""Facts of a power cut: three stops that stay three, and what an approval settles."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.coercion_power_cut import POWER_CUT, acts
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.tests.coercion_power_cut.cases import LAW


@pytest.mark.parametrize(
    ("approved", "kind", "urgent", "verdict"),
    [
        (True, h.POWER, False, f.APPROVED_NOTICE),
        (True, h.POWER, True, f.APPROVED_AT_ONCE),
        (True, h.EXPLOSIVES, False, f.APPROVED_SUPPLY),
        (False, h.POWER, True, f.NOT_APPROVED_),
    ],
)
def test_an_approval_says_whether_notice_comes_first(approved, kind, urgent, verdict):
    stated = {"approved": approved, "cut_kind": kind, "urgent": urgent}

    assert derive(acts.approve_cut, stated, LAW, date(2026, 6, 1))["verdict"] == verdict


def test_a_stop_on_site_a_penalty_and_closure_stay_three_things():
    assert [word for word in f.STOPS if "处罚" in word] == ["停产停业整顿（行政处罚）"]
    assert not any("关闭" in word for word in f.STOPS)


def test_guards_and_terms_read_no_personal_fact():
    for rule in POWER_CUT.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal
