"""Forms of what is registered of a party give the facts of their acts."""

from __future__ import annotations

import pytest

from fadu.faces.desk.forms import objects as forms
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act

SITE = {
    "site_name": "一号",
    "site_address": "路1号",
    "site_division": "430202",
    "phone_free": "yes",
}


@pytest.mark.parametrize(
    ("made", "act"),
    [
        (forms.ClassifyForm, registers.classify_object), (forms.GradeForm, registers.grade_object),
        (forms.SiteForm, registers.set_site), (forms.LicenceForm, registers.set_licence),
        (forms.SourceForm, registers.set_source), (forms.CallForm, registers.note_call),
        (forms.EndForm, registers.release_object),
    ],
)  # fmt: skip
def test_a_form_asks_every_fact_that_its_act_demands(made: type[forms.FactsForm], act: Act) -> None:
    fields = made().fields
    asked = {code for code, field in fields.items() if field.required}

    assert asked == {f.code for f in act.facts if f.required}
    assert set(fields) - {"token", "expected"} <= {f.code for f in act.facts}


def test_truths_and_days_are_given_as_the_ledger_takes_them() -> None:
    site = forms.SiteForm(SITE)
    assert site.is_valid()
    assert site.facts() == {**SITE, "phone_free": True}

    grade = forms.GradeForm({"tier": "低风险", "tier_basis": "表", "graded_on": "2025年1月5日"})
    assert grade.is_valid()
    assert grade.facts()["graded_on"] == "2025-01-05"


def test_a_district_has_six_digits() -> None:
    assert "site_division" in forms.SiteForm(SITE | {"site_division": "4302"}).errors


def test_the_filter_offers_the_districts_there_are() -> None:
    form = forms.ObjectFilter([("430202", "荷塘区")], {"division": "430202"})

    assert form.is_valid()
    assert not forms.ObjectFilter([], {"division": "430202"}).is_valid()
