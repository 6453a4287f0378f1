"""The 74 cases, and what the engine adds to them: copies, time, facts, periods."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from fadu.kernel.periods import Deadline, Unit
from fadu.kernel.zone import day_of
from fadu.law.engine.arrow import model
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Blocked, Record
from fadu.law.engine.tests.cases import CASES, Case
from fadu.law.engine.tests.samples import LAW, MONDAY, at

STEP = {Unit.DAY: timedelta(days=1), Unit.HOUR: timedelta(hours=1)}


def _walk(case: Case, unit: Unit) -> tuple[Marking, datetime, list[str]]:
    marking = Marking(model(case.graph, unit=unit), LAW)
    now, refused = at(0, 0).astimezone(UTC), []
    for word in case.trace.split():
        if word.startswith("+"):
            now += STEP[unit] * int(word[1:])
            marking.advance(now)
            continue
        try:
            marking.do(Record(word, now))
        except Blocked:
            refused.append(word)
    return marking, now, refused


def _due(marking: Marking, now: datetime, unit: Unit) -> str:
    found = []
    for owed in marking.owed():
        if owed.ends:
            last = owed.ends[0][0]
            if isinstance(last, Deadline):
                steps, late = (last.due - MONDAY).days, day_of(now) > last.due
            else:
                steps, late = (last - at(0, 0)) // STEP[unit], now > last
            found.append(f"{owed.act}:{steps}" + " late" * late)
    return " ".join(found)


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.HOUR])
@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
def test_the_meaning_of_a_graph_is_as_in_the_table(case: Case, unit: Unit) -> None:
    marking, now, refused = _walk(case, unit)

    owed = [a.code for i, a, _ in marking.acts(marking.re)]

    assert sorted(act for act, _ in marking.enabled(now)) == sorted(case.enabled.split())
    assert sorted(owed) == sorted(case.owed.split())
    assert marking.accepting is case.accepts
    if case.due == "refused":
        assert refused == ["B"]
    else:
        assert refused == []
        assert _due(marking, now, unit) == case.due


def test_there_are_74_cases() -> None:
    assert len({case.name for case in CASES}) == 74
