"""Resumable uploads: pieces in order, checks at the end, nothing lost by a kill at any line."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.kinds import HEAD
from fadu.documents.models import StoredFile
from fadu.documents.services import path_of
from fadu.documents.tests.files import PDF, docx, picture
from fadu.evidence import parts
from fadu.evidence.models import Upload
from fadu.evidence.selectors import standing
from fadu.evidence.services import uploading
from fadu.evidence.services.uploading import Elsewhere, mark_taken, receive
from fadu.evidence.tests.builders import FILM, NOW, piece, sender, sent, sha
from fadu.kernel.errors import BadInput

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path
    return tmp_path


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_file_comes_in_pieces_and_stands_under_its_digest(own_folder: Path) -> None:
    me = sender()
    reached = [
        receive(viewer=me, piece=piece(FILM, a, b, "巡查.mp4"), at=NOW)
        for a, b in ((0, 2000), (2000, 4000), (4000, None))
    ]

    assert [(r.offset, r.whole) for r in reached] == [(2000, False), (4000, False), (5000, True)]
    assert path_of(sha(FILM)).read_bytes() == FILM
    assert files(own_folder) == [path_of(sha(FILM))]
    row = Upload.objects.get()
    assert (row.name, row.type, row.whole) == ("巡查.mp4", "video/mp4", NOW)
    assert receive(viewer=me, piece=piece(FILM), at=NOW).whole  # the same again changes nothing
    assert StoredFile.objects.get().size == len(FILM)


def test_a_piece_that_begins_elsewhere_is_told_where_to_begin() -> None:
    me = sender()
    for start, true in ((700, 0), (0, None)):
        if true is None:
            receive(viewer=me, piece=piece(FILM, start, 2000), at=NOW)
            continue
        with pytest.raises(Elsewhere) as no:
            receive(viewer=me, piece=piece(FILM, start, 2000), at=NOW)
        assert no.value.standing.offset == true

    with pytest.raises(Elsewhere) as no:
        receive(viewer=me, piece=piece(FILM, 0, 2000), at=NOW)
    assert (no.value.standing.offset, no.value.standing.length) == (2000, 5000)


def test_a_source_that_breaks_off_leaves_what_came() -> None:
    class Breaking(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            got = super().read(700)
            if self.tell() > 1400:
                raise OSError("connection reset")
            return got

    broken = uploading.Piece(sha(FILM), 0, len(FILM), "", Breaking(FILM))

    with pytest.raises(OSError, match="reset"):
        receive(viewer=sender(), piece=broken, at=NOW)
    here = standing(sender(), sha(FILM))
    assert here is not None and here.offset == 1400  # noqa: PT018
    assert receive(viewer=sender(), piece=piece(FILM, 1400), at=NOW).whole


def test_bytes_beyond_the_length_are_not_read() -> None:
    source = io.BytesIO(FILM + b"more")
    receive(viewer=sender(), piece=uploading.Piece(sha(FILM), 0, len(FILM), "", source), at=NOW)

    assert source.tell() == len(FILM)
    assert path_of(sha(FILM)).read_bytes() == FILM


def test_one_request_at_a_time_writes_a_part() -> None:
    me = sender()
    receive(viewer=me, piece=piece(FILM, 0, 2000), at=NOW)

    with parts.held(parts.part_of(me.person, sha(FILM))), pytest.raises(Elsewhere) as no:
        receive(viewer=me, piece=piece(FILM, 2000), at=NOW)

    assert no.value.standing.offset == 2000
    assert receive(viewer=me, piece=piece(FILM, 2000), at=NOW).whole


@pytest.mark.parametrize(
    ("content", "more", "why"),
    [
        (b"MZ" + bytes(HEAD), {}, "类型不受支持"),
        (FILM, {"as_sha": "0" * 64}, "与声明的校验值不符"),
        (docx("机密★10年"), {}, "涉密文件不得录入"),
        (picture(), {"name": "绝密★1.jpg"}, "涉密文件不得录入"),
        (b"", {}, "文件为空"),
    ],
)
def test_what_may_not_be_taken_in_leaves_nothing(
    own_folder: Path, content: bytes, more: dict[str, Any], why: str
) -> None:
    with pytest.raises(BadInput, match=why):
        receive(viewer=sender(), piece=piece(content, **more), at=NOW)

    assert not Upload.objects.exists()
    assert not StoredFile.objects.exists()
    assert files(own_folder) == []


def test_a_hopeless_file_is_refused_with_its_first_bytes() -> None:
    with pytest.raises(BadInput, match="类型不受支持"):
        receive(viewer=sender(), piece=piece(b"MZ" + bytes(9000), 0, 100), at=NOW)


def test_bounds_of_kind_of_person_and_of_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bound, why in (
        ("MOST_AT_ONCE", 0, "没有归入事项"),
        ("SPARE", 1 << 62, "存储空间不足"),
    ):
        with monkeypatch.context() as changed:
            changed.setattr(uploading, name, bound)
            with pytest.raises(BadInput, match=why):
                sent(PDF)
    monkeypatch.setitem(uploading.kinds.LIMITS, uploading.kinds.Family.DOCUMENT, 4)

    with pytest.raises(BadInput, match="超过文档的上限"):
        sent(PDF)


def test_what_was_put_to_a_matter_no_longer_counts_to_the_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploading, "MOST_AT_ONCE", 1)
    sent(FILM)
    mark_taken(sender("01JQ0000000000000000STRNGR").person, [sha(FILM)], NOW)
    with pytest.raises(BadInput, match="没有归入事项"):
        sent(PDF)

    mark_taken(sender().person, [sha(FILM)], NOW)

    assert sent(PDF).whole
    assert standing(sender(), sha(FILM)) is not None  # another act may still carry it


def test_knowing_a_digest_is_not_having_the_file() -> None:
    sent(FILM)
    other = sender("01JQ0000000000000000STRNGR")

    assert standing(other, sha(FILM)) is None
    receive(viewer=other, piece=piece(FILM, 0, 1), at=NOW)
    here = standing(other, sha(FILM))
    assert here is not None and (here.offset, here.whole) == (1, False)  # noqa: PT018
    assert receive(viewer=other, piece=piece(FILM, 1), at=NOW).whole


def test_a_length_that_changes_begins_the_file_anew() -> None:
    me = sender()
    receive(viewer=me, piece=piece(FILM, 0, 2000), at=NOW)
    lying = uploading.Piece(sha(FILM), 2000, 9000, "", io.BytesIO(FILM[2000:]))

    with pytest.raises(BadInput, match="长度与先前不一致"):
        receive(viewer=me, piece=lying, at=NOW)

    assert standing(me, sha(FILM)) is None


def test_a_kill_at_any_line_leaves_the_truth(tmp_path: Path) -> None:
    """Every seventh line here; all of them by `python -m fadu.evidence.tests.services.kills FOLDER`."""
    command = [sys.executable, "-m", "fadu.evidence.tests.services.kills", str(tmp_path), "7"]

    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout) > 20
