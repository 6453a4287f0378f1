"""The files that make the app: what the service worker keeps, under one version for all of them."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from django.templatetags.static import static
from django.urls import reverse

HERE = Path(__file__).parent
SCRIPTS = HERE / "static" / "field"
PAGE = HERE / "templates" / "field" / "app.html"
WORKER = "worker.js"
BESIDE = ("ui/tokens.css", "documents/paper.css", "ui/mark.svg")


def files() -> list[str]:
    """Addresses of everything that the page loads, the page itself first."""
    own = sorted(path.name for path in SCRIPTS.iterdir() if path.name != WORKER)
    names = [*(f"field/{name}" for name in own), *BESIDE]
    return [reverse("field:app"), *(static(name) for name in names)]


@cache
def version() -> str:
    """A digest of the page and its files: another one is another app."""
    state = hashlib.sha256(PAGE.read_bytes())
    for path in sorted(SCRIPTS.iterdir()):
        state.update(path.name.encode() + b"\0" + path.read_bytes())
    return state.hexdigest()[:16]


def worker() -> str:
    """The service worker: the list of files and their version, then its script."""
    told = json.dumps({"version": version(), "files": files()}, ensure_ascii=False)
    return f"self.FIELD = {told};\n{(SCRIPTS / WORKER).read_text(encoding='utf-8')}"
