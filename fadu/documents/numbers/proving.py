"""That a book of numbers has no gap (不空号、不重号), read from its entries alone: no row is believed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fadu.law.procedures.registers import numbering

RESERVED, TAKEN, VOID = "reserved", "taken", "void"


@dataclass(frozen=True)
class Proof:
    """What became of each number from 1 to `last`; `faults` in sentences, none in an honest book."""

    fates: Mapping[int, str]
    faults: tuple[str, ...]

    @property
    def last(self) -> int:
        """The greatest number that was given out."""
        return max(self.fates, default=0)

    def count(self, fate: str) -> int:
        """How many numbers met this fate."""
        return sum(one == fate for one in self.fates.values())


def proved(entries: Iterable[tuple[str, Mapping[str, Any]]]) -> Proof:
    """Walk through the acts of a book in their order: (act, facts)."""
    fates: dict[int, str] = {}
    faults: list[str] = []
    for act, facts in entries:
        if act == numbering.reserve_numbers.code:
            faults += _reserve(fates, facts["first"], facts["last"])
        elif act == numbering.take_number.code:
            serial = facts["serial"]
            if fates.get(serial) != RESERVED:
                faults.append(f"{serial}号{_stands(fates, serial)}，又被取用")
            fates[serial] = TAKEN
        elif act == numbering.void_numbers.code:
            for serial in range(facts["first"], facts["last"] + 1):
                if fates.get(serial) not in (RESERVED, TAKEN):
                    faults.append(f"{serial}号{_stands(fates, serial)}，又被作废")
                fates[serial] = VOID
    absent = sorted(set(range(1, max(fates, default=0) + 1)) - set(fates))
    return Proof(fates, (*faults, *(f"缺{serial}号" for serial in absent)))


def _reserve(fates: dict[int, str], first: int, last: int) -> list[str]:
    faults = [f"{n}号重复预留" for n in range(first, last + 1) if n in fates]
    fates |= {n: RESERVED for n in range(first, last + 1) if n not in fates}
    return faults


def _stands(fates: Mapping[int, str], serial: int) -> str:
    return {RESERVED: "已预留", TAKEN: "已取用", VOID: "已作废"}.get(
        fates.get(serial, ""), "没有预留"
    )
