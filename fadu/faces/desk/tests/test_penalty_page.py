"""The catalogue on screen: a row in its words, related norms, a case reckoned."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk import penalty_page
from fadu.faces.desk.forms.penalties import CaseForm
from fadu.law.libraries.shipped import shipped
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.terms import FEN, Payer, Stage
from fadu.law.penalties.tiers import Tier

TODAY = date(2026, 6, 1)
TYPED = {"stage": "first", "payer": "unit", "acted": "2026-06-01"}
TIER = Tier(
    "AQF-97-4",
    Stage.FIRST,
    Payer.UNIT,
    "一档",
    "不足十人",
    10_000 * FEN,
    30_000 * FEN,
    date(2025, 1, 1),
)


def reckoned(code: str, **typed: str) -> penalty_page.Reckoned:
    """A typed case."""
    row = BY_CODE[code]
    form = CaseForm(row, ("一档",), {**TYPED, **typed})
    assert form.is_valid(), form.errors
    return penalty_page.reckoned(row, form, [TIER], TODAY)


@pytest.mark.parametrize(
    ("code", "typed", "shown"),
    [
        ("AQF-97-4", {}, "10万元以下（没有下限）"),
        ("AQF-97-4", {"tier": "一档"}, "1万元以上3万元以下"),
        ("AQF-92-2", {"gains": "150000"}, "30万元以上75万元以下"),
        ("AQF-92-2", {}, "不能确定"),
        ("WHF-100-3", {"payer": "anyone", "acted": "2025-06-01", "decided": "2026-06-01"}, "10万元以上20万元以下"),
    ],
)  # fmt: skip
def test_the_range_of_a_case(code: str, typed: dict[str, str], shown: str) -> None:
    assert reckoned(code, **typed).shown == shown


def test_a_line_of_the_catalogue_tells_what_is_imposed_beside_a_fine_or_instead_of_one() -> None:
    first, second = Stage.FIRST, Stage.OVERDUE

    assert "吊销许可证件、资质资格" in penalty_page.sanctions_said(BY_CODE["AQF-92-3"], first)
    assert "没收违法所得" in penalty_page.sanctions_said(BY_CODE["AQF-92-2"], first)
    assert penalty_page.sanctions_said(BY_CODE["AQF-92-3"], second) == "—"


def test_a_norm_that_the_same_act_may_break_is_weighed_and_named() -> None:
    answer = reckoned("WHF-103-1")
    text = "".join(str(line) for line in answer.lines)

    assert answer.shown == "5万元以上10万元以下"
    assert "《安全生产法》第一百零一条第二项" in text
    assert "《行政处罚法》第二十九条" in text


def test_a_tier_of_another_stage_is_refused_beside_the_lawful_range() -> None:
    answer = reckoned("AQF-97-4", stage="overdue", tier="一档")

    assert answer.shown == "10万元以上20万元以下"
    assert "没有名为“一档”的裁量阶次" in answer.lines[-1].text


def test_a_row_names_former_later_and_overriding_norms() -> None:
    assert ("此前的规定", BY_CODE["HCR-77-3"]) in penalty_page.related(BY_CODE["WHF-100-3"])
    assert ("此后的规定", BY_CODE["WHF-100-3"]) in penalty_page.related(BY_CODE["HCR-77-3"])
    assert ("优先适用", BY_CODE["AQF-110"]) in penalty_page.related(BY_CODE["SGTL-35-1"])
    assert ("同一行为还可能违反", BY_CODE["AQF-101-2"]) in penalty_page.related(
        BY_CODE["WHF-103-1"]
    )


def test_phrases_carry_the_catalogue_s_own_citations() -> None:
    phrase = next(e for e in shipped("phrase") if e.name == "AQF-97-4")
    parts = dict(penalty_page.parts_of(BY_CODE["AQF-97-4"], phrase))

    assert parts["违反的规定"] == "《安全生产法》第二十八条第四款"
    assert parts["处罚依据"] == "《安全生产法》第九十七条第四项"
    assert penalty_page.parts_of(BY_CODE["AQF-97-4"], None) == []
    assert [b.text for b in penalty_page.phrase_badges(phrase)] == ["默认值", "示范值"]
    assert penalty_page.phrase_badges(None) == ()


def test_a_row_that_no_longer_applies_says_so() -> None:
    assert [b.text for b in penalty_page.badges_of(BY_CODE["HCR-77-3"], TODAY)] == [
        "已核实",
        "已不施行",
    ]
    assert [b.text for b in penalty_page.badges_of(BY_CODE["MK-64"], TODAY)] == ["已核实", "煤矿"]


@pytest.mark.parametrize("code", BY_CODE)
def test_every_row_can_be_shown(code: str) -> None:
    row = BY_CODE[code]

    assert all(f.text for f in penalty_page.facts_of(row))
    assert len(penalty_page.fines_table(row).rows) == len(row.fines)
    assert penalty_page.table([row]).rows
    assert len(penalty_page.tiers_table([TIER]).rows) == 1
