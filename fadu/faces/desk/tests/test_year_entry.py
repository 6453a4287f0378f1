"""A year of the calendar: pasted, previewed, confirmed; the periods follow."""

from __future__ import annotations

from datetime import UTC, datetime

from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, a_case, hidden, words
from fadu.matters.models import Matter
from fadu.statutes.models import CalendarYear

URL = "/calendar/record/"
SPRING = "劳动节：5月22日至5月30日放假调休。"


def typed(text: str, **over: str) -> dict[str, str]:
    """The form as the legal office fills it."""
    return {
        "year": "2025",
        "exceptions": text,
        "source": "国办发明电〔2024〕12号",
        "confirmed": "on",
        **over,
    }


def test_nothing_is_recorded_before_it_is_confirmed(office: Office) -> None:
    browser = office.browser("赵六")
    page = browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "preview"})

    assert page.status_code == 200
    assert "预览：2025年" in words(page)
    assert "2025-05-22 休 劳动节" in page.content.decode()
    assert not CalendarYear.objects.exists()


def test_a_confirmed_year_moves_the_open_periods_and_says_how_many(office: Office) -> None:
    case, browser = a_case(office), office.browser("赵六")
    before = Matter.objects.get(pk=case.pk).due
    answer = browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "confirm"})

    said = words(browser.get(answer["Location"]))
    assert "2025年工作日历已登记，1个事项的期限随之变动" in said
    after = Matter.objects.get(pk=case.pk).due
    assert before == datetime(2025, 5, 26, 16, tzinfo=UTC)
    assert after is not None
    assert after > before


def test_a_second_record_is_a_correction_and_needs_its_reason(office: Office) -> None:
    browser = office.browser("赵六")
    browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "confirm"})
    again = browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "confirm"})
    assert again.status_code == 422
    assert "更正须写明理由" in words(again)

    fields = hidden(browser.get(URL)) | typed(SPRING, reason="通知更正") | {"do": "confirm"}
    assert browser.post(URL, fields)["Location"] == reverse("calendar_year", kwargs={"year": 2025})
    assert CalendarYear.objects.get().version == 1


def test_what_cannot_be_read_is_said_and_what_was_typed_stays(office: Office) -> None:
    browser = office.browser("赵六")
    page = browser.post(URL, hidden(browser.get(URL)) | typed("请做好值班工作") | {"do": "preview"})

    assert page.status_code == 422
    assert "没有读出任何放假或者上班的日期" in words(page)
    assert "请做好值班工作" in page.content.decode()
    assert browser.post(URL, typed("", source="")).status_code == 422
