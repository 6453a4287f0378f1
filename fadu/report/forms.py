"""What is typed for the report: the day at which its data are cut off."""

from __future__ import annotations

from datetime import date

from django import forms

from fadu.ui.fields import DayField


class FreezeForm(forms.Form):
    """The cut-off day, and a key against double submission."""

    cut_off = DayField(label="截止日期", help_text="报告年度之内的一天，通常为12月31日")
    idem = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)


def last_day(year: int, today: date) -> date:
    """The usual cut-off: the last day of the year, or today while it has not come."""
    return min(date(year, 12, 31), today)
