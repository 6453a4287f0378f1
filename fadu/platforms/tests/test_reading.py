"""The same forty papers from xlsx, docx and csv; logs; and what no reader is given."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.directories.tests.cases import CLEAN, table
from fadu.platforms.reading import left_out, rows_of
from fadu.platforms.tests.builders import comma, word, xes, xlsx

TABLE = table(CLEAN, shown="chinese")


def test_every_kind_of_file_gives_the_same_papers():
    for name, data in (
        ("目录.xlsx", xlsx(TABLE)),
        ("目录.docx", word(TABLE)),
        ("目录.csv", comma(TABLE)),
    ):
        rows = rows_of(name, data)

        assert [r.title for r in rows] == [line[2] for line in CLEAN]
        assert (rows[0].day, rows[-1].number) == (date(2025, 3, 3), "40")


def test_a_merged_cell_stands_in_each_of_its_rows_and_a_second_sheet_is_a_second_volume():
    first = [
        ["题名", "责任者", "日期"],
        ["询问笔录", "", "2025-03-10"],
        ["勘验笔录", "", "2025-03-11"],
    ]

    rows = rows_of("a.xlsx", xlsx(first, first, merged="B2:B3"))

    assert [(r.by, r.volume) for r in rows[:2]] == [("张三、李四", 0)] * 2
    assert {r.volume for r in rows} == {0, 1}


def test_the_log_of_one_case_is_read_as_papers():
    events = (("立案", "2025-03-04"), ("penalize", "2025-04-16"))

    rows = rows_of("log.xes", xes(*events))
    lines = rows_of("log.csv", "case,activity,timestamp\nA,立案,2025-03-04\n".encode())

    assert [(r.title, r.day) for r in rows] == [(n, date.fromisoformat(d)) for n, d in events]
    assert [r.title for r in lines] == ["立案"]
    with pytest.raises(BadInput, match="不止一个案件"):
        rows_of("log.xes", xes(*events, cases=2))


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    """An archive with one part replaced."""
    with ZipFile(io.BytesIO(data)) as archive:
        return packed({n: archive.read(n) for n in archive.namelist()} | {part: content})


def spoilt() -> bytes:
    """An archive packed in another way than usual, and damaged inside."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", b"a" * 5000)
    data = bytearray(out.getvalue())
    data[60] ^= 0x5A
    return bytes(data)


ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF", "不是卷内目录的文件格式"),
        ("a.xlsx", b"PK", "已经损坏"),
        ("a.docx", b"PK", "已经损坏"),
        ("a.docx", lambda: packed({"word/document.xml": b"<a/>"}), "已经损坏"),
        ("a.docx", spoilt, "已经损坏"),
        ("a.docx", lambda: packed({f"{n}": b"" for n in range(2001)}), "展开以后过大"),
        ("a.docx", lambda: packed({"a": bytes(81 * 1024 * 1024)}), "展开以后过大"),
        ("a.docx", lambda: repacked(word([["题名", "日期"]]), "word/styles.xml", ENTITY), "文档类型声明"),
        ("a.xlsx", lambda: repacked(xlsx([["题名", "日期"]]), "xl/styles.xml", ENTITY), "文档类型声明"),
        ("a.xes", ENTITY, "实体声明"),
        ("a.xes", b"<log><trace>", "不是完整的 XES"),
        ("a.csv", b"\x00\x01\x02", "不是文本文件"),
        ("a.csv", b"a,b\n1,2\n", "没有找到卷内目录"),
        ("a.docx", lambda: word([["甲", "乙"]]), "没有找到卷内目录"),
        ("a.csv", lambda: b"a," + b"x" * 140_000, "已经损坏"),
        ("a.csv", lambda: bytes(10 * 1024 * 1024 + 1), "超过10兆字节"),
    ],
    ids=range(16),
)  # fmt: skip
def test_what_is_damaged_hidden_or_too_large_is_refused_in_words(name, data, said):
    with pytest.raises(BadInput, match=said):
        rows_of(name, data() if callable(data) else data)  # made when asked for: they are large


def test_a_hidden_worksheet_is_no_volume_and_is_named() -> None:
    other = table([("2024-01-01", "某局", "行政处罚决定书", "甲")])
    data = xlsx(TABLE, other, hidden=1)

    assert [r.title for r in rows_of("目录.xlsx", data)] == [line[2] for line in CLEAN]
    assert left_out("目录.xlsx", data) == ("Sheet2",)
    assert left_out("目录.xlsx", xlsx(TABLE, other)) == left_out("目录.csv", comma(TABLE)) == ()
    assert len({r.volume for r in rows_of("目录.xlsx", xlsx(TABLE, other))}) == 2


EVENTS = (
    '<log><trace><event><string key="concept:name" value="立案"/>'
    '<date key="time:timestamp" value="2025-03-04T09:00:00+08:00"/></event></trace></log>'
)
LOGGED = [("立案", date(2025, 3, 4))]


@pytest.mark.parametrize(
    ("declared", "coding"),
    [("UTF-8", "utf-8"), ("utf-8", "utf-8-sig"), ("GBK", "gbk"), ("gb2312", "gb18030"), ("GB18030", "gb18030"), ("Big5", "big5"),
     ("UTF-16", "utf-16"), ("UTF-16LE", "utf-16-le"), ("utf-16be", "utf-16-be")],
)  # fmt: skip
def test_a_log_in_xml_is_read_in_the_coding_that_it_declares(declared: str, coding: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{EVENTS}'

    assert [(r.title, r.day) for r in rows_of("a.xes", text.encode(coding))] == LOGGED


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (f'<?xml version="1.0" encoding="UTF-8"?>{EVENTS}'.encode("gbk"), "写明的文字编码是UTF-8，内容却不是"),
        (EVENTS.encode("gbk"), "没有写明文字编码，应当是UTF-8，内容却不是"),
        (f'<?xml version="1.0" encoding="EUC-KR"?>{EVENTS}'.encode(), "“EUC-KR”不能读取"),
        (f'<?xml version="1.0" encoding="GBK"?><!DOCTYPE log [<!ENTITY a "b">]>{EVENTS}'.encode("gbk"), "实体声明"),
    ],
)  # fmt: skip
def test_another_coding_than_the_declared_one_is_named(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        rows_of("a.xes", data)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_log_in_a_table_is_read_in_every_coding_that_spreadsheets_write(coding: str) -> None:
    text = "案件编号,环节,时间\n1,立案,2025-03-04 09:00:00\n"

    assert [(r.title, r.day) for r in rows_of("a.csv", text.encode(coding))] == LOGGED
