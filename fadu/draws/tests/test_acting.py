"""A form begins with what was seen and a fresh key; what was done leads to its batch."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import RequestFactory

from fadu.casework.submitting import ActForm, begun, posted, sent_by
from fadu.draws.tests.builders import AT, Ready, opened
from fadu.law.procedures.inspection_draw import acts as a


def test_an_opened_page_has_no_post_and_a_sent_one_has():
    assert posted(RequestFactory().get("/")) is None
    assert posted(RequestFactory().post("/", {"x": "1"}))["x"] == "1"


@pytest.mark.django_db
def test_a_form_carries_the_position_that_was_seen_and_whoever_sends_it(made: Ready):
    batch = opened(made)
    request = SimpleNamespace(
        chance=made.bureau.chance, viewer=made.drawer, hand=made.bureau.hand(AT)
    )
    start = begun(request, batch)
    form = ActForm(start)
    assert form.is_valid()

    sent = sent_by(request, form, a.freeze_lists)

    assert (sent.expected, sent.idem, sent.at) == (batch.n, start["idem"], AT)
    assert sent.who[0].person == made.bureau.zhao.id
