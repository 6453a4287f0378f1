"""What a reader of the hazard board chooses: the year, whose hazards, and which open ones to list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from fadu.law.procedures.hazard_major import facts
from fadu.rooms.hazards.selectors.standing import Band, State


def _choices(first: str, words: Iterable[str]) -> list[tuple[str, str]]:
    return [("", first), *((str(word), str(word)) for word in words)]


class HazardFilter(forms.Form):
    """Year, sector and unit narrow the whole board; the others only the list of open hazards."""

    year = forms.IntegerField(label="统计年度", required=False, min_value=2000, max_value=2100)
    sector = forms.ChoiceField(
        label="行业领域", required=False, choices=_choices("全部", facts.SECTORS)
    )
    unit = forms.ChoiceField(label="单位", required=False)
    state = forms.ChoiceField(
        label="办理环节（清单）", required=False, choices=_choices("全部", State)
    )
    band = forms.ChoiceField(
        label="逾期时长（清单）", required=False, choices=_choices("全部", Band)
    )
    listed = forms.ChoiceField(
        label="挂牌督办（清单）", required=False, choices=[("", "全部"), ("1", "只看挂牌督办")]
    )

    campaign = forms.CharField(label="专项行动（清单）", required=False, max_length=60)

    def __init__(self, *args: Any, units: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", "辖区全部"), *units]  # type: ignore[attr-defined]
