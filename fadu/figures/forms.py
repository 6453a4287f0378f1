"""What a reader of figures chooses: the days that count."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django import forms

from fadu.figures.span import Span
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_day
from fadu.ui.fields import DayField


class SpanForm(forms.Form):
    """A year, or two days."""

    year = forms.IntegerField(label="年度", required=False, min_value=2000, max_value=2100)
    from_day = DayField(label="或自", required=False)
    to_day = DayField(label="至", required=False)

    def add_prefix(self, field_name: str) -> str:
        """The days travel as `from` and `to`, which are no names for Python."""
        return {"from_day": "from", "to_day": "to"}.get(field_name, field_name)


def span_of(asked: Mapping[str, str], today: date) -> Span:
    """The span a reader asked for by `year`, or by `from` and `to`; this year where nothing is asked."""
    if asked.get("from") and asked.get("to"):
        return Span(parse_day(asked["from"]), parse_day(asked["to"]))
    year = asked.get("year") or str(today.year)
    if not (year.isascii() and year.isdigit()):
        raise BadInput(f"年度“{year}”无法识别", todo="请写四位数的年度，如 2024")
    return Span.of_year(int(year))
