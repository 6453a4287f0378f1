"""The glossary: every identifier has one term, and the page is not stale."""

from __future__ import annotations

from pathlib import Path

from fadu.law.glossary import WORDS, page
from fadu.law.registry import PROCEDURES

ROOT = Path(__file__).resolve().parents[3]


def test_the_page_says_what_the_definitions_say():
    assert (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8") == page()


def test_no_word_of_the_house_has_two_identifiers():
    terms = [term for term, _, _ in WORDS]

    assert len(terms) == len(set(terms))


def test_within_a_procedure_one_code_of_a_fact_has_one_title():
    for procedure in PROCEDURES:
        for act in procedure.acts:
            codes = [f.code for f in act.stated]
            assert len(codes) == len(set(codes)), f"{procedure.code}.{act.code}"
