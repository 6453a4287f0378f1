"""From a form to an act: what every form of an act carries, who sends it, and what comes back, for every face that has such forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django import forms

from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Page, Sent, demand_shown

T = TypeVar("T")


class ActForm(forms.Form):
    """Any act: carries the position the person saw and a key, against double submission.

    opens: whether the act begins something new, so that no page can have shown it.
    """

    opens = False
    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)
    idem = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    @property
    def page(self) -> Page:
        """What the page showed, for the service. Behind where the form of a standing thing does not say it."""
        typed = self.cleaned_data
        expected = typed.get("expected")
        return {
            "expected": expected if self.opens else demand_shown(expected),
            "idem": typed.get("idem") or "",
        }


def posted(request: Any) -> Any:
    """What was sent, be it empty; nothing when the page is only opened."""
    return request.POST if request.method == "POST" else None


def begun(request: Any, row: Any = None, **more: Any) -> dict[str, Any]:
    """What a form starts with: the position that is seen of what stands (`row`), a fresh key, and what is given."""
    seen = {} if row is None else {"expected": row.n}
    return {**seen, "idem": request.chance(12).hex(), **more}


def sent_by(request: Any, form: ActForm, act: Act) -> Sent:
    """Who sends the form, when, and what they saw. Behind as above."""
    who, page, hand = (request.viewer.actor(act),), form.page, request.hand
    return Sent(who, hand, hand.noted, page.get("expected"), page.get("idem", ""))


@dataclass(frozen=True)
class Tried(Generic[T]):
    """What came of a form: the outcome, or what stands against it (None: the form itself), and the status of the answer."""

    outcome: T | None = None
    refusal: Refused | BadInput | None = None
    status: int = 200


def tried(request: Any, form: forms.Form, do: Callable[[], T]) -> Tried[T]:
    """Do the act of a form that was sent and is in order; an opened page tries nothing."""
    if request.method != "POST":
        return Tried()
    if not form.is_valid():
        return Tried(status=422)
    try:
        return Tried(do(), status=302)
    except (Refused, BadInput) as no:
        return Tried(refusal=no, status=409)
