"""What the page of bundles is told: a key that cannot be read is none."""

from __future__ import annotations

from pathlib import Path

from pytest_django.fixtures import Settings

from fadu.casefile.bundle import verifiers
from fadu.faces.public.bundle_page import context


def test_a_broken_key_is_none_and_both_programs_are_there(settings: Settings, tmp_path: Path) -> None:  # fmt: skip
    settings.LEDGER_KEY_FILE = tmp_path / "ledger.key"
    settings.LEDGER_KEY_FILE.write_text("no key")
    told = context()

    assert told["key"] is None
    assert {one["name"]: one["digest"] for one in told["programs"]} == verifiers.digests()
