"""Signing in again after an idle sign-out: what was typed is there as a draft."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.faces.desk.entrance import HERE
from fadu.faces.desk.tests.builders import Office, a_case, act_url, hidden, opening_url, words
from tests.people import PASSWORD

OPENING = opening_url("penalty.ordinary", "register_clue")
TYPED = {"source": "监督检查", "summary": "写了一半", "at": "2025-03-03T08:00"}


def signed_in_again(
    office: Office, url: str, typed: dict[str, str], name: str = "zhangsan"
) -> Client:
    """Send a form without a session, then sign in on the page that answers."""
    browser = Client()
    page = browser.post(url, typed | {"do": "submit"})
    assert page.status_code == 401
    assert "登录后存为草稿" in words(page)
    fields = hidden(page) | {"username": name, "password": PASSWORD}
    answer = browser.post(reverse("sign_in"), fields)
    browser.landed = answer["Location"]  # type: ignore[attr-defined]
    return browser


def test_what_was_typed_for_a_new_matter_becomes_a_draft(office: Office) -> None:
    browser = signed_in_again(office, OPENING, TYPED)

    draft = Draft.objects.get()
    assert draft.typed["summary"] == ["写了一半"]
    assert browser.landed == reverse("draft", kwargs={"id": draft.id})  # type: ignore[attr-defined]
    assert "写了一半" in browser.get(browser.landed).content.decode()  # type: ignore[attr-defined]


def test_a_draft_being_written_goes_on_where_it_stood(office: Office) -> None:
    case = a_case(office)
    first = office.browser("张三")
    url = act_url(case, "investigate")
    first.post(url, hidden(first.get(url)) | {"summary": "前半", "do": "save"})
    draft = Draft.objects.get(state="editing")
    page = first.get(reverse("draft", kwargs={"id": draft.id}))

    signed_in_again(
        office, reverse("draft", kwargs={"id": draft.id}), hidden(page) | {"summary": "前半后半"}
    )

    draft.refresh_from_db()
    assert draft.typed["summary"] == ["前半后半"]
    assert Draft.objects.filter(state="editing").count() == 1


def test_whoever_may_not_do_it_gets_no_draft_and_is_told(office: Office) -> None:
    case = a_case(office)
    browser = signed_in_again(office, act_url(case, "investigate"), TYPED, name="wangwu")

    assert not Draft.objects.filter(prepared_by=office.id("王五")).exists()
    assert "没有能够存为草稿" in words(browser.get(reverse("home")))


def test_the_script_that_saves_while_typing_is_told_that_it_did_not(office: Office) -> None:
    answer = Client().post(f"{OPENING}keep/", TYPED, headers={"accept": "application/json"})

    assert answer.status_code == 401
    assert "没有保存" in answer.json()["error"]


def test_the_page_says_when_the_session_ended_by_itself(office: Office) -> None:
    browser = Client()
    assert "自动退出" not in words(browser.get(reverse("sign_in")))

    browser.cookies[HERE] = "1"
    assert "因长时间未操作已自动退出" in words(browser.get(reverse("sign_in")))


def test_a_wrong_password_keeps_what_was_carried(office: Office) -> None:
    browser = Client()
    page = browser.post(OPENING, TYPED)
    again = browser.post(
        reverse("sign_in"), hidden(page) | {"username": "zhangsan", "password": "wrong"}
    )

    assert again.status_code == 422
    assert hidden(again)["kept-summary"] == "写了一半"
