"""The glossary: every identifier has one term; the page itself is fadu.report.glossary's."""

from __future__ import annotations

from fadu.law.glossary import WORDS
from fadu.law.registry import PROCEDURES


def test_no_word_of_the_house_has_two_identifiers():
    terms = [term for term, _, _ in WORDS]

    assert len(terms) == len(set(terms))


def test_within_a_procedure_one_code_of_a_fact_has_one_title():
    for procedure in PROCEDURES:
        for act in procedure.acts:
            codes = [f.code for f in act.stated]
            assert len(codes) == len(set(codes)), f"{procedure.code}.{act.code}"
