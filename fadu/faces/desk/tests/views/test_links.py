"""关联: found by words, entered with its reason, seen from both matters, ended from either."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from fadu.casework.models import Link
from fadu.faces.desk.tests.builders import Office, a_case, hidden, words
from fadu.matters.models import Matter

LINK = {"way": "由本事项产生", "reason": "整改逾期引起"}


def tab(matter: Matter) -> str:
    """The address of a matter's links."""
    return reverse("matter", kwargs={"id": matter.id}) + "?tab=links"


def enter(office: Office, matter: Matter, other: Matter, **over: Any) -> HttpResponse:
    """Send the form that links two matters."""
    browser, url = office.browser("张三"), reverse("link", kwargs={"id": matter.id})
    page = browser.get(f"{url}?q=未按规定")
    assert f'value="{other.id}"' in page.content.decode()
    return browser.post(url, hidden(page) | LINK | {"other": other.id} | over)


def end_url(matter: Matter) -> str:
    """The address that ends the one link there is."""
    return reverse("unlink", kwargs={"id": matter.id, "link": Link.objects.get().id})


def test_two_matters_are_linked_and_each_shows_the_other_from_its_own_side(office: Office) -> None:
    hazard, case = a_case(office, "未按规定报告案"), a_case(office, "未按规定储存案")
    browser = office.browser("张三")
    assert "没有关联事项" in words(browser.get(tab(hazard)))

    assert enter(office, hazard, case)["Location"] == tab(hazard)

    here, there = words(browser.get(tab(hazard))), words(browser.get(tab(case)))
    assert "由本事项产生 未按规定储存案" in here
    assert "本事项由其产生 未按规定报告案" in there
    assert "整改逾期引起" in here
    assert "张三 2025年3月3日" in here


def test_from_the_other_side_the_order_is_turned(office: Office) -> None:
    one, other = a_case(office, "未按规定报告案"), a_case(office, "未按规定储存案")

    enter(office, one, other, way="本事项由其产生")

    row = Link.objects.get()
    assert (row.first, row.second, row.kind) == (other.id, one.id, "由此产生")


def test_a_link_is_ended_with_a_reason_from_either_matter(office: Office) -> None:
    one, other = a_case(office, "未按规定报告案"), a_case(office, "未按规定储存案")
    enter(office, one, other)
    browser, url = office.browser("张三"), end_url(other)
    page = browser.get(url)
    assert "解除与“未按规定报告案”的关联" in words(page)
    assert browser.post(url, hidden(page) | {"reason": ""}).status_code == 422

    answer = browser.post(url, hidden(page) | {"reason": "线索不同"})

    assert answer["Location"] == tab(other)
    assert "没有关联事项" in words(browser.get(tab(one)))
    assert browser.get(url).status_code == 404


def test_what_is_refused_keeps_what_was_typed(office: Office) -> None:
    one, other = a_case(office, "未按规定报告案"), a_case(office, "未按规定储存案")
    enter(office, one, other)

    again = enter(office, one, other)

    assert again.status_code == 409
    assert "已有同样的关联" in words(again)
    assert "整改逾期引起" in words(again)


def test_who_only_reads_or_belongs_elsewhere_links_nothing(office: Office) -> None:
    one, other = a_case(office, "未按规定报告案"), a_case(office, "未按规定储存案")
    enter(office, one, other)
    link = reverse("link", kwargs={"id": one.id})

    assert "整改逾期引起" in words(office.browser("督丁").get(tab(one)))
    assert "解除" not in words(office.browser("督丁").get(tab(one)))
    for who, status in (("督丁", 403), ("王五", 404), ("安甲", 404)):
        assert office.browser(who).get(link).status_code == status
        assert office.browser(who).get(end_url(one)).status_code == status
