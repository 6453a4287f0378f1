import pytest

from fadu.ui.tables import Cell, Column, Row, Table, cells

COLUMNS = (Column("案号"), Column("金额", "number", sorted="desc"))


def test_words_become_cells_and_cells_stay() -> None:
    link = Cell("甲", "/a/")

    assert cells("一", link) == (Cell("一"), link)


def test_lines_pair_every_cell_with_its_column() -> None:
    table = Table("案件", COLUMNS, (Row(cells("一", "二")),), foot=Row(cells("合计", "二")))

    [line] = table.lines
    assert [(column.title, cell.text) for column, cell in line.pairs] == [
        ("案号", "一"),
        ("金额", "二"),
    ]
    assert table.foot_line is not None


def test_a_row_of_another_length_is_an_error() -> None:
    table = Table("案件", COLUMNS, (Row(cells("一")),))

    with pytest.raises(ValueError, match="zip"):
        list(table.lines)


def test_the_sorted_column_says_so_to_readers() -> None:
    assert [column.aria_sort for column in COLUMNS] == ["", "descending"]
