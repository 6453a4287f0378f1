"""The libraries: the legal office keeps them, everybody reads, officers record their use."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.law.libraries.kinds import library
from fadu.law.libraries.shipped import shipped
from fadu.ledger.models import Entry
from fadu.matters.models import Matter
from fadu.statutes.library import sheets
from fadu.statutes.library.models import LibraryRow, LibraryUse
from fadu.statutes.tests.library.builders import LISTED, enter

DATED = {"since": "2025-01-01", "source": "某局办〔2025〕1号", "status": "P"}
LISTED_NAME = "不予处罚·1"


def at(name: str, code: str = "phrase", id: str = "") -> str:
    """The address of a library's page."""
    return reverse(name, kwargs={"code": code, **({"id": id} if id else {})})


def post(office: Office, url: str, typed: dict[str, Any], who: str = "赵六") -> HttpResponse:
    """Send a form with its hidden fields."""
    browser = office.browser(who)
    return browser.post(url, hidden(browser.get(url)) | typed)


def test_the_legal_office_adopts_a_sample_as_its_own(office: Office) -> None:
    url, page = at("set_entry", id="AQF-97-4"), at("entry", id="AQF-97-4")
    assert "本机关没有登记过" in words(office.browser("张三").get(page))

    answer = post(office, url, DATED | {"fact": "经查，【当事人】没有如实记录。"})

    assert answer["Location"] == page
    shown = words(office.browser("张三").get(page))
    assert "经查，【当事人】没有如实记录。" in shown
    assert "某局办〔2025〕1号" in shown
    assert "赵六" in shown
    assert "示范值" not in shown


def test_a_new_entry_is_entered_and_stands_in_the_list(office: Office) -> None:
    answer = post(office, at("enter_entry", "leniency"), DATED | LISTED)

    assert answer["Location"] == at("entry", "leniency", LISTED_NAME)
    assert "培训记录不全" in words(office.browser("张三").get(at("library", "leniency")))


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"conduct": "X-1"}, "处罚目录中没有“X-1”"),
        ({"number": "1/2"}, "不能含有"),
        ({"condition": ""}, "必填"),
        ({"since": "2025-02-30"}, "日期无法识别"),
        ({"until": "2024-12-31"}, "截止日期早于施行日期"),
    ],
)
def test_what_does_not_fit_is_shown_again_and_nothing_is_written(
    office: Office, over: dict[str, str], said: str
) -> None:
    before = Entry.objects.count()
    answer = post(office, at("enter_entry", "leniency"), DATED | LISTED | over)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Entry.objects.count() == before


def test_an_ended_entry_is_gone_from_the_list_and_stays_in_its_history(office: Office) -> None:
    enter(office.bureau, "leniency")
    page = at("entry", "leniency", LISTED_NAME)
    answer = post(
        office,
        at("withdraw_entry", "leniency", LISTED_NAME),
        {"ends_on": "2025-03-01", "reason": "清单调整"},
    )

    assert answer["Location"] == page
    assert "现在没有施行中的版本" in words(office.browser("张三").get(page))
    assert "没有施行中的四张清单" in words(office.browser("张三").get(at("library", "leniency")))
    earlier = words(office.browser("张三").get(at("library", "leniency") + "?on=2025-02-28"))
    assert "培训记录不全" in earlier


def test_an_officer_records_a_use_in_a_case_once(office: Office, case: Matter) -> None:
    enter(office.bureau, "leniency")
    url, typed = (
        at("use_entry", "leniency", LISTED_NAME),
        {"used_in": case.id, "used_on": "2025-03-03"},
    )
    first, second = post(office, url, typed, "张三"), post(office, url, typed, "张三")

    assert first.status_code == 302
    assert second.status_code == 422
    assert "已经登记过" in second.content.decode()
    assert LibraryUse.objects.count() == 1
    shown = words(office.browser("督丁").get(at("entry", "leniency", LISTED_NAME)))
    assert case.title in shown


