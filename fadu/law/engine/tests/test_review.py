"""Review of a file: each broken rule once, what is late, what is left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.zone import day_of
from fadu.law.engine.arrow import model
from fadu.law.engine.marking import fold
from fadu.law.engine.record import Record
from fadu.law.engine.review import review, unpaid
from fadu.law.engine.tests.samples import CALENDAR, LAW, STATUTE, at, procedure, record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.status import Status


def _found(
    text: str, *records: Record, now: datetime | None = None, law: LawView = LAW
) -> list[tuple[int, str, str]]:
    return [(n, r.kind, r.act) for n, r in review(model(text), law, records, now)]


def test_a_lawful_file_has_no_findings():
    assert _found("A -->* B; A *--> B", record("A"), record("B", 1)) == []


def test_a_broken_rule_is_told_once_and_the_file_goes_on():
    found = _found("A -->* B; B -->* C", record("B", 0), record("B", 1), record("C", 2))

    assert found == [(0, "needs", "B")]


def test_the_numbers_of_the_records_are_told_where_they_have_any():
    assert _found("A -->* B", Record("B", at(0), n=7)) == [(7, "needs", "B")]


def test_what_was_done_late_is_told_with_the_record_that_was_late():
    assert _found("A *-->(5) B", record("A"), record("B", 5)) == []
    assert _found("A *-->(5) B", record("A"), record("B", 6)) == [(1, "late", "B")]


def test_what_is_left_is_open_and_overdue_once_its_period_is_over():
    assert _found("A *-->(5) B", record("A"), now=at(5)) == [(1, "open", "B")]
    assert _found("A *-->(5) B", record("A"), now=at(6)) == [(1, "overdue", "B")]


def test_an_unpaid_debt_says_its_last_day():
    marking = fold(model("A *-->(5) B"), LAW, [record("A")])
    (reason,) = unpaid(marking, at(9))

    assert reason.message == "应当“B”而尚未办理，最后一日为2025年3月8日"
    assert reason.until == at(6, 0)


def test_a_past_act_is_judged_by_the_calendar_known_when_it_was_recorded():
    """A day declared a holiday afterwards lengthens what is open; it does not excuse what was late."""
    a, b, c = Act("A", "甲"), Act("B", "乙"), Act("C", "丙")
    owed = [a.obliges(b, within=STATUTE.days(5)), a.obliges(c, within=STATUTE.days(5))]
    graph = procedure(a, b, c, rules={STATUTE.art(1): owed})
    longer = LawView(with_holidays(CALENDAR, at(3), at(4)))
    known = replace(longer, past=lambda noted: LAW if noted < at(9) else longer)
    done = [replace(record("A"), noted=at(0)), replace(record("B", 8), noted=at(8))]

    def kinds(law: LawView) -> list[tuple[int, str, str]]:
        return [(n, r.kind, r.act) for n, r in review(graph, law, done, at(8))]

    assert kinds(LAW) == [(1, "late", "B"), (2, "overdue", "C")]
    assert kinds(known) == [(1, "late", "B"), (2, "open", "C")]
    assert kinds(longer) == [(2, "open", "C")]


def test_what_only_practice_asked_for_is_told_as_open_when_the_file_is_closed_without_it():
    a, b, end = Act("a", "甲"), Act("b", "乙"), Act("end", "结案")
    for status, found in ((Status.V, [(1, "waits", False)]), (Status.P, [(1, "open", True)])):
        table = {STATUTE.art(1).with_status(status): [a.obliges(b)]}
        graph = procedure(a, b, end, rules=table, closing=end)
        told = review(graph, LAW, [record("a"), record("end", 1)])

        assert [(n, r.kind, r.soft) for n, r in told] == found


def with_holidays(calendar: WorkCalendar, *off: datetime) -> WorkCalendar:
    """The calendar with days on which nobody works."""
    free = {day_of(instant) for instant in off}
    first = calendar.first
    days = (calendar.day(first + timedelta(n)) for n in range((calendar.last - first).days + 1))
    return WorkCalendar.from_days(
        [replace(d, works=d.works and d.day not in free) for d in days], "notice"
    )
