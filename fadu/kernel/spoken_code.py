"""The spoken code (六位口令): what an officer reads out where the square cannot be scanned.

Six digits that only the server can compute, other ones for each visit and day. docs/visit-code.md says what they prove.
"""

from __future__ import annotations

from datetime import date

from fadu.kernel.codes import as_typed, digits_of
from fadu.kernel.errors import BadInput

CONTEXT = b"fadu/spoken/v1\n"
DIGITS = 6


def message(visit: str, day: date) -> bytes:
    """What is authenticated for a visit and a day in Shanghai."""
    return CONTEXT + f"{visit}\n{day.isoformat()}".encode("ascii")


def digits(mac: bytes) -> str:
    """Six digits of a message's authentication code (HMAC-SHA256, 32 bytes): its first eight bytes modulo a million."""
    return digits_of(mac, DIGITS)


def typed(text: str) -> str:
    """The six digits somebody typed, with or without a blank or a dash between them; BadInput otherwise."""
    plain = as_typed(text)
    if len(plain) != DIGITS or not (plain.isascii() and plain.isdigit()):
        raise BadInput("口令应为六位数字", todo="请执法人员再报一遍")
    return plain
