"""The data package is read as data: its articles, never what it says of dates in force."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.texts.packaged import is_package, read_package
from fadu.law.texts.parsing import parse

LAWS = "CREATE TABLE laws (law_id TEXT, law_name TEXT, version_date TEXT, effective_date TEXT, status TEXT)"
ARTICLES = "CREATE TABLE articles (id INTEGER PRIMARY KEY, law_id TEXT, chapter TEXT, section TEXT, article_no TEXT, article_text TEXT)"
ROWS = (
    ("a", "第一章 总则", None, "第一条", "为了灯笼。"),
    ("a", "第二章 悬挂", "第一节 一般规定", "第二条", "下列：\n（一）甲；\n（二）乙。"),
    ("b", None, None, "条目一", "在某法中增加一条。"),
    ("c", None, None, "全文", "灯笼的解释。"),
)


def package(folder: Path) -> Path:
    """An invented package with three laws and one that has no text."""
    path = folder / "laws.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute(LAWS)
        db.execute(ARTICLES)
        names = (
            ("a", "灯笼法", "2020-01-02"),
            ("b", "灯笼法修正案", ""),
            ("c", "关于灯笼的解释", None),
            ("d", "空法", None),
        )
        db.executemany("INSERT INTO laws VALUES (?, ?, ?, '1900-01-01', '现行有效')", names)
        db.executemany(
            "INSERT INTO articles (law_id, chapter, section, article_no, article_text) VALUES (?, ?, ?, ?, ?)",
            ROWS,
        )
        db.commit()
    return path


def test_every_law_with_a_text_comes_back_as_a_document(tmp_path):
    law, amendment, reading = read_package(package(tmp_path))

    assert (law.title, law.version, law.status) == ("灯笼法", date(2020, 1, 2), "现行有效")
    parsed = parse(law.text)
    assert [a.caption for a in parsed.articles] == ["第一条", "第二条"]
    assert parsed.articles[1].path == ("第二章 悬挂", "第一节 一般规定")
    assert len(parsed.articles[1].paragraphs[0].items) == 2
    assert [a.number for a in parse(amendment.text).articles] == [1]
    assert amendment.version is None
    assert "灯笼的解释。" in reading.text


def test_the_same_package_gives_the_same_documents(tmp_path):
    path = package(tmp_path)

    assert read_package(path) == read_package(path)


def test_a_package_is_known_by_its_first_bytes(tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 4\x00")

    assert is_package(package(tmp_path))
    assert not is_package(other)


@pytest.mark.parametrize("keep", [100, 5000])
def test_a_damaged_package_is_named(tmp_path, keep):
    path = package(tmp_path)
    path.write_bytes(path.read_bytes()[:keep])

    with pytest.raises(BadInput, match="不是完好的法律数据文件"):
        read_package(path)


def test_a_database_of_something_else_is_named(tmp_path):
    path = tmp_path / "laws.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE tea (a TEXT)")

    with pytest.raises(BadInput, match=r"laws\.db"):
        read_package(path)
