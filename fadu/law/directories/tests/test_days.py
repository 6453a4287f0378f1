"""The papers of one day in an order that the law admits; that no order of them matters is in tests/proofs/test_directories.py."""

from __future__ import annotations

import time

import pytest

from fadu.law.directories.tests.builders import judged
from fadu.law.directories.tests.cases import (
    BODY,
    CLEAN,
    SETTLED,
    SHORT,
    TWO,
    Line,
    moved,
    table,
    without,
)

DECIDED = (("2025-04-16", BODY, "行政处罚决定书", "甲"),)


def swapped(lines: tuple[Line, ...], one: str, other: str) -> list[Line]:
    """The directory with two papers in each other's place."""
    made = list(lines)
    a, b = (next(n for n, line in enumerate(lines) if line[2] == title) for title in (one, other))
    made[a], made[b] = made[b], made[a]
    return made


@pytest.mark.parametrize(
    "lines",
    [
        swapped(CLEAN, "先行登记保存证据审批表", "先行登记保存证据通知书"),
        swapped(CLEAN, "行政处罚告知书", "行政处罚告知书送达回证"),
        swapped(CLEAN, "听证会通知书", "听证会通知书送达回证"),
        [*SHORT, ("2025-04-16", TWO, "送达回证", ""), *DECIDED, *SETTLED],
        [("2025-03-03", BODY, "立案审批表", ""), SHORT[0], *without(SHORT[1:], "立案审批表"), *DECIDED,
         ("2025-04-18", TWO, "送达回证", ""), *SETTLED],
    ],
)  # fmt: skip
def test_a_paper_that_stands_behind_what_it_allows_on_the_same_day_is_no_fault(
    lines: list[Line],
) -> None:
    done = judged(table(lines))

    assert ([one.message for one in done.findings], done.unread) == ([], [])


def test_an_approval_of_a_later_day_is_told_with_both_rows_and_days() -> None:
    done = judged(table(moved(CLEAN, "先行登记保存证据审批表", "2025-03-06")))

    (one,) = done.findings
    assert (one.kind, one.label, one.place) == ("closed", "次序颠倒", "序号7")
    assert "第五十六条" in one.cite
    assert one.message == (
        "“先行登记保存证据”（序号7，2025年3月5日）先于“批准先行登记保存”（序号9，2025年3月6日），应当先“批准先行登记保存”"
    )


def test_without_any_approval_the_file_lacks_it() -> None:
    (one,) = judged(table(without(CLEAN, "先行登记保存证据审批表"))).findings

    assert one.kind == "needs"
    assert "案卷中没有“批准先行登记保存”的材料" in one.message


def test_thousands_of_papers_of_one_day_are_still_judged() -> None:
    lines = [("2025-03-05", TWO, CLEAN[n % len(CLEAN)][2], "") for n in range(1000)]
    begun = time.perf_counter()

    assert len(judged(table(lines)).reads) == 1000
    assert time.perf_counter() - begun < 60
