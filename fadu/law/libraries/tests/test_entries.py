"""Which entries hold on a day: ours by day, the shipped ones only where we never had one."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.libraries.entries import Entry, in_force, matching, natural


def ours(name, since, text="甲", position="m:1", **more):
    """An entry of the register."""
    return Entry(
        "phrase", name, {"fact": text}, date.fromisoformat(since), position=position, **more
    )


SHIPPED = Entry("phrase", "A", {"fact": "示范"}, None)


def held(*own, on="2025-06-01", shipped=(SHIPPED,)):
    """The texts in force on a day."""
    return [e["fact"] for e in in_force(own, shipped, date.fromisoformat(on))]


def test_what_came_along_stands_until_we_have_our_own():
    assert held() == ["示范"]
    assert held(ours("A", "2025-01-01")) == ["甲"]
    assert held(ours("B", "2025-01-01", "乙")) == ["示范", "乙"]


def test_the_version_of_the_day_holds_and_former_ones_hold_before():
    versions = (ours("A", "2025-01-01"), ours("A", "2025-06-01", "新", "m:2"))

    assert held(*versions, on="2025-05-31") == ["甲"]
    assert held(*versions, on="2025-06-01") == ["新"]


def test_the_later_entry_of_one_day_wins():
    assert held(ours("A", "2025-01-01"), ours("A", "2025-01-01", "改", "m:2")) == ["改"]


def test_what_we_withdrew_does_not_come_back_as_a_sample():
    ended = ours("A", "2025-06-01", position="m:2", withdrawn=True)

    assert held(ours("A", "2025-01-01"), ended, on="2025-05-31") == ["甲"]
    assert held(ours("A", "2025-01-01"), ended) == []


def test_our_entry_of_tomorrow_leaves_today_empty_rather_than_sampled():
    assert held(ours("A", "2026-01-01")) == []


@pytest.mark.parametrize(("on", "count"), [("2025-03-31", 1), ("2025-04-01", 0)])
def test_an_entry_ends_with_its_last_day(on, count):
    one = ours("A", "2025-01-01", until=date(2025, 3, 31))

    assert len(held(one, on=on)) == count


def test_names_are_sorted_as_people_count():
    names = ["5.10", "5.2", "AQF-97-10", "AQF-97-2"]

    assert sorted(names, key=natural) == ["5.2", "5.10", "AQF-97-2", "AQF-97-10"]


def test_every_word_must_stand_in_an_entry():
    entries = [ours("A", "2025-01-01", "特种作业 培训"), ours("B", "2025-01-01", "培训")]

    assert [e.name for e in matching(entries, "培训 特种")] == ["A"]
    assert len(matching(entries, "")) == 2
    assert entries[0]["nothing"] == ""
    assert not entries[0].shipped
