"""The product knows where it cites what."""

from __future__ import annotations

from fadu.law import registry, usage
from fadu.law.deadlines.table import LIMITS
from fadu.law.instruments import APL
from fadu.law.parameters import PARAMETERS
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.telling import GENERAL, general
from fadu.law.usage import UserKind
from fadu.law.visit_rights import DUTIES, RIGHTS
from fadu.law.vocabulary.instrument import Citation


def test_every_rule_fact_and_parameter_that_cites_is_listed():
    rules = sum(bool(r.cite) for p in registry.PROCEDURES for r in p.rules)
    facts = sum(
        bool(f.derived) + bool(f.ahead)
        for p in registry.PROCEDURES
        for a in p.acts
        for f in a.facts
    )
    kinds = [u.kind for u in usage.uses()]

    assert kinds.count(UserKind.RULE) == rules
    assert kinds.count(UserKind.BASIS) == sum(len(p.bases) for p in registry.PROCEDURES) > 150
    assert kinds.count(UserKind.FACT) == facts
    assert kinds.count(UserKind.PARAMETER) == len(PARAMETERS)
    assert kinds.count(UserKind.CHECK) > 50


def test_every_period_conduct_phrase_and_read_criterion_is_listed_under_its_article():
    kinds = [u.kind for u in usage.uses()]
    cited = [limit for limit in LIMITS if isinstance(limit.cite, Citation)]

    assert kinds.count(UserKind.PERIOD) == len(cited) > 100
    assert {u.code for u in usage.uses() if u.kind is UserKind.PENALTY} == set(BY_CODE)
    assert kinds.count(UserKind.PHRASE) == len(BY_CODE)
    assert kinds.count(UserKind.CRITERION) == 17
    assert kinds.count(UserKind.LIST) == 4
    assert kinds.count(UserKind.RIGHT) == len(RIGHTS) + len(DUTIES)
    assert {u.kind for u in usage.citing("APL-2021", 33)} >= {UserKind.WEIGHING, UserKind.LIST}


def test_every_general_line_of_the_catalogue_is_listed_under_its_article():
    told = {(u.words, u.cite) for u in usage.uses() if u.kind is UserKind.WEIGHING}
    own = {u.cite for u in usage.uses() if u.kind is UserKind.PENALTY}
    lines = {line for row in CATALOGUE for line in general(row)}

    assert [
        str(line) for line in lines if line.cite not in own and (line.text, line.cite) not in told
    ] == []
    assert ("当事人有违法所得的，除依法应当退赔的外，应当予以没收", APL.art(28, par=2)) in told
    assert {line.cite for line in GENERAL} <= {line.cite for line in lines}


def test_a_duty_and_an_amount_that_stand_elsewhere_are_listed_there_too():
    told = {(u.words, str(u.cite)) for u in usage.uses() if u.kind is UserKind.PENALTY}

    assert all(("所违反的规定", str(r.violates)) in told for r in CATALOGUE if r.violates)
    assert all(("转引的处罚规定", str(r.refers)) in told for r in CATALOGUE if r.refers)
    assert ("罚款幅度", "《危险化学品安全法》第一百零四条第一款") not in told
    assert [cite for words, cite in told if words == "罚款幅度"]


def test_a_period_that_the_text_does_not_print_is_not_looked_up_in_it():
    (start,) = (u for u in usage.citing("WSL-2021", 112) if u.kind is UserKind.PERIOD)

    assert start.term is None


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
