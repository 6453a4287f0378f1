"""What was typed when the session ended: nothing of it is lost, nothing else is carried."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from fadu.faces.desk import kept


def post(text: str) -> QueryDict:
    """A posted form."""
    return QueryDict(text)


def test_typed_fields_travel_under_a_prefix_without_token_and_wish() -> None:
    typed = post("csrfmiddlewaretoken=x&do=sign&summary=%E7%94%B2&party=1&party=2")

    assert kept.typed(typed) == [("kept-summary", "甲"), ("kept-party", "1"), ("kept-party", "2")]


def test_carried_fields_come_back_under_their_own_names() -> None:
    back = kept.carried(post("username=a&kept-summary=1&kept-party=1&kept-party=2"))

    assert back.getlist("party") == ["1", "2"]
    assert "username" not in back
    assert kept.hidden(post("next=/&kept-a=1")) == [("kept-a", "1")]


@pytest.mark.parametrize(
    ("target", "goes"),
    [
        ("/matters/x/", "/matters/x/"),
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
        ("", "/"),
    ],
)
def test_the_way_on_leads_nowhere_else(target: str, goes: str) -> None:
    assert kept.address(RequestFactory().post("/sign-in/", {"next": target})) == goes


@pytest.mark.parametrize(
    ("target", "view"),
    [
        ("/matters/M/acts/file_case/?key=1", ("act", {"id": "M", "act": "file_case"})),
        ("/drafts/D/", ("draft", {"id": "D"})),
        ("/matters/", None),
        ("/nowhere/", None),
    ],
)
def test_only_forms_of_acts_are_kept(target: str, view: object) -> None:
    assert kept.addressee(target) == view
