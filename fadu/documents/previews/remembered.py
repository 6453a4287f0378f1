"""What was found out about bytes from outside, by their digest: the same bytes, sent again, need no process anew."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from typing import BinaryIO, Generic, TypeVar

_PIECE = 1024 * 1024
Found = TypeVar("Found")


class Newest(Generic[Found]):
    """The newest so many findings; threads share it. Nothing that names a person belongs here: it is not erased."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, threading.Lock()
        self._held: OrderedDict[object, Found] = OrderedDict()

    def get(self, of: object) -> Found | None:
        """What is known; None where nothing is, or no longer."""
        with self._lock:
            return self._held.get(of)

    def put(self, of: object, found: Found) -> None:
        """Remember it, and forget the oldest beyond the room."""
        with self._lock:
            self._held[of] = found
            while len(self._held) > self._most:
                self._held.popitem(last=False)


def digest_of(file: BinaryIO) -> bytes:
    """SHA-256 of a whole file; leaves it at its end."""
    state = hashlib.sha256()
    file.seek(0)
    while piece := file.read(_PIECE):
        state.update(piece)
    return state.digest()
