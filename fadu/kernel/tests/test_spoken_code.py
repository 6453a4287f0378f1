"""Six digits: of a message's first eight bytes, and as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel import spoken_code
from fadu.kernel.errors import BadInput


def test_the_message_names_visit_and_day() -> None:
    assert spoken_code.message("01JQ", date(2026, 3, 2)) == b"fadu/spoken/v1\n01JQ\n2026-03-02"


@pytest.mark.parametrize(
    ("start", "digits"), [(0, "000000"), (1_000_007, "000007"), (2**64 - 1, "551615")]
)
def test_digits_are_a_number_below_a_million_with_its_noughts(start: int, digits: str) -> None:
    assert spoken_code.digits(start.to_bytes(8, "big") + b"\xff" * 24) == digits


@pytest.mark.parametrize("said", ["012345", " 012 345 ", "012-345", "０１２３４５"])
def test_digits_are_read_as_people_type_them(said: str) -> None:
    assert spoken_code.typed(said) == "012345"


@pytest.mark.parametrize("said", ["", "12345", "1234567", "12345a", "一二三四五六", "²12345"])
def test_anything_else_is_refused(said: str) -> None:
    with pytest.raises(BadInput, match="六位"):
        spoken_code.typed(said)
