"""The present key is that of the builders; its secret file stands in a folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pytest_django.fixtures import Settings

from fadu.rooms.inspection.tests.builders import SIGNER


@pytest.fixture(autouse=True)
def visit_key(settings: Settings, tmp_path: Path) -> Path:
    """The key file as the setting names it."""
    path = tmp_path / "visit.key"
    path.write_bytes(
        Ed25519PrivateKey.from_private_bytes(SIGNER.seed).private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    settings.VISIT_KEY_FILE, settings.VISIT_KEY_NAMED, settings.VISIT_KEYS = path, True, ()
    settings.VISIT_CODES = ("own", "enterprise", "external")
    return path
