"""`fadu work`: where nothing waits it says so."""

from __future__ import annotations

import pytest

from fadu.cli import main


@pytest.mark.django_db
def test_nothing_waits(capsys):
    assert main(["work"]) == 0

    assert "没有排队的办理" in capsys.readouterr().out
