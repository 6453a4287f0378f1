"""Checkpoints: five signed lines that read back byte for byte, and signatures of known keys only."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger.checkpoint import Head, Note
from fadu.ledger.crypto import Ed25519Signer
from fadu.ledger.tests.builders import KEYS, SIGNER

HEAD = Head(SIGNER.name, 17, b"r" * 32, b"s" * 32, datetime(2025, 3, 3, 1, 5, tzinfo=UTC))
WITNESS = Ed25519Signer("example.gov.cn/sfj", b"w" * 32)


def test_a_signed_checkpoint_reads_back_byte_for_byte() -> None:
    note = HEAD.signed(SIGNER)

    assert Note.parse(note.text()) == note
    assert note.text().split("\n")[:2] == ["example.gov.cn/ledger", "17"]


def test_the_signature_of_a_known_key_counts() -> None:
    assert HEAD.signed(SIGNER).signed_by(KEYS) == {SIGNER.name}


def test_a_witness_signs_the_same_lines() -> None:
    note = Note.parse(HEAD.signed(SIGNER).countersigned(WITNESS).text())

    assert note.signed_by(KEYS) == {SIGNER.name}
    assert note.signed_by({**KEYS, WITNESS.name: WITNESS.public}) == {SIGNER.name, WITNESS.name}


@pytest.mark.parametrize(
    "change",
    [
        {"size": 18},
        {"root": b"x" * 32},
        {"sm3": b"x" * 32},
        {"at": datetime(2025, 3, 3, 1, 6, tzinfo=UTC)},
        {"origin": "example.org/other"},
    ],
)
def test_a_changed_line_loses_the_signature(change: dict[str, object]) -> None:
    note = HEAD.signed(SIGNER)
    forged = replace(note, head=replace(HEAD, **change))  # type: ignore[arg-type]

    assert not forged.signed_by(KEYS)


def test_one_false_signature_of_a_known_key_spoils_the_note() -> None:
    note = HEAD.signed(SIGNER).countersigned(WITNESS)
    spoiled = Note(replace(HEAD, size=16), note.signatures).countersigned(SIGNER)

    assert not spoiled.signed_by({**KEYS, WITNESS.name: WITNESS.public})


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n\n", "\n"),
        ("\n17\n", "\n017\n"),
        ("\n17\n", "\nx\n"),
        ("sm3 ", "sm4 "),
        ("time 2025-03-03T01:05:00Z", "time 2025-03-03"),
        ("time 2025-03-03T01:05:00Z", "time 2025-03-03T09:05:00+08:00"),
        ("— ", "- "),
        ("cnJy", "cn"),
    ],
)
def test_another_writing_is_not_a_checkpoint(old: str, new: str) -> None:
    text = HEAD.signed(SIGNER).text()
    assert old in text

    with pytest.raises(BadInput):
        Note.parse(text.replace(old, new, 1))


@pytest.mark.parametrize("name", ["", "two words", "a+b"])
def test_a_key_needs_a_name_that_fits_into_a_line(name: str) -> None:
    with pytest.raises(BadInput):
        HEAD.signed(Ed25519Signer(name, b"1" * 32))