@pytest.mark.parametrize("name", ["enter_entry", "import_library"])
@pytest.mark.parametrize("who", ["张三", "李四", "安甲", "督丁"])
def test_nobody_else_keeps_a_library(office: Office, name: str, who: str) -> None:
    browser, url = office.browser(who), at(name)

    refused = browser.post(url, {})
    assert browser.get(url).status_code == refused.status_code == 403
    assert "知识库由法规科" in words(refused)
    assert url not in browser.get(at("library")).content.decode()


@pytest.mark.parametrize("who", ["李四", "督丁", "安甲"])
def test_only_officers_and_the_legal_office_record_a_use(office: Office, who: str) -> None:
    enter(office.bureau, "leniency")

    assert office.browser(who).get(at("use_entry", "leniency", LISTED_NAME)).status_code == 403


def workbook(*codes: str, fact: str = "经查") -> SimpleUploadedFile:
    """A sheet of phrases."""
    entries = [e for e in shipped("phrase") if e.name in codes]
    data = sheets.written(library("phrase"), entries)
    return SimpleUploadedFile("用语.xlsx", data)


def sent(office: Office, file: SimpleUploadedFile, do: str) -> HttpResponse:
    """Upload a sheet."""
    return office.browser("赵六").post(at("import_library"), {"sheet": file, "do": do})


def test_a_sheet_is_tried_and_then_taken_in_once(office: Office) -> None:
    tried = sent(office, workbook("AQF-97-1", "AQF-97-2"), "try")
    assert "新登记2条，更新0条，没有变化0条" in words(tried)
    assert not LibraryRow.objects.exists()

    taken = sent(office, workbook("AQF-97-1", "AQF-97-2"), "take")
    assert taken["Location"] == at("library")
    again = sent(office, workbook("AQF-97-1", "AQF-97-2"), "try")
    assert "新登记0条，更新0条，没有变化2条" in words(again)
    assert LibraryRow.objects.count() == 2


def test_a_sheet_with_a_faulty_row_is_refused_whole_row_by_row(office: Office) -> None:
    undated = [e for e in shipped("standard") if e.since is None]
    data = sheets.written(library("standard"), [*shipped("standard")])
    file = SimpleUploadedFile("标准.xlsx", data)
    answer = office.browser("赵六").post(
        at("import_library", "standard"), {"sheet": file, "do": "take"}
    )

    assert answer.status_code == 422
    assert f"没有导入：{len(undated)}行有误" in words(answer)
    assert not LibraryRow.objects.exists()


@pytest.mark.parametrize(
    ("file", "said"),
    [(SimpleUploadedFile("x.xlsx", b"no sheet"), "不是可以读取的电子表格"), (None, "必填")],
)
def test_what_is_no_sheet_is_said(office: Office, file: Any, said: str) -> None:
    answer = office.browser("赵六").post(
        at("import_library"), {"do": "take", **({"sheet": file} if file else {})}
    )

    assert answer.status_code == 422
    assert said in answer.content.decode()


@pytest.mark.parametrize(("query", "rows"), [("", len(shipped("phrase"))), ("?blank=1", 0)])
def test_a_library_and_its_template_come_as_a_sheet(office: Office, query: str, rows: int) -> None:
    answer = office.browser("张三").get(at("library_sheet") + query)

    assert answer["Content-Type"].endswith("sheetml.sheet")
    assert len(sheets.read(library("phrase"), answer.content)) == rows


@pytest.mark.parametrize("url", [at("library", "shelf"), at("entry", id="X-1")])
def test_what_is_not_there_is_not_found(office: Office, url: str) -> None:
    assert office.browser("赵六").get(url).status_code == 404


def test_words_and_day_narrow_the_list(office: Office) -> None:
    browser = office.browser("张三")

    page = words(browser.get(at("library", "criterion") + "?q=气体报警&on=2026-10-01"))
    assert "5.4.2" in page
    assert "5.4.3" not in page
    assert "5.4.2" not in words(
        browser.get(at("library", "criterion") + "?q=气体报警&on=2026-09-29")
    )
