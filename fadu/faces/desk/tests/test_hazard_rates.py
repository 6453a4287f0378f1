"""The numbers of the board: lines add up to the whole, rates are half-up and say what they are of."""

from __future__ import annotations

from fadu.faces.desk import hazard_rates
from fadu.faces.desk.hazard_rates import MEANINGS, Line
from fadu.figures.span import Span
from fadu.rooms.hazards.selectors.standing import Band
from fadu.rooms.hazards.selectors.tallies import Tally
from fadu.ui.badges import Tone

YEAR = Span.of_year(2024)
SECTORS = {
    "工贸": Line(Tally(2000, 1977, 1970, 3, 1000, 990, 7), {Band.RUNNING: 1, Band.WEEK: 2}),
    "煤矿": Line(Tally(212, 200, 199, 0, 100, 99), {Band.LONGER: 4, Band.WITHOUT: 5}),
    "": Line(Tally(), {}),
}
NOWHERE = {"open": "#open", "found": ""}


def test_the_whole_is_the_sum_of_its_lines() -> None:
    whole = hazard_rates.whole(SECTORS)

    assert whole.tally == Tally(2212, 2177, 2169, 3, 1100, 1089, 7)
    assert (whole.open, whole.overdue) == (12, 6)
    assert hazard_rates.whole({}) == Line(Tally(), dict.fromkeys(Band, 0))


def test_rates_are_half_up_and_named_with_their_meaning() -> None:
    told = [
        (name, hazard_rates.said(value))
        for name, value in hazard_rates.rates(hazard_rates.whole(SECTORS).tally)
    ]

    assert told == [
        ("整改率", "98.42%（2177/2212）"), ("动态清零率", "98.06%（2169/2212）"), ("按期整改率", "99.00%（1089/1100）"),
    ]  # fmt: skip
    assert [name for name, _ in told] == [name for name, _ in MEANINGS]


def test_a_table_has_the_most_open_first_and_the_whole_below() -> None:
    table = hazard_rates.rate_table(
        "行业领域", SECTORS, {"工贸": "工贸", "煤矿": "煤矿"}, lambda value: f"?sector={value}"
    )

    assert [row.cells[0].text for row in table.rows] == ["煤矿", "工贸", "未写明"]
    assert table.rows[1].cells[1].sub == "挂牌3"
    assert table.rows[2].cells[2].text == "—"
    assert table.foot is not None
    assert [cell.text for cell in table.foot.cells] == [
        "合计", "2,212", "98.42%（2177/2212）", "98.06%（2169/2212）", "99.00%（1089/1100）", "12", "6",
    ]  # fmt: skip
    alone = hazard_rates.rate_table("单位", {"": Line(Tally(), {})}, {}, lambda value: "")
    assert alone.foot is None


def test_cards_lead_to_the_list_and_say_when_there_is_nothing_to_divide() -> None:
    line = hazard_rates.whole(SECTORS)
    cards = {c.title: c for c in hazard_rates.cards(line, YEAR, NOWHERE | {"整改率": "/x/"})}

    assert cards["未销号"].tone is Tone.BAD
    assert cards["发现"].period == "2024年度 · 挂牌督办3处 · 另有一般隐患7处"
    assert (cards["整改率"].value, cards["整改率"].numerator, cards["整改率"].url) == (
        "98.42",
        "2177",
        "/x/",
    )
    empty = {c.title: c for c in hazard_rates.cards(Line(Tally(), {}), YEAR, NOWHERE)}
    assert (empty["整改率"].value, empty["整改率"].unit) == ("—", "")
    assert empty["未销号"].tone is Tone.QUIET


def test_chart_and_table_of_ageing_say_the_same() -> None:
    line = hazard_rates.whole(SECTORS)
    chart = hazard_rates.ageing_chart(line)
    table = hazard_rates.ageing_table(line, lambda band: f"?band={band}")

    assert [(row.cells[0].text, (row.cells[1].text,)) for row in table.rows] == list(chart.lines)
    assert chart.axis == "逾期时长"
    assert [row.tone for row in table.rows] == ["", "bad", "", "", "bad", ""]
