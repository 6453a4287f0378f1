"""Every request carries viewer, law and hand; refusals become pages that explain."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import DataError
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory

from fadu.faces.desk.middleware import Desk, hand_of, viewer_of, wants_json
from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.conftest import NOW
from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.role import Role
from fadu.ledger import selectors as ledger


def request_of(office: Office, name: str, **headers: str) -> Any:
    """A request of a signed-in person, as it reaches the middleware."""
    request: Any = RequestFactory().get("/", headers=headers)
    request.user, request.now = office.people[name].account, NOW
    request.chance, request.clock_name, request.read_at = office.bureau.chance, "", None
    return request


def test_the_viewer_stands_as_on_the_day_of_the_request(office: Office) -> None:
    seen: list[Any] = []
    Desk(lambda request: seen.append(request) or HttpResponse())(request_of(office, "张三"))  # type: ignore[func-returns-value]

    assert seen[0].viewer.roles == {Role.OFFICER}
    assert seen[0].viewer.day.isoformat() == "2025-03-03"
    assert seen[0].hand.noted == NOW
    assert seen[0].law.calendar.works(seen[0].viewer.day)


def test_the_hand_names_the_account_that_writes(office: Office) -> None:
    request = request_of(office, "张三")
    request.viewer, request.law = viewer_of(request), None

    assert hand_of(request).by == f"account:{office.people['张三'].account.pk}/desk"


def test_a_hand_under_another_clock_says_so(office: Office) -> None:
    request = request_of(office, "张三")
    request.viewer, request.law, request.clock_name = viewer_of(request), None, "test-clock"

    assert hand_of(request).by.endswith("/desk/test-clock")


def test_what_is_written_names_how_much_of_the_log_was_known(office: Office) -> None:
    seen: list[Any] = []
    desk = Desk(lambda request: seen.append(request) or HttpResponse())  # type: ignore[func-returns-value]
    writing, reading = request_of(office, "张三"), request_of(office, "张三")
    writing.method = "POST"
    desk(writing), desk(reading)

    assert [one.hand.read_at for one in seen] == [ledger.size(), None]


def test_nobody_stands_behind_an_anonymous_request() -> None:
    request: Any = SimpleNamespace(user=SimpleNamespace(is_authenticated=False), now=NOW)

    assert viewer_of(request) is None


@pytest.mark.parametrize(
    ("problem", "status"),
    [(Refused("不行", basis="《某法》第一条"), 403), (BadInput("写错了"), 400)],
)
def test_a_refusal_becomes_a_page_or_an_answer_to_the_script(
    office: Office, problem: Exception, status: int
) -> None:
    desk = Desk(lambda request: HttpResponse())
    request = request_of(office, "张三")
    desk(request)
    request._messages = []
    page: Any = desk.process_exception(request, problem)
    script: Any = desk.process_exception(
        request_of(office, "张三", accept="application/json"), problem
    )

    assert page.status_code == script.status_code == status
    assert str(problem).split("（")[0] in page.content.decode()
    assert script["Content-Type"] == "application/json"
    assert desk.process_exception(request, ValueError()) is None


def test_a_script_is_told_by_what_it_accepts() -> None:
    made = RequestFactory()

    assert wants_json(made.get("/", headers={"accept": "application/json"}))
    assert not wants_json(made.get("/", headers={"accept": "text/html"}))


def test_no_page_of_a_signed_in_person_stays_in_the_browser(office: Office) -> None:
    desk = Desk(lambda request: HttpResponse())

    assert desk(request_of(office, "张三")).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("problem", [DataError("NUL (0x00)"), ValueError("NUL (0x00)")])
def test_a_sign_that_no_database_holds_is_named_and_is_the_only_fault_of_data_that_is_explained(
    office: Office, problem: Exception
) -> None:
    desk = Desk(lambda request: HttpResponse())
    typed, other = request_of(office, "张三"), request_of(office, "张三")
    typed.GET = QueryDict("q=%00")
    for request in (typed, other):
        desk(request)

    page = desk.process_exception(typed, problem)

    assert page is not None
    assert page.status_code == 400
    assert "看不见的空字符" in page.content.decode()
    assert desk.process_exception(other, problem) is None
