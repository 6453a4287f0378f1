"""Facts of a seizure: whoever reads them, nothing of a person is read."""

from __future__ import annotations

from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import facts as f


def test_guards_and_terms_read_no_personal_fact():
    for rule in SEIZURE.rules:
        for read in (rule.when, rule.term):
            fact = getattr(read, "fact", None)
            assert fact is None or not fact.is_personal


def test_the_three_last_days_are_one_fact_of_the_row():
    assert {one.code for one in (f.until, f.extended_until, f.moved_until)} == {"until"}
