"""What may be typed for a return."""

from __future__ import annotations

import pytest

from fadu.accounts.models import Agency
from fadu.returns.figures import BY_CODE
from fadu.returns.figures.enforcement import CASE_FILE_SCORE_PROVINCE
from fadu.returns.figures.legal import LICENCES_DECIDED, SUITS
from fadu.returns.forms import RequestForm, SendBackForm, SubmitForm
from fadu.returns.grammar import Returned
from fadu.returns.tests.builders import a_scan
from tests.people import Bureau

TYPED = {
    "numerator": "61", "cut_off": "2024-12-31", "covered": "1", "expected_units": "1", "source": "台账",
}  # fmt: skip


def a_form(figure: Returned = LICENCES_DECIDED, **change: str) -> SubmitForm:
    """A filled form with scan and list."""
    files = {"scan": a_scan(), "listing": a_scan()}
    return SubmitForm({**TYPED, **change}, files, figure=figure)


def test_a_filled_form_gives_the_submission() -> None:
    form = a_form()

    assert form.is_valid(), form.errors
    stated = form.reported["stated"]
    assert (stated.numerator, stated.denominator, stated.expected) == (61, None, 1)


@pytest.mark.parametrize("typed", ["10余", "近30万", "61件", "-1", "1.5", "", "６１"])
def test_a_number_is_typed_as_a_whole_number(typed: str) -> None:
    assert "numerator" in a_form(numerator=typed).errors


def test_a_mean_takes_two_decimals_and_its_denominator() -> None:
    form = a_form(CASE_FILE_SCORE_PROVINCE, numerator="1845.50", denominator="20")

    assert form.is_valid(), form.errors
    assert (form.reported["stated"].numerator, form.reported["stated"].denominator) == (184550, 20)
    assert form.fields["denominator"].label == "参评案卷数"
    assert "denominator" in a_form(CASE_FILE_SCORE_PROVINCE).errors
    assert (
        "numerator" in a_form(CASE_FILE_SCORE_PROVINCE, numerator="九十分", denominator="1").errors
    )


def test_a_count_has_no_denominator() -> None:
    assert "denominator" not in a_form().fields


@pytest.mark.parametrize(("figure", "needed"), [(SUITS, True), (LICENCES_DECIDED, False)])
def test_a_list_is_asked_for_where_the_figure_needs_one(figure: Returned, needed: bool) -> None:
    form = SubmitForm(TYPED, {"scan": a_scan()}, figure=figure)

    assert ("listing" in form.errors) is needed


def test_the_scan_is_always_asked_for() -> None:
    assert "scan" in SubmitForm(TYPED, {}, figure=LICENCES_DECIDED).errors


def test_sending_back_needs_a_reason() -> None:
    assert not SendBackForm({"reason": ""}).is_valid()
    assert SendBackForm({"reason": "与清单不符"}).is_valid()


@pytest.mark.django_db
def test_a_request_chooses_among_the_figures_and_units(bureau: Bureau) -> None:
    sent = {"figure": SUITS.code, "year": "2024", "unit": bureau.agency.id, "due_on": "2025-01-31"}
    form = RequestForm(sent, units=Agency.objects.all())

    assert form.is_valid(), form.errors
    assert form.asked["unit"] == bureau.place
    assert len(form.fields["figure"].choices) == len(BY_CODE)  # type: ignore[attr-defined]
    assert not RequestForm({**sent, "unit": "elsewhere"}, units=Agency.objects.all()).is_valid()
