"""Register entries become calendar years and dated parameter values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.law.texts.tests.builders import CLEAN
from fadu.statutes.models import CalendarYear, LawText, ParameterRow
from fadu.statutes.tests.builders import fill, record
from fadu.statutes.texts.sources import document
from fadu.statutes.texts.tests.builders import take_found

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_correction_of_a_year_raises_its_version(bureau: Bureau) -> None:
    record(bureau, 2030, "2030-03-04 休 春节")
    record(bureau, 2030, "2030-03-05 休 春节", reason="通知更正")

    row = CalendarYear.objects.get(year=2030)
    assert (row.version, row.exceptions) == (1, "2030-03-05 休 春节")


def test_every_value_of_a_parameter_stays(bureau: Bureau) -> None:
    fill(bureau, "penalty.filing_limit", "7", since="2024-01-01")
    fill(bureau, "penalty.filing_limit", "15", since="2025-01-01")

    rows = ParameterRow.objects.order_by("since")
    assert [(r.value, r.confirmed_by) for r in rows] == [
        ("7", bureau.zhao.id),
        ("15", bureau.zhao.id),
    ]
    assert len({r.id.split(":")[0] for r in rows}) == 1


def test_every_text_of_an_instrument_stays(bureau: Bureau) -> None:
    for words in (CLEAN, CLEAN.replace("三日", "五日")):
        take_found(document("某市灯笼管理办法(2021-07-08).md", words.encode(), "公布文本"))

    rows = LawText.objects.all()
    assert len(rows) == 2
    assert {r.id.split(":")[1] for r in rows} == {r.digest[:12] for r in rows}
