"""`fadu https`: set up once, shown, renewed; replaced only where it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from fadu.cli import main
from fadu.cli.https import WARNED, ending
from fadu.cli.tests.test_law import run


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.HTTPS_FOLDER = tmp_path / "https"
    return tmp_path / "https"


def test_one_command_sets_up_and_others_show_and_renew(folder: Path, capsys: Any) -> None:
    code, made = run(
        capsys, "https", "set-up", "--address", "192.168.1.20", "--name", "某市应急管理局"
    )
    assert (code, made["addresses"], made["folder"]) == (0, ["192.168.1.20"], str(folder))

    code, shown = run(capsys, "https", "show")
    assert (code, shown) == (0, made)
    assert main(["https", "set-up", "--address", "192.168.1.21"]) == 2
    assert "加 --again" in capsys.readouterr().err
    _, renewed = run(capsys, "https", "renew")
    assert renewed["fingerprint"] == made["fingerprint"]
    _, other = run(capsys, "https", "set-up", "--address", "192.168.1.21", "--again")
    assert other["fingerprint"] != made["fingerprint"]
    assert main(["https", "show"]) == 0
    assert "fadu serve --host 0.0.0.0 --port 8000 --https 8443" in capsys.readouterr().out


def test_it_is_time_thirty_days_before_the_end() -> None:
    at = datetime(2026, 3, 2, tzinfo=UTC)

    assert ending(at + WARNED - timedelta(seconds=1), at)
    assert not ending(at + WARNED, at)
