"""The key that signs, and what is opened to whom."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fadu.casefile.bundle import proofs
from fadu.kernel.errors import Refused


def test_a_key_that_is_named_and_not_there_is_not_made_anew(settings: Any, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", True
    with pytest.raises(Refused, match="签名密钥不在本机"):
        proofs.signer()

    settings.LEDGER_KEY_NAMED = False
    made = proofs.signer()

    assert proofs.signer() == made
    assert json.loads(proofs.key_member(made)) == {"name": made.name, "public": made.public.hex()}
