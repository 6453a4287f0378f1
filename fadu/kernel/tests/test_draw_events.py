"""After the draw: the next reserve, the next officer, the end; nobody chooses."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from fadu.kernel.draw_events import REASONS, Event, replay
from fadu.kernel.draw_plan import EXCLUDED
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.draw_builders import DRAW_AT, HOLDER, drawn

MADE = drawn()
CHEMICAL, MINES = MADE.targets
FIRST = CHEMICAL.drawn[0][0]
TEAMS = dict(MADE.officers)
LATER = DRAW_AT + timedelta(hours=1)


def gone(target, reason="closed", **more):
    return Event("replace", LATER, reason, target, **more)


def unable(officer, target=FIRST):
    return Event("officer", LATER, "recusal", target, officer)


def test_a_replacement_takes_the_next_reserve_and_never_another():
    reserves = [name for name, _ in CHEMICAL.reserves]
    standing = replay(MADE, [gone(CHEMICAL.drawn[4][0]), gone(FIRST)])

    assert [one.by for one in standing.outcomes] == reserves[:2]
    assert all(len(one.officers) == 2 for one in standing.outcomes)
    assert FIRST not in dict(standing.targets)


def test_a_reserve_that_came_in_can_drop_out_too():
    reserves = [name for name, _ in CHEMICAL.reserves]
    standing = replay(MADE, [gone(FIRST), gone(reserves[0])])

    assert [one.by for one in standing.outcomes] == reserves[:2]


def test_when_there_are_no_more_reserves_nobody_comes_in():
    mines = [name for name, _ in MINES.drawn]
    standing = replay(MADE, [gone(mines[0]), gone(mines[1])])

    assert standing.outcomes[1].by is None
    assert standing.outcomes[1].officers == ()
    assert len(standing.targets) == 7


def test_an_officer_who_cannot_go_gives_way_to_one_other_and_the_rest_stay():
    first, second = TEAMS[FIRST]
    (outcome,) = replay(MADE, [unable(first)]).outcomes

    assert outcome.officers[0] == second
    assert len(outcome.officers) == 2
    assert first not in outcome.officers


def test_who_gave_way_never_comes_back_to_that_target():
    events, seen = [], set()
    while team := dict(replay(MADE, events).targets)[FIRST]:
        assert not seen & set(team)
        seen.add(team[0])
        events.append(unable(team[0]))

    assert len(seen) >= 4
    with pytest.raises(BadInput, match="没有被派往"):
        replay(MADE, [*events, unable("P001")])


def test_a_cancellation_ends_the_draw():
    end = Event("cancel", LATER, "plan")

    assert replay(MADE, [end]).cancelled
    assert not replay(MADE, [gone(FIRST)]).cancelled
    with pytest.raises(BadInput, match="第2项变动：抽取已经作废"):
        replay(MADE, [end, gone(FIRST)])


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event("redraw", LATER, "other"), "种类"),
        (gone("9" * 18), "不在抽中的对象之内"),
        (gone(CHEMICAL.reserves[0][0]), "不在抽中的对象之内"),
        (gone(FIRST, "dislike"), "理由“dislike”无法识别"),
        (gone(FIRST, "other"), "应当附有说明"),
        (gone(FIRST, note="老板是熟人"), "承诺值"),
        (unable("P999"), "没有被派往"),
    ],
)
def test_an_event_that_cannot_happen_is_named(event, words):
    with pytest.raises(BadInput, match=words):
        replay(MADE, [event])


def test_another_reason_with_its_note_is_recorded():
    (outcome,) = replay(MADE, [gone(FIRST, "other", note=HOLDER)]).outcomes

    assert outcome.as_json()["note"] == HOLDER


def test_time_does_not_go_back():
    with pytest.raises(BadInput, match="早于前一项"):
        replay(MADE, [gone(FIRST), Event("cancel", DRAW_AT, "plan")])


def test_who_dropped_out_has_no_more_events():
    with pytest.raises(BadInput, match="不在抽中的对象之内"):
        replay(MADE, [gone(FIRST), gone(FIRST)])


def test_the_document_has_every_reason_and_no_other():
    page = (Path(__file__).parents[3] / "docs/draw.md").read_text(encoding="utf-8")
    rows = {"exclusion": EXCLUDED, "replacement": REASONS["replace"], "officer": REASONS["officer"]}
    rows["cancellation"] = REASONS["cancel"]

    for row, reasons in rows.items():
        said = re.search(rf"^\| {row} \| (.*) \|$", page, re.MULTILINE)[1]
        words = [f"`{code}` {word}" for code, word in reasons.items() if code != "other"]
        assert said == ", ".join([*words, "`other`"])
