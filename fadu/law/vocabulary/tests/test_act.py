"""Acts and their verbs: which act a rule holds back, and what an act states."""

import pytest

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.tests.samples import STATUTE

file, hear, decide = Act("file", "立案"), Act("hear", "听证"), Act("decide", "决定")


@pytest.mark.parametrize(
    ("rules", "verb"),
    [
        (decide.needs(file), Verb.NEEDS),
        (decide.waits_for(file), Verb.WAITS),
        (decide.differs_from(file), Verb.DIFFERS),
    ],
)
def test_what_blocks_an_act_names_it_second(rules, verb):
    assert [(r.verb, r.first, r.then) for r in rules] == [(verb, file, decide)]


def test_a_condition_may_be_for_one_way_of_acting_which_the_act_held_back_states():
    way = When(Fact("way", "方式", Kind.CHOICE, ("当面", "公告")), "==", "公告")
    (asked,) = decide.needs(file, when=way, standing=True)
    (waits,) = decide.waits_for(hear, when=way)

    assert (asked.stating, asked.standing, waits.stating) == (decide, True, decide)
    assert file.opens(decide, when=way)[0].stating is file


def test_units_may_be_kept_apart_in_place_of_persons():
    own, theirs = (Fact(code, code, Kind.TEXT, personal=False) for code in ("own", "theirs"))
    (rule,) = decide.differs_from(hear, units=(theirs, own))

    assert rule.units == (theirs, own)
    assert decide.differs_from(hear)[0].units is None


@pytest.mark.parametrize("verb", ["opens", "closes", "obliges", "releases", "pauses", "resumes"])
def test_an_effect_names_the_act_done_first(verb):
    rules = getattr(file, verb)(hear, decide)

    assert [(r.verb, r.first, r.then) for r in rules] == [
        (Verb(verb), file, hear),
        (Verb(verb), file, decide),
    ]


def test_a_delay_a_deadline_and_an_extension_keep_their_period():
    week = STATUTE.days(7)
    rules = (
        *decide.needs(file, after=week),
        *file.obliges(decide, within=week),
        *hear.extends(decide, by=week),
    )

    assert [r.term for r in rules] == [week] * 3


def test_an_act_that_names_keys_states_their_list_once():
    own = Fact("found", "发现的隐患", Kind.KEYS)

    assert [f.code for f in Act("find", "检查", names="hazard").stated] == ["hazard"]
    assert Act("find", "检查", names="hazard", facts=(own,)).stated == (own,)
    assert file.keys_fact is None


def test_two_acts_are_never_the_same_for_being_written_alike():
    assert Act("file", "立案") != file
