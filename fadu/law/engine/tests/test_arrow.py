"""Arrow syntax: what each arrow says, names, comments, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Unit
from fadu.law.engine.arrow import model, read_model
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.rule import Verb


@pytest.mark.parametrize(
    ("arrow", "verb"),
    [
        ("-->*", Verb.NEEDS),
        ("--<>", Verb.WAITS),
        ("*-->", Verb.OBLIGES),
        ("*-->x", Verb.RELEASES),
        ("-->+", Verb.OPENS),
        ("-->%", Verb.CLOSES),
    ],
)
def test_every_arrow_is_one_verb_from_left_to_right(arrow: str, verb: Verb):
    (rule,) = model(f"A {arrow} B").rules

    assert (rule.verb, rule.first.code, rule.then.code) == (verb, "A", "B")


def test_marks_names_in_quotes_and_comments_are_read():
    found = model('%"开 工"  # 停着\n!B; C').by_code

    assert [found["开 工"].starts_open, found["B"].owed, found["C"].owed] == [False, True, False]


def test_a_delay_of_days_ends_in_time_for_the_last_of_them():
    delay, deadline = (r.term for r in model("A -->*(3) B; A *-->(3) B").rules)
    (hours,) = (r.term for r in model("A -->*(3) B", unit=Unit.HOUR).rules)

    assert delay == Period(2, Unit.DAY, roll=False)
    assert deadline == Period(3, Unit.DAY, roll=False)
    assert hours == Period(3, Unit.HOUR, roll=False)


@pytest.mark.parametrize("text", ["", "A => B", "A -->%(3) B", "# nothing"])
def test_what_is_no_model_is_refused(text: str):
    with pytest.raises(BadInput):
        model(text)


def test_a_json_file_says_the_same_as_its_arrows(tmp_path: Path):
    data = {
        "events": [{"name": "A", "pending": True}],
        "relations": [{"from": "A", "type": "response", "to": "B", "time": 5}],
    }
    (tmp_path / "m.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "m.txt").write_text("!A; A *-->(5) B", encoding="utf-8")
    one, other = read_model(tmp_path / "m.json"), read_model(tmp_path / "m.txt")

    assert [(a.code, a.owed) for a in one.acts] == [(a.code, a.owed) for a in other.acts]
    assert [(r.verb, r.term) for r in one.rules] == [(r.verb, r.term) for r in other.rules]
