"""What a reader may ask for."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.figures.forms import SpanForm, span_of
from fadu.figures.span import Span
from fadu.kernel.errors import BadInput

TODAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("asked", "span"),
    [
        ({}, Span.of_year(2025)),
        ({"year": "2024"}, Span.of_year(2024)),
        ({"from": "2024-01-01", "to": "2024-06-30"}, Span(date(2024, 1, 1), date(2024, 6, 30))),
    ],
)
def test_a_span_is_read(asked: dict[str, str], span: Span) -> None:
    assert span_of(asked, TODAY) == span


@pytest.mark.parametrize(
    "asked", [{"year": "24"}, {"year": "二〇二四"}, {"from": "2024-06-30", "to": "2024-01-01"}]
)
def test_an_unreadable_span_is_refused(asked: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        span_of(asked, TODAY)


def test_the_form_sends_what_the_reader_understands() -> None:
    html = SpanForm({"year": 2024}).as_p()

    assert 'name="year"' in html
    assert 'name="from"' in html
    assert 'name="to"' in html
