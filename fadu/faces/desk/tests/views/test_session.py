"""Signing in and out: wrong tries lock, an idle session ends, a password is changed by who knows it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.accounts import services
from fadu.accounts.models import Account
from fadu.faces.desk.entrance import HERE
from fadu.faces.desk.tests.builders import Office, words
from tests.people import PASSWORD

NEW = "mountain-river-77"


def sign_in(
    browser: Client, password: str = PASSWORD, name: str = "zhangsan", to: str = ""
) -> HttpResponse:
    """Send the sign-in form."""
    typed = {"username": name, "password": password, "next": to}
    return browser.post(reverse("sign_in"), typed)


def change(browser: Client, old: str, new: str, again: str = "") -> HttpResponse:
    """Send the form that changes the password."""
    typed = {"old": old, "new": new, "again": again or new}
    return browser.post(reverse("change_password"), typed)


def test_whoever_knows_the_password_goes_where_they_wanted(office: Office) -> None:
    browser = Client()
    answer = sign_in(browser, to="/parties/")

    assert answer.status_code == 302
    assert answer["Location"] == "/parties/"
    assert browser.get("/parties/").status_code == 200


@pytest.mark.parametrize("to", ["", "https://elsewhere.example/x", "//elsewhere.example", "x:y"])
def test_an_address_that_is_not_ours_leads_to_the_desk(office: Office, to: str) -> None:
    assert sign_in(Client(), to=to)["Location"] == reverse("home")


@pytest.mark.parametrize(("name", "password"), [("zhangsan", "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_read_alike(
    office: Office, name: str, password: str
) -> None:
    browser = Client()
    answer = sign_in(browser, password, name)

    assert answer.status_code == 422
    assert "账号或者口令不正确" in words(answer)
    assert password not in answer.content.decode()
    assert browser.get(reverse("home")).status_code == 302


def test_an_empty_form_is_marked_and_counts_as_no_try(office: Office) -> None:
    browser = Client()
    for _ in range(8):
        assert sign_in(browser, "", "").status_code == 422

    assert sign_in(browser).status_code == 302


def test_repeated_wrong_tries_lock_the_account_even_for_the_right_password(office: Office) -> None:
    browser = Client()
    tries = [sign_in(browser, "wrong").status_code for _ in range(5)]
    locked = sign_in(browser)

    assert tries[:4] == [422] * 4
    assert locked.status_code == 429
    assert "账号暂时锁定" in words(locked)
    assert browser.get(reverse("home")).status_code == 302
    assert sign_in(Client(), name="lisi").status_code == 302


def test_a_right_password_forgets_the_wrong_tries_before_it(office: Office) -> None:
    browser = Client()
    for _ in range(2):
        for _ in range(4):
            sign_in(browser, "wrong")
        assert sign_in(browser).status_code == 302


def test_a_stopped_account_does_not_sign_in(office: Office) -> None:
    Account.objects.filter(username="zhangsan").update(is_active=False)

    assert sign_in(Client()).status_code == 422


def test_an_idle_session_ends_and_the_sign_in_page_says_so(office: Office) -> None:
    browser = Client()
    sign_in(browser)
    assert browser.get(reverse("home")).status_code == 200

    Session.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))

    gone = browser.get("/parties/?q=1")
    assert gone.status_code == 302
    assert gone["Location"].startswith("/sign-in/?next=/parties/")
    assert "因长时间未操作已自动退出" in words(browser.get(gone["Location"]))


def test_who_signs_out_is_out_and_is_not_told_of_idleness(office: Office) -> None:
    browser = Client()
    sign_in(browser)
    assert browser.get(reverse("sign_out")).status_code == 405

    answer = browser.post(reverse("sign_out"))

    assert answer["Location"] == reverse("sign_in")
    assert browser.cookies.pop(HERE)["max-age"] == 0
    assert "自动退出" not in words(browser.get(reverse("sign_in")))
    assert browser.get(reverse("home")).status_code == 302


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("wrong", NEW, "", "原口令不正确"),
        (PASSWORD, NEW, "mountain-river-78", "两次输入的新口令不一致"),
        (PASSWORD, "12345", "", "密码"),
        (PASSWORD, "password", "", "密码"),
        (PASSWORD, "", "", "必填"),
    ],
)
def test_a_password_is_not_changed_by_a_wrong_form(
    office: Office, old: str, new: str, again: str, said: str
) -> None:
    answer = change(office.browser("张三"), old, new, again)

    assert answer.status_code == 422
    assert said in words(answer)
    assert Account.objects.get(username="zhangsan").check_password(PASSWORD)


def test_who_changes_the_password_stays_signed_in_and_uses_it_next_time(office: Office) -> None:
    browser, elsewhere = Client(), Client()
    sign_in(browser)
    sign_in(elsewhere)

    assert change(browser, PASSWORD, NEW)["Location"] == reverse("home")

    assert "口令已修改" in words(browser.get(reverse("home")))
    assert elsewhere.get(reverse("home")).status_code == 302
    assert sign_in(Client()).status_code == 422
    assert sign_in(Client(), NEW).status_code == 302


def test_a_form_without_its_csrf_token_is_refused(office: Office) -> None:
    assert sign_in(Client(enforce_csrf_checks=True)).status_code == 403


def test_a_failed_sign_in_stores_the_user_name_and_nothing_else_that_was_sent(
    office: Office,
) -> None:
    typed = {"kept-summary": "王某举报", "next": "/parties/?q=王某"}
    for _ in range(5):
        answer = Client().post(
            f"{reverse('sign_in')}?next=/search/?q=王某",
            {"username": "zhangsan", "password": "wrong", **typed},
        )

    kept = AccessAttempt.objects.get()
    assert answer.status_code == 429
    assert kept.username == "zhangsan"
    assert "王某" not in f"{kept.get_data}{kept.post_data}{kept.path_info}"
    assert "wrong" not in f"{kept.get_data}{kept.post_data}"


def test_signing_in_takes_a_new_session_and_a_new_token(office: Office) -> None:
    browser = Client()
    browser.get(reverse("sign_in"))
    session = browser.session
    session["planted"] = "x"
    session.save()
    before = session.session_key
    browser.cookies["fadu_session"] = before

    sign_in(browser)

    assert browser.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


@pytest.mark.parametrize("how", ["change", "reset"])
def test_a_new_password_ends_every_other_session(office: Office, how: str) -> None:
    elsewhere, here = Client(), Client()
    sign_in(elsewhere)
    sign_in(here)
    assert elsewhere.get(reverse("home")).status_code == 200

    if how == "change":
        change(here, PASSWORD, NEW)
        assert here.get(reverse("home")).status_code == 200
    else:
        services.reset_password(account=Account.objects.get(username="zhangsan"), new=NEW)
        assert here.get(reverse("home")).status_code == 302

    assert elsewhere.get(reverse("home")).status_code == 302
