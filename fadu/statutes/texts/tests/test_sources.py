"""Texts are gathered from files, folders, the data package and signed updates; what is damaged is named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.law.texts.tests.test_packaged import package
from fadu.statutes.texts.packs import write_pack
from fadu.statutes.texts.sources import Document, Unread, document, gather, published, uploaded
from fadu.statutes.texts.tests.builders import SIGNER

NOISE = bytes(range(128, 256)) * 3


def write(folder: Path, **files: str) -> Path:
    """Files of these names (a double underscore stands for the dot) in a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_in_order_with_its_folders(tmp_path: Path) -> None:
    write(tmp_path, b__md=CLEAN, a__txt=numbered("第一条"))
    write(tmp_path / "c", d__md=CLEAN)

    found = list(gather([tmp_path], ()))

    assert [one.file for one in found] == ["a.txt", "b.md", "c/d.md"]
    assert all(isinstance(one, Document) for one in found)


def test_a_damaged_file_among_others_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    write(tmp_path, a__md=CLEAN, d__md="没有条文")
    (tmp_path / "b.docx").write_bytes(NOISE)
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    (tmp_path / ".hidden.md").write_bytes(NOISE)
    (tmp_path / "~$b.docx").write_bytes(NOISE)

    found = list(gather([tmp_path], ()))

    assert [type(one) for one in found] == [Document, Unread, Unread, Unread]
    assert [one.foreign for one in found if isinstance(one, Unread)] == [False, True, False]
    assert [one.why for one in found if isinstance(one, Unread)] == [
        "“b.docx”不是完好的 Word 文件", "“c.pdf”不是 .md、.txt、.docx 文件", "“d.md”没有读出任何一条",
    ]  # fmt: skip


def test_a_path_that_does_not_exist_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"missing\.md"):
        gather([write(tmp_path / "a", a__md=CLEAN), tmp_path / "missing.md"], ())


def test_the_package_gives_its_laws_with_what_it_calls_their_version(tmp_path: Path) -> None:
    law, amendment, reading = gather([package(tmp_path)], ())

    assert isinstance(law, Document)
    assert (law.named.title, law.named.version) == ("灯笼法", date(2020, 1, 2))
    assert law.origin == "数据包"
    assert isinstance(amendment, Document)
    assert amendment.named.version is None
    assert isinstance(reading, Document)
    assert reading.parsed.articles == ()


def test_a_signed_update_is_read_and_one_of_another_hand_is_refused_whole(tmp_path: Path) -> None:
    pack = tmp_path / "update.zip"
    pack.write_bytes(write_pack({"a.md": CLEAN.encode()}, SIGNER))

    (found,) = gather([pack], [SIGNER.public])
    assert isinstance(found, Document)
    assert (found.named.title, found.origin) == (TITLE, "更新包")

    with pytest.raises(BadInput, match="不是可信的公钥所签"):
        list(gather([pack], [bytes(32)]))


def test_an_update_that_lies_in_a_folder_and_is_not_trusted_is_named(tmp_path: Path) -> None:
    (tmp_path / "update.zip").write_bytes(write_pack({"a.md": CLEAN.encode()}, SIGNER))

    (found,) = gather([tmp_path], [bytes(32)])

    assert isinstance(found, Unread)
    assert "不是可信的公钥所签" in found.why


def test_the_digest_is_of_the_words_whatever_the_encoding() -> None:
    plain, other = (document("a.md", CLEAN.encode(e), "公布文本") for e in ("utf-8", "gb18030"))

    assert plain.digest == other.digest


def test_a_title_beyond_all_measure_is_refused() -> None:
    with pytest.raises(BadInput, match="名称读不出来"):
        document("a.md", f"{'长' * 201}\n第一条 甲。\n".encode(), "公布文本")


def test_an_upload_is_one_text_or_a_signed_update() -> None:
    pack = write_pack({"a.md": CLEAN.encode()}, SIGNER)

    assert [d.origin for d in uploaded("a.md", CLEAN.encode(), ())] == ["公布文本"]
    assert [d.origin for d in uploaded("a.ZIP", pack, [SIGNER.public])] == ["更新包"]
    with pytest.raises(BadInput, match="没有设置可信的公钥"):
        uploaded("a.zip", pack, ())


def test_what_is_packed_can_all_be_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "a", a__md=CLEAN, b__txt=numbered("第一条"))
    (folder / "c.pdf").write_bytes(b"%PDF-")

    assert set(published([folder])) == {"a.md", "b.txt"}
    with pytest.raises(BadInput, match="没有读出任何一条"):
        published([write(tmp_path / "b", d__md="没有条文")])
    with pytest.raises(BadInput, match="都叫"):
        published([folder, write(tmp_path / "c", a__md=numbered("第一条"))])
