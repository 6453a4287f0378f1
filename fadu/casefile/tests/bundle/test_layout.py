"""How a container lies; what a forger may do to it is in tests/proofs/bundle_containers.py."""

from __future__ import annotations

import io
import zipfile
from unittest import mock

import pytest

from fadu.casefile.bundle.container import Writer
from fadu.casefile.bundle.layout import OUTSIDE, UNLIKE, layout_of


def written() -> bytes:
    out = Writer()
    return b"".join([*out.put("a", (b"123",), 3), *out.put("b", (), 0), *out.end()])


def test_members_are_found_where_they_lie_also_beyond_32_bits() -> None:
    with mock.patch.multiple(zipfile, ZIP64_LIMIT=1, ZIP_FILECOUNT_LIMIT=1):
        wide = written()
    for data in (written(), wide):
        made = layout_of(io.BytesIO(data))

        assert [(one.name, one.size) for one in made.members] == [("a", 3), ("b", 0)]
        start = made.members[0].start
        assert start is not None
        assert data[start : start + 3] == b"123"
        assert made.wrong == set()


def test_what_stands_around_the_members_and_what_heads_say_otherwise_is_named() -> None:
    data = written()

    assert layout_of(io.BytesIO(b"x" + data)).wrong == {("", OUTSIDE)}
    assert layout_of(io.BytesIO(data + b"x")).wrong == {("", OUTSIDE)}
    assert layout_of(io.BytesIO(data.replace(b"a", b"c", 1))).wrong == {("a", UNLIKE)}
    with pytest.raises(ValueError, match="end"):
        layout_of(io.BytesIO(b""))
