"""The product knows where it cites what."""

from __future__ import annotations

from fadu.law import registry, usage
from fadu.law.parameters import PARAMETERS
from fadu.law.usage import UserKind


def test_every_rule_fact_and_parameter_that_cites_is_listed():
    rules = sum(bool(r.cite) for p in registry.PROCEDURES for r in p.rules)
    facts = sum(bool(f.derived) for p in registry.PROCEDURES for a in p.acts for f in a.facts)
    kinds = [u.kind for u in usage.uses()]

    assert kinds.count(UserKind.RULE) == rules
    assert kinds.count(UserKind.FACT) == facts
    assert kinds.count(UserKind.PARAMETER) == len(PARAMETERS)
    assert kinds.count(UserKind.CHECK) > 50


def test_an_article_knows_who_cites_it():
    found = usage.citing("APL-2021", 63)

    assert {UserKind.RULE, UserKind.PARAMETER} <= {u.kind for u in found}
    assert any(u.code == "penalty.ordinary" for u in found)
    assert usage.cited("APL-2021")[63, 0] == len(found)
    assert usage.citing("APL-2021", 9999) == ()


def test_a_use_says_in_words_what_cites():
    assert all(u.words and u.title for u in usage.uses())


def test_the_periods_stand_beside_their_citations():
    assert any(u.term and u.term.count == 90 for u in usage.citing("APL-2021", 60))


def test_every_place_is_listed_once():
    assert usage.refs() == {ref for u in usage.uses() for ref in u.cite.refs}
