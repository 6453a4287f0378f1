"""Lists of record ids in little space (记录清单): sorted and front-coded, exact for any id without a comma.

Each id is written as the number of leading characters it shares with the one before, a dot, and the
rest: ["01HQAB", "01HQAC"] → "0.01HQAB,5.C".
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from fadu.kernel.errors import BadInput


def pack(ids: Iterable[str]) -> str:
    """The ids, sorted, each once. An id with a comma is a ValueError."""
    words, before = [], ""
    for id in sorted(set(ids)):
        if not id or "," in id:
            raise ValueError(f"id {id!r} cannot stand in a list")
        shared = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, id, strict=False))
        )
        words.append(f"{shared}.{id[shared:]}")
        before = id
    return ",".join(words)


def unpack(text: str) -> tuple[str, ...]:
    """The ids of a packed list, in order; BadInput where it is damaged."""
    ids: list[str] = []
    for word in text.split(",") if text else ():
        length, dot, rest = word.partition(".")
        before = ids[-1] if ids else ""
        if not (dot and length.isascii() and length.isdigit() and int(length) <= len(before)):
            raise BadInput("冻结的记录清单已损坏")
        ids.append(before[: int(length)] + rest)
    return tuple(ids)
