"""What is noted beside a row, and what of it a party sees before and after it is told what is held against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.casefile.piece import EARLY, REDACTED, WITHHELD, Piece, Stored, shown, unsigned
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.papers.kinds import OTHERS, Volume
from fadu.documents.papers.paper import Block, Field, Prose
from fadu.documents.tests.papers.builders import a_paper

OWN, COURT = Reader(Receiver.PARTY, "甲"), Reader(Receiver.COURT)
FILE, COPY = Stored("0" * 64, 9, "image/png", "m", 0), Stored("1" * 64, 9, "image/png", "m", 1)
ROW = Piece(
    "evidence",
    Volume.MAIN,
    "证据1（书证）台账复印件",
    "某局",
    date(2026, 3, 2),
    "1号",
    "复制件",
    FILE,
    pages=3,
)


@pytest.mark.parametrize(("block", "open"), [
    (Prose("定于2026年3月9日9时举行"), False), (Prose("定于2026年3月9日　　时　　分举行"), True), (Prose("＿＿＿＿公安局："), True),
    (Field("地点", "本局会议室"), False), (Field("地点"), True), (Field("地点", "　"), True), (Prose("第三 日"), False),
])  # fmt: skip
def test_what_nobody_signed_is_said_and_what_is_still_to_be_filled_in(
    block: Block, open: bool
) -> None:
    wanted = "未签章的生成稿，有空白待填" if open else "未签章的生成稿"

    assert unsigned(a_paper(blocks=(block,))) == wanted


def test_before_it_is_told_a_party_reads_nothing_that_was_found_out_but_the_pages_stay() -> None:
    early = shown(ROW, OWN, heard=False)

    assert early == Piece("evidence", Volume.MAIN, EARLY, "", None, note=EARLY, content=FILE, pages=3, withheld=True)  # fmt: skip
    assert shown(replace(ROW, redacted=True, copy=COPY), OWN, heard=False).withheld
    assert shown(replace(ROW, key="甲"), OWN, heard=False) == replace(ROW, key="甲")
    assert shown(ROW, OWN, heard=True) == ROW
    assert shown(ROW, COURT, heard=True) == ROW


def test_what_concerns_others_is_not_told_by_its_name() -> None:
    theirs = shown(replace(ROW, key=OTHERS), OWN, heard=True)

    assert (theirs.title, theirs.number, theirs.note, theirs.withheld) == ("证据1（书证）", "", WITHHELD, True)  # fmt: skip
    assert (
        shown(replace(ROW, key=OTHERS), OWN, heard=False).title == EARLY
    )  # nor that somebody spoke
    copied = shown(replace(ROW, key=OTHERS, redacted=True, copy=COPY), OWN, heard=True)
    assert (copied.content, copied.note, copied.withheld) == (COPY, f"复制件；{REDACTED}", False)
