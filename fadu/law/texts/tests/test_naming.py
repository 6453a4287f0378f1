"""A text finds its instrument by its registered file name, by title and version, or by its title alone."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.texts.naming import dated, named, of_title, plain_title, title_of
from fadu.law.texts.parsing import parse
from fadu.law.texts.tests.builders import CLEAN, TITLE


@pytest.mark.parametrize(
    ("title", "version", "key"),
    [
        ("中华人民共和国行政处罚法", date(2021, 1, 22), "APL-2021"),
        ("行政处罚法", date(2021, 1, 22), "APL-2021"),
        ("行政处罚法", None, "APL-2021"),
        ("行政处罚法", date(2017, 9, 1), ""),
        ("中华人民共和国行政处罚法（2021年修订）", date(2021, 1, 22), "APL-2021"),
        ("灯笼法", date(2021, 1, 22), ""),
    ],
)
def test_title_and_version_decide(title, version, key):
    assert of_title(title, version).key == key


def test_an_older_version_keeps_the_full_title_of_the_registered_one():
    assert of_title("行政处罚法", date(2017, 9, 1)).title == "中华人民共和国行政处罚法"


@pytest.mark.parametrize("ending", ["md", "txt", "docx"])
def test_a_registered_file_name_decides_whatever_its_ending(ending):
    found = named(f"folder/行政处罚法(2021-01-22).{ending}", parse(CLEAN))

    assert found.key == "APL-2021"
    assert found.version == date(2021, 1, 22)


def test_what_is_not_registered_is_called_by_its_own_title_and_notes():
    found = named("灯笼.docx", parse(CLEAN))

    assert (found.title, found.version, found.key) == (TITLE, date(2021, 7, 8), "")


def test_the_day_in_the_file_name_goes_before_the_notes():
    assert named("某市灯笼管理办法(2022-02-02).txt", parse(CLEAN)).version == date(2022, 2, 2)


def test_a_text_without_a_title_is_called_by_its_file():
    assert named("某市灯笼管理办法(2022-02-02).txt", parse("\n")).title == TITLE


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("某法(2021-01-22).md", date(2021, 1, 22)),
        ("某法（2021年1月22日）.docx", date(2021, 1, 22)),
        ("某法_2021.1.22.txt", date(2021, 1, 22)),
        ("某法(2021-13-22).md", None),
        ("某法.md", None),
    ],
)
def test_a_day_is_read_from_a_file_name(name, day):
    assert dated(name) == day


def test_marks_and_brackets_of_copies_are_no_part_of_a_title():
    assert plain_title("# **某法**（第一条至第三条，摘录）") == "某法"
    assert plain_title("《某法》（2021年修正）") == "某法"
    assert plain_title("某解释（二）") == "某解释（二）"
    assert plain_title("某法修正案（1988年）") == "某法修正案（1988年）"


ORDER = """中华人民共和国应急管理部令
第18号
《安全生产违法行为行政处罚办法》已经部务会议审议通过，现予公布，自2026年2月1日起施行。
部长
2025年11月27日
安全生产违法行为行政处罚办法
第一条 灯笼应当明亮。
"""


def test_the_title_behind_an_order_of_promulgation_is_found_and_its_day():
    found = named("第18号令.docx", parse(ORDER))

    assert (found.title, found.key) == ("安全生产违法行为行政处罚办法", "D18-2025")


def test_a_title_cut_in_two_lines_is_put_together():
    text = "中华人民共和国\n行政处罚法\n第一条 灯笼。\n第二条 自2021年7月15日起算。\n"

    assert named("a.docx", parse(text)).key == "APL-2021"


def test_the_day_it_came_into_force_tells_the_version_where_the_notes_name_another():
    text = "某地转发\n行政处罚法\n2020年12月26日某会议通过\n第一条 自2021年7月15日起算。\n"

    assert named("a.txt", parse(text)).key == "APL-2021"
    assert named("a.txt", parse(text.replace("2021年7月15日", "2018年1月1日"))).key == ""


def test_where_nothing_reads_like_a_title_the_first_line_is_one():
    assert title_of("扫描.txt", parse("灯笼若干问题\n第一条 甲。\n")) == "灯笼若干问题"
