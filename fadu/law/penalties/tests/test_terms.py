"""The words of the catalogue: bands, validity, where an amount stands."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.terms import Band, Base, Duty, Joined, Payer, Stage


@pytest.mark.parametrize(
    ("band", "amount", "holds"),
    [
        (Band(Base.GAINS, at_least=100), 100, True),
        (Band(Base.GAINS, at_least=100), 99, False),
        (Band(Base.GAINS, below=100), 99, True),
        (Band(Base.GAINS, below=100), 100, False),
        (Band(Base.GAINS, below=100), 0, True),
    ],
)
def test_a_band_includes_its_lower_end_and_excludes_its_upper(band, amount, holds):
    assert band.holds(amount) is holds


@pytest.mark.parametrize(
    ("code", "day", "holds"),
    [
        ("AQF-97-1", date(2021, 8, 31), False),
        ("AQF-97-1", date(2021, 9, 1), True),
        ("HCR-77-3", date(2026, 4, 30), True),
        ("HCR-77-3", date(2026, 5, 1), False),
        ("WHF-100-3", date(2026, 4, 30), False),
        ("WHF-100-3", date(2026, 5, 1), True),
    ],
)
def test_a_row_applies_from_its_instrument_s_day_to_its_last(code, day, holds):
    assert BY_CODE[code].in_force(day) is holds


def test_an_amount_stands_in_the_conduct_s_place_unless_it_says_another():
    filing = BY_CODE["WHF-104-2"]

    assert str(filing.cite) == "《危险化学品安全法》第一百零四条第二款"
    assert str(filing.basis_of(filing.fines[0])) == "《危险化学品安全法》第一百零四条第一款"
    assert BY_CODE["AQF-102"].basis_of(BY_CODE["AQF-102"].fines[0]) == BY_CODE["AQF-102"].cite


def test_every_word_of_the_catalogue_has_its_legal_term():
    words = [w.title for kind in (Stage, Duty, Joined, Base, Payer) for w in kind]

    assert all(words)
    assert len(set(words)) == len(words)
