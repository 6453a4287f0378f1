"""Which measures of coercion: of which of the three kinds, in which state, of whom, from when."""

from __future__ import annotations

from enum import StrEnum

from django import forms

from fadu.rooms.coercion.selectors import State
from fadu.ui.fields import DayField


class Kind(StrEnum):
    """The three measures, which stay three lists."""

    SEIZURE = "查封、扣押"
    CUT = "停电、停供民用爆炸物品"
    CLOSURE = "提请关闭"


ALL = "all"
"""Every seizure, those that are over too; without a choice the running ones in the order in which they end."""


class CoercionFilter(forms.Form):
    """The filter of the list."""

    kind = forms.ChoiceField(
        label="种类", required=False, choices=[("", str(Kind.SEIZURE)), *((k, k) for k in (Kind.CUT, Kind.CLOSURE))]
    )  # fmt: skip
    state = forms.ChoiceField(
        label="查封、扣押的状态",
        required=False,
        choices=[("", "正在查封、扣押"), (ALL, "全部"), *((str(s), str(s)) for s in State)],
    )
    first = DayField(label="实施、提请日期自", required=False)
    last = DayField(label="至", required=False)
