"""The manifest is read as it was written, or not at all; its seal holds for its bytes and key alone."""

from __future__ import annotations

from dataclasses import replace

from fadu.casefile.bundle.container import Listed
from fadu.casefile.bundle.manifest import FIRST, FORMAT, Link, Manifest, read, seal, seal_holds
from fadu.ledger.crypto import Ed25519Signer

KEY = Ed25519Signer("example.gov.cn/ledger", bytes(range(32)))
ROW = {
    "volume": "正卷", "row": 1, "number": "", "author": "", "title": "", "day": "", "first": 1, "pages": 2, "note": "", "path": "a",
}  # fmt: skip
MADE = Manifest(
    "court", "某局", "某案", "M", (ROW,), (Link("M", 0, 7, "0" * 64),), (Listed("a", "1" * 64, 3),)
)


def test_a_manifest_is_read_as_it_was_written() -> None:
    data = MADE.data()

    assert read(data) == MADE
    for broken in (b"[" * 50_000, b"", b"[]", b"\xff", data.replace(b"bundle/v2", b"bundle/v3"), data.replace(b'"leaf":""', b'"leaf":"0"'), data.replace(b'"leaf":"",', b""), data.replace(b'"row":1', b'"row":"1"'), data.replace(b'"size":3', b'"size":-3')):  # fmt: skip
        assert read(broken) is None
    assert MADE.entries[0].mark == "M-00000"


def test_an_entry_that_does_not_go_along_stands_by_its_leaf_and_the_first_format_has_none() -> None:
    kept = replace(MADE, entries=(*MADE.entries, Link("M", 1, 8, "1" * 64, "2" * 64)))
    first = replace(kept, format=FIRST)
    odd = kept.data().replace(FORMAT.encode(), FIRST.encode())

    assert read(kept.data()) == kept
    assert kept.withheld == kept.entries[1:]
    assert b"leaf" not in first.data()
    for data in (first.data(), odd):
        told = read(data)
        assert told is not None
        assert (told.format, told.withheld, len(told.entries)) == (FIRST, (), 2)


def test_a_seal_holds_for_its_bytes_and_its_key() -> None:
    data = MADE.data()
    made = seal(data, KEY)

    assert seal_holds(made, data, KEY.name, KEY.public)
    assert not seal_holds(made, data + b" ", KEY.name, KEY.public)
    assert not seal_holds(made, data, KEY.name, bytes(32))
    assert not seal_holds(made, data, "other", KEY.public)
    assert not seal_holds(made.replace("—".encode(), b"-"), data, KEY.name, KEY.public)
    assert not seal_holds(b"\xff", data, KEY.name, KEY.public)
