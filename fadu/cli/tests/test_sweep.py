"""`fadu sweep`: says how many matters moved, records nothing."""

from __future__ import annotations

import pytest

from fadu.cli import main
from fadu.ledger.models import Entry


@pytest.mark.django_db
def test_without_lapses_nothing_moves(capsys):
    assert main(["sweep"]) == 0

    assert "已更新0个事项" in capsys.readouterr().out
    assert not Entry.objects.exists()
