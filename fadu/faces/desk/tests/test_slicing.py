"""Lists in memory are cut by page; no number leads past the end."""

from __future__ import annotations

import pytest

from fadu.faces.desk.slicing import sliced

ITEMS = list(range(25))


@pytest.mark.parametrize(
    ("token", "first", "previous", "next"),
    [
        ("", 0, "", "2"),
        ("1", 0, "", "2"),
        ("2", 10, "1", "3"),
        ("3", 20, "2", ""),
        ("4", 0, "", "2"),
        ("0", 0, "", "2"),
        ("x", 0, "", "2"),
        ("9" * 400, 0, "", "2"),
    ],
)
def test_a_page_by_its_number(token: str, first: int, previous: str, next: str) -> None:
    page = sliced(ITEMS, token, 10)

    assert (page.items[0], page.previous, page.next) == (first, previous, next)
    assert str(page.count) == "25"


def test_nothing_is_one_empty_page() -> None:
    assert sliced([], "1").items == ()
