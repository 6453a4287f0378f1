"""What is typed for the acts that carry lines; no legal rule stands here, services and the procedure have them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from fadu.casework.submitting import ActForm
from fadu.law.procedures.inspection_plan import facts as f
from fadu.ui.fields import DayField

YES_NO = [("1", "是"), ("0", "否")]


def _same(words: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def _yes(label: str, help_text: str = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label, choices=YES_NO, initial="0", coerce=lambda v: v == "1", help_text=help_text,
        widget=forms.RadioSelect,
    )  # fmt: skip


class DraftForm(ActForm):
    """What a plan is called and of which year; its numbers are counted from the lines."""

    subject = forms.CharField(label="计划名称", max_length=120, help_text=f.subject.help)
    year = forms.IntegerField(label="计划年度", min_value=2021, max_value=2100)
    coal = _yes(f.coal.title)
    hazchem = _yes(f.hazchem.title)


class AdjustForm(ActForm):
    """Why a plan is changed, and by when the change must be out."""

    reason = forms.ChoiceField(label=f.adjusted_for.title, choices=_same(f.adjusted_for.choices))
    ready_by = DayField(label=f.ready_by.title, help_text=f.ready_by.help)
    grounds = forms.CharField(
        label="理由", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class MergeForm(ActForm):
    """Which departments come along, besides those the lines name."""

    partners = forms.CharField(
        label="联合检查的部门", max_length=200, required=False,
        help_text="不填的，取明细中写明的联合部门",
    )  # fmt: skip


class CapsForm(ActForm):
    """What follows from holding the lines against their caps."""

    result = forms.ChoiceField(label=f.caps_result.title, choices=_same(f.caps_result.choices))

    def __init__(self, *args: Any, beyond: int, **more: Any) -> None:
        super().__init__(*args, **more)
        wrong = f.UNDER if beyond else ""
        choices = [c for c in f.caps_result.choices if c != wrong]
        self.fields["result"].choices = _same(choices)  # type: ignore[attr-defined]
