"""The views' tests share one founded office and one filed case: each test begins from them and leaves no trace.

Founding takes longer than most tests. It is done once inside an outer transaction; pytest-django's own
transaction of a test is then a savepoint of it, rolled back as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.test import override_settings

from fadu.faces.desk.tests.builders import Office, a_case, found_office
from fadu.faces.desk.tests.conftest import NOW
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker


@contextmanager
def for_a_while() -> Iterator[None]:
    """A transaction that is always rolled back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def founded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Office]:
    """The bureau, its people and parties, for all tests of a module."""
    with django_db_blocker.unblock():
        block = for_a_while()
        block.__enter__()
        office = found_office()
    yield office
    with django_db_blocker.unblock():
        block.__exit__(None, None, None)


@pytest.fixture(scope="module")
def filed(
    founded: Office, django_db_blocker: DjangoDbBlocker, tmp_path_factory: Any
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
