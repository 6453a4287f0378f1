"""What a form of an act carries, and what comes of it: an outcome, a refusal, or the form again."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.casework.submitting import ActForm, Tried, begun, posted, sent_by, tried
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.procedures.registers.reviews import withdraw_from_review

AT = datetime(2026, 3, 2, tzinfo=UTC)


def request(method: str = "POST", **typed: str) -> Any:
    viewer = SimpleNamespace(actor=lambda act: f"who may {act.code}")
    hand = SimpleNamespace(noted=AT)
    return SimpleNamespace(method=method, POST=typed, viewer=viewer, hand=hand, chance=bytes)


def test_a_form_starts_with_what_is_seen_and_is_sent_with_it() -> None:
    opened, sent = request("GET"), request(expected="7", idem="k")
    form = ActForm(posted(sent))

    assert posted(opened) is None
    assert begun(opened, SimpleNamespace(n=7), x=1) == {"expected": 7, "idem": "00" * 12, "x": 1}
    assert begun(opened) == {"idem": "00" * 12}
    assert form.is_valid()
    told = sent_by(sent, form, withdraw_from_review)
    assert (told.expected, told.idem, told.at, told.hand) == (7, "k", AT, sent.hand)
    assert told.who == (f"who may {withdraw_from_review.code}",)


def test_who_does_not_say_what_the_page_showed_is_behind_unless_it_begins_something() -> None:
    form = ActForm({})
    assert form.is_valid()
    with pytest.raises(Behind):
        sent_by(request(), form, withdraw_from_review)
    form.opens = True

    assert sent_by(request(), form, withdraw_from_review).expected is None


def test_what_comes_of_a_form_is_an_outcome_a_refusal_or_the_form_again() -> None:
    refusal, wrong = Refused("不得"), BadInput("不对")

    def refused(problem: Exception) -> Any:
        raise problem

    sound, broken = ActForm({}), ActForm({"expected": "x"})
    assert tried(request("GET"), sound, lambda: refused(refusal)) == Tried()
    assert tried(request(), broken, lambda: refused(refusal)) == Tried(status=422)
    assert tried(request(), sound, lambda: 5) == Tried(5, status=302)
    for problem in (refusal, wrong):
        got: Tried[Any] = tried(request(), sound, lambda one=problem: refused(one))
        assert got == Tried(refusal=problem, status=409)
