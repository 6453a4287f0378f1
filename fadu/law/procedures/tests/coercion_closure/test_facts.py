"""Facts of a proposed closure: nothing of a person is read, and who hears is stated."""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import CLOSURE, acts
from fadu.law.procedures.coercion_closure import facts as f


def test_guards_and_terms_read_no_personal_fact():
    for rule in CLOSURE.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal


def test_which_organ_hears_is_stated_and_never_presumed():
    assert f.heard_by in acts.notify_hearing.facts
    assert f.heard_by in acts.hold_hearing.facts
    assert f.heard_by.required
