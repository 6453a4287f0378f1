"""Forms of the legal office: a parameter's value, a calendar year."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.status import OF_LAW, Status
from fadu.ui.fields import DayField

STATUSES = [(s.value, f"{s.value} {s.title}") for s in OF_LAW]


class ParameterForm(RegisterForm):
    """A dated value with its source and how far it was verified."""

    value = forms.CharField(label="值", max_length=200)
    since = DayField(label="施行日期", help_text="自该日起办理的行为适用；此前的不变")
    source = forms.CharField(label="来源", max_length=300, help_text="文号和条款，或者会议纪要")
    status = forms.ChoiceField(label="核实程度", choices=STATUSES, initial=Status.P.value)

    def __init__(self, parameter: Parameter, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"] = value_field(parameter)


def value_field(parameter: Parameter) -> forms.Field:
    """The field of a parameter's own kind; it is read by the register, which knows the type."""
    if parameter.kind is Kind.BOOL:
        return forms.ChoiceField(
            label="值", choices=[("是", "是"), ("否", "否")], widget=forms.RadioSelect
        )
    if parameter.kind is Kind.CHOICE:
        return forms.ChoiceField(label="值", choices=[(c, c) for c in parameter.choices])
    made = forms.CharField(label="值", max_length=200)
    made.suffix = parameter.unit  # type: ignore[attr-defined]
    if parameter.kind in (Kind.NUMBER, Kind.MONEY):
        made.widget.attrs["inputmode"] = "decimal"
    return made


class YearForm(RegisterForm):
    """A year of the calendar: pasted, previewed, then confirmed."""

    year = forms.IntegerField(label="年度", min_value=2004, max_value=2099)
    exceptions = forms.CharField(
        label="放假和调休", widget=forms.Textarea(attrs={"rows": 12}),
        help_text="粘贴国务院办公厅通知正文；或者每行写一个日期，如：2025-10-11 班 国庆节调休",
    )  # fmt: skip
    source = forms.CharField(label="来源", max_length=200, help_text="如：国办发明电〔2024〕12号")
    confirmed = forms.BooleanField(
        label="国务院办公厅已发布本年度安排", required=False,
        help_text="没有发布的不勾选，跨入该年度的期限显示为暂定",
    )  # fmt: skip
    checked = forms.BooleanField(
        label="已对照原件逐日核对", required=False,
        help_text="上面列出的不符之处，通知原件确实如此",
    )  # fmt: skip
    reason = forms.CharField(
        label="更正理由", max_length=300, required=False, help_text="已经登记过的年度须填写"
    )

    def ask(self, problems: bool) -> None:
        """Ask whether the text was compared with the original only where something is wrong with it."""
        if not problems:
            del self.fields["checked"]
