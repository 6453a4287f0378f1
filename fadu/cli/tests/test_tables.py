"""Tables of the command line: columns are known, rows are answered all or named, what goes out comes back."""

import csv
import io

import pytest

from fadu.cli.tables import as_csv, read_table
from fadu.kernel.errors import BadInput


@pytest.fixture
def table(tmp_path):
    """Write a text and read it as a table of these columns."""

    def read(text: str, optional=("note",)):
        path = tmp_path / "表.csv"
        path.write_text(text, encoding="utf-8")
        return read_table(str(path), ("from", "days"), optional)

    return read


def test_rows_keep_their_lines_and_empty_ones_are_left_out(table):
    found = table("days, from\n1,a\n\n , \n2,b\n")

    assert found.header == ["days", "from"]
    assert found.rows == [(2, ["1", "a"]), (5, ["2", "b"])]
    assert found.each(lambda row: int(row[0])) == [1, 2]


def test_every_row_that_cannot_be_answered_is_named(table):
    def answer(row: list[str]) -> str:
        if row[0] == "x":
            raise BadInput("天数有误")
        return row[0]

    with pytest.raises(BadInput) as refused:
        table("days,from\nx,a\n1,b\n1,b,c\nx,d\n").each(answer)

    assert refused.value.message.splitlines()[0].endswith("有3行有误：")
    assert [line[:5] for line in refused.value.message.splitlines()[1:]] == [
        "  第2行", "  第4行", "  第5行",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "没有内容"),
        ("from,days,colour\n", "无法识别的列：colour"),
        ("from\n", "缺少或者重复的列：days"),
        ("from,days,note,note\n", "缺少或者重复的列：note"),
        ('from,days\n"a,1\n', "不是规范的 CSV"),
    ],
)
def test_a_table_of_another_shape_is_bad_input(table, text, said):
    with pytest.raises(BadInput, match=said):
        table(text)


def test_what_may_be_added_is_told_with_what_must_be_there(table):
    for optional, told in ((("note",), "列应为 from,days，可以加 note"), ((), "列应为 from,days")):
        with pytest.raises(BadInput) as refused:
            table("colour\n", optional)
        assert refused.value.todo == told


def test_what_is_printed_is_read_again():
    rows = [["甲", 'a"b'], ["乙,丙", "c\nd"]]

    assert list(csv.reader(io.StringIO(as_csv(rows)))) == rows
