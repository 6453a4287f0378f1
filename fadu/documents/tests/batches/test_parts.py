"""Files of a batch: a matter's papers appear whole, whoever comes second leaves them, names fit every disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from fadu.documents.batches import parts
from fadu.documents.batches.parts import Made
from fadu.documents.waiting.services import Lost

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


def test_papers_stand_in_their_order_and_are_put_once(settings: Settings, tmp_path: Any) -> None:
    settings.FILES = tmp_path
    with pytest.raises(Lost):
        parts.put("B", 1, (), "w")
    assert parts.standing() == set()
    parts.begin("B")
    parts.put("B", 1, (Made("乙.docx", b"2"), Made("丙.docx", b"3")), "w")
    parts.put("B", 0, (Made("甲.docx", b"1"),), "w")
    parts.put("B", 0, (Made("甲.docx", b"another"),), "x")

    assert parts.whole("B", 0)
    assert not parts.whole("B", 2)
    assert parts.count("B") == 3
    parts.assemble("B", "word", "w")
    with ZipFile(parts.result_of("B", "word")) as whole:
        assert {name: whole.read(name) for name in whole.namelist()} == {
            "0001 甲.docx": b"1", "0002 乙.docx": b"2", "0003 丙.docx": b"3",
        }  # fmt: skip
    assert not list(parts.folder_of("B").glob("half*"))
    parts.drop(["B", "nothing"])
    assert not parts.folder_of("B").exists()


def test_a_name_fits_every_disk() -> None:
    assert parts.fit('甲/乙:"丙".docx') == "甲_乙__丙_.docx"
    assert len(parts.fit("长" * 200 + ".pdf").encode()) < 200
