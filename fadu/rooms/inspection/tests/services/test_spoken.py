"""The spoken code: another one each day and visit, few tries, the same answer to whoever asks in vain."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_django.fixtures import Settings

from fadu.accounts.models import Guesses
from fadu.accounts.services.guessing import MOST_TRIES
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_standing import Standing
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.services.spoken import spoken_digits, try_spoken
from fadu.rooms.inspection.tests.builders import ANOTHER, ENTERPRISE, NOW, TERMS, a_code

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)
SECOND = "01JQ0000000000000000000001"


@pytest.fixture(autouse=True)
def secret(settings: Settings) -> None:
    settings.SPOKEN_KEY = "test-secret"


def right() -> str:
    return spoken_digits(TERMS.visit, TODAY)


def wrong() -> str:
    return f"{(int(right()) + 1) % 10**6:06d}"


def test_the_digits_are_those_of_the_page() -> None:
    assert right() == "794859"  # docs/visit-code.md


def test_they_differ_by_visit_by_day_and_by_secret(settings: Settings) -> None:
    first = {right(), spoken_digits(SECOND, TODAY), spoken_digits(TERMS.visit, date(2026, 3, 3))}
    settings.SPOKEN_KEY = "another-secret"

    assert len(first | {right()}) == 4


def test_the_right_digits_tell_the_visit_and_use_up_no_try() -> None:
    a_code(contents="仓库")

    found = try_spoken(enterprise=f" {ENTERPRISE.lower()}", digits=right(), at=NOW)

    assert (found.standing, found.terms, found.contents) == (Standing.GENUINE, TERMS, "仓库")
    assert Guesses.objects.get().failed == 0


def test_of_two_visits_of_a_day_the_one_that_was_said_is_told() -> None:
    a_code()
    a_code(visit=SECOND, kind="专项检查")

    found = try_spoken(enterprise=ENTERPRISE, digits=spoken_digits(SECOND, TODAY), at=NOW)

    assert found.terms is not None
    assert found.terms.visit == SECOND


def refusal(enterprise: str, digits: str) -> str:
    with pytest.raises(Refused) as refused:
        try_spoken(enterprise=enterprise, digits=digits, at=NOW)
    return refused.value.message


def test_an_enterprise_without_a_visit_gets_the_answer_of_wrong_digits() -> None:
    a_code()

    assert refusal(ENTERPRISE, wrong()) == refusal(ANOTHER, right())


def test_after_a_few_tries_even_the_right_digits_are_refused_for_that_enterprise_and_day() -> None:
    a_code()
    a_code(visit=SECOND, enterprise=ANOTHER)
    for _ in range(MOST_TRIES):
        refusal(ENTERPRISE, wrong())

    assert "停用" in refusal(ENTERPRISE, right())
    found = try_spoken(enterprise=ANOTHER, digits=spoken_digits(SECOND, TODAY), at=NOW)
    assert found.standing is Standing.GENUINE


def test_the_next_day_begins_anew() -> None:
    tomorrow = NOW + timedelta(days=1)
    a_code(until=TERMS.until + timedelta(days=1))
    for _ in range(MOST_TRIES):
        refusal(ENTERPRISE, wrong())

    digits = spoken_digits(TERMS.visit, date(2026, 3, 3))
    found = try_spoken(enterprise=ENTERPRISE, digits=digits, at=tomorrow)
    assert found.standing is Standing.GENUINE


def test_a_withdrawn_code_and_one_of_another_time_are_not_said() -> None:
    a_code()
    withdraw_code(visit=TERMS.visit, at=NOW)
    a_code(visit=SECOND, since=TERMS.until - timedelta(hours=1))

    refusal(ENTERPRISE, right())
    refusal(ENTERPRISE, spoken_digits(SECOND, TODAY))


def test_the_count_does_not_say_whose_it_is() -> None:
    refusal(ENTERPRISE, wrong())

    row = Guesses.objects.get()
    assert (len(row.id), row.failed) == (64, 1)
    assert ENTERPRISE not in f"{row.id}{row}"


@pytest.mark.parametrize(("code", "digits"), [("9144", "123456"), (ENTERPRISE, "12345")])
def test_what_cannot_be_read_costs_no_try(code: str, digits: str) -> None:
    with pytest.raises(BadInput):
        try_spoken(enterprise=code, digits=digits, at=NOW)
    assert not Guesses.objects.exists()
