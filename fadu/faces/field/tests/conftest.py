"""Requests of these tests happen on the morning of the visit; files stand in a folder of the test's own."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.accounts.models import Account
from fadu.faces.field.tests.builders import MORNING
from tests import demonstration
from tests.keeping import kept
from tests.outside import NOW, Outside, a_party, a_visit

_TICKS = count()


@pytest.fixture(autouse=True)
def hour(settings: Settings, tmp_path: Path) -> None:
    settings.TEST_CLOCK, settings.FILES = MORNING, tmp_path


@pytest.fixture
def outside(db: None, settings: Settings) -> Outside:
    """A visit of the demonstration bureau that stands ready, and a device on which 张三 has signed in."""
    # A clock of its own, a microsecond apart: each test begins at the hour, however long others took.
    settings.TEST_CLOCK = NOW + timedelta(microseconds=next(_TICKS))
    bureau = demonstration.built()
    visit = kept("field visit", lambda: a_visit(bureau, a_party(bureau, "走查陶瓷有限公司")), str)
    client = Client()
    backend = "django.contrib.auth.backends.ModelBackend"
    client.force_login(Account.objects.get(username="zhangsan"), backend)
    return Outside(bureau, visit, client)
