"""A year of the calendar: pasted, previewed, confirmed; the periods follow."""

from __future__ import annotations

from datetime import UTC, datetime

from django.http import HttpResponse
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, a_case, hidden, words
from fadu.matters.models import Matter, MoveNotice
from fadu.statutes.models import CalendarYear
from fadu.statutes.tests.notice_texts import INVENTED_2027

URL = "/calendar/record/"
SPRING = "劳动节：5月22日至5月30日放假调休。"


def typed(text: str, **over: str) -> dict[str, str]:
    """The form as the legal office fills it."""
    return {
        "year": "2025",
        "exceptions": text,
        "source": "国办发明电〔2024〕12号",
        "confirmed": "on",
        "checked": "on",  # only part of a notice: the page asks whether it was compared
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


def confirmed(office: Office, text: str, **over: str) -> HttpResponse:
    """The legal office sends the form to record."""
    browser = office.browser("赵六")
    return browser.post(URL, hidden(browser.get(URL)) | typed(text, **over) | {"do": "confirm"})


def test_a_whole_notice_is_recorded_without_a_question(office: Office) -> None:
    browser = office.browser("赵六")
    given = typed(INVENTED_2027, year="2027", source="国办发明电〔2026〕99号（虚构）")
    del given["checked"]
    page = browser.post(URL, hidden(browser.get(URL)) | given | {"do": "preview"})
    assert "请对照原件" not in words(page)
    assert "全年由暂定转为确定" in words(page)
    assert 'name="checked"' not in page.content.decode()

    answer = browser.post(URL, hidden(page) | given | {"do": "confirm"})
    assert answer["Location"] == reverse("calendar_year", kwargs={"year": 2027})
    assert CalendarYear.objects.get().exceptions.splitlines()[0] == "2027-01-01 休 元旦"


def test_what_does_not_fit_is_named_and_recorded_only_when_compared(office: Office) -> None:
    wrong = INVENTED_2027.replace("1月1日（周五）", "1月1日（周四）")
    answer = confirmed(office, wrong, year="2027", checked="")

    assert answer.status_code == 422
    page = words(answer)
    assert "星期不符" in page
    assert "2027年1月1日写作周四，实为周五" in page
    assert "已对照原件逐日核对" in page
    assert not CalendarYear.objects.exists()
    assert confirmed(office, wrong, year="2027").status_code == 302


def test_the_preview_tells_which_last_days_would_move(office: Office) -> None:
    case, browser = a_case(office), office.browser("赵六")
    page = browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "preview"})

    found = words(page)
    assert "作出处罚决定 2025年5月26日（星期一） 2025年6月2日（星期一）" in found
    assert "未按规定储存案" in found
    assert Matter.objects.get(pk=case.pk).due == datetime(2025, 5, 26, 16, tzinfo=UTC)
    assert not MoveNotice.objects.exists()


def test_the_owner_is_told_old_new_and_why_and_others_are_not(office: Office) -> None:
    case = a_case(office)
    browser = office.browser("赵六")
    answer = browser.post(URL, hidden(browser.get(URL)) | typed(SPRING) | {"do": "confirm"})

    assert "已提示各承办人" in words(browser.get(answer["Location"]))
    mine, other = (words(office.browser(n).get("/")) for n in ("张三", "李四"))
    told = "作出处罚决定：最后一日由2025年5月26日（星期一）改为2025年6月2日（星期一）"
    assert told in mine
    assert "2025年工作日历登记（国办发明电〔2024〕12号）" in mine
    assert "期限变动" not in other
    assert told in words(office.browser("李四").get(f"/matters/{case.id}/?tab=periods"))
