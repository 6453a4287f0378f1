"""Files as people have them."""

import io

import pytest

from fadu.cli.files import read_text, write_whole
from fadu.kernel.errors import BadInput


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_a_spreadsheet_of_any_age_is_read(tmp_path, encoding):
    path = tmp_path / "表.csv"
    path.write_bytes("期限,是".encode(encoding))

    assert read_text(str(path)) == "期限,是"


def test_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("一行".encode())))

    assert read_text("-") == "一行"


def test_a_picture_is_not_text(tmp_path):
    path = tmp_path / "scan.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xff\xff")

    with pytest.raises(BadInput, match="不是文本文件"):
        read_text(str(path))


@pytest.mark.parametrize("name", ["missing.txt", "", "a\0b"])
def test_a_file_that_cannot_be_opened_is_bad_input(tmp_path, name):
    with pytest.raises(BadInput, match="无法读取"):
        read_text(f"{tmp_path}/{name}")


def test_files_that_belong_together_are_written_whole(tmp_path):
    a, b = tmp_path / "a.docx", tmp_path / "a.json"

    write_whole({a: b"one", b: b"two"})

    assert (a.read_bytes(), b.read_bytes()) == (b"one", b"two")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.docx", "a.json"]


def test_where_one_cannot_be_written_none_is(tmp_path):
    a, b = tmp_path / "a.docx", tmp_path / "none" / "a.json"
    a.write_bytes(b"old")

    with pytest.raises(BadInput, match="无法写入"):
        write_whole({a: b"new", b: b"two"})
    with pytest.raises(BadInput, match="是文件夹"):
        write_whole({a: b"new", tmp_path: b"two"})

    assert a.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]
