"""From a form to an act: done and shown, or refused with what was typed kept."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.base import BaseStorage
from django.test import RequestFactory

from fadu.casework.submitting import ActForm, begun, sent_by
from fadu.kernel.errors import Refused
from fadu.law.procedures import registers
from fadu.returns.acting import done_or_shown, submit_form
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND
from fadu.returns.forms import SendBackForm
from fadu.returns.tests.builders import AT, a_request
from tests.people import Bureau

pytestmark = pytest.mark.django_db


class Kept(BaseStorage):
    """Messages kept in memory."""

    def _get(self, *args: object, **kwargs: object) -> tuple[list[object], bool]:
        return [], True

    def _store(self, messages: object, response: object, *args: object) -> list[object]:
        return []


def a_request_by(bureau: Bureau, **typed: str):
    """A form sent by the legal office."""
    request = RequestFactory().post("/", typed)
    request.viewer = bureau.zhao.viewer  # type: ignore[attr-defined]
    request.hand = bureau.hand(AT)  # type: ignore[attr-defined]
    request.chance = bureau.chance  # type: ignore[attr-defined]
    request.now = AT  # type: ignore[attr-defined]
    request.user = bureau.zhao.account  # type: ignore[attr-defined]
    request._messages = Kept(request)  # type: ignore[attr-defined]
    return request


def test_a_valid_form_is_done_and_leads_to_its_return(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)
    request = a_request_by(bureau, reason="与清单不符")

    answer = done_or_shown(
        request, SendBackForm(request.POST), lambda: record.pk, record, "退回重报"
    )

    assert (answer.status_code, answer["Location"]) == (302, f"/returns/{record.pk}/")
    assert [str(m) for m in get_messages(request)] == ["“退回重报”已记入台账。"]


def test_a_refusal_is_shown_with_what_was_typed(bureau: Bureau) -> None:
    def refuse() -> str:
        raise Refused("尚未报送", basis="本系统登记规则")

    request = a_request_by(bureau, reason="与清单不符")
    answer = done_or_shown(request, SendBackForm(request.POST), refuse, None, "退回重报")

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "尚未报送" in text
    assert "与清单不符" in text


def test_an_incomplete_form_does_nothing(bureau: Bureau) -> None:
    request = a_request_by(bureau)
    answer = done_or_shown(
        request, SendBackForm(request.POST), lambda: pytest.fail("done"), None, "退回重报"
    )

    assert answer.status_code == 422


def test_a_sending_carries_what_the_person_saw_and_a_key(bureau: Bureau) -> None:
    request = a_request_by(bureau)
    form = ActForm({"expected": "3", "idem": "abc"})
    assert form.is_valid()

    sent = sent_by(request, form, registers.accept_return)

    assert (sent.expected, sent.idem, sent.who[0].role) == (3, "abc", "legal_office")


def test_each_form_has_a_key_of_its_own(bureau: Bureau) -> None:
    request = a_request_by(bureau)

    assert begun(request) != begun(request)


def test_a_submission_begins_where_the_last_one_ended(bureau: Bureau) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)
    record.source = "安委办台账"
    request = a_request_by(bureau)
    request.method = "GET"

    assert submit_form(request, record).initial["source"] == "安委办台账"
