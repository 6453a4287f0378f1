"""From conduct and facts to the lawful range, one row a situation, the article in the row."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.reckoning import reckon, rule_of, said
from fadu.law.penalties.terms import Gravity, Payer, Stage
from fadu.law.penalties.tests.cases import case, yuan

FIRST, OVERDUE = Stage.FIRST, Stage.OVERDUE
UNIT, HEAD, STAFF = Payer.UNIT, Payer.PRINCIPAL, Payer.RESPONSIBLE
EXTREME = Gravity.EXTREME_IMPACT


@pytest.mark.parametrize(
    ("code", "stage", "payer", "facts", "span"),
    [
        ("AQF-97-1", FIRST, UNIT, {}, (0, 100_000)),  # 安全生产法 97
        ("AQF-97-1", OVERDUE, UNIT, {}, (100_000, 200_000)),
        ("AQF-97-1", FIRST, STAFF, {}, (0, 0)),  # persons only after the order
        ("AQF-97-1", OVERDUE, STAFF, {}, (20_000, 50_000)),
        ("AQF-98-1", FIRST, STAFF, {}, (20_000, 50_000)),  # 98: persons at once
        ("AQF-102", OVERDUE, UNIT, {}, (0, 0)),  # 102: no second fine of the unit
        ("AQF-108", FIRST, UNIT, {}, (0, 0)),
        ("AQF-92-2", FIRST, UNIT, {"gains": 100_000}, (200_000, 500_000)),  # 92(2): 2–5 times
        ("AQF-92-2", FIRST, UNIT, {"gains": 99_999}, (100_000, 200_000)),
        ("AQF-92-2", FIRST, UNIT, {"gains": 0}, (100_000, 200_000)),
        ("AQF-92-2", FIRST, STAFF, {}, (50_000, 100_000)),  # persons do not depend on gains
        ("AQF-95-2", FIRST, HEAD, {"income": 200_000}, (120_000, 120_000)),  # 95(二): 60 %
        ("AQF-110", FIRST, HEAD, {"income": 200_000}, (120_000, 200_000)),
        ("AQF-96b", FIRST, Payer.MANAGERS, {"income": 100_000}, (20_000, 50_000)),
        ("AQF-114-1", FIRST, UNIT, {}, (300_000, 1_000_000)),
        ("AQF-114-1", FIRST, UNIT, {"gravity": EXTREME}, (600_000, 5_000_000)),  # 114(2)
        ("AQF-114-1", FIRST, UNIT, {"gravity": Gravity.ORDINARY}, (300_000, 1_000_000)),
        ("AQF-112", OVERDUE, UNIT, {"original_fine": 30_000, "days": 10}, (300_000, 300_000)),
        ("WHF-98-1", FIRST, UNIT, {"goods": 99_999}, (300_000, 500_000)),
        ("WHF-98-1", FIRST, UNIT, {"goods": 100_000}, (500_000, 1_000_000)),
        ("WHF-98-1", FIRST, Payer.ANYONE, {"goods": 1}, (300_000, 500_000)),
        ("PCR-42", FIRST, UNIT, {"gravity": Gravity.GRAVE}, (10_000, 50_000)),
        ("PCR-42", FIRST, UNIT, {"gravity": Gravity.ORDINARY}, (0, 0)),
        ("ERL-96-1", FIRST, UNIT, {}, (50_000, 200_000)),
        ("ERL-96-1", FIRST, UNIT, {"gravity": Gravity.EXTREME}, (200_000, 1_000_000)),
        ("MK-67-2", FIRST, UNIT, {}, (1_500_000, 2_000_000)),  # not 安全生产法 114
        ("YJTL-32", OVERDUE, UNIT, {}, (30_000, 50_000)),
        ("XKZ-20", OVERDUE, UNIT, {}, (100_000, 500_000)),  # 依照第十九条
        ("YH-38-2", FIRST, UNIT, {}, (1_000, 5_000)),
    ],
)  # fmt: skip
def test_the_range(code, stage, payer, facts, span):
    outcome = reckon(BY_CODE[code], case(stage, payer, **facts))

    assert outcome.decided
    assert yuan(outcome.span) == span
    assert any(line.cite for line in outcome.steps)


@pytest.mark.parametrize(
    ("code", "facts", "missing"),
    [
        ("AQF-92-2", {}, "须先查明违法所得"),
        ("WHF-98-1", {}, "须先查明货值金额"),
        ("AQF-95-1", {"payer": HEAD}, "须先查明上一年年收入"),
        ("AQF-112", {"stage": OVERDUE}, "须先查明原处罚数额"),
        ("AQF-112", {"stage": OVERDUE, "original_fine": 1}, "须先查明拒不改正的日数"),
        ("PCR-42", {}, "情节严重的才罚款"),
        ("AQF-100", {}, "转引"),
        ("XKF-80-1", {}, "由其他法律、法规规定"),
        ("SGTL-37-1", {}, "AQF-114-1"),  # 安全生产法 114 applies instead
    ],
)
def test_what_is_not_known_is_open_and_named(code, facts, missing):
    outcome = reckon(BY_CODE[code], case(**facts))

    assert not outcome.decided
    assert outcome.span is None
    assert missing in str(outcome.explanation[-1])


def test_an_unstated_finding_of_gravity_is_said_beside_the_range():
    outcome = reckon(BY_CODE["AQF-114-4"], case())

    assert [yuan(r.span) for r in outcome.raised] == [(20_000_000, 100_000_000)]
    assert EXTREME.value in outcome.steps[-1].text


def test_a_range_and_a_rule_read_as_an_official_writes_them():
    fines = {r.code: r.fines[0] for r in CATALOGUE if r.fines}

    assert said(reckon(BY_CODE["AQF-97-1"], case()).span) == "10万元以下（没有下限）"
    assert rule_of(fines["AQF-92-2"]) == "违法所得的2倍至5倍"
    assert rule_of(fines["AQF-95-1"]) == "上一年年收入的40%"
    assert rule_of(fines["AQF-110"]) == "上一年年收入的60%至100%"
    assert rule_of(fines["AQF-112"]) == "按原处罚数额按日连续"
    assert rule_of(fines["AQF-92-1"]) == "3万元以上10万元以下"


@pytest.mark.parametrize(
    ("code", "acted", "said"),
    [
        ("SGTL-37-1", date(2021, 9, 1), "适用安全生产法"),
        ("SGTL-37-1", date(2021, 8, 31), "由法规科确定"),
        ("SGTL-35-1", date(2010, 1, 1), "2021-09-01"),
    ],
)
def test_a_higher_norm_bars_a_row_from_its_own_day_and_not_before(code, acted, said):
    outcome = reckon(BY_CODE[code], case(act_date=acted))

    assert outcome.span is None
    assert said in outcome.open[0].text


def test_an_act_of_last_year_is_referred_to_the_law_of_its_year():
    open_ = reckon(BY_CODE["AQF-100"], case(act_date=date(2025, 6, 1))).open

    assert "《危险化学品安全管理条例》第七十五条、第七十七条" in open_[0].text
    assert "《危险化学品安全法》" not in open_[0].text
