"""A production server does not start without its secrets, nor with what belongs to a demonstration."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings as SettingsWrapper

from fadu.config import checks


@pytest.fixture
def production(settings: SettingsWrapper, tmp_path: Path) -> SettingsWrapper:
    """A production server with everything it needs."""
    key = tmp_path / "ledger.key"
    key.write_text("key", encoding="utf-8")
    settings.PRODUCTION = True
    settings.SECRET_KEY = "x" * 64
    settings.ALLOWED_HOSTS = ["fadu.example"]
    settings.LEDGER_KEY_NAMED = True
    settings.LEDGER_KEY_FILE = key
    settings.VISIT_CODES = ("own", "external")
    settings.VISIT_KEY_NAMED = True
    settings.VISIT_KEY_FILE = key
    settings.SPOKEN_KEY = "y" * 32
    settings.PUBLIC_ADDRESS, settings.PUBLIC_ADDRESS_NAMED = "https://yj.example", True
    settings.DRAW_KEY_NAMED, settings.DRAW_KEY_FILE = True, tmp_path / "draw.key"
    settings.DRAW_KEY_FILE.write_bytes(b"k" * 32)
    settings.DEMO = False
    settings.TEST_CLOCK = None
    settings.DEBUG = False
    return settings


def ids() -> list[str | None]:
    """The ids of what the checks find, without the database."""
    found = [*checks.production_has_its_secrets(None), *checks.production_is_no_playground(None)]
    assert all(message.hint for message in found)
    return [message.id for message in found]


def test_a_complete_production_server_may_start(production: SettingsWrapper) -> None:
    assert ids() == []


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("SECRET_KEY", "short", "fadu.E002"),
        ("ALLOWED_HOSTS", [], "fadu.E003"),
        ("ALLOWED_HOSTS", ["*"], "fadu.E003"),
        ("LEDGER_KEY_NAMED", False, "fadu.E004"),
        ("LEDGER_KEY_FILE", Path("/nonexistent"), "fadu.E004"),
        ("DEMO", True, "fadu.E005"),
        ("VISIT_KEY_NAMED", False, "fadu.E009"),
        ("VISIT_KEY_FILE", Path("/nonexistent"), "fadu.E009"),
        ("SPOKEN_KEY", "short", "fadu.E010"),
        ("PUBLIC_ADDRESS_NAMED", False, "fadu.E011"),
        ("PUBLIC_ADDRESS", "http://127.0.0.1:8000", "fadu.E011"),
        ("PUBLIC_ADDRESS", "https://localhost", "fadu.E011"),
        ("DRAW_KEY_NAMED", False, "fadu.E012"),
        ("DRAW_KEY_FILE", Path("/nonexistent"), "fadu.E012"),
        ("DRAW_KEY_FILE", Path(__file__), "fadu.E012"),
        ("TEST_CLOCK", datetime(2025, 3, 3, tzinfo=UTC), "fadu.E006"),
        ("DEBUG", True, "fadu.E007"),
    ],
)
def test_each_lack_has_its_own_number(
    production: SettingsWrapper, name: str, value: object, error: str
) -> None:
    setattr(production, name, value)

    assert ids() == [error]


def test_the_development_key_is_no_production_key(production: SettingsWrapper) -> None:
    production.SECRET_KEY = production.DEVELOPMENT_KEY

    assert ids() == ["fadu.E001"]


def test_without_codes_of_our_own_their_secrets_are_not_asked_for(
    production: SettingsWrapper,
) -> None:
    production.VISIT_KEY_NAMED = False
    production.SPOKEN_KEY = production.DEVELOPMENT_SPOKEN

    assert ids() == ["fadu.E009", "fadu.E010"]
    production.VISIT_CODES = ("enterprise",)
    assert ids() == []


def test_a_desk_may_do_all_of_this(production: SettingsWrapper) -> None:
    production.PRODUCTION = False
    production.DEMO = True
    production.ALLOWED_HOSTS = []

    assert ids() == []


@pytest.mark.django_db
def test_a_refusal_to_start_names_everything_at_once(production: SettingsWrapper) -> None:
    production.DEMO = True
    production.DEBUG = True

    with pytest.raises(ImproperlyConfigured, match=r"E005[\s\S]*E007"):
        checks.refuse_to_start()


def test_the_wsgi_entry_refuses_an_unprepared_production_server(tmp_path: Path) -> None:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FADU_", "PYTEST_"))
    }

    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", "import fadu.config.wsgi"],
        check=False, capture_output=True, text=True,
        env={**kept, "FADU_ENV": "production", "FADU_VAR": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip

    assert done.returncode == 1
    assert all(
        number in done.stderr
        for number in ("fadu.E001", "fadu.E003", "fadu.E004", "fadu.E010", "fadu.E011")
    )
