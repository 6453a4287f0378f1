"""`fadu sweep`: says how many matters moved, records nothing."""

from __future__ import annotations

import pytest

from fadu.cli import main
from fadu.ledger.models import Entry


@pytest.mark.django_db
def test_without_lapses_nothing_moves(capsys, settings, tmp_path):
    settings.FILES = tmp_path
    assert main(["sweep"]) == 0

    assert "已更新0个事项" in capsys.readouterr().out
    assert not Entry.objects.exists()

    (tmp_path / "previews" / "ab").mkdir(parents=True)
    (tmp_path / "previews" / "ab" / "stray").write_text("no folder")
    assert main(["sweep"]) == 1
    assert "没有完成：整理预览图" in capsys.readouterr().err
