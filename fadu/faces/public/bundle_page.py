"""What the page says by which anybody checks a bundle (案卷包): the ledger's public key and the verifiers with their digests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse

from fadu.casefile.bundle import verifiers
from fadu.kernel.errors import BadInput
from fadu.ledger.crypto import read_signer

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
    path = Path(settings.LEDGER_KEY_FILE)
    if not path.is_file():
        return None
    try:
        signer = read_signer(path, settings.LEDGER_ORIGIN)
    except (BadInput, OSError):
        return None
    return {"name": signer.name, "public": signer.public.hex()}
