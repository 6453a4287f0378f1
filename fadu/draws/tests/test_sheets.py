"""The sheet of exclusions: its own template, rows by number, anything else named."""

from __future__ import annotations

import pytest

from fadu.draws import roster, sheets
from fadu.draws.tests.builders import Ready, credit_code
from fadu.kernel.errors import BadInput
from fadu.statutes.tests.hostile import plain


def test_rows_are_read_by_number_and_empty_ones_left_out() -> None:
    data = plain([
        ["理由", "统一社会信用代码", "依据", "说明"], ["其他", credit_code(0), "局长 办公会", "正在搬迁"],
        ["", "", "", ""], ["近期已受检查", credit_code(1), "年度计划第三条", ""],
    ])  # fmt: skip

    assert sheets.read(data) == (
        (2, (credit_code(0), "其他", "局长 办公会", "正在搬迁")),
        (4, (credit_code(1), "近期已受检查", "年度计划第三条")),
    )
    assert sheets.read(sheets.template()) == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"no sheet", "不是可以读取的电子表格"), (plain([["代码", "理由"]]), "无法识别的列：代码"), (plain([["理由", "依据"]]), "缺少列")],
)  # fmt: skip
def test_what_is_no_such_sheet_is_named(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        sheets.read(data)


@pytest.mark.django_db
def test_lines_and_sheet_are_one_list_and_every_fault_is_told_with_its_row(made: Ready) -> None:
    among = roster.Drawing(made.drawer.scope, made.drawer.day)
    right = ((2, (credit_code(1), "近期已受检查", "计划 第三条")),)
    wrong = (
        (2, (credit_code(0), "不想查", "局长")),
        (3, (credit_code(2).lower(), "其他", "局长")),
        (4, (credit_code(0), "其他")),
    )
    line = f"{credit_code(0)} 其他 局长办公会 正在搬迁"
    chance = roster.Secrets(made.bureau.chance)

    lists = roster.lists_of(among, ["化工"], [], roster.Typed(line, sheet=right), chance)
    with pytest.raises(BadInput) as refused:
        roster.lists_of(among, ["化工"], [], roster.Typed(line, sheet=wrong), chance)

    assert {(one.id, one.authority) for one in lists.exclusions} == {
        (credit_code(0), "局长办公会"), (credit_code(1), "计划 第三条"),
    }  # fmt: skip
    for said in ("剔除表格第2行与第1行是同一家", "剔除表格第3行的理由是其他", "剔除表格第4行应为"):
        assert said in str(refused.value)
