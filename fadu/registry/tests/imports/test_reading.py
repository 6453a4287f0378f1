"""A sheet becomes lines, or sentences by row and column; what is no such sheet is refused whole."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.registry.imports.kinds import KINDS, LICENCE_SHEET, OBJECTS, SOURCES, SheetKind
from fadu.registry.imports.reading import read, template
from fadu.registry.tests.imports.sheets import code, row, workbook
from fadu.statutes.tests.hostile import plain
from fadu.statutes.workbooks import rows_of

TODAY = date(2025, 3, 3)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_template_reads_as_an_empty_sheet_and_its_example_as_a_good_row(kind: SheetKind) -> None:
    data = template(kind)
    assert read(kind, data, TODAY).rows == 0

    head, example = rows_of(data)[:2]
    kept = read(kind, plain([list(map(str, head)), [*map(str, example[:-1]), ""]]), TODAY)
    assert (kept.rows, kept.wrong) == (1, ())


@pytest.mark.parametrize(
    ("kind", "given", "column", "said"),
    [
        (OBJECTS, {"name": ""}, "名称", "没有填写"),
        (OBJECTS, {"credit_code": "91430281900000001A"}, "统一社会信用代码", "校验码不符"),
        (OBJECTS, {"credit_code": "9.1430281E+17"}, "统一社会信用代码", "应为18位"),
        (OBJECTS, {"division": "醴陵市"}, "行政区划代码", "不是六位数字"),
        (OBJECTS, {"sector": "煤化工"}, "监管行业", "不在可选的内容之内"),
        (OBJECTS, {"industry_code": "2672"}, "国民经济行业代码", "不是行业代码"),
        (OBJECTS, {"graded_on": ""}, "风险等级", "没有填全"),
        (OBJECTS, {"graded_on": "2025-02-30"}, "评定日期", "不是日期"),
        (OBJECTS, {"graded_on": "2025-03-04"}, "评定日期", "晚于今天"),
        (OBJECTS, {"name": "长" * 101}, "名称", "有101个字"),
        (OBJECTS, {"name": "=HYPERLINK(A1)" * 8}, "名称", "个字"),
        (LICENCE_SHEET, {"valid_until": "2024/12/31"}, "有效期至", "届满日早于起始日"),
        (SOURCES, {"hazard": "重大危险源", "hazard_level": ""}, "重大危险源等级", "应当写明等级"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_row_and_column_with_what_to_do(
    kind: SheetKind, given: dict[str, str], column: str, said: str
) -> None:
    found = read(
        kind, workbook(kind, row(kind), row(kind, **({"credit_code": code(3)} | given))), TODAY
    )

    (wrong,) = found.wrong
    assert (wrong.number, wrong.column) == (3, column)
    assert said in wrong.what
    assert wrong.todo.endswith("。")
    assert len(found.lines) == 1


def test_the_same_firm_twice_in_a_sheet_is_said_of_the_second_row() -> None:
    found = read(OBJECTS, workbook(OBJECTS, row(OBJECTS), row(OBJECTS, name="另一名称")), TODAY)

    assert [(w.number, w.what) for w in found.wrong] == [(3, "与第2行重复")]


def test_days_are_read_as_people_write_them() -> None:
    for written in ("2025-01-05", "2025/1/5", "2025.1.5", "2025年1月5日"):
        found = read(OBJECTS, workbook(OBJECTS, row(OBJECTS, graded_on=written)), TODAY)
        assert found.lines[0].facts["graded_on"] == "2025-01-05", written


def test_empty_rows_are_passed_over_and_columns_may_stand_in_any_order() -> None:
    titles = [c.title for c in SOURCES.columns]
    rows = [titles[::-1], [""] * 4, row(SOURCES)[::-1]]
    found = read(SOURCES, plain(rows), TODAY)

    assert [(line.number, line.facts["hazard_level"]) for line in found.lines] == [(3, "一级")]
    assert found.rows == 1


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ([*(c.title for c in SOURCES.columns), *(f"列{n}" for n in range(56))], "无法识别的列：列0、列1、列2、列3、列4等56列"),
        (["统一社会信用代码"], "缺少列：危险源种类、名称和数量"),
        ([*(c.title for c in SOURCES.columns), "名称和数量"], "有重复的列"),
        (["某市监管对象台账", "", ""], "无法识别的列"),
        ([], "缺少列"),
    ],
)  # fmt: skip
def test_a_sheet_with_other_headings_is_refused(head: list[str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(SOURCES, plain([head] if head else []), TODAY)
