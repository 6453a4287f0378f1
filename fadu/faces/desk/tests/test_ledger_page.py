"""How the ledger stands, and what verification finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from pytest_django.fixtures import Settings

from fadu.accounts.models import Person
from fadu.faces.desk import ledger_page
from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.conftest import NOW
from fadu.ledger.crypto import make_key
from fadu.matters.models import Matter
from fadu.statutes.selectors import law_view


@pytest.fixture(autouse=True)
def own_folders(settings: Settings, tmp_path: Path) -> None:
    """Key and checkpoints of a test stand in folders of its own."""
    settings.LEDGER_KEY_FILE, settings.CHECKPOINTS = tmp_path / "key", tmp_path / "checkpoints"


def test_a_sound_ledger_has_no_problem_and_says_what_was_not_checked(office: Office) -> None:
    report = ledger_page.verified(law_view(), NOW)

    assert report.ok
    assert report.entries == ledger_page.context()["size"]
    assert len(report.notes) == 3  # no checkpoint outside, no key, periods not yet swept


def test_a_row_changed_past_the_ledger_is_found(office: Office) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_person SET post = %s WHERE id = %s", ["局长", office.id("张三")]
        )

    assert not ledger_page.verified(law_view(), NOW).ok
    assert Person.objects.get(pk=office.id("张三")).post == "局长"


def test_a_list_changed_past_the_ledger_is_found(office: Office) -> None:
    Matter.objects.update(closed=True)

    report = ledger_page.verified(law_view(), NOW)

    assert {p.kind for p in report.problems} == {"projection"}


def test_the_servers_own_key_counts_where_it_can_be_read(settings: Settings) -> None:
    assert ledger_page.public_keys() is None

    make_key(settings.LEDGER_KEY_FILE)
    assert list(ledger_page.public_keys() or {}) == [settings.LEDGER_ORIGIN]

    settings.LEDGER_KEY_FILE.write_text("not a key")
    assert ledger_page.public_keys() is None
