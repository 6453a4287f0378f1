"""What the legal office types about a complaint: who handles it, what was found and answered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fadu.accounts.models import Person
from fadu.law.procedures.registers.complaints import finding
from fadu.matters.deeds import Page, demand_shown


class ComplaintForm(forms.Form):
    """Any act on a complaint: carries the position the person saw and a key, against double submission."""

    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)
    idem = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    @property
    def page(self) -> Page:
        """What the page showed, for the service. Behind where the form does not say it."""
        typed = self.cleaned_data
        return {"expected": demand_shown(typed.get("expected")), "idem": typed.get("idem") or ""}


class TakeUpForm(ComplaintForm):
    """Who handles it; whoever is complained about is not offered."""

    handler = forms.ChoiceField(label="承办人")

    def __init__(self, people: Iterable[Person], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["handler"].choices = [(p.id, str(p)) for p in people]  # type: ignore[attr-defined]


class AnswerForm(ComplaintForm):
    """What was found, and what the complainant was told."""

    finding = forms.ChoiceField(label=finding.title, choices=[(w, w) for w in finding.choices])
    words = forms.CharField(
        label="答复内容", max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="写明查明的情况、依据、纠正措施，以及怎样告知了投诉人；投诉人凭回执号和查询码能够看到，不写他人的个人信息",
    )  # fmt: skip
