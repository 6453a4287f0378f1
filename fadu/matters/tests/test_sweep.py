"""The sweep brings rows up to date and writes nothing else."""

from __future__ import annotations

import pytest

from fadu.ledger.models import Entry
from fadu.matters.sweep import recount, sweep
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


def test_without_lapses_and_periods_nothing_moves():
    desk = Desk()
    desk.enter()

    assert sweep(desk.law, desk.now) == 0
    assert recount(desk.law, desk.now) == 0
    assert Entry.objects.count() == 1
