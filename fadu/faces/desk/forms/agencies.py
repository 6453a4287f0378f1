"""Forms of the register of agencies."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.forms.people import agency_choices, reason_field
from fadu.faces.desk.registering import RegisterForm

LEVELS = {
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "office": "派出机构、直属单位",
}


class AgencyForm(RegisterForm):
    """A new agency and its place in the tree."""

    parent = forms.ChoiceField(label="上级机构")
    public_name = forms.CharField(label="名称", max_length=60)
    short_name = forms.CharField(label="简称", max_length=20, help_text="用于列表和图表")
    level = forms.ChoiceField(label="层级", choices=tuple(LEVELS.items()), initial="county")
    division = forms.CharField(label="行政区划代码", max_length=12, help_text="六位数字，如 430202")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].choices = agency_choices()  # type: ignore[attr-defined]


class AmendAgencyForm(RegisterForm):
    """New names of an agency, with the reason."""

    public_name = forms.CharField(label="名称", max_length=60)
    short_name = forms.CharField(label="简称", max_length=20)
    reason = reason_field()


class CloseForm(RegisterForm):
    """The reason of closing."""

    reason = reason_field()
