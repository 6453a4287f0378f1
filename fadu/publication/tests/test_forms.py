"""The legal office's forms offer who may handle it, and carry what the page showed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from fadu.publication.forms import AnswerForm, TakeUpForm


def test_only_who_is_offered_handles_a_complaint_and_an_answer_has_words() -> None:
    people: Any = [SimpleNamespace(id="P1")]

    assert TakeUpForm(people, {"handler": "P1", "expected": "0", "idem": "k"}).is_valid()
    assert not TakeUpForm(people, {"handler": "P2"}).is_valid()
    form = AnswerForm({"finding": "不属实", "words": "已核实", "expected": "1", "idem": "k"})
    assert form.is_valid()
    assert form.page == {"expected": 1, "idem": "k"}
    assert set(AnswerForm({"finding": "别的"}).errors) == {"finding", "words"}
