"""Packs as Excel: what is written is read back, what does not fit is named by row and column, hostile ones are refused."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.fact import Kind
from fadu.statutes.parameters import sheets
from fadu.statutes.parameters.sheets import HEADINGS
from fadu.statutes.selectors import DECLARED
from fadu.statutes.tests.library.test_sheets import book

FINE, DAYS, YES, UNIT = (
    "penalty.hearing_fine_unit", "penalty.filing_limit", "hazard.listing_required",
    "deadline.unit_special_regulations",
)  # fmt: skip
SOURCE = "某局办〔2025〕1号第三条"


def row(code: str, value: object, **over: object) -> list[object]:
    """One row of a pack; what is not given fits."""
    one = DECLARED.get(code)
    plain: dict[str, object] = {
        "代码": code, "参数": one.title if one else "", "单位": one.unit if one else "", "值": value,
        "施行日期": "2025-01-01", "来源": SOURCE, "核实程度": "P", "示范": "", "确认人": "某人",
    }  # fmt: skip
    return list({**plain, **over}.values())


def pack(*rows: list[object]) -> bytes:
    """A pack with these rows."""
    return book(list(HEADINGS), *rows)


def kept(code: str, value: str, since: str = "2025-01-01", demo: bool = False) -> Any:
    """A row of the register."""
    return SimpleNamespace(
        code=code, value=value, since=date.fromisoformat(since), source=SOURCE, status="V2", demo=demo, confirmed_by="a",
    )  # fmt: skip


def test_an_empty_register_gives_the_template_with_every_parameter() -> None:
    found = sheets.read(sheets.written({}, {}))

    assert (found.lines, found.wrong, found.blank) == ((), (), len(PARAMETERS))


def test_what_is_exported_is_read_back_the_same() -> None:
    rows = {
        FINE: [kept(FINE, "5000050"), kept(FINE, "9000000", "2026-01-01")],
        DAYS: [kept(DAYS, "7", demo=True)], YES: [kept(YES, "是")], UNIT: [kept(UNIT, "工作日")],
    }  # fmt: skip
    found = sheets.read(sheets.written(rows, {"a": "赵六"}))

    assert found.wrong == ()
    assert {
        (x.parameter.code, x.value, x.since, x.source, x.status, x.demo) for x in found.lines
    } == {
        (r.code, r.value, r.since, r.source, r.status, r.demo)
        for held in rows.values()
        for r in held
    }


def test_numbers_days_and_yes_may_be_cells_of_their_own_kind() -> None:
    data = pack(
        row(FINE, 50000.5, 施行日期=date(2025, 3, 1)), row(DAYS, 7), row(YES, value=True), ["", "", ""],
    )  # fmt: skip
    found = sheets.read(data)

    assert found.wrong == ()
    assert [x.value for x in found.lines] == ["5000050", "7", "是"]
    assert found.lines[0].since == date(2025, 3, 1)


@pytest.mark.parametrize(
    ("code", "value", "over", "column", "said"),
    [
        ("x.y", "1", {}, "代码", "没有代码为“x.y”的参数"),
        (DAYS, "7.5", {}, "值", "须填写整数"),
        (DAYS, "很多", {}, "值", "须填写整数"),
        (FINE, "五万", {}, "值", "五万"),
        (YES, "大概", {}, "值", "是或者否"),
        (UNIT, "小时", {}, "值", "须为：工作日、自然日"),
        (DAYS, "", {}, "值", "须填写整数"),
        (DAYS, "7", {"施行日期": "明天"}, "施行日期", "日期“明天”无法识别"),
        (DAYS, "7", {"施行日期": ""}, "施行日期", "日期"),
        (DAYS, "7", {"来源": ""}, "来源", "没有写明来源"),
        (DAYS, "7", {"核实程度": "X"}, "核实程度", "“X”无法识别"),
        (DAYS, "7", {"示范": "也许"}, "示范", "“也许”无法识别"),
        (DAYS, "7", {"参数": "别的参数"}, "参数", "不是“别的参数”"),
        (DAYS, "7", {"单位": "年"}, "单位", "不是“年”"),
        (DAYS, "7", {"来源": "长" * 2001}, "来源", "超过2000个字"),
    ],
)
def test_a_row_that_does_not_fit_is_named_with_column_and_remedy(
    code: str, value: object, over: dict[str, object], column: str, said: str
) -> None:
    found = sheets.read(pack(row(code, value, **over), row(YES, "是")))

    assert [(w.number, w.column) for w in found.wrong] == [(2, column)]
    assert said in found.wrong[0].what
    assert found.wrong[0].todo
    assert [x.parameter.code for x in found.lines] == [YES]


def test_everything_that_is_wrong_with_a_row_is_named_at_once() -> None:
    found = sheets.read(pack(row(DAYS, "很多", 施行日期="明天", 来源="")))

    assert [w.column for w in found.wrong] == ["来源", "值", "施行日期"]


def test_a_sheet_of_other_columns_is_refused_whole() -> None:
    with pytest.raises(BadInput, match="无法识别的列：列0、列1、列2、列3、列4等51列"):
        sheets.read(book([*HEADINGS, *(f"列{n}" for n in range(51))]))
    with pytest.raises(BadInput, match="缺少列：值"):
        sheets.read(book([h for h in HEADINGS if h != "值"]))


def test_how_a_value_is_written_is_told_for_every_parameter() -> None:
    assert all(sheets.how(p) for p in PARAMETERS)
    assert sheets.how(DECLARED[UNIT]) == "下列之一：工作日、自然日"
    assert sheets.typed(DECLARED[FINE], "5000050") == "50000.50"
    assert {p.kind for p in PARAMETERS} <= {*sheets._HOW, Kind.CHOICE}
