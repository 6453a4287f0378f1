"""Frozen rows give their value back."""

from __future__ import annotations

from fadu.figures.models import FIELDS, FrozenFigure
from fadu.figures.values import Form, Value


def test_a_frozen_row_gives_its_value_back() -> None:
    row = FrozenFigure(form="percent", numerator=2177, denominator=2212, covered=8, expected=9)

    assert row.value == Value(Form.PERCENT, 2177, 2212, 8, 9)
    assert row.value.text == "98.42"


def test_the_image_holds_every_column_but_the_key() -> None:
    columns = {field.attname for field in FrozenFigure._meta.concrete_fields}

    assert set(FIELDS) == columns - {"id"}
