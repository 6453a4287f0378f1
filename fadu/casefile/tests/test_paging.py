"""Page numbers run through each volume; files say themselves how many pages they have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.casefile.paging import numbered, pages_of, pages_set
from fadu.casefile.piece import Piece, Stored
from fadu.casefile.printing import counted
from fadu.documents.kinds import DOCX, JPEG, OFD, WAV
from fadu.documents.papers.kinds import Volume
from fadu.documents.tests.files import pdf


def piece(title: str, volume: Volume = Volume.MAIN) -> Piece:
    """Something that goes in."""
    return Piece("papers", volume, title, "某市应急管理局", date(2026, 3, 2), "1号")


def test_pages_run_through_each_volume() -> None:
    rows = list(
        numbered(
            [
                (piece("一"), 3, "a"), (piece("二"), 0, ""), (piece("三"), 1, "b"), (piece("四", Volume.SIDE), 2, "c"),
            ]
        )
    )  # fmt: skip

    assert [(row.row, row.pages_said) for row in rows] == [
        (1, "1—3"),
        (2, ""),
        (3, "4"),
        (1, "1—2"),
    ]
    assert rows[0].cells == ("1", "1号", "某市应急管理局", "一", "2026年3月2日", "1—3", "")
    assert rows[3].told()["volume"] == "副卷"
    assert (rows[2].told()["first"], rows[2].told()["path"]) == (4, "b")


def test_a_file_is_counted_by_its_kind() -> None:
    assert pages_set(pdf("x")) == 1
    assert pages_of("0" * 64, JPEG.type) == 1
    assert pages_of("0" * 64, WAV.type) == 0
    assert pages_of("0" * 64, DOCX.type) is pages_of("0" * 64, OFD.type) is None
    held = [Stored("0" * 64, 9, kind.type, "m", 0) for kind in (DOCX, OFD, JPEG, WAV)]
    stated = [replace(piece("附件"), content=one, pages=7) for one in held]
    assert [counted(one) for one in stated] == [
        7,
        7,
        1,
        0,
    ]  # what is counted wins over what is stated
    assert counted(replace(stated[0], pages=None)) == 1
