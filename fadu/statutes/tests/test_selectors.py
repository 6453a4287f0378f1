"""The frozen view of the law follows its registers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.statutes import selectors
from fadu.statutes.tests.builders import fill, record

if TYPE_CHECKING:
    from tests.people import Bureau

MONEY = selectors.DECLARED["penalty.hearing_fine_unit"]


def test_the_view_costs_three_queries_and_is_not_built_again_while_nothing_changes(
    bureau: Bureau,
) -> None:
    first = selectors.law_view()

    with CaptureQueriesContext(connection) as queries:
        second = selectors.law_view()

    assert len(queries) == 3
    assert second.calendar is first.calendar
    assert second.parameters is first.parameters
    assert second.local is first.local


def test_a_filled_parameter_counts_from_its_day(bureau: Bureau) -> None:
    fill(bureau, MONEY.code, "50,000 元", since="2025-01-01")
    register = selectors.law_view().parameters

    assert register.find(MONEY.code, date(2024, 12, 31)) is None
    found = register.find(MONEY.code, date(2025, 1, 1))
    assert found is not None
    assert found.value == 50_000_00
    assert found.position.endswith(":00000")


def test_a_recorded_year_counts_at_once(bureau: Bureau) -> None:
    before = selectors.law_view().calendar
    record(bureau, 2030, "2030-03-04 休 春节")
    after = selectors.law_view().calendar

    assert before.works(date(2030, 3, 4))
    assert not after.works(date(2030, 3, 4))
    found = selectors.calendar_year(2030)
    assert found is not None
    assert selectors.calendar_years() == [found]


@pytest.mark.parametrize(
    ("today", "missing"),
    [(date(2029, 10, 31), None), (date(2029, 11, 1), 2030), (date(2024, 11, 20), None)],
)
def test_the_coming_year_is_missed_from_november_on(
    bureau: Bureau, today: date, missing: int | None
) -> None:
    assert selectors.missing_year(selectors.law_view().calendar, today) == missing


def test_a_confirmed_year_is_not_missed(bureau: Bureau) -> None:
    record(bureau, 2030, "2030-02-05 休 春节")

    assert selectors.missing_year(selectors.law_view().calendar, date(2029, 12, 1)) is None


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.BOOL, "是", True),
        (Kind.BOOL, "否", False),
        (Kind.NUMBER, "7", 7),
        (Kind.TEXT, "甲", "甲"),
    ],
)
def test_a_registers_text_becomes_its_type(kind: Kind, text: str, value: object) -> None:
    parameter = Parameter("x", "某参数", kind, "", "", MONEY.cite)

    assert selectors.typed(parameter, text) == value


def test_values_are_listed_newest_first(bureau: Bureau) -> None:
    fill(bureau, MONEY.code, "100", since="2024-01-01")
    fill(bureau, MONEY.code, "200", since="2025-01-01")

    assert [r.value for r in selectors.parameter_rows(MONEY.code)] == ["20000", "10000"]
    assert len(selectors.all_parameter_rows()) == 2


def test_a_later_value_leaves_earlier_days_their_own(bureau: Bureau) -> None:
    fill(bureau, MONEY.code, "100", since="2024-01-01")
    fill(bureau, MONEY.code, "200", since="2025-01-01")
    fill(bureau, MONEY.code, "300", since="2025-01-01")  # a correction of the same day
    register = selectors.law_view().parameters

    assert register.demand(MONEY.code, date(2024, 12, 31)).value == 100_00
    assert register.demand(MONEY.code, date(2025, 1, 1)).value == 300_00


def test_an_empty_parameter_is_refused_and_names_who_fills_it(db: None) -> None:
    with pytest.raises(Refused, match=f"参数“{MONEY.title}”尚未填写") as refusal:
        selectors.law_view().parameters.demand(MONEY.code, date(2025, 1, 1))

    assert "法规科" in refusal.value.todo
    assert refusal.value.basis == str(MONEY.cite)


def test_a_value_filled_since_is_in_the_next_view_and_not_in_the_last(bureau: Bureau) -> None:
    before = selectors.law_view()
    fill(bureau, MONEY.code, "100")
    after = selectors.law_view()

    assert before.parameters.find(MONEY.code, date(2025, 1, 1)) is None
    assert after.parameters.find(MONEY.code, date(2025, 1, 1)) is not None
    assert after.calendar is before.calendar


def test_a_proposed_year_takes_the_place_of_the_one_in_force_and_writes_nothing(
    bureau: Bureau,
) -> None:
    record(bureau, 2030, "2030-03-05 休 春节")
    day = date(2030, 3, 4)

    law = selectors.proposed_view(2030, "2030-03-04 休 假日", "某通知", confirmed=True)

    assert not law.calendar.works(day)
    assert not law.calendar.provisional(day)
    now = selectors.law_view().calendar
    assert now.works(day)
    assert law.calendar.version != now.version
