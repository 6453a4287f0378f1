"""What every test of the desk asks for: the bureau at a fixed hour, and people signed in.

Founding takes longer than most tests. It is done once a module, inside an outer transaction;
pytest-django's own transaction of a test is then a savepoint of it, rolled back as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.test import override_settings

from fadu.faces.desk.tests.builders import Office, a_case, found_office
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker
    from pytest_django.fixtures import Settings

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
_TICKS = count()


@pytest.fixture(autouse=True)
def fixed_hour(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Requests of a test happen on Monday 2025-03-03; files stand in a folder of the test's own."""
    # A clock of its own, a microsecond apart: each test begins at the hour, however long others took.
    settings.TEST_CLOCK = NOW + timedelta(microseconds=next(_TICKS))
    settings.FILES = tmp_path_factory.mktemp("files")


@contextmanager
def for_a_while() -> Iterator[None]:
    """A transaction that is always rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def founded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Office]:
    """The bureau with its administrators, a supervisor, a second officer and two parties, for a module."""
    with django_db_blocker.unblock():
        block = for_a_while()
        block.__enter__()
        office = found_office()
    yield office
    with django_db_blocker.unblock():
        block.__exit__(None, None, None)


@pytest.fixture(scope="module")
def filed(
    founded: Office,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Matter]:
    """A filed case of that office, for the tests of a module that only begin from one."""
    files = tmp_path_factory.mktemp("filed")
    with django_db_blocker.unblock(), override_settings(TEST_CLOCK=NOW, FILES=files):
        block = for_a_while()
        block.__enter__()
        case = a_case(founded)
    yield case
    with django_db_blocker.unblock():
        block.__exit__(None, None, None)


@pytest.fixture
def office(founded: Office, db: None) -> Office:
    """The office as founded; whom a test enters is known to that test only."""
    return Office(founded.bureau, dict(founded.people), dict(founded.parties))


@pytest.fixture
def case(filed: Matter, office: Office) -> Matter:
    """The filed case as it stands before the test."""
    return Matter.objects.get(pk=filed.pk)
