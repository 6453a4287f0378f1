"""A table as data: columns, rows of cells and what to say when there are none."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fadu.ui.badges import Badge, DeadlineBadge


@dataclass(frozen=True)
class Empty:
    """What an empty list says: what would stand here, and the one thing to do next."""

    title: str = "没有符合条件的记录"
    text: str = ""
    action: str = ""
    url: str = ""
    icon: str = "folder"


@dataclass(frozen=True)
class Column:
    """A heading; `kind` is text, number, date or narrow; `sorted` is asc, desc or nothing."""

    title: str
    kind: str = "text"
    sort_url: str = ""
    sorted: str = ""

    @property
    def aria_sort(self) -> str:
        """The value of aria-sort, empty where the column is not the sorted one."""
        return {"asc": "ascending", "desc": "descending"}.get(self.sorted, "")


@dataclass(frozen=True)
class Cell:
    """One value: words, where they lead, a second quiet line, badges and a deadline."""

    text: str = ""
    url: str = ""
    sub: str = ""
    badges: tuple[Badge, ...] = ()
    deadline: DeadlineBadge | None = None


@dataclass(frozen=True)
class Row:
    """One line; `pick` is the value of its check box, `ticked` whether it is picked at first, `tone` colours its left edge."""

    cells: tuple[Cell, ...]
    pick: str = ""
    tone: str = ""
    ticked: bool = False


@dataclass(frozen=True)
class Line:
    """A row with each cell under its column, as the template walks it."""

    row: Row
    pairs: tuple[tuple[Column, Cell], ...]


@dataclass(frozen=True)
class Table:
    """A whole table; `batch` is the id of the form that gets the picked rows, `ticked`: all are picked at first."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    foot: Row | None = None
    empty: Empty = field(default_factory=Empty)
    batch: str = ""
    ticked: bool = False

    @property
    def lines(self) -> Iterator[Line]:
        """Rows with their columns; a row of another length is a programmer's error."""
        for row in self.rows:
            yield self._line(row)

    @property
    def foot_line(self) -> Line | None:
        """The sums under the table, where there are any."""
        return None if self.foot is None else self._line(self.foot)

    def _line(self, row: Row) -> Line:
        return Line(row, tuple(zip(self.columns, row.cells, strict=True)))


def cells(*values: "str | Cell") -> tuple[Cell, ...]:
    """Cells from words and ready cells, mixed."""
    return tuple(value if isinstance(value, Cell) else Cell(value) for value in values)
