"""What is chosen of visits and findings: in the lists, and to be handed on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.penalty_simple import facts as spot
from fadu.rooms.inspection.models import VisitFinding
from fadu.rooms.inspection.selectors.listed import MODES, Lack
from fadu.rooms.inspection.selectors.visits import Stage
from fadu.ui.fields import DayField

People = Sequence[tuple[str, str]]


def choices(words: Iterable[str], first: str = "全部") -> list[tuple[str, str]]:
    """Words as a list to choose from."""
    return [("", first), *((str(word), str(word)) for word in words)]


class _OfOfficers(forms.Form):
    """A form that names officers of the viewer's agency."""

    officer = forms.ChoiceField(label="检查人员", required=False)

    def __init__(self, people: People, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].choices = [("", "全部"), *people]  # type: ignore[attr-defined]


class VisitFilter(_OfOfficers):
    """Which visits."""

    stage = forms.ChoiceField(label="办理环节", required=False, choices=choices(Stage))
    kind = forms.ChoiceField(label="检查来源", required=False, choices=choices(f.source.choices))
    mode = forms.ChoiceField(label="检查方式", required=False, choices=choices(MODES))
    sector = forms.ChoiceField(label="行业领域", required=False, choices=choices(f.TRADES))
    lack = forms.ChoiceField(label="缺项", required=False, choices=choices(Lack))
    review = forms.ChoiceField(
        label="复查", required=False, choices=[("", "全部"), ("week", "本周应复查")]
    )
    first = DayField(label="任务日期自", required=False)
    last = DayField(label="至", required=False)

    field_order = ("stage", "kind", "mode", "officer", "sector", "lack", "review", "first", "last")


class RecheckFilter(_OfOfficers):
    """Which findings to be reviewed."""

    sector = forms.ChoiceField(label="行业领域", required=False, choices=choices(f.TRADES))
    late = forms.ChoiceField(
        label="时间", required=False, choices=[("", "本周应复查"), ("1", "只看已经到期")]
    )


class MajorForm(RegisterForm):
    """Which findings of a visit go under supervision; what it found to be major itself is ticked."""

    findings = forms.MultipleChoiceField(label="问题", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, rows: Sequence[VisitFinding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(r.key, f"{r.description or r.violated}（{r.category}）") for r in rows]
        self.fields["findings"].choices = said  # type: ignore[attr-defined]
        self.fields["findings"].initial = [r.key for r in rows if r.category == f.MAJOR]


class SpotForm(RegisterForm):
    """Which findings of a visit are punished on the spot, and what the two officers say of the offence."""

    findings = forms.MultipleChoiceField(label="问题", widget=forms.CheckboxSelectMultiple)
    cause = forms.CharField(label=spot.cause.title, help_text=spot.cause.help)
    party_named = forms.CharField(label=spot.party_named.title, help_text=spot.party_named.help)
    place = forms.CharField(label=spot.place.title)

    def __init__(self, *args: Any, rows: Sequence[VisitFinding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(r.key, f"{r.description or r.violated}（{r.category}）") for r in rows]
        self.fields["findings"].choices = said  # type: ignore[attr-defined]


class HandOnForm(RegisterForm):
    """Which findings of a visit go to a case, and who sees to their correction."""

    findings = forms.MultipleChoiceField(label="问题", widget=forms.CheckboxSelectMultiple)
    follow_up = forms.ChoiceField(
        label=f.follow_up.title,
        choices=[(c, c) for c in f.follow_up.choices],
    )

    def __init__(self, *args: Any, rows: Sequence[VisitFinding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [(r.key, f"{r.description or r.violated}（{r.category}）") for r in rows]
        self.fields["findings"].choices = said  # type: ignore[attr-defined]
