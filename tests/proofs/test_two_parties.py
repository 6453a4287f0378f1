"""Of a case with two parties each takes its own: what is of the other alone is in no member of its bundle, and pages are the file's."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2 as pdfium
import pytest

from fadu.casefile.bundle.checking import check
from fadu.casefile.piece import WITHHELD
from fadu.casefile.pieces import OTHER
from fadu.casefile.receivers import Receiver
from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.tests.stating import MAN, UNIT
from tests import two_parties

if TYPE_CHECKING:
    from tests.people import Bureau

BOTH = (("unit", "man"), ("man", "unit"))
NAMES = {"unit": UNIT["name"], "man": MAN["name"]}
TOGETHER = {"现场检查笔录", "勘验笔录"}
"""What both were present at and sign, with both names and nothing else of either."""


@pytest.fixture
def stores(settings: Any, tmp_path: Path) -> Path:
    """Files and checkpoints of this test alone."""
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    return tmp_path


def texts(bundle: bytes) -> Iterator[tuple[str, str]]:
    """Every member with the words in it."""
    with zipfile.ZipFile(io.BytesIO(bundle)) as package:
        for name in package.namelist():
            yield name, words(name, package.read(name))


def words(name: str, data: bytes) -> str:
    """What a reader of a member reads."""
    if name.endswith(".pdf"):
        document = pdfium.PdfDocument(data)
        try:
            return "".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(data)) as inner:
            return "".join(inner.read(part).decode(errors="ignore") for part in inner.namelist())
    return data.decode(errors="ignore")


def rows_of(bundle: bytes) -> list[dict[str, Any]]:
    """The contents as the manifest has them."""
    with zipfile.ZipFile(io.BytesIO(bundle)) as package:
        rows: list[dict[str, Any]] = json.loads(package.read("manifest.json"))["rows"]
    return rows


@pytest.mark.django_db
def test_neither_bundle_says_anything_that_is_of_the_other_alone(
    bureau: Bureau, stores: Path
) -> None:
    held = two_parties.put_away(bureau)
    court = rows_of(held.bundle(Receiver.COURT))
    for party, other in BOTH:
        bundle = held.bundle(Receiver.PARTY, party)
        rows = rows_of(bundle)
        titles = {row["path"]: row["title"] for row in rows if row["path"]}
        told = dict(texts(bundle))

        assert check(io.BytesIO(bundle)).findings == ()
        assert [
            (name, one) for name, text in told.items() for one in two_parties.private(other) if one in text
        ] == []  # fmt: skip
        named = {titles.get(name, name) for name, text in told.items() if NAMES[other] in text}
        assert named == TOGETHER
        assert OTHER in told["cover.html"]
        assert NAMES[party] in told["cover.html"]
        assert two_parties.NUMBERS[party] in told["contents.html"]
        # where something stands in the file is the same for everybody
        main = [(row["first"], row["pages"]) for row in court if row["volume"] == "正卷"]
        assert [(row["first"], row["pages"]) for row in rows] == main


@pytest.mark.django_db
def test_each_takes_its_own_papers_and_reads_what_became_of_its_decision(
    bureau: Bureau, stores: Path
) -> None:
    held = two_parties.put_away(bureau)
    became = "已由行政复议机关变更（2025年5月20日登记）"
    notes = {"unit": [became, WITHHELD], "man": [WITHHELD, ""]}
    goods = {"unit": [False, False], "man": [False, True]}
    asked = {"unit": [False, True, False], "man": [False, False, True]}
    for party in NAMES:
        rows = rows_of(held.bundle(Receiver.PARTY, party))

        own = [row for row in rows if row["title"] == "行政处罚决定书"]
        assert [row["note"].removeprefix("未签章的生成稿").strip("；") for row in own] == notes[
            party
        ]
        # of the first batch nobody wrote down who held it, the second was the man's
        assert [
            bool(row["path"]) for row in rows if row["title"] == "先行登记保存证据清单"
        ] == goods[party]
        assert [bool(row["path"]) for row in rows if row["title"] == "询问笔录"] == asked[party]
        # of the first samples nobody wrote down whose they were, the second were the man's
        sampled = [bool(row["path"]) for row in rows if row["title"] == "抽样取证凭证"]
        assert sampled == [False, party == "man"]
        for title in ("行政处罚告知书", "送达地址确认书", "送达回证"):
            given = [bool(row["path"]) for row in rows if row["title"] == title]
            assert given.count(True) == given.count(False) > 0


@pytest.mark.django_db
def test_court_reviewer_and_archive_take_both_and_the_program_inside_agrees(
    bureau: Bureau, stores: Path
) -> None:
    held = two_parties.put_away(bureau)
    for receiver in (Receiver.COURT, Receiver.REVIEWER, Receiver.ARCHIVE):
        bundle = held.bundle(receiver)
        told = dict(texts(bundle))

        assert check(io.BytesIO(bundle)).findings == ()
        assert all(name in told["cover.html"] for name in NAMES.values())
        assert all(number in told["contents.html"] for number in two_parties.NUMBERS.values())
    for party, _ in BOTH:
        bundle = held.bundle(Receiver.PARTY, party)
        package, program = stores / f"{party}.zip", stores / "verify.py"
        package.write_bytes(bundle)
        program.write_bytes(zipfile.ZipFile(io.BytesIO(bundle)).read("verify.py"))
        done = subprocess.run(
            [sys.executable, "-I", str(program), str(package)], capture_output=True, text=True, check=False
        )  # fmt: skip

        assert (done.returncode, "全部一致" in done.stdout) == (0, True)


@pytest.mark.django_db
def test_it_is_closed_when_both_are_done_and_put_away_again_after_one_was_altered(
    bureau: Bureau, stores: Path
) -> None:
    held = two_parties.served(bureau)
    held.case.on("2025-03-25")
    two_parties.paid(held, "unit", two_parties.FINE)
    held.case.do(a.close_case)
    with pytest.raises(Refused):
        held.case.settle()
    held.case.deeds.clear()
    assert held.clock.closed is None
    two_parties.paid(held, "man", two_parties.LIGHT)

    held.case.on("2025-04-01").do(a.close_case).do(a.archive_case).settle()

    held.case.deeds.clear()
    assert (held.clock.closed, held.clock.archived) == (date(2025, 4, 1), date(2025, 4, 1))
    two_parties.lowered(held)
    assert (held.clock.closed, held.clock.archived) == (date(2025, 4, 1), date(2025, 5, 20))
