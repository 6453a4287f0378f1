"""The procedure is whole, its acts are called by their codes, and every citation stands in the texts."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty_simple import LAWFUL, SIMPLE_PENALTY, acts
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.tests import citations
from fadu.law.vocabulary.checks import checked
from fadu.law.vocabulary.role import Role


def test_the_definition_is_whole_and_its_acts_are_called_by_their_codes():
    assert checked(SIMPLE_PENALTY, acts) is SIMPLE_PENALTY


@pytest.mark.skipif(not citations.installed(), reason="law texts are not installed")
def test_every_citation_and_every_number_stands_in_the_text():
    permitted = [ref for case in LAWFUL for ref in case.cite.refs]

    assert [text for text in map(citations.missing, permitted) if text] == []
    assert list(citations.unresolved(SIMPLE_PENALTY)) == []
    assert list(citations.unprinted(SIMPLE_PENALTY)) == []


def test_two_certified_officers_do_what_is_done_on_the_spot():
    pairs = (
        acts.record_offence, acts.assess, acts.order_to_correct, acts.inform, acts.review_statement, acts.decide,
        acts.deliver, acts.collect, acts.spare,
    )  # fmt: skip

    assert {(a.by, a.officers, a.certified) for a in pairs} == {((Role.OFFICER,), 2, True)}


def test_guards_read_no_personal_fact_and_the_form_states_what_article_52_asks_for():
    for rule in SIMPLE_PENALTY.rules:
        for read in (rule.when, rule.term):
            assert not getattr(getattr(read, "fact", None), "is_personal", False)
    asked = {
        "facts_found",
        "kind",
        "legal_basis",
        "fine",
        "place",
        "agency_named",
        "signed",
        "number",
    }
    assert asked <= {fact.code for fact in f.DECISION}
