"""What the tests of the field ask for: the demonstration bureau on a Monday at nine, and an officer's device."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

from fadu.accounts.models import Account
from tests import demonstration
from tests.keeping import kept
from tests.outside import NOW, Outside, a_party, a_visit

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_django.fixtures import SettingsWrapper


@pytest.fixture
def outside(db: None, settings: SettingsWrapper, tmp_path: Path) -> Outside:
    """A visit that stands ready, and a device on which 张三 has signed in."""
    settings.TEST_CLOCK, settings.FILES = NOW, tmp_path / "files"
    bureau = demonstration.built()
    visit = kept("field visit", lambda: a_visit(bureau, a_party(bureau, "走查陶瓷有限公司")), str)
    client = Client()
    backend = "django.contrib.auth.backends.ModelBackend"
    client.force_login(Account.objects.get(username="zhangsan"), backend)
    return Outside(bureau, visit, client)
