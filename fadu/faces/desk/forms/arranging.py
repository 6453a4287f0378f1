"""What is stated for many visits at once: the task that is common to all, the days, and two officers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.inspection_visit import facts as f
from fadu.ui.fields import DayField


def _same(words: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


class PairForm(RegisterForm):
    """Two officers."""

    first_officer = forms.ChoiceField(label=f.first_officer.title)
    second_officer = forms.ChoiceField(label=f.second_officer.title)

    def __init__(
        self, *args: Any, people: Sequence[tuple[str, str]], needed: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name in ("first_officer", "second_officer"):
            field = self.fields[name]
            field.choices = [("", "请选择" if needed else "以后指派"), *people]  # type: ignore[attr-defined]
            field.required = needed

    def clean(self) -> dict[str, Any]:
        """Two different people, or nobody."""
        given = super().clean() or self.cleaned_data
        one, other = given.get("first_officer"), given.get("second_officer")
        if one and one == other:
            self.add_error("second_officer", "两名检查人员不能是同一人，请另选一人。")
        if bool(one) != bool(other) and "first_officer" in given and "second_officer" in given:
            self.add_error(
                "second_officer" if one else "first_officer", "检查人员不少于两人，请选齐。"
            )
        return given


class TasksForm(PairForm):
    """The task that all these visits have in common; `drawn` has its source and its pairs by the draw."""

    source = forms.ChoiceField(label=f.source.title, choices=_same((f.PLANNED, f.SPECIAL)))
    occasion = forms.ChoiceField(label=f.occasion.title, choices=_same(f.occasion.choices))
    trade = forms.ChoiceField(label=f.trade.title, choices=_same(f.TRADES))
    manner = forms.ChoiceField(label=f.manner.title, choices=_same(f.manner.choices))
    team = forms.ChoiceField(label=f.team.title, choices=_same(f.team.choices))
    site = forms.CharField(label=f.site.title, max_length=120, initial="生产经营场所")
    task_number = forms.CharField(label=f.task_number.title, max_length=80, required=False)
    basis = forms.CharField(
        label=f.basis.title,
        max_length=200,
        help_text="法律、法规、规章的名称和条文，年度检查计划的文号",
    )
    first = DayField(label="拟检查日期自")
    last = DayField(label="至", help_text="按单位先后平均排在期间内的工作日")
    exemption = forms.ChoiceField(label=f.exemption.title, choices=_same(f.exemption.choices))
    vain_reason = forms.CharField(
        label=f.vain_reason.title, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="预览指出连续到场未能实施的，在这里写明再次检查的理由",
    )  # fmt: skip

    field_order = (
        "source", "occasion", "trade", "manner", "team", "site", "task_number", "basis", "first", "last",
        "first_officer", "second_officer", "exemption", "vain_reason",
    )  # fmt: skip

    def __init__(self, *args: Any, drawn: bool, staffs: bool, **kwargs: Any) -> None:
        super().__init__(*args, needed=False, **kwargs)
        left = ("source", "task_number", "first_officer", "second_officer") if drawn else ()
        for name in left or (() if staffs else ("first_officer", "second_officer")):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The window ends after it begins."""
        given = super().clean()
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", "不得早于开始的日期。")
        return given

    def facts(self) -> dict[str, Any]:
        """What all the tasks state, the day left out."""
        own = ("source", "occasion", "trade", "manner", "team", "site", "task_number", "basis", "exemption", "vain_reason")  # fmt: skip
        return {name: self.cleaned_data[name] for name in own if name in self.cleaned_data}
