"""Roots over records: every id and every digest counts."""

from __future__ import annotations

import pytest

from fadu.figures.roots import root_of_parts, root_of_records
from fadu.kernel.errors import Refused
from fadu.ledger.canonical import canonical
from fadu.ledger.crypto import sha256

A, B = "a" * 64, "b" * 64


def test_the_root_of_one_record_is_its_leaf() -> None:
    leaf = sha256(b"\x00" + canonical({"digest": A, "id": "x"}).encode())

    assert root_of_records(["x"], {"x": A}) == leaf.hex()


def test_the_order_of_the_ids_does_not_matter() -> None:
    digests = {"x": A, "y": B}

    assert root_of_records(["x", "y"], digests) == root_of_records(["y", "x"], digests)


@pytest.mark.parametrize(
    ("ids", "digests"),
    [(["x", "z"], {"x": A, "z": B}), (["x", "y"], {"x": B, "y": B}), (["x"], {"x": A})],
)
def test_another_id_or_digest_gives_another_root(ids: list[str], digests: dict[str, str]) -> None:
    assert root_of_records(ids, digests) != root_of_records(["x", "y"], {"x": A, "y": B})


def test_a_record_without_an_image_is_refused() -> None:
    with pytest.raises(Refused, match="没有影像"):
        root_of_records(["x"], {})


def test_no_records_have_the_root_of_nothing() -> None:
    assert root_of_records([], {}) == sha256(b"").hex()


def test_a_rate_takes_the_roots_of_its_parts() -> None:
    assert root_of_parts({"a": A, "b": B}) == root_of_parts({"b": B, "a": A})
    assert root_of_parts({"a": A, "b": B}) != root_of_parts({"a": B, "b": A})
