"""The form of a case asks for what the row's range hangs on, and for nothing else."""

from __future__ import annotations

import pytest

from fadu.faces.desk.forms.penalties import LAWS, CaseForm, CatalogueFilter, LadderForm
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.ladder import Mind, Mitigation
from fadu.law.penalties.terms import Gravity, Payer, Stage

TYPED = {"stage": "first", "payer": "unit", "acted": "2026-06-01"}
ALWAYS = {"stage", "payer", "acted", "decided"}


@pytest.mark.parametrize(
    ("code", "tiers", "more"),
    [
        ("AQF-97-1", (), set()),
        ("AQF-97-1", ("一档",), {"tier"}),
        ("AQF-92-2", (), {"gains"}),
        ("AQF-95-1", (), {"income"}),
        ("WHF-98-1", (), {"goods"}),
        ("AQF-112", (), {"original_fine", "days"}),
        ("AQF-114-1", (), {"gravity"}),
    ],
)
def test_only_what_the_row_asks_for_is_asked(
    code: str, tiers: tuple[str, ...], more: set[str]
) -> None:
    assert set(CaseForm(BY_CODE[code], tiers).fields) == ALWAYS | more


def test_who_pays_is_one_of_the_row_s_payers() -> None:
    assert not CaseForm(BY_CODE["AQF-97-1"], (), {**TYPED, "payer": "principal"}).is_valid()


def test_a_typed_case_reaches_the_reckoning_in_fen() -> None:
    form = CaseForm(BY_CODE["AQF-92-2"], (), {**TYPED, "gains": "150,000"})

    assert form.is_valid()
    assert (form.case().gains, form.case().stage, form.case().payer) == (
        15_000_000,
        Stage.FIRST,
        Payer.UNIT,
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", None),
        ("一般", Gravity.ORDINARY),
        (Gravity.EXTREME_IMPACT.value, Gravity.EXTREME_IMPACT),
    ],
)
def test_no_finding_of_gravity_is_not_an_ordinary_one(typed: str, kept: Gravity | None) -> None:
    form = CaseForm(BY_CODE["AQF-114-1"], (), {**TYPED, "gravity": typed})

    assert form.is_valid()
    assert form.case().gravity is kept


def test_a_day_before_every_calendar_is_refused() -> None:
    assert "acted" in CaseForm(BY_CODE["AQF-97-1"], (), {**TYPED, "acted": "0001-01-01"}).errors


def test_the_filter_offers_the_laws_of_the_catalogue() -> None:
    assert ("WSL-2021", "安全生产法") in LAWS
    assert CatalogueFilter({"law": "WSL-2021"}).is_valid()
    assert not CatalogueFilter({"law": "X"}).is_valid()


def test_what_was_not_looked_into_stays_open_in_the_ladder() -> None:
    form = LadderForm(
        {
            "asked": "1",
            "mind": Mind.SOUND.value,
            "slight": "是",
            "mitigations": [Mitigation.UNDID.value],
        }
    )

    assert form.is_valid(), form.errors
    found = form.circumstances()
    assert (found.slight, found.first_time, found.harm, found.age) == (True, None, None, None)
    assert found.mitigations == (Mitigation.UNDID,)
