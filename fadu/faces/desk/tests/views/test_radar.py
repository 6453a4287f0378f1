"""The radar on screen: the legal office settles, everybody reads, running matters are told."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.ledger import selectors as ledger
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.statutes.radar.tests.test_services import CHANGED, change_it


def page_of(change: LawChange, query: str = "") -> str:
    """The address of a change."""
    return reverse("radar_change", kwargs={"id": change.id}) + query


def settle(office: Office, task: LawTask, who: str = "赵六", **typed: str) -> Any:
    """Send the form of a conclusion."""
    browser = office.browser(who)
    url = reverse("settle_change", kwargs={"id": task.change, "number": task.place})
    shown = browser.get(url)
    if shown.status_code != 200:
        return shown
    return browser.post(
        url, hidden(shown) | {"outcome": "已核对无须改", "reason": "只改了语序"} | typed
    )


def test_a_change_is_listed_with_its_numbers_and_names_what_it_touches(office: Office) -> None:
    change = change_it()
    browser = office.browser("张三")

    listed = words(browser.get(reverse("radar")))
    assert "中华人民共和国行政处罚法" in listed
    assert "2021年1月22日 → 2031年3月1日" in listed
    page = words(browser.get(page_of(change)))
    assert "第六十三条 修改" in page
    assert "第四十五条 删去" in page
    assert "听证标准：对单位的较大数额罚款" in page
    assert "行政处罚普通程序" in page


def test_the_legal_office_settles_a_task_with_its_reason(office: Office) -> None:
    change = change_it()
    task = LawTask.objects.filter(kind="parameter", number=CHANGED)[0]

    answer = settle(office, task)

    assert answer["Location"] == page_of(change)
    page = words(office.browser("张三").get(page_of(change, "?state=settled")))
    assert "无须改" in page
    assert "只改了语序" in page
    assert "赵六" in page
    assert task.title not in words(office.browser("张三").get(page_of(change, "?state=open")))


@pytest.mark.parametrize(
    ("over", "said"), [({"reason": " "}, "必填"), ({"outcome": "已忽略"}, "已忽略")]
)
def test_a_conclusion_without_a_reason_is_shown_again(
    office: Office, over: dict[str, str], said: str
) -> None:
    change_it()
    size = ledger.size()
    answer = settle(office, LawTask.objects.all()[0], **over)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert ledger.size() == size


@pytest.mark.parametrize("who", ["张三", "李四", "督丁"])
def test_nobody_else_settles(office: Office, who: str) -> None:
    change = change_it()
    task = LawTask.objects.all()[0]

    assert settle(office, task, who).status_code == 403
    assert "登记结论" not in words(office.browser(who).get(page_of(change)))


def test_open_tasks_stand_on_the_legal_office_s_desk_alone(office: Office) -> None:
    change_it()

    assert "法规变动待核对 5+" in words(office.browser("赵六").get(reverse("home")))
    assert "法规变动待核对" not in words(office.browser("张三").get(reverse("home")))


def test_tasks_are_filtered_by_kind_and_state_and_nothing_else(office: Office) -> None:
    change = change_it()
    browser = office.browser("张三")

    assert "处罚目录" in words(browser.get(page_of(change, "?kind=parameter")))
    assert browser.get(page_of(change, "?kind=x")).status_code == 404
    assert browser.get(page_of(change, "?state=x")).status_code == 404
    assert browser.get(page_of(LawChange(id="0" * 26))).status_code == 404


def test_changes_are_filtered_by_name_and_by_what_waits(office: Office) -> None:
    change_it()
    browser, url = office.browser("张三"), reverse("radar")

    assert "没有法规变动" in words(browser.get(f"{url}?q=灯笼"))
    assert "行政处罚法" in words(browser.get(f"{url}?q=处罚&state=open"))
    for task in LawTask.objects.all()[:1]:
        settle(office, task)
    assert "行政处罚法" in words(browser.get(f"{url}?state=open"))


def test_a_running_matter_is_told_until_its_steps_are_taken(office: Office, case: Any) -> None:
    url = reverse("matter", kwargs={"id": case.id})
    before = words(office.browser("张三").get(url))
    change_it()
    page = words(office.browser("张三").get(url))

    assert "尚未办理的环节所引条文有变动" not in before
    assert "尚未办理的环节所引条文有变动：第四十五条（删去）、第六十三条（修改）" in page
    assert "法规科正在核对" in page
    for task in LawTask.objects.filter(kind="procedure", code="penalty.ordinary"):
        settle(office, task)
    assert "尚未办理的环节所引条文有变动" not in words(office.browser("张三").get(url))
