"""Forms of the radar: which changes to list, and what was found of a task."""

from __future__ import annotations

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers.radar import OUTCOMES


class RadarFilter(forms.Form):
    """Words of a title, and whether anything waits."""

    q = forms.CharField(label="法律名称", max_length=40, required=False)
    state = forms.ChoiceField(
        label="状态", choices=[("", "全部"), ("open", "有待核对的")], required=False
    )


class SettleForm(RegisterForm):
    """The conclusion on one citation, with its reason."""

    outcome = forms.ChoiceField(label="结论", choices=[(o, o) for o in OUTCOMES])
    reason = forms.CharField(
        label="理由", max_length=300, help_text="核对了什么，改了哪里，或者为什么不需要改"
    )
