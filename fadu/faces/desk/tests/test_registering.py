"""One way to show and settle the forms of the registers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.test import RequestFactory

from fadu.faces.desk.registering import RegisterForm, Sheet, by, form_of, page_of, press, settle
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.conftest import NOW
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures import registers
from fadu.matters.selectors import position

SHEET = Sheet(
    "登记某事", "登记", "/back/", warning="不能恢复", search="查找某人", other="另一件事", other_url="/o/"
)  # fmt: skip


class Form(RegisterForm):
    """A form of one field."""

    name = forms.CharField(label="名称")


class Said(list[str]):
    """Where a page's messages go."""

    def add(self, level: int, message: str, extra_tags: str = "") -> None:
        """Keep a message."""
        self.append(message)


def request_of(method: str, **typed: str) -> Any:
    """A request as the middleware leaves it."""
    made: Any = getattr(RequestFactory(), method)("/x/", typed)
    made.viewer, made.now, made.chance = None, NOW, bytes
    made._messages = Said()
    return made


def test_a_fresh_form_carries_a_token_and_the_sheets_words() -> None:
    request = request_of("get")
    answer = settle(request, form_of(Form, request, name="甲"), SHEET, lambda given: None)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="token" value="' in page
    assert 'value="甲"' in page
    assert "不能恢复" in words(answer)
    assert "查找某人" in words(answer)
    assert 'href="/o/">另一件事' in page


def test_a_complete_form_is_done_and_leads_on() -> None:
    done: list[Any] = []
    request = request_of("post", name="甲", token="T" * 26)
    answer: Any = settle(request, form_of(Form, request), SHEET, done.append)
    elsewhere: Any = settle(request, form_of(Form, request), SHEET, lambda given: "/there/")

    assert (answer.status_code, answer["Location"]) == (302, "/back/")
    assert elsewhere["Location"] == "/there/"
    assert done == [{"name": "甲", "token": "T" * 26, "expected": None}]
    unseen = settle(request, form_of(Form, request, of="M" * 26), SHEET, done.append)
    assert (unseen.status_code, "没有写明页面显示到第几条记录" in words(unseen)) == (409, True)
    assert len(done) == 1


@pytest.mark.parametrize(
    ("typed", "problem", "status", "said"),
    [
        ({}, None, 422, "此项必填"),
        ({"name": "甲"}, Refused("不行", basis="《某法》第一条"), 409, "《某法》第一条"),
        ({"name": "甲"}, BadInput("写错了", todo="改写"), 422, "改写"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(
    typed: dict[str, str], problem: Exception | None, status: int, said: str
) -> None:
    def do(given: Any) -> None:
        if problem:
            raise problem

    request = request_of("post", **typed)
    answer = settle(request, form_of(Form, request), SHEET, do)

    assert answer.status_code == status
    assert said in words(answer)
    assert typed.get("name", "") in answer.content.decode()


@pytest.mark.parametrize("token", ["", "x", "../../../../../../etc/passwd"])
def test_a_token_of_another_form_counts_as_none(token: str) -> None:
    form = Form({"name": "甲", "token": token})

    assert form.is_valid()
    assert form.cleaned_data["token"] == ""


def test_a_register_is_told_who_by_which_hand_and_when(office: Office) -> None:
    request: Any = SimpleNamespace(viewer=office.people["安甲"].viewer, hand="hand", now=NOW)
    told = by(request, registers.enter_person)

    assert [a.role for a in told["who"]] == ["security_admin"]
    assert (told["hand"], told["at"]) == ("hand", NOW)


def test_a_form_that_changes_an_entry_shows_where_it_stands_and_hands_it_on(office: Office) -> None:
    person = office.id("张三")
    page = form_of(Form, request_of("get"), of=person)
    new = form_of(Form, request_of("get"), of="")
    entered = form_of(Form, request_of("get"))

    assert page["expected"].value() == position(person)
    assert (new["expected"].value(), entered["expected"].value()) == (-1, None)
    assert page_of({"token": "T" * 26, "expected": 3}) == {"idem": "T" * 26, "expected": 3}


def test_a_button_hands_its_marks_on_or_is_no_form_of_ours() -> None:
    told: list[Any] = []
    answer: Any = press(
        request_of("post", token="T" * 26, expected="0"), told.append, "/back/", "好了"
    )

    assert (answer.status_code, answer["Location"]) == (302, "/back/")
    assert told == [{"token": "T" * 26, "expected": 0}]
    with pytest.raises(BadInput, match="表单不完整"):
        press(request_of("post", expected="x"), told.append, "/back/", "好了")
