"""The case file of a matter: entries in their order, people with certificates, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.documents.numbers import services as numbers
from fadu.documents.papers.selectors import casefile, papers
from fadu.documents.tests.builders import NOW, numbering

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_file_holds_what_papers_are_made_from(bureau: Bureau) -> None:
    office = numbering(bureau)
    matter = office.matter()
    numbers.reserve(matter=matter, wanted={"record": 1}, sent=office.sent())

    file = casefile(bureau.zhang.viewer.scope, matter)

    assert file.agency == "某市应急管理局"
    assert [line.act for line in file.lines] == ["register_clue"]
    assert file.officer(bureau.zhang.id, NOW.date()) == "张三（执法证件号43020001）"
    assert [one.text for one in file.numbers] == ["（某）应急现记〔2025〕1号"]
    assert [head.court for head in file.letterheads] == ["某市某区人民法院"]
    assert papers(file) == []  # a clue gives no paper yet


def test_what_is_beyond_reach_is_not_read(bureau: Bureau) -> None:
    office = numbering(bureau)
    matter = office.matter()
    numbers.reserve(matter=matter, wanted={"record": 1}, sent=office.sent())

    assert casefile(bureau.wang.viewer.scope, matter).numbers == ()
