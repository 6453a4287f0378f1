"""Where the page images of a file stand beside the store, and dropping them with the file itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings


def folder_of(sha256: str) -> Path:
    """Where the page images of a file stand."""
    return Path(settings.FILES) / "previews" / sha256[:2] / sha256


def forget(digests: Iterable[str]) -> None:
    """Drop every page image of files that were erased."""
    for sha256 in digests:
        shutil.rmtree(folder_of(sha256), ignore_errors=True)
