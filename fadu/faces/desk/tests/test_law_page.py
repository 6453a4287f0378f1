"""The list of instruments and the page of one: versions, sources, what is wrong, every article under its heading."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.law_page import badges_of, blocks, code_of
from fadu.faces.desk.tests.texts import bylaw, penal
from fadu.law.instruments import find
from fadu.statutes.texts import selectors
from fadu.statutes.texts.selectors import Version

HCL = find("HCL-2025")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 4, 30), ["已核实", "尚未施行", "原文未导入"]),
        (date(2026, 5, 1), ["已核实", "原文未导入"]),
    ],
)
def test_a_version_says_whether_it_applies(day, said):
    version = Version(HCL.title, HCL.version, HCL, ())

    assert [b.text for b in badges_of(version, day)] == said


def test_what_nobody_has_dated_says_so():
    assert [b.text for b in badges_of(Version("某办法", None, None, ()), date(2025, 1, 1))] == [
        "施行日期未登记", "原文未导入",
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_version_is_addressed_by_its_key_or_by_its_text():
    text = bylaw()
    penal()

    by_title = {v.title: v for v in selectors.versions()}
    assert code_of(by_title[text.title]) == text.id
    assert code_of(by_title["中华人民共和国行政处罚法"]) == "APL-2021"


@pytest.mark.django_db
def test_articles_stand_in_blocks_under_the_headings_that_begin_there():
    text = bylaw()
    (version,) = selectors.versions_of(text.title)

    made = blocks(text.id, version, selectors.articles_of(text))

    assert [b.headings for b in made] == [
        ((0, "第一章 总则"),),
        ((0, "第二章 悬挂"), (1, "第一节 一般规定")),
        ((1, "第二节 例外"),),
    ]
    assert [len(b.articles) for b in made] == [2, 2, 1]
    assert len({b.anchor for b in made}) == 3
