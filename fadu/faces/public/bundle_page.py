"""What the page says by which anybody checks a bundle (案卷包): the ledger's public key and the verifiers with their digests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from fadu.casefile.bundle import verifiers
from fadu.ledger.crypto import signer_there

_WAYS = {
    verifiers.PAGE: "网页：用浏览器打开，选择案卷包",
    verifiers.SCRIPT: "程序：python3 verify.py 案卷包.zip 公钥",
}


def context() -> dict[str, Any]:
    """The key, where this server has it, and both programs."""
    return {
        "key": _key(),
        "programs": [
            {"name": name, "way": _WAYS[name], "digest": digest, "url": reverse("public:verifier", args=[name])}
            for name, digest in verifiers.digests().items()
        ],
    }  # fmt: skip


def _key() -> dict[str, str] | None:
    signer = signer_there(Path(settings.LEDGER_KEY_FILE), settings.LEDGER_ORIGIN)
    return {"name": signer.name, "public": signer.public.hex()} if signer else None
