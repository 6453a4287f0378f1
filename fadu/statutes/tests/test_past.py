"""What was known of the law at an earlier instant is folded from the registers' entries."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.law.engine.record import Actor
from fadu.law.vocabulary.status import Status
from fadu.statutes import services
from fadu.statutes.past import Change, rows_of
from fadu.statutes.selectors import law_view
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

LATER = FOUNDED + timedelta(days=30)
CODE = "penalty.hearing_fine_unit"


def _filled(bureau: Bureau, value: str, noted: datetime) -> None:
    services.set_parameter(
        code=CODE, value=value, since=date(2024, 1, 1), source="某局办〔2024〕1号", status=Status.P,
        who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(noted), at=noted,
        place=bureau.place,
    )  # fmt: skip


def _recorded(bureau: Bureau, lines: str, noted: datetime, reason: str = "") -> None:
    services.record_year(
        year=2030, exceptions=lines, source="某通知", confirmed=True, reason=reason, at=noted,
        who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(noted), place=bureau.place,
    )  # fmt: skip


def test_a_notice_that_was_corrected_later_stands_as_it_was_known(bureau: Bureau) -> None:
    _recorded(bureau, "2030-03-04 休 春节", FOUNDED)
    _recorded(bureau, "2030-03-05 休 春节", LATER, reason="通知更正")
    law = law_view()

    assert [law.calendar.works(date(2030, 3, d)) for d in (4, 5)] == [True, False]
    before = law.known(LATER - timedelta(seconds=1)).calendar
    assert [before.works(date(2030, 3, d)) for d in (4, 5)] == [False, True]
    assert before.version != law.calendar.version


def test_a_value_with_an_earlier_day_that_was_entered_later_was_not_known_before(
    bureau: Bureau,
) -> None:
    _filled(bureau, "50,000 元", FOUNDED)
    _filled(bureau, "100,000 元", LATER)
    law = law_view()

    def unit(at: datetime) -> object:
        found = law.known(at).parameters.find(CODE, date(2024, 2, 1))
        return found and found.value

    assert unit(FOUNDED - timedelta(seconds=1)) is None
    assert unit(FOUNDED) == 50_000_00
    assert unit(LATER) == 100_000_00


def test_since_the_last_change_the_newest_view_answers_and_the_registers_are_read_once(
    bureau: Bureau,
) -> None:
    _filled(bureau, "50,000 元", FOUNDED)
    law = law_view()

    with CaptureQueriesContext(connection) as queries:
        views = [law.known(LATER), law.known(LATER), law.known(FOUNDED)]

    assert all(view == law for view in views)
    assert len(queries) <= 4


def test_an_entry_that_was_corrected_drops_out_once_its_correction_was_known() -> None:
    stated = {"parameter": CODE, "value": "1", "since": "2024-01-01", "source": "某", "status": "P",
              "demo": False}  # fmt: skip
    first = Change(FOUNDED, "m", 1, False, stated, None)
    second = Change(LATER, "m", 2, False, {**stated, "value": "2"}, 1)

    assert [v[1] for v in rows_of([first])[1]] == ["1"]
    assert [v[1] for v in rows_of([first, second])[1]] == ["2"]
