"""A book is walked through from its entries: every gap and every double number is named."""

from typing import Any

import pytest

from fadu.documents.numbers.proving import RESERVED, TAKEN, VOID, proved

Act = tuple[str, dict[str, Any]]


def reserve(first: int, last: int) -> Act:
    return "reserve_numbers", {"first": first, "last": last}


def take(serial: int) -> Act:
    return "take_number", {"serial": serial}


def void(first: int, last: int) -> Act:
    return "void_numbers", {"first": first, "last": last}


def test_an_honest_book_says_what_became_of_each_number() -> None:
    proof = proved([reserve(1, 3), take(2), reserve(4, 4), void(1, 1), take(4), void(4, 4)])

    assert proof.faults == ()
    assert dict(proof.fates) == {1: VOID, 2: TAKEN, 3: RESERVED, 4: VOID}
    assert (proof.last, proof.count(VOID), proof.count(TAKEN)) == (4, 2, 1)
    assert proved([]).last == 0


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ([reserve(1, 2), reserve(4, 4)], "缺3号"),
        ([reserve(2, 2)], "缺1号"),
        ([reserve(1, 2), reserve(2, 3)], "2号重复预留"),
        ([reserve(1, 1), take(1), take(1)], "1号已取用，又被取用"),
        ([reserve(1, 1), void(1, 1), take(1)], "1号已作废，又被取用"),
        ([reserve(1, 1), take(2)], "2号没有预留，又被取用"),
        ([reserve(1, 1), void(1, 1), void(1, 1)], "1号已作废，又被作废"),
        ([reserve(1, 1), void(1, 2)], "2号没有预留，又被作废"),
    ],
)
def test_each_fault_is_named(entries: list[Act], fault: str) -> None:
    assert fault in proved(entries).faults
