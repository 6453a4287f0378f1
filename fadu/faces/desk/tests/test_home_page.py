"""The lists of the desk."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from fadu.faces.desk.home_page import (
    Home,
    coming,
    duties_of_administrator,
    opened,
    ran_out,
    told_to,
)
from fadu.faces.desk.naming import name_of
from fadu.faces.desk.tests.builders import Office, a_case, a_clue, act_url, filled, send, words
from fadu.faces.desk.tests.conftest import NOW
from fadu.kernel.zone import instant_of
from fadu.law import registry
from fadu.matters.models import LapseNotice
from fadu.matters.selectors import opened_by_day
from fadu.statutes.selectors import law_view
from fadu.ui.formats import moment


def home_of(office: Office, name: str) -> Home:
    """The desk of one person."""
    request: Any = SimpleNamespace(viewer=office.people[name].viewer, now=NOW, law=law_view())
    return Home(request)


def test_a_submitted_draft_waits_on_the_signers_desk_and_stays_on_the_authors(
    office: Office,
) -> None:
    case = a_case(office)
    typed = filled(registry.procedure("penalty.ordinary").act("drop_case"), office)
    send(office.browser("张三"), act_url(case, "drop_case"), typed, do="submit")

    assert [title for _, title, _ in home_of(office, "李四").awaiting] == [
        "行政处罚普通程序：撤销立案"
    ]
    assert [title for _, title in home_of(office, "张三").drafts] == ["行政处罚普通程序：撤销立案"]
    assert home_of(office, "张三").awaiting == []


def test_figures_count_what_their_lists_show(office: Office) -> None:
    a_case(office)
    figures = {f.title: f.value for f in home_of(office, "张三").figures}

    assert figures == {"在办事项": "1", "有期限待办": "1", "已逾期": "0", "近30日新建": "1"}
    assert home_of(office, "王五").figures[0].value == "0"


def test_a_number_that_was_not_counted_to_its_end_says_so() -> None:
    assert [told_to(number, 2) for number in (0, 2, 3)] == ["0", "2", "2+"]


def test_gaps_are_shown_to_those_who_lead_or_keep_the_rules(office: Office) -> None:
    assert [g.basis for g in home_of(office, "李四").gaps] == ["《行政处罚法》第五十八条第二款"]
    assert home_of(office, "张三").gaps == ()


def test_an_administrator_sees_their_own_duty(office: Office) -> None:
    duties = duties_of_administrator(office.people["安甲"].viewer)

    assert [(url, title) for url, title, _ in duties] == [("/people/", "人员、身份与证件")]


def test_a_trend_counts_by_week_what_was_opened_and_what_falls_due(office: Office) -> None:
    a_case(office)
    scope = office.people["张三"].viewer.scope

    days = opened_by_day(scope, 9)
    assert opened(days, NOW.date()) == [0] * 7 + [1]
    assert opened(days, NOW.date() + timedelta(weeks=3)) == [0] * 4 + [1, 0, 0, 0]
    assert opened(days, NOW.date() + timedelta(weeks=20)) == [0] * 8
    assert coming(scope, NOW) == [0] * 8
    assert coming(scope, NOW + timedelta(weeks=9)) == [0, 0, 0, 1, 0, 0, 0, 0]


def test_cards_show_their_trend_and_say_whose_matters_they_count(office: Office) -> None:
    a_case(office)
    city, county = (home_of(office, who).figures for who in ("张三", "王五"))

    assert [bool(f.trend) for f in city] == [False, True, False, True]
    assert city[3].trend is not None
    assert city[3].trend.title == "近8周每周新建：0、0、0、0、0、0、0、1件"
    assert {f.period for f in city} == {"本机关及下级机关"}
    assert {f.period for f in county} == {"本机关"}


def test_what_ran_out_lately_stands_on_the_desk_of_whoever_carries_the_matter(
    office: Office,
) -> None:
    case = a_case(office)
    for owner in ("张三", "李四"):
        LapseNotice.objects.create(
            matter=case.id, act="hearing_lapse", at=NOW, noted=NOW, owner=office.id(owner),
            key=owner, province=case.province, city=case.city, county=case.county,
        )  # fmt: skip

    ((notice, title, name),) = home_of(office, "张三").lapsed

    assert (notice.key, title) == ("张三", f"等待听证要求期满 · {moment(NOW)}")
    assert name == name_of(case)
    notice.at = instant_of(date(2025, 3, 8))
    assert ran_out(case, notice) == "等待听证要求期满 · 最后一日为2025年3月7日"


def test_a_draft_that_does_not_fit_the_past_is_told_apart_with_its_reason(office: Office) -> None:
    browser, clue = office.browser("张三"), a_clue(office)
    early = filled(registry.procedure("penalty.ordinary").act("refuse_filing"), office)
    answer = send(browser, act_url(clue, "refuse_filing"), early | {"at": "2025-01-02T09:00"})
    page = words(browser.get("/"))

    assert answer.status_code == 409
    assert "冲突待处理" in page
    assert "与已有记录不符，没有记入" in page
