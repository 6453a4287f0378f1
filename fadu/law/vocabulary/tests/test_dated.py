"""Days that an act sets: which definitions hold, and how the condition is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.vocabulary import dated
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind
from fadu.law.vocabulary.sentences import sentences
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import STATUTE, procedure

UNTIL = Fact("until", "期限", Kind.DATE, ahead=Ahead(STATUTE.art(1)))
ON = Fact("on", "听证日期", Kind.DATE, ahead=Ahead(STATUTE.art(2), STATUTE.days(7).span))
GIVE = Act("give", "告知", facts=(UNTIL, ON))
OPEN = STATUTE.art(1).with_status(Status.U)


def test_the_conditions_are_those_of_the_days_that_an_act_sets():
    assert [fact for fact, _ in dated.conditions(GIVE)] == [UNTIL, ON]
    assert not [*dated.set_days_are_days(procedure(GIVE))]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(UNTIL, kind=Kind.NUMBER),
        replace(UNTIL, derived=Derivation(lambda facts, _: "2026-01-01", STATUTE.art(1))),
        replace(UNTIL, ahead=Ahead(OPEN)),
    ],
)
def test_only_a_stated_day_under_a_verified_article_is_held_to_it(wrong):
    assert len([*dated.set_days_are_days(procedure(replace(GIVE, facts=(wrong,))))]) == 1


def test_each_condition_is_a_sentence_under_its_article_and_part_of_the_version():
    told = [str(s) for s in sentences(procedure(GIVE))]

    assert f"{STATUTE.art(1)}：“告知”载明的“期限”不得早于当日" in told
    assert f"{STATUTE.art(2)}：“告知”载明的“听证日期”应当在当日起满7个工作日之后" in told
    free = replace(GIVE, facts=(replace(UNTIL, ahead=None), ON))
    longer = replace(
        GIVE, facts=(UNTIL, replace(ON, ahead=Ahead(STATUTE.art(2), STATUTE.days(8).span)))
    )
    assert len({digest(procedure(act)) for act in (GIVE, free, longer)}) == 3
