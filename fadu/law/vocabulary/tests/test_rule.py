"""Rules: equal by what they say, citation included."""

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.rule import BLOCKING, Rule, Verb
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import STATUTE

file, decide = Act("file", "立案"), Act("decide", "决定")
RULE = Rule(Verb.NEEDS, file, decide)


def test_a_rule_under_a_citation_says_the_same_of_the_same_acts():
    cited = RULE.under(STATUTE.art(1))

    assert (cited.verb, cited.first, cited.then) == (RULE.verb, RULE.first, RULE.then)
    assert (cited.cite, RULE.cite) == (STATUTE.art(1), None)


def test_the_same_relation_under_another_article_is_another_rule():
    one, other = (RULE.under(STATUTE.art(n)) for n in (1, 2))

    assert len({one, other, RULE.under(STATUTE.art(1))}) == 2


def test_only_conditions_hold_an_act_back():
    assert set(BLOCKING) == {Verb.NEEDS, Verb.WAITS, Verb.DIFFERS}
    assert len(Verb) == 10


def test_a_rule_binds_where_its_source_is_verified_or_it_is_the_engines_own():
    told = {status: RULE.under(STATUTE.art(1).with_status(status)).binds for status in Status}

    assert RULE.binds
    assert told == {
        Status.V: True,
        Status.V2: True,
        Status.P: False,
        Status.U: False,
        Status.L: True,
        Status.LR: False,
    }
