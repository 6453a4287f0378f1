"""A period computed: dates, both directions, and what is refused because it is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.law.deadlines.limit import Direction, OnDate
from fadu.law.deadlines.reckoning import Asked, Undecidable, explain, reckon, span_of
from fadu.law.deadlines.table import BY_KEY, LIMITS
from fadu.law.deadlines.tests.builders import LAW, answer, asked, filled
from fadu.law.instruments import HN_NDM
from fadu.law.vocabulary.status import Status
from tests.counting import calls

FINE = BY_KEY["fine_payment"][0]
DAY = date(2025, 3, 3)


def test_the_last_day_its_unrolled_day_and_the_calendar_it_came_from():
    found = answer("penalty_decision", "2025-03-03")

    assert (found.due, found.target) == (date(2025, 6, 3), date(2025, 6, 1))
    assert (found.provisional, found.first) == (False, None)
    assert found.calendar_version == LAW.calendar.version


def test_a_period_into_an_unpublished_year_is_provisional():
    assert answer("penalty_decision", "2026-11-23").provisional
    assert not answer("penalty_decision", "2026-08-03").provisional


def test_what_nobody_verified_is_off_and_says_so():
    with pytest.raises(Undecidable, match="未核实依据") as refusal:
        answer("hearing_hold", "2025-03-03")
    assert "请法规科在“参数”页填写“要求听证后举行听证的期限”" in refusal.value.todo
    with pytest.raises(Undecidable, match="未核实依据"):
        reckon(Asked(replace(FINE, cite=HN_NDM.art(9)), date(2025, 6, 3)), LAW)


def test_an_open_unit_is_undecidable_and_both_readings_are_shown():
    with pytest.raises(Undecidable, match="没有说明是工作日还是自然日") as refusal:
        answer("fireworks_wholesale", "2025-04-01")

    assert [(w, str(a.due)) for w, a in refusal.value.readings] == [
        ("工作日", "2025-05-16"),
        ("自然日", "2025-05-06"),
    ]
    assert "以较早的一日为准" in refusal.value.todo


def test_an_open_unit_does_not_matter_where_both_readings_end_on_one_day():
    assert answer("hazchem_sale_filing", "2026-06-01").due == date(2026, 6, 4)


def test_a_law_that_was_not_in_force_is_not_applied():
    with pytest.raises(Refused, match="没有施行"):
        reckon(Asked(FINE, date(2021, 7, 1)), LAW)


@pytest.mark.parametrize(
    ("key", "more", "why"),
    [
        ("fine_payment", {"extended": True}, "没有延长的规定"),
        ("fine_payment", {"excluded": 3}, "没有不计入期限的规定"),
        ("license_decision", {"excluded": -1}, "不能为负数"),
    ],
)
def test_nothing_is_extended_or_excluded_without_a_basis(key, more, why):
    with pytest.raises(BadInput, match=why):
        answer(key, "2025-03-03", **more)


def test_hours_need_an_instant():
    with pytest.raises(BadInput, match="须给出时刻"):
        answer("transfer_send", "2025-03-03")
    found = answer("transfer_send", "2025-03-03T23:30:00+08:00")
    assert found.at == datetime(2025, 3, 4, 15, 30, tzinfo=UTC)
    assert found.due == date(2025, 3, 4)


def test_a_fixed_date_has_no_length():
    with pytest.raises(BadInput, match="固定日期"):
        span_of(asked("precursor_annual_report", "2025-03-03"), LAW)


@pytest.mark.parametrize(
    ("event", "due"),
    [("2024-02-29", "2024-02-29"), ("2024-03-01", "2025-02-28"), ("2025-01-01", "2025-02-28")],
)
def test_before_a_date_of_the_year_ends_on_the_day_before_it(event, due):
    assert str(answer("rule_of_law_report_upward", event).due) == due


def test_every_explanation_is_unbroken_and_sums_to_the_length():
    assert [f"{x.key}: {wrong}" for x in LIMITS for wrong in _wrong(x)] == []


def _wrong(limit):
    law = filled(limit.term.parameter, _sample(limit)) if hasattr(limit.term, "parameter") else LAW
    question = Asked(limit, _event(limit))
    if limit.key.endswith("immovable"):  # twenty years: beyond the table
        with pytest.raises(BadInput, match="工作日历没有"):
            reckon(question, law)
        return
    found, steps = reckon(question, law), explain(question, law)
    if limit.hourly or isinstance(limit.term, OnDate):
        if steps:
            yield "explained"
        return
    if sum(step.counted for step in steps) != span_of(question, law).count:
        yield "sum"
    if any(b.first - a.last > timedelta(days=1) for a, b in pairwise(steps)):
        yield "broken"
    backward = limit.direction is Direction.BEFORE
    shown = (steps[0].first if backward else question.day, steps[-1].last)
    expected = (found.due, question.day) if backward else (question.day, found.first or found.due)
    if shown != expected:
        yield f"ends {shown}"


def _event(limit):
    if limit.hourly:
        return datetime(2026, 6, 1, 1, tzinfo=UTC)
    return (
        limit.until or date(2016, 6, 1)
        if limit.key == "procurement_archive"
        else (limit.until or date(2026, 6, 1))
    )


def _sample(limit):
    return "自然日" if limit.term.parameter.startswith("deadline.") else 5


def test_the_date_alone_is_cheap():
    for key in ("penalty_decision", "hearing_notice"):
        question = asked(key, "2025-03-03")

        assert calls(lambda: reckon(question, LAW)) < 150  # noqa: B023


def test_weak_statuses_are_not_hidden():
    assert BY_KEY["precursor_class1_production"][0].weakest is Status.V2
    assert BY_KEY["hearing_hold"][0].weakest is Status.U
