"""Of each thing guarded there are a few tries a day, whoever asks; the count tells nobody what was asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_django.fixtures import Settings

from fadu.accounts.models import Guesses
from fadu.accounts.services.guessing import MOST_TRIES, forget_guesses, give_back, guesses, take
from fadu.kernel.zone import instant_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def test_after_a_few_tries_none_is_left_for_the_day() -> None:
    taken = [take(guesses("visit", "A", DAY)) for _ in range(MOST_TRIES + 2)]

    assert taken == [*[True] * MOST_TRIES, False, False]
    assert Guesses.objects.get().failed == MOST_TRIES


def test_what_is_right_costs_no_try() -> None:
    for _ in range(3 * MOST_TRIES):
        count = guesses("visit", "A", DAY)
        assert take(count)
        give_back(count)

    assert Guesses.objects.get().failed == 0


@pytest.mark.parametrize(
    "other", [("complaint", "A", DAY), ("visit", "B", DAY), ("visit", "A", DAY + timedelta(days=1))]
)
def test_another_thing_another_subject_and_another_day_have_tries_of_their_own(
    other: tuple[str, str, date],
) -> None:
    while take(guesses("visit", "A", DAY)):
        pass

    assert take(guesses(*other))


def test_a_count_does_not_say_whose_it_is(settings: Settings) -> None:
    row = guesses("visit", "91430200MA4L0000AB", DAY).get()
    settings.SPOKEN_KEY = "another-secret"

    assert (len(row.id), str(row)) == (64, "2026-03-02：0")
    assert "91430200MA4L0000AB" not in row.id
    assert guesses("visit", "91430200MA4L0000AB", DAY).get().id != row.id


def test_counts_are_kept_through_the_next_day_and_then_forgotten() -> None:
    guesses("visit", "A", DAY)
    guesses("visit", "A", DAY + timedelta(days=1))

    assert forget_guesses(now=instant_of(DAY + timedelta(days=1))) == 0
    assert forget_guesses(now=instant_of(DAY + timedelta(days=2))) == 1
