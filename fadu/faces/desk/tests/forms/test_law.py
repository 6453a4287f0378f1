"""Forms of the legal office."""

from __future__ import annotations

import pytest
from django import forms

from fadu.faces.desk.forms.law import ParameterForm, YearForm, value_field
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter

CITE = PARAMETERS[0].cite


@pytest.mark.parametrize(
    ("kind", "field"),
    [(Kind.BOOL, forms.ChoiceField), (Kind.CHOICE, forms.ChoiceField), (Kind.MONEY, forms.CharField), (Kind.TEXT, forms.CharField)],
)  # fmt: skip
def test_a_value_is_typed_in_the_field_of_its_kind(kind: Kind, field: type[forms.Field]) -> None:
    made = value_field(Parameter("x", "某", kind, "元", "", CITE, choices=("甲", "乙")))

    assert type(made) is field


def test_the_unit_stands_after_the_value() -> None:
    form = ParameterForm(Parameter("x", "某", Kind.NUMBER, "个工作日", "", CITE))

    assert form["value"].suffix == "个工作日"  # type: ignore[attr-defined]


def test_a_value_needs_its_day_and_its_source() -> None:
    form = ParameterForm(PARAMETERS[0], {"value": "5", "status": "P"})

    assert set(form.errors) == {"since", "source"}


def test_a_year_needs_its_days_and_its_source() -> None:
    assert set(YearForm({"year": "2026"}).errors) == {"exceptions", "source"}
    assert "year" in YearForm({"year": "1900"}).errors
