"""A row in words: stages only where there are two, conditions, and what holds for every row."""

from __future__ import annotations

import pytest

from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.telling import fine_terms, general, measure_line, referred
from fadu.law.penalties.terms import Measure, Stage


def said(code):
    """Every line of a row's fines and measures."""
    row = BY_CODE[code]
    return [fine_terms(row, f) for f in row.fines] + [
        measure_line(row, c) for c in row.consequences
    ]


def test_a_row_of_one_stage_does_not_speak_of_a_first_finding():
    """首次发现 over the fine for an accident would read like 首违."""
    once = [r for r in CATALOGUE if not r.stage_said(Stage.FIRST)]

    assert {"AQF-95-1", "AQF-110", "AQF-113-1", "AQF-114-1"} <= {r.code for r in once}
    assert not any(Stage.FIRST.title in line for r in once for line in said(r.code))
    assert said("AQF-108")[-1] == "首次发现，应当责令改正或者限期改正"
    assert said("AQF-112")[0].startswith(Stage.OVERDUE.title)


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("WHF-100-3", "有违法所得的，应当没收违法所得"),
        ("SGTL-35-1", "属于国家工作人员的，应当处分"),
        ("SGTL-36-6", "属于国家工作人员的，应当处分"),
        ("SGTL-38-4", "属于国家工作人员的，应当处分"),
        ("AQF-110", "应当处分"),
        ("AQF-99-1", "逾期未改正、拒不改正，情节严重，应当责令停产停业整顿"),
        ("AQF-104", "逾期未改正、拒不改正，应当责令停产停业"),
    ],
)
def test_a_measure_is_told_with_what_it_presupposes(code, line):
    assert line in said(code)


def test_harm_is_made_good_by_who_deals_in_what_is_banned_not_by_who_breaks_a_restriction():
    ordered = [
        r.code for r in CATALOGUE if any(c.measure is Measure.HARMLESS for c in r.consequences)
    ]

    assert ordered == ["WHF-98-1", "HCR-75-1"]


def test_an_act_is_referred_to_the_law_of_its_day():
    told = referred(BY_CODE["AQF-100"])

    assert "《危险化学品安全法》第九十八条、第一百条" in told
    assert "2026-05-01）之前的，《危险化学品安全管理条例》第七十五条、第七十七条" in told
    assert referred(BY_CODE["WHF-117-2"]) == "《安全生产法》第九十四条第三款"
    assert referred(BY_CODE["AQF-109"]) == ""


@pytest.mark.parametrize(
    ("code", "cites"),
    [
        ("AQF-97-1", ["《行政处罚法》第二十八条第二款"]),
        ("AQF-98-1", ["《行政处罚法》第二十八条第二款", "《安全生产法》第九十八条第一项"]),
        ("WHF-100-3", ["《危险化学品安全法》第一百二十条"]),  # its gains are its own words
        ("MK-64", ["《行政处罚法》第二十八条第二款", "《煤矿安全生产条例》第七十五条"]),
        ("AQF-107", ["《安全生产法》第一百零七条"]),  # the employer punishes nobody
    ],
)
def test_what_holds_for_every_row_is_told_with_its_article(code, cites):
    assert [str(line.cite) for line in general(BY_CODE[code])] == cites
