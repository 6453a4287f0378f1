"""Forms of the libraries are made from their columns."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.faces.desk.forms import library as forms
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.kinds import PHRASE, TIER
from fadu.law.vocabulary.status import Status

DATED = {"since": "2025-01-01", "source": "某号", "status": "P"}
TYPED = {
    "conduct": "AQF-97-4", "stage": "首次发现", "payer": "单位", "name": "一档", "condition": "不足十人",
    "low": "10,000", "high": "3万",
}  # fmt: skip


def test_a_form_has_a_field_a_column_and_the_days() -> None:
    form = forms.EntryForm(TIER, None)

    assert [n for n in form.fields if n in TYPED] == list(TYPED)
    assert {"since", "until", "source", "status"} <= set(form.fields)


def test_what_names_an_entry_cannot_be_changed_in_its_form() -> None:
    held = Entry("phrase", "AQF-97-4", {"conduct": "AQF-97-4", "fact": "经查"}, date(2025, 1, 1))
    form = forms.EntryForm(PHRASE, held, {**DATED, "fact": "又查"})

    assert "conduct" not in form.fields
    assert form.is_valid()
    assert form.content()["conduct"] == "AQF-97-4"
    assert form.content()["fact"] == "又查"
    assert form.dated().status is Status.P


def test_amounts_are_typed_in_yuan_and_a_wrong_one_is_named() -> None:
    form = forms.EntryForm(TIER, None, {**DATED, **TYPED})
    assert set(form.errors) == {"high"}

    fixed = forms.EntryForm(TIER, None, {**DATED, **TYPED, "high": "30000"})
    assert fixed.is_valid()
    assert TIER.read(fixed.content())["low"] == "1000000"


def test_a_held_amount_is_shown_in_yuan() -> None:
    content = TIER.read({**TYPED, "high": "30000"})
    form = forms.EntryForm(TIER, Entry("tier", "x", content, date(2025, 1, 1)))

    assert 'value="30000"' in str(form["high"])


def test_an_end_and_a_use_ask_for_their_day_and_reason() -> None:
    assert set(forms.WithdrawForm({}).errors) == {"ends_on", "reason"}
    assert set(
        forms.UseForm([("m", "某案")], {"used_in": "n", "used_on": "2025-01-01"}).errors
    ) == {"used_in"}


@pytest.mark.parametrize(("size", "fits"), [(10, True), (forms.MOST + 1, False)])
def test_a_sheet_has_a_limit(size: int, fits: bool) -> None:
    file = SimpleUploadedFile("x.xlsx", b"0" * size)

    assert forms.SheetForm({}, {"sheet": file}).is_valid() is fits
    assert not forms.LibraryFilter({"on": "昨天"}).is_valid()
