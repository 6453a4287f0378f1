"""The sweep command folds what has lapsed by the clock of the process."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command

from fadu.kernel.zone import day_of
from fadu.ledger.models import Entry
from fadu.matters.tests.builders import Desk
from fadu.matters.tests.test_sweep import a_hazard_with_a_term


@pytest.mark.django_db
def test_a_lapsed_term_moves_one_matter_and_records_nothing(settings):
    desk = Desk()
    a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    before, out = Entry.objects.count(), io.StringIO()
    settings.TEST_CLOCK = datetime(2025, 3, 20, 1, 0, tzinfo=UTC)

    call_command("sweep", stdout=out)

    assert "已更新1个事项" in out.getvalue()
    assert Entry.objects.count() == before
