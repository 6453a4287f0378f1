"""What a person holds: entered by the security administrator, felt at once by the person."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.accounts.models import Account, Certificate, Person, RoleGrant
from fadu.faces.desk.tests.builders import Office, hidden, words
from fadu.ledger.models import Entry
from tests.people import PASSWORD

FRESH = "mountain-river-77"


def submit(browser: Client, name: str, typed: dict[str, Any], **where: str) -> HttpResponse:
    """Open a page of the register and send its form."""
    url = reverse(name, kwargs=where)
    page = browser.get(url)
    assert page.status_code == 200, words(page)[:300]
    return browser.post(url, hidden(page) | typed)


def newcomer(office: Office) -> str:
    """A person without capacity, certificate or sign-in, entered on the desk."""
    typed = {"name": "孙八", "agency": office.bureau.agency.id}
    submit(office.browser("安甲"), "enter_person", typed)
    return Person.objects.get(name="孙八").id


def test_a_capacity_granted_is_held_from_its_day_and_shown_with_its_end(office: Office) -> None:
    id, security = newcomer(office), office.browser("安甲")
    typed = {"role": "officer", "since": "2025-03-01", "until": "2025-12-31"}
    answer = submit(security, "grant_role", typed, id=id)

    assert answer["Location"] == reverse("person", kwargs={"id": id})
    page = words(security.get(answer["Location"]))
    assert "执法人员" in page
    assert "2025年3月1日 至 2025年12月31日" in page
    assert "已记入台账" in page


def test_an_administrator_holds_no_capacity_of_business(office: Office) -> None:
    typed = {"role": "system_admin", "since": "2025-03-03"}
    answer = submit(office.browser("安甲"), "grant_role", typed, id=office.id("张三"))

    assert answer.status_code == 409
    assert "不能兼任管理员" in words(answer)
    assert "相互分立" in words(answer)
    assert not RoleGrant.objects.filter(person=office.id("张三"), role="system_admin").exists()


def test_the_same_form_sent_twice_grants_one_capacity(office: Office) -> None:
    id, security = newcomer(office), office.browser("安甲")
    url = reverse("grant_role", kwargs={"id": id})
    typed = hidden(security.get(url)) | {"role": "officer", "since": "2025-03-01"}
    answers = [security.post(url, typed).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert RoleGrant.objects.filter(person=id).count() == 1


def test_a_capacity_ended_yesterday_opens_no_page_today(office: Office) -> None:
    leader, security = office.browser("李四"), office.browser("安甲")
    assert office.people["李四"].viewer.roles
    for grant in RoleGrant.objects.filter(person=office.id("李四")):
        where = {"id": office.id("李四"), "grant": grant.id}
        typed = {"ends_on": "2025-03-02", "reason": "调离岗位"}
        assert submit(security, "end_role", typed, **where).status_code == 302

    assert office.people["李四"].viewer.roles == frozenset()
    assert "未授予身份" in words(leader.get(reverse("home")))


def test_the_last_security_administrator_stays(office: Office) -> None:
    grants = RoleGrant.objects.filter(role="security_admin")
    security = office.browser("安甲")
    for grant in grants:
        where = {"id": grant.person, "grant": grant.id}
        answer = submit(security, "end_role", {"ends_on": "2025-03-03", "reason": "换人"}, **where)

    assert answer.status_code == 409
    assert "最后一名安全管理员" in words(answer)


@pytest.mark.parametrize(
    ("ends_on", "reason", "status"),
    [("", "换岗", 422), ("2025-03-03", "", 422), ("2020-01-01", "换岗", 422)],
)
def test_an_end_without_day_or_reason_or_before_its_beginning_is_not_taken(
    office: Office, ends_on: str, reason: str, status: int
) -> None:
    grant = RoleGrant.objects.get(person=office.id("张三"))
    entries = Entry.objects.count()
    typed = {"ends_on": ends_on, "reason": reason}
    where = {"id": office.id("张三"), "grant": grant.id}
    answer = submit(office.browser("安甲"), "end_role", typed, **where)

    assert answer.status_code == status
    assert Entry.objects.count() == entries
    assert reason in answer.content.decode()


def test_a_certificate_is_entered_and_ended_early(office: Office) -> None:
    id, security = office.id("李四"), office.browser("安甲")
    typed = {"kind": "执法证", "number": "43020077", "since": "2025-01-01", "ends_on": "2029-12-31"}
    submit(security, "issue_certificate", typed, id=id)
    held = Certificate.objects.get(person=id)
    page = reverse("person", kwargs={"id": id})
    assert "43020077" in words(security.get(page))

    where = {"id": id, "certificate": held.id}
    typed = {"ends_on": "2025-03-01", "reason": "遗失"}
    assert submit(security, "revoke_certificate", typed, **where).status_code == 302
    assert "已失效" in words(security.get(page))


def test_a_certificate_that_ends_before_it_begins_is_not_entered(office: Office) -> None:
    typed = {"kind": "执法证", "number": "1", "since": "2025-03-01", "ends_on": "2025-02-01"}
    answer = submit(office.browser("安甲"), "issue_certificate", typed, id=office.id("李四"))

    assert answer.status_code == 422
    assert "截止日期不得早于起始日期" in words(answer)
    assert not Certificate.objects.filter(person=office.id("李四")).exists()


def test_a_sign_in_opened_is_used_and_its_password_is_never_shown(office: Office) -> None:
    id, security = newcomer(office), office.browser("安甲")
    typed = {"username": "sunba", "password": FRESH}
    entries = Entry.objects.count()
    answer = submit(security, "open_account", typed, id=id)

    assert answer.status_code == 302
    assert FRESH not in security.get(answer["Location"]).content.decode()
    assert Entry.objects.count() == entries
    signing = Client().post(reverse("sign_in"), {"username": "sunba", "password": FRESH})
    assert signing.status_code == 302


@pytest.mark.parametrize(
    ("username", "password", "said"),
    [
        ("zhangsan", FRESH, "已被使用"),
        ("孙八", FRESH, "账号以小写字母开头"),
        ("sunba", "1234", "密码"),
    ],
)
def test_a_sign_in_that_does_not_fit_is_not_opened(
    office: Office, username: str, password: str, said: str
) -> None:
    id = newcomer(office)
    typed = {"username": username, "password": password}
    answer = submit(office.browser("安甲"), "open_account", typed, id=id)

    assert answer.status_code == 422
    assert said in words(answer)
    assert not Account.objects.filter(person=id).exists()


def test_a_password_reset_replaces_the_old_one(office: Office) -> None:
    where = {"id": office.id("张三")}
    answer = submit(office.browser("安甲"), "reset_password", {"password": FRESH}, **where)

    account = Account.objects.get(username="zhangsan")
    assert answer.status_code == 302
    assert account.check_password(FRESH)
    assert not account.check_password(PASSWORD)


@pytest.mark.parametrize("name", ["grant_role", "issue_certificate", "open_account"])
@pytest.mark.parametrize("who", ["张三", "李四", "赵六", "系乙", "审丙", "督丁"])
def test_nobody_but_the_security_administrator_opens_these_forms(
    office: Office, name: str, who: str
) -> None:
    answer = office.browser(who).get(reverse(name, kwargs={"id": office.id("钱七")}))

    assert answer.status_code in (403, 404)


def test_what_the_person_does_not_hold_is_not_found(office: Office) -> None:
    security, mine = office.browser("安甲"), RoleGrant.objects.get(person=office.id("张三"))
    paper = Certificate.objects.filter(person=office.id("张三")).get()
    other = office.id("李四")
    urls = [
        reverse("end_role", kwargs={"id": other, "grant": mine.id}),
        reverse("revoke_certificate", kwargs={"id": other, "certificate": paper.id}),
        reverse("reset_password", kwargs={"id": newcomer(office)}),
    ]

    assert [security.get(url).status_code for url in urls] == [404, 404, 404]
