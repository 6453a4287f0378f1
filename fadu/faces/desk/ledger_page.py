"""How the ledger stands: size, newest checkpoint, and the outcome of a verification."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from fadu.accounts.selectors import place_of
from fadu.law.engine.view import LawView
from fadu.ledger import selectors
from fadu.ledger.crypto import signer_there
from fadu.ledger.report import Report
from fadu.matters.verification import verify

SHOWN = 200


def context() -> dict[str, Any]:
    """Entries, the newest checkpoint, and how many entries stand after it."""
    size, newest = selectors.size(), selectors.newest_checkpoint()
    return {
        "size": size,
        "checkpoint": newest,
        "since": size - newest.size if newest else size,
        "origin": settings.LEDGER_ORIGIN,
    }


def verified(law: LawView, now: datetime) -> Report:
    """Verify the chain, the tree, the rows, the lists and the checkpoints inside and outside the database."""
    folder = Path(settings.CHECKPOINTS)
    kept = folder if folder.is_dir() else None
    return verify(law, now, place_of, folder=kept, keys=public_keys())


def public_keys() -> Mapping[str, bytes] | None:
    """The key whose signature counts: this server's own, where it is there to read."""
    signer = signer_there(Path(settings.LEDGER_KEY_FILE), settings.LEDGER_ORIGIN)
    return {signer.name: signer.public} if signer else None
