"""Several norms as a file names them, and the one with the higher fine (行政处罚法 29)."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.facts import Outcome, Raised, Span
from fadu.law.penalties.several import governing, named
from fadu.law.penalties.terms import Duty, Gravity

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("AQF-97-1", [("AQF-97-1",)]),
        ("aqf-97-1、WHF-103-1；AQF-109", [("AQF-97-1",), ("WHF-103-1",), ("AQF-109",)]),
        ("《安全生产法》第九十七条第一项", [("AQF-97-1",)]),
        ("《安全生产法》第 109 条、第一百零二条，AQF-97-1", [("AQF-109",), ("AQF-102",), ("AQF-97-1",)]),
        ("《安全生产法》第一百零九条\n《危险化学品安全法》第一百零三条第一款第（一）项", [("AQF-109",), ("WHF-103-1",)]),
        ("《安全生产法》第九十条", [()]),
        ("《某某法》第三条", [()]),
    ],
)  # fmt: skip
def test_norms_are_named_by_code_or_by_place(text, found):
    assert [tuple(r.code for r in norm.rows) for norm in named(text, DAY)] == found


@pytest.mark.parametrize("text", ["安全生产法97条", "AQF-97-1 AQF-109", "《安全生产法》", "XYZ-1"])
def test_what_is_no_norm_is_refused_with_how_to_write_one(text):
    with pytest.raises(BadInput, match="无法识别，应为目录代码"):
        named(text, DAY)


def outcome(code, low, high, **more):
    """A range of a row; AQF-109 demands a fine (处), AQF-112 permits one (可以处)."""
    row = BY_CODE[code]
    return Outcome(row, Span(low, high), row.fines[0], **more)


MUST, MAY = outcome("AQF-109", 10, 50), outcome("AQF-112", 20, 80)


def test_the_rows_of_this_test_are_what_it_takes_them_for():
    assert MUST.fine.duty is Duty.MUST
    assert MAY.fine.duty is Duty.MAY


@pytest.mark.parametrize(("amount", "decided"), [(0, False), (19, False), (20, True), (90, True)])
def test_below_a_higher_fine_that_is_only_permitted_the_law_is_silent(amount, decided):
    best = governing([MUST, MAY], amount)

    assert best.row.code == "AQF-112"
    assert best.decided is decided
    assert decided or "《行政处罚法》第二十九条" in str(best.open[0].cite)


@pytest.mark.parametrize("amount", [0, 30, 90])
def test_a_higher_fine_that_is_demanded_binds_whatever_the_amount(amount):
    assert governing([outcome("AQF-109", 20, 80), outcome("AQF-112", 10, 50)], amount).decided


def test_a_finding_under_any_of_the_norms_is_kept_in_view():
    grave = Raised(Gravity.GRAVE, Span(100, 200))

    assert governing([outcome("AQF-109", 10, 50, raised=(grave,)), MAY], 30).raised == (grave,)
