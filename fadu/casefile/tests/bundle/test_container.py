"""A container keeps what was put in, in order, and lets nothing of it pass twice."""

from __future__ import annotations

import io
import zipfile

import pytest

from fadu.casefile.bundle import container
from fadu.casefile.bundle.container import Reader, Unreadable, Writer


def test_what_is_put_in_is_read_again_and_never_compressed() -> None:
    out = Writer()
    made = b"".join([*out.put("a", (b"12", b"3"), 3), *out.put("b", (), 0, "m-00000"), *out.end()])
    reader = Reader(io.BytesIO(made))

    assert [(one.path, one.size, one.entry) for one in out.listed] == [
        ("a", 3, ""),
        ("b", 0, "m-00000"),
    ]
    assert reader.read("a") == b"123"
    assert {one.method for one in reader.members.values()} == {zipfile.ZIP_STORED}
    assert reader.wrong == set()
    with pytest.raises(Unreadable):
        reader.read("c")
    assert container.opened(io.BytesIO(made[:-30])) is None


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_second_member_of_a_name_does_not_count_and_a_compressed_one_is_none() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("a", b"first")
        file.writestr("a", b"second")
        file.writestr("b", b"packed", zipfile.ZIP_DEFLATED)
    reader = Reader(held)

    assert reader.twice == ["a"]
    assert reader.read("a") == b"first"
    with pytest.raises(Unreadable):
        reader.read("b")
