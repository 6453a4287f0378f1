"""A form asks what the act states, in the act's own words."""

from __future__ import annotations

from datetime import date

from fadu.faces.public.forms import LetterForm, ReplyForm
from fadu.law.procedures.hazard_major import acts as h

TODAY = date(2026, 3, 2)


def test_a_reply_states_the_facts_of_its_act_as_the_ledger_takes_them() -> None:
    typed = {"completed": "2026-03-02", "measures": "已拆除", "told_workers": "no"}

    form = ReplyForm(typed, act=h.rectify, today=TODAY)

    assert form.is_valid()
    assert form.facts == {"completed": "2026-03-02", "measures": "已拆除", "told_workers": False}
    assert form.papers == {}
    assert form.fields["completed"].label == "整改完成日期"


def test_what_is_missing_and_what_lies_ahead_are_said_at_once() -> None:
    form = ReplyForm(
        {"completed": "2026-03-03", "told_workers": "maybe"}, act=h.rectify, today=TODAY
    )

    assert set(form.errors) == {"completed", "measures", "told_workers"}
    assert not ReplyForm({}, act=h.submit_plan, today=TODAY).is_valid()
    assert not LetterForm({"words": "长" * 2001}).is_valid()
