"""The guard against guessing (防猜试): of a code of few digits, a few wrong tries a day and no more.

Spoken codes and look-ups are counted by subject and day here; a one-time link counts in its own row, for good, by the
same step. Passwords are django-axes' to guard: who is locked out is a pair of name and address, for a quarter of an hour.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, QuerySet

from fadu.accounts.models import Guesses
from fadu.kernel.zone import day_of
from fadu.ledger.crypto import keyed

MOST_TRIES = 5
"""Of six digits, guessing then succeeds once in two hundred thousand days."""


def secret() -> bytes:
    """What the codes of this installation are computed with, and the counts named."""
    return settings.SPOKEN_KEY.encode("utf-8")


def guesses(context: str, subject: str, day: date) -> QuerySet[Guesses]:
    """The count of a subject's day, begun where there is none."""
    about = f"fadu/guesses/{context}\n{subject}\n{day.isoformat()}".encode("ascii")
    row, _ = Guesses.objects.get_or_create(pk=keyed(secret(), about).hex(), defaults={"day": day})
    return Guesses.objects.filter(pk=row.pk)


def take(rows: QuerySet[Any], column: str = "failed") -> bool:
    """Take one try of a row's few, before anything is compared: no number of requests at once gets more.

    False where none is left. Outside any transaction that may fail afterwards: what is rolled back was no try.
    """
    left = rows.filter((f"{column}__lt", MOST_TRIES))
    return left.update(**{column: F(column) + 1}) > 0


def give_back(rows: QuerySet[Guesses]) -> None:
    """What was right was no guess."""
    rows.update(failed=F("failed") - 1)


def forget_guesses(*, now: datetime) -> int:
    """Delete counts of days gone by; returns how many."""
    return Guesses.objects.filter(day__lt=day_of(now) - timedelta(days=1)).delete()[0]
