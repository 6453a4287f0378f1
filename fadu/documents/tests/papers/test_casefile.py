"""The entries of a matter as papers ask them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from fadu.documents.numbers.models import DocumentNumber, Letterhead
from fadu.documents.papers.casefile import CaseFile, Official, stated
from fadu.matters.lines import Line
from fadu.matters.models import Matter

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
DAY = NOW.date()
PAPERS = (("43020001", date(2024, 1, 1), date(2025, 12, 31)),)


def line(n: int, act: str, key: str = "", **facts: Any) -> Line:
    at = NOW + timedelta(minutes=n)
    return Line(n, n, "", act, act, key, at, False, at, facts, (), (), "", None, "", False, "", "")  # fmt: skip


FILE = CaseFile(
    Matter(id="M"), "某市应急管理局",
    (line(0, "open"), line(1, "order", "F1", text="一"), line(2, "order", "F2"), line(3, "order", "F1", text="二")),
    {"zhang": Official("张三", PAPERS), "gone": Official(None)},
    (
        DocumentNumber(kind="record", entry=1, state="void", text="作废的"),
        DocumentNumber(kind="record", entry=1, state="taken", text="甲1号"),
    ),
    (Letterhead(agency_word="新", since=date(2025, 3, 1)), Letterhead(agency_word="旧", since=date(2024, 1, 1))),
)  # fmt: skip


def test_entries_are_found_by_act_and_key_up_to_another() -> None:
    first, third = FILE.line(1), FILE.line(3)

    assert FILE.last("order", key="F1") == third
    assert FILE.last("order", key="F1", before=FILE.line(2)) == first
    assert FILE.last("close") is None
    assert FILE.line(9) is None
    assert [x.n for x in FILE.every("order", "open")] == [0, 1, 2, 3]


def test_numbers_letterheads_and_officers_are_those_of_the_day() -> None:
    assert (FILE.number_of("record", 1), FILE.number_of("record", 2)) == ("甲1号", "")
    heads = [FILE.letterhead(day) for day in (DAY, date(2024, 5, 1), date(2023, 1, 1))]
    assert [head and head.agency_word for head in heads] == ["新", "旧", None]
    assert FILE.officer("zhang", DAY) == "张三（执法证件号43020001）"
    assert FILE.officer("zhang", date(2026, 1, 1)) == "张三"
    assert FILE.officer("gone", DAY) is FILE.officer("nobody", DAY) is None
    assert FILE.officer("", DAY) == ""


def test_a_fact_that_is_erased_is_told_from_one_that_was_never_stated() -> None:
    assert stated(line(0, "a", x="值"), "x") == "值"
    assert stated(line(0, "a", x={"c": "00"}), "x") is None
    assert stated(line(0, "a"), "x") == stated(None, "x") == ""
