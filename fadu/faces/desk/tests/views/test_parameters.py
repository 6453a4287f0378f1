"""Parameters: the legal office fills, everybody reads, and each value shows how far it is verified."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.law.procedures import registers
from fadu.law.vocabulary.status import Status
from fadu.ledger.models import Entry
from fadu.statutes.models import ParameterRow
from fadu.statutes.services import set_parameter
from tests.people import FOUNDED, SINCE

FINE = "penalty.hearing_fine_unit"
BOOL = "hazard.listing_required"
TYPED = {"value": "100000", "since": "2025-01-01", "source": "某省听证规定第三条", "status": "V"}


def page_of(code: str) -> str:
    """The address of a parameter."""
    return reverse("parameter", kwargs={"code": code})


def fill(office: Office, code: str = FINE, who: str = "赵六", **over: str) -> HttpResponse:
    """Send the form of a parameter."""
    browser, url = office.browser(who), reverse("set_parameter", kwargs={"code": code})
    return browser.post(url, hidden(browser.get(url)) | TYPED | over)


def test_the_legal_office_fills_a_value_with_its_source_and_day(office: Office) -> None:
    answer = fill(office)

    assert answer["Location"] == page_of(FINE)
    page = words(office.browser("张三").get(page_of(FINE)))
    assert "现行值 100,000元" in page
    assert "某省听证规定第三条" in page
    assert "2025年1月1日" in page
    assert "赵六" in page
    assert "已核实" in page


@pytest.mark.parametrize(("status", "said"), [("U", "未核实依据"), ("V2", "据转载核对")])
def test_a_value_that_is_not_verified_says_so_wherever_it_stands(
    office: Office, status: str, said: str
) -> None:
    fill(office, status=status)
    browser = office.browser("张三")

    assert said in words(browser.get(page_of(FINE)))
    listed = words(browser.get(reverse("parameters")))
    assert f"100,000元 2025年1月1日起 {said}" in listed


def test_a_demonstration_value_is_marked_as_one(office: Office) -> None:
    set_parameter(
        code=FINE, value="100000", since=SINCE, source="示范", status=Status.P, demo=True,
        who=[office.bureau.zhao.viewer.actor(registers.set_parameter)],
        hand=office.bureau.hand(FOUNDED), place=office.bureau.place, at=FOUNDED,
    )  # fmt: skip

    assert "示范值" in words(office.browser("张三").get(page_of(FINE)))
    assert "示范值" in words(office.browser("张三").get(reverse("parameters")))


def test_a_value_of_tomorrow_leaves_todays_in_force(office: Office) -> None:
    fill(office)
    fill(office, value="50000", since="2025-03-04")
    page = words(office.browser("张三").get(page_of(FINE)))

    assert "现行值 100,000元" in page
    assert "50,000元" in page
    assert ParameterRow.objects.filter(code=FINE).count() == 2


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"value": "很多"}, "很多"),
        ({"value": ""}, "必填"),
        ({"source": ""}, "必填"),
        ({"since": "2025-02-30"}, "2025-02-30"),
        ({"status": "X"}, "X"),
    ],
)
def test_what_does_not_fit_is_shown_again_and_nothing_is_written(
    office: Office, over: dict[str, str], said: str
) -> None:
    entries = Entry.objects.count()
    answer = fill(office, **over)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Entry.objects.count() == entries
    assert not ParameterRow.objects.exists()


def test_a_yes_or_no_is_asked_as_one(office: Office) -> None:
    page = office.browser("赵六").get(reverse("set_parameter", kwargs={"code": BOOL}))
    assert 'type="radio"' in page.content.decode()

    fill(office, BOOL, value="是")
    assert "现行值 是" in words(office.browser("张三").get(page_of(BOOL)))


@pytest.mark.parametrize("who", ["张三", "李四", "安甲", "系乙", "审丙", "督丁"])
def test_everybody_reads_and_nobody_else_fills(office: Office, who: str) -> None:
    browser = office.browser(who)
    url = reverse("set_parameter", kwargs={"code": FINE})

    page = browser.get(page_of(FINE))
    assert page.status_code == browser.get(reverse("parameters")).status_code == 200
    assert url not in page.content.decode()
    assert browser.get(url).status_code == 403
    refused = browser.post(url, TYPED)
    assert refused.status_code == 403
    assert "参数由法规科（合法性审查机构）填写" in words(refused)
    assert not ParameterRow.objects.exists()


def test_what_nobody_filled_is_listed_until_somebody_does(office: Office) -> None:
    browser, url = office.browser("赵六"), reverse("missing_parameters")
    title = "听证标准：对单位的较大数额罚款"
    before = words(browser.get(url))
    fill(office)
    after = words(browser.get(url))

    assert title in before
    assert "《行政处罚法》第六十三条" in before
    assert title not in after


def test_a_parameter_with_a_default_says_that_it_is_the_default(office: Office) -> None:
    page = words(office.browser("张三").get(page_of("entry_lateness")))

    assert "现行值 3个工作日" in page
    assert "默认值" in page
    assert "还没有填写过" in page


def test_the_same_form_sent_twice_enters_one_value(office: Office) -> None:
    browser, url = office.browser("赵六"), reverse("set_parameter", kwargs={"code": FINE})
    typed = hidden(browser.get(url)) | TYPED
    answers = [browser.post(url, typed).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert ParameterRow.objects.filter(code=FINE).count() == 1


def test_one_subject_is_shown_alone(office: Office) -> None:
    browser, url = office.browser("张三"), reverse("parameters")
    page = words(browser.get(url, {"group": "行政处罚"}))

    assert "登记线索后立案的期限" in page
    assert "随机抽查的比例" not in page
    assert "随机抽查的比例" in words(browser.get(url))
