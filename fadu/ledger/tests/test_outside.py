"""Checkpoint files: whole, in order of size, and what cannot be read is named."""

from datetime import UTC, datetime
from pathlib import Path

from fadu.ledger import outside
from fadu.ledger.checkpoint import Head, Note
from fadu.ledger.tests.builders import SIGNER


def a_note(size: int, minute: int = 5) -> Note:
    """A signed checkpoint."""
    at = datetime(2025, 3, 3, 1, minute, tzinfo=UTC)
    return Head(SIGNER.name, size, b"r" * 32, b"s" * 32, at).signed(SIGNER)


def test_what_is_written_is_read_back_in_order_of_size(tmp_path: Path) -> None:
    notes = [a_note(2), a_note(10), a_note(10, minute=6), a_note(300)]
    folder = tmp_path / "checkpoints"

    for note in reversed(notes):
        outside.write(folder, note)

    assert [note for _, note in outside.read(folder)] == notes
    assert (folder / "000000000002-2025-03-03T010500Z.txt").read_text() == notes[0].text()


def test_a_file_that_is_no_checkpoint_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff")
    (tmp_path / "b.txt").write_text("nothing")

    assert list(outside.read(tmp_path)) == [("a.txt", None), ("b.txt", None)]


def test_a_missing_folder_holds_nothing(tmp_path: Path) -> None:
    assert list(outside.read(tmp_path / "gone")) == []
