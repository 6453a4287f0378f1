"""What a file hides is refused before anything of it is read: bombs, second files, programs, paths that lead out."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from fadu.documents.kinds import JPEG, MP4, PDF, FileKind, kind_of
from fadu.documents.safety import demand_harmless
from fadu.documents.tests.files import docx, movie, ofd, package, pdf, picture, xlsx
from fadu.kernel.errors import BadInput


def bomb() -> bytes:
    """A Word document whose text is forty megabytes of one letter."""
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"a" * (40 * 1024 * 1024))
    return held.getvalue()


def locked() -> bytes:
    """A package that says its parts are under a password."""
    content = bytearray(docx())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    return bytes(content)


def leading_out() -> bytes:
    held = io.BytesIO()
    with ZipFile(held, "w") as made:
        made.writestr("word/document.xml", "x")
        made.writestr(ZipInfo("../../etc/cron.d/x"), "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bomb(), "压缩炸弹"),
        (locked(), "设有口令"),
        (leading_out(), "路径越出"),
        (package(word__document_dot_xml="", word__embeddings__oleObject1_dot_bin="x"), "内嵌程序"),
        (package(OFD_dot_xml="", Doc_0__Attachs__run_dot_exe="MZ"), "内嵌程序"),
        (picture() + docx(), "藏有一个压缩包"),
        (pdf("x") + package(a="b"), "藏有一个压缩包"),
        (movie(500) + package(a="b"), "藏有一个压缩包"),
    ],
)
def test_what_a_file_hides_is_refused(content: bytes, why: str) -> None:
    file = io.BytesIO(content)
    kind = kind_of(file)
    assert kind is not None

    with pytest.raises(BadInput, match=why):
        demand_harmless(file, kind, "a")

    assert file.tell() == 0


@pytest.mark.parametrize(
    ("content", "kind"),
    [(docx(), None), (xlsx(), None), (ofd(), None), (pdf("x"), PDF), (picture(), JPEG), (movie(5000), MP4),
     (b"%PDF-1.4 PK\x05\x06" + b"\0" * 18, PDF)],
)  # fmt: skip
def test_ordinary_files_pass(content: bytes, kind: FileKind | None) -> None:
    file = io.BytesIO(content)

    demand_harmless(file, kind or kind_of(file), "a")  # type: ignore[arg-type]

    assert file.tell() == 0
