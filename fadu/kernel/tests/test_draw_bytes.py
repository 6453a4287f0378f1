"""The bytes of a draw: one encoding for each value, the ledger's tree and commitments, the document's example."""

import hashlib
import hmac
import json
import re
from pathlib import Path

import pytest

from fadu.kernel.draw_bytes import digest, encode, hmac_states, is_hex, merkle_root, personal
from fadu.kernel.errors import BadInput

DOCUMENT = (Path(__file__).parents[3] / "docs/draw.md").read_text(encoding="utf-8")


def test_the_document_s_example_is_true():
    value, raw = re.search(r"vector=encoding\nvalue: (.*)\nbytes: (.*)\n", DOCUMENT).groups()

    assert encode(json.loads(value)).hex() == raw


def test_types_are_told_apart():
    values = [None, False, True, 0, 1, "", "0", "1", [], [[]], {}, ["1"], [1], {"1": 1}]

    assert len({encode(value) for value in values}) == len(values)


def test_lengths_keep_neighbours_apart():
    assert encode(["ab", "c"]) != encode(["a", "bc"])
    assert digest("ab", "c") != digest("a", "bc")


def test_a_long_text_and_a_long_list_have_four_bytes_of_length():
    assert encode("x" * 300)[:5] == b"T\0\0\1\x2c"
    assert encode([None] * 70_000)[:5] == b"L\0\1\x11\x70"


def test_keys_are_ordered_whatever_their_order_of_arrival():
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1})


@pytest.mark.parametrize("value", [-1, 2**53, 1.0, "e\u0301", "\ud800", b"raw", {1}, [object()]])
def test_what_has_no_encoding_is_refused(value):
    with pytest.raises(BadInput):
        encode(value)


def test_the_root_is_that_of_rfc_9162():
    leaf = [hashlib.sha256(b"\0" + encode([n])).digest() for n in range(3)]
    pair = hashlib.sha256(b"\1" + leaf[0] + leaf[1]).digest()

    assert merkle_root([]) == (hashlib.sha256(b"").hexdigest(), 0)
    assert merkle_root([[0]]) == (leaf[0].hex(), 1)
    assert merkle_root([[n] for n in range(3)]) == (
        hashlib.sha256(b"\1" + pair + leaf[2]).hexdigest(),
        3,
    )


def test_a_personal_value_is_committed_as_in_the_ledger():
    # docs/ledger.md, vector=commitment
    expected = "a90b6840217da48c9f8866b673f2bf782674894537887a218dcbf75fa814c25c"

    assert personal(bytes(range(16)), "张三") == expected
    assert personal(bytes(16), '"\\\n\u0001') != personal(bytes(16), '"\\\n\u0002')


def test_a_short_salt_is_refused():
    with pytest.raises(BadInput, match="16字节"):
        personal(bytes(15), "张三")


@pytest.mark.parametrize("value", ["", "A" * 64, "0" * 63, "0" * 64 + "\n", None, 0])
def test_a_hash_has_one_form(value):
    assert not is_hex(value)
    assert is_hex("0" * 64)


@pytest.mark.parametrize("key", [b"", bytes(32), b"k" * 64])
def test_prepared_states_give_hmac(key):
    inner, outer = hmac_states(key, b"a prefix ")
    half, whole = inner.copy(), outer.copy()
    half.update(b"and the rest")
    whole.update(half.digest())

    assert whole.digest() == hmac.digest(key, b"a prefix and the rest", "sha256")
