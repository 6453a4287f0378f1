"""Pages of lists that stand in memory: a few hundred rows, cut by their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fadu.ui.paging import Count, Page

SIZE = 40


def sliced(items: Sequence[Any], token: str, size: int = SIZE) -> Page:
    """The page of a number from 1 on; anything else, or beyond the last one, is the first page."""
    number = int(token) if token.isascii() and token.isdigit() and len(token) < 6 else 1
    if number < 1 or (number - 1) * size >= max(len(items), 1):
        number = 1
    start = (number - 1) * size
    return Page(
        tuple(items[start : start + size]),
        previous=str(number - 1) if number > 1 else "",
        next=str(number + 1) if start + size < len(items) else "",
        count=Count(len(items)),
    )
