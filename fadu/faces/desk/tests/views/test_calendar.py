"""The working calendar: read by all, recorded by the legal office, felt by every open period."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.ledger.models import Entry
from fadu.matters.models import Matter
from fadu.statutes.models import CalendarYear

URL = "/calendar/record/"
NOTICE = """一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。
二、春节：2月6日（周六）至12日（周五）放假调休，共7天。2月20日（周六）上班。"""
EARLIER = "2025-05-23 休 某日\n2025-05-26 休 某日\n2025-05-27 休 某日"


def enter(browser: Client, do: str, **typed: str) -> HttpResponse:
    """Send the form of a year."""
    given = {
        "year": "2027",
        "exceptions": NOTICE,
        "source": "国办发明电〔2026〕9号",
        "confirmed": "on",
        "checked": "on",  # only part of a notice: the page asks whether it was compared
    }
    return browser.post(URL, hidden(browser.get(URL)) | given | {"do": do} | typed)


def test_a_pasted_notice_is_shown_day_by_day_before_it_counts(office: Office) -> None:
    entries = Entry.objects.count()
    answer = enter(office.browser("赵六"), "preview")

    assert answer.status_code == 200
    page = words(answer)
    assert "预览：2027年" in page
    assert "调休上班1天" in page
    assert "2027年2月20日" in page
    assert "2027-02-20 班 春节调休" in answer.content.decode()
    assert Entry.objects.count() == entries
    assert not CalendarYear.objects.exists()


def test_a_confirmed_year_stands_for_everybody_with_its_source(office: Office) -> None:
    answer = enter(office.browser("赵六"), "confirm")

    assert answer["Location"] == reverse("calendar_year", kwargs={"year": 2027})
    page = words(office.browser("张三").get(answer["Location"]))
    assert "国办发明电〔2026〕9号" in page
    assert "已发布" in page
    assert "调休上班1天" in page


def test_open_periods_move_with_the_calendar(office: Office, case: Matter) -> None:
    browser = office.browser("赵六")
    before = case.due
    answer = enter(browser, "confirm", year="2025", exceptions=EARLIER, source="某通知")
    assert answer.status_code == 302, words(answer)

    case.refresh_from_db()
    assert before is not None
    assert case.due is not None
    assert (case.due - before).days == 2
    assert "1个事项的期限随之变动" in words(browser.get(answer["Location"]))
    listed = office.browser("张三").get(reverse("matters")).content.decode()
    assert 'datetime="2025-05-28"' in listed


def test_a_second_record_of_a_year_needs_its_reason(office: Office) -> None:
    browser = office.browser("赵六")
    enter(browser, "confirm")
    without = enter(browser, "confirm", exceptions="2027-01-01 休 元旦")
    given = enter(browser, "confirm", exceptions="2027-01-01 休 元旦", reason="通知更正")

    assert without.status_code == 422
    assert "更正须写明理由" in words(without)
    assert given.status_code == 302
    assert CalendarYear.objects.get(year=2027).exceptions.strip() == "2027-01-01 休 元旦"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"exceptions": "祝大家节日快乐"}, "没有读出任何放假或者上班的日期"),
        ({"exceptions": "元旦：13月41日放假。"}, "没有13月41日这一天"),
        ({"source": ""}, "必填"),
        ({"year": "1900"}, "1900"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_pasted_words_are_kept(
    office: Office, typed: dict[str, str], said: str
) -> None:
    answer = enter(office.browser("赵六"), "preview", **typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert typed.get("exceptions", "春节") in answer.content.decode()
    assert not CalendarYear.objects.exists()


@pytest.mark.parametrize("who", ["张三", "李四", "安甲", "系乙", "审丙", "督丁"])
def test_everybody_reads_and_only_the_legal_office_records(office: Office, who: str) -> None:
    browser = office.browser(who)

    assert browser.get(reverse("calendar")).status_code == 200
    assert browser.get(reverse("calendar_year", kwargs={"year": 2025})).status_code == 200
    assert browser.get(URL).status_code == browser.post(URL, {"do": "confirm"}).status_code == 403
    assert URL not in browser.get(reverse("calendar")).content.decode()
    assert not CalendarYear.objects.exists()


def test_a_year_whose_arrangement_is_not_out_is_called_provisional(office: Office) -> None:
    browser = office.browser("张三")

    assert "已发布" in words(browser.get(reverse("calendar_year", kwargs={"year": 2025})))
    assert "暂定" in words(browser.get(reverse("calendar_year", kwargs={"year": 2028})))


def test_a_year_beyond_the_table_is_not_found(office: Office) -> None:
    assert office.browser("张三").get("/calendar/3000/").status_code == 404
