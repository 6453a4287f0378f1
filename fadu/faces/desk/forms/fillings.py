"""Forms of 填报登记: the filter of the list, a case entered elsewhere, its correction and withdrawal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers import entering as r
from fadu.ui.fields import DayField

DONE, MOVED = "done", "moved"


class FillingFilter(forms.Form):
    """Which form, whether the cases stand there, and whether they have entries since."""

    of_form = forms.ChoiceField(label=r.of_form.title, required=False)
    state = forms.ChoiceField(
        label="状态", required=False,
        choices=[("", "还没有录入"), (DONE, "已录入"), (MOVED, "录入以后又有记录")],
    )  # fmt: skip

    def __init__(self, names: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["of_form"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, name) for name in names]


class SaidForm(RegisterForm):
    """Number and day as the other platform has them."""

    number = forms.CharField(label=r.number.title, max_length=80)
    entered_on = DayField(label=r.entered_on.title)


class EnteredForm(SaidForm):
    """A case that was entered in one of the forms of its procedure."""

    of_form = forms.ChoiceField(label=r.of_form.title)
    field_order = ("of_form", "number", "entered_on")

    def __init__(self, names: Iterable[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["of_form"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(name, name) for name in names]


class AmendForm(SaidForm):
    """Number and day as they should have been stated."""

    reason = forms.CharField(label="理由", max_length=300)


class WithdrawForm(RegisterForm):
    """Why the case does not stand there after all."""

    reason = forms.CharField(label="理由", max_length=300)
