"""The page by which anybody checks a bundle: key, digests, and the very programs whose digests they are."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.casefile.bundle import verifiers
from fadu.ledger.crypto import make_key, read_signer

pytestmark = pytest.mark.django_db


def test_what_is_downloaded_has_the_digest_that_is_printed() -> None:
    page = Client().get("/v/bundle/")
    text = page.content.decode()

    for name in (verifiers.PAGE, verifiers.SCRIPT):
        answer = Client().get(f"/v/bundle/{name}")
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
        assert hashlib.sha256(answer.content).hexdigest() in text
        assert answer.content == verifiers.shipped()[name]
    assert "制作假包的人能够换掉它" in text
    assert "script-src 'none'" in page["Content-Security-Policy"]
    assert not page.cookies
    assert not re.search(r"<script|<style|\sstyle=", text)
    assert Client().get("/v/bundle/other.exe").status_code == 404
    assert Client().post("/v/bundle/").status_code == 405


def test_the_key_is_the_ledgers_own_and_where_there_is_none_it_is_said(
    settings: Settings, tmp_path: Path
) -> None:
    settings.LEDGER_KEY_FILE = tmp_path / "ledger.key"
    without = Client().get("/v/bundle/").content.decode()
    make_key(settings.LEDGER_KEY_FILE)
    public = read_signer(settings.LEDGER_KEY_FILE, settings.LEDGER_ORIGIN).public.hex()

    assert "请向本机关索取" in without
    assert public in Client().get("/v/bundle/").content.decode()
