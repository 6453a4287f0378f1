"""A mark of secrecy is found in names and in every text that can be read; a word is no mark."""

from __future__ import annotations

import io

import pytest

from fadu.documents.kinds import FileKind, kind_of
from fadu.documents.secrecy import demand_open, text_of
from fadu.documents.tests.files import docx, ofd, package, pdf, picture, xlsx
from fadu.kernel.errors import BadInput

MARK = "机密★10年"


def kind(content: bytes) -> FileKind:
    found = kind_of(io.BytesIO(content))
    assert found is not None
    return found


def check(content: bytes, name: str = "通报") -> None:
    demand_open(io.BytesIO(content), kind(content), name)


@pytest.mark.parametrize("make", [docx, xlsx, ofd, pdf])
def test_a_mark_in_the_text_is_refused(make: object) -> None:
    assert callable(make)
    check(make("通报正文"))

    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(make(f"通报 {MARK}"))
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(make("密级：秘密"))


@pytest.mark.parametrize("name", ["绝密★文件.pdf", "通报（秘密☆5年）.pdf", "[机密]方案.jpg", "【秘密】.jpg", "绝密方案.jpg"])  # fmt: skip
def test_a_mark_in_the_name_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match="涉密文件不得录入"):
        check(picture(), name)


@pytest.mark.parametrize("name", ["商业秘密保护自查表.docx", "秘密配方生产线.jpg", "保密制度.jpg"])
def test_a_word_alone_is_no_mark(name: str) -> None:
    check(docx("本单位商业秘密保护制度，涉及国家秘密的另行管理"), name)


def test_what_cannot_be_read_has_no_text_and_stands_at_its_start() -> None:
    for content in (picture(), b"%PDF-1.4 content", package(word__document_dot_xml=MARK)[:60]):
        file = io.BytesIO(content)
        found = kind_of(file)
        assert found is None or text_of(file, found) == ""


def test_a_bomb_is_not_unpacked() -> None:
    bomb = package(word__document_dot_xml="0" * 40_000_000 + MARK)

    check(bomb)
