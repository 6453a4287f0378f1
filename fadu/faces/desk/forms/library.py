"""Forms of the libraries: an entry made from its columns, its end, a use, a sheet to take in."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.forms.law import STATUSES
from fadu.faces.desk.registering import RegisterForm
from fadu.kernel.money import yuan
from fadu.law.libraries.columns import Column, Library
from fadu.law.libraries.entries import Entry
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.status import Status
from fadu.statutes.library.services import Dated
from fadu.ui.fields import BoundedFileField, DayField, MoneyField

MOST = 10 * 1024 * 1024


class LibraryFilter(forms.Form):
    """Words and a day."""

    q = forms.CharField(label="查找", max_length=60, required=False)
    on = DayField(label="施行于", required=False)


class EntryForm(RegisterForm):
    """One dated version of an entry; the columns that name it are fixed once it stands."""

    def __init__(self, library: Library, held: Entry | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.library, self.held = library, held
        for column in library.columns:
            if held is not None and column.code in library.key:
                continue
            self.fields[column.code] = field_of(column)
            if held is not None:
                self.fields[column.code].initial = initial_of(column, held)
        self.fields["since"] = DayField(label="施行日期", help_text="自该日起适用；此前的版本保留")
        self.fields["until"] = DayField(label="截止日期", required=False, help_text="最后一日")
        self.fields["source"] = forms.CharField(
            label="来源", max_length=300, help_text="文号和条款，或者会议纪要"
        )
        self.fields["status"] = forms.ChoiceField(
            label="核实程度", choices=STATUSES, initial=Status.P.value
        )

    def content(self) -> dict[str, str]:
        """The row as typed, with the columns that name it."""
        typed = self.cleaned_data
        fixed = {c: self.held[c] for c in self.library.key} if self.held else {}
        own = {c.code: typed.get(c.code) for c in self.library.columns if c.code in self.fields}
        return {**fixed, **{code: _text(value) for code, value in own.items()}}

    def dated(self) -> Dated:
        """Days, source and status as typed."""
        typed = self.cleaned_data
        return Dated(typed["since"], typed["source"], Status(typed["status"]), typed["until"])


class WithdrawForm(RegisterForm):
    """The day from which an entry no longer holds, and why."""

    ends_on = DayField(label="停用日期", help_text="自该日起不再适用；此前的保留")
    reason = forms.CharField(label="理由", max_length=300)


class UseForm(RegisterForm):
    """The matter in which an entry of the four lists was applied."""

    used_in = forms.ChoiceField(label="适用的事项")
    used_on = DayField(label="适用日期")

    def __init__(self, matters: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["used_in"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = matters


class SheetForm(forms.Form):
    """A filled-in sheet."""

    sheet = BoundedFileField(
        most=MOST,
        todo="请分成几个文件导入。",
        label="电子表格",
        help_text="xlsx，第一行是列名；先试导入，看过结果再导入",
    )


def field_of(column: Column) -> forms.Field:
    """The form field of a column."""
    known: dict[str, Any] = {
        "label": column.title,
        "required": column.required,
        "help_text": column.help,
    }
    if column.kind is Kind.MONEY:
        return MoneyField(**{**known, "label": column.title.partition("（")[0]})
    if column.kind is Kind.CHOICE:
        return forms.ChoiceField(choices=[(c, c) for c in column.choices], **known)
    if column.kind is Kind.LONG_TEXT:
        return forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=4000, **known)
    return forms.CharField(max_length=200, **known)


def initial_of(column: Column, held: Entry) -> Any:
    """What stands now, as its field shows it."""
    value = held[column.code]
    return int(value) if column.kind is Kind.MONEY and value else value


def _text(value: Any) -> str:
    """A cleaned value as a person would have typed it in a sheet: amounts in 元."""
    return yuan(value) if isinstance(value, int) else str(value or "")
