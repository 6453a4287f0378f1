"""The visit code's bytes and text: what is written is read back, and nothing else is read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fadu.kernel import visit_code
from fadu.kernel.errors import BadInput
from fadu.kernel.visit_code import Terms

KEY = bytes.fromhex("56475aa7")
TERMS = Terms(
    visit="01JQ0000000000000000000000",
    enterprise="91440300708461136T",
    agency="某市应急管理局",
    kind="计划检查",
    basis="《安全生产法》第六十五条；2026年度监督检查计划",
    certificates=("18020116001", "18020116002"),
    since=datetime(2026, 3, 2, 0, 0, tzinfo=UTC),
    until=datetime(2026, 3, 2, 10, 0, tzinfo=UTC),
)


def signed(data: bytes) -> bytes:
    """No signature, but of its length and of its data: enough where only the format is looked at."""
    return (bytes([sum(data) % 256]) * 64)[:64]


def test_the_bytes_stand_in_the_order_of_the_page() -> None:
    body = visit_code.packed(TERMS, KEY)

    assert body[0] == 1
    assert body[1:5] == KEY
    assert body[21] == 1  # the first kind
    assert int.from_bytes(body[22:26], "big") * 60 == TERMS.since.timestamp()
    assert body[30:48] == b"91440300708461136T"
    assert body[48] == len("某市应急管理局".encode())
    assert body.endswith(b"\x0b18020116001\x0b18020116002")


def test_a_code_is_read_back_as_it_was_written() -> None:
    text = visit_code.sealed(TERMS, KEY, signed)

    read = visit_code.opened(text)

    assert (read.terms, read.key) == (TERMS, KEY)
    assert read.signature == signed(visit_code.CONTEXT + read.body)
    assert visit_code.text_of("".join(visit_code.address("https://a.example/", text))) == text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"visit": "1JQ"}, "检查编号"),
        ({"visit": "8" + "0" * 25}, "检查编号"),  # more than 128 bits
        ({"enterprise": "91440300708461136t"}, "信用代码"),
        ({"enterprise": "91440300708461136X"}, "校验码"),
        ({"kind": "突击检查"}, "类别"),
        ({"agency": ""}, "机关名称"),
        ({"agency": "某" * 31}, "机关名称"),
        ({"basis": "甲\n乙"}, "依据"),
        ({"basis": "e\u0301"}, "依据"),  # decomposed
        ({"certificates": ()}, "执法证件号"),
        ({"certificates": ("1", "1")}, "重复"),
        ({"certificates": (" 1",)}, "执法证件号"),
        ({"until": TERMS.since}, "有效时间"),
        ({"since": TERMS.since + timedelta(seconds=1)}, "有效时间"),
        ({"since": datetime(1969, 1, 1, tzinfo=UTC)}, "有效时间"),
    ],
)
def test_terms_that_the_format_cannot_hold_are_named(change: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        visit_code.packed(replace(TERMS, **change), KEY)


def test_everything_wrong_is_named_at_once() -> None:
    with pytest.raises(BadInput, match=r"类别[\s\S]*信用代码[\s\S]*依据"):
        visit_code.packed(replace(TERMS, kind="", enterprise="", basis=""), KEY)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: text[:-1],
        lambda text: text + "0",
        lambda text: text.lower(),
        lambda text: text.replace("0", "O"),
        lambda text: "1" + text[1:],  # another version
        lambda text: text[:34] + "Z" + text[35:],  # a kind that is none
        lambda text: text[:200],
        lambda text: f" {text}\n中",
        lambda text: "0" * 3000,
    ],
)
def test_what_is_not_exactly_a_code_is_refused(spoil) -> None:
    with pytest.raises(BadInput):
        visit_code.opened(spoil(visit_code.sealed(TERMS, KEY, signed)))


@pytest.mark.parametrize(
    "scanned",
    [
        "https://a.example/v/",
        "https://a.example/v/?c=X&c=Y",
        "https://a.example/v/?d=X",
        "https://[bad/?c",
        "/" * 3000,
    ],
)
def test_an_address_without_one_code_is_refused(scanned: str) -> None:
    with pytest.raises(BadInput):
        visit_code.text_of(scanned)
