"""The newest findings are kept, and only so many."""

from __future__ import annotations

import hashlib
import io

from fadu.documents.previews.remembered import Newest, digest_of


def test_the_oldest_goes_when_there_is_no_more_room() -> None:
    held: Newest[str] = Newest(2)

    for name in ("a", "b", "c"):
        held.put(name, name.upper())

    assert [held.get(name) for name in ("a", "b", "c")] == [None, "B", "C"]


def test_a_digest_is_of_the_whole_file_wherever_it_stood() -> None:
    file = io.BytesIO(b"0123456789")
    file.seek(7)

    assert digest_of(file) == hashlib.sha256(b"0123456789").digest()
