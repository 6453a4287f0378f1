"""Stories: deeds in order, never backwards, the same bytes in every run."""

from __future__ import annotations

from datetime import date, time

from fadu.demo.acting import Story, chance_of, sample
from fadu.kernel.zone import instant_of
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a


def test_chance_is_the_same_in_every_run():
    assert chance_of("x")(8) == chance_of("x")(8)
    assert chance_of("x")(8) != chance_of("y")(8)


def test_a_story_never_goes_backwards_and_states_what_is_required(small):
    start = instant_of(date(2024, 5, 6), time(9))
    story = Story(ORDINARY_PENALTY, small.bureau.crew, small.bureau.law, chance_of("s"), start)

    story.do(a.register_clue).on(date(2024, 1, 1)).do(a.file_case, cause="未按规定培训")

    first, second = story.deeds
    assert first.at < second.at
    assert second.facts["cause"] == "未按规定培训"
    assert all(f.code in second.facts for f in a.file_case.facts if f.required)


def test_every_kind_of_fact_has_a_sample(small):
    start = instant_of(date(2024, 5, 6), time(9))
    story = Story(ORDINARY_PENALTY, small.bureau.crew, small.bureau.law, chance_of("s"), start)

    for act in ORDINARY_PENALTY.acts:
        for fact in act.facts:
            assert sample(fact, story) is not None
