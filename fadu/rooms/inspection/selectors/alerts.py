"""What to know of a firm before one more visit: how often it was visited, and how often in vain.

The cap itself is the law's (`cap_state` of the task): over it, the task must be justified before it is approved.
That reasons are asked for after visits in vain is a parameter, off until the legal office fills it in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.kernel.errors import Refused
from fadu.law.engine.view import LawView
from fadu.matters.scope import Scope
from fadu.registry.models import Party
from fadu.registry.objects.selectors import calls
from fadu.registry.selectors import joined
from fadu.rooms.inspection.selectors.visits import counting, in_vain

CAP, APPLIES, VAIN = (
    "inspection.frequency_cap",
    "inspection.cap_applies",
    "inspection.visits_in_vain",
)


@dataclass(frozen=True)
class Load:
    """How a firm stands before a further visit in a year, under any of its registrations.

    visits: ours that count, done or to be done; others: entries that were registered and count; cap: None where none is set; vain: visits in
    vain since the last with a record; vain_most: from how many on a reason is asked for, None while nobody has said.
    """

    visits: int
    others: int
    cap: int | None
    vain: int
    vain_most: int | None

    @property
    def counted(self) -> int:
        """What the task states as `visits_before`."""
        return self.visits + self.others

    @property
    def at_cap(self) -> bool:
        """Whether one more visit would be over the cap."""
        return self.cap is not None and self.counted >= self.cap

    @property
    def vain_blocks(self) -> bool:
        """Whether a further visit asks for a reason first."""
        return self.vain_most is not None and self.vain >= self.vain_most

    @property
    def words(self) -> tuple[str, ...]:
        """What the person who opens the task is told (预警), nothing where nothing is."""
        told = []
        if self.at_cap:
            told.append(
                f"本年度计入频次的检查已有{self.counted}次，达到上限{self.cap}次："
                "依法加大检查频次的，写明依据；没有依据的，须由负责人说明理由后才能批准。"
            )
        if self.vain:
            more = "，须先写明再次检查的理由" if self.vain_blocks else ""
            told.append(f"此前已连续{self.vain}次到场而没有检查记录{more}。")
        return tuple(told)


def registrations(party: Party) -> list[str]:
    """The ids under which a firm is registered."""
    return [party.id, *joined(party)]


def load(scope: Scope, parties: Sequence[str], law: LawView, on: date, *, but: str = "") -> Load:
    """The load of a firm on a day; `but` leaves one visit out."""
    first, last = date(on.year, 1, 1), date(on.year, 12, 31)
    registered = calls(scope, parties, first, last).filter(counted=True, cancelled=False)
    cap = _number(law, CAP, on) if _filled(law, APPLIES, on) else None
    vain = [visit for visit in in_vain(scope, parties) if visit.pk != but]
    return Load(
        counting(scope, parties, on.year, but=but).count(), registered.count(), cap, len(vain),
        _number(law, VAIN, on),
    )  # fmt: skip


def _filled(law: LawView, code: str, on: date) -> Any:
    try:
        return law.demand(code, on)
    except Refused:
        return None


def _number(law: LawView, code: str, on: date) -> int | None:
    value = _filled(law, code, on)
    return int(value) if value not in (None, "") else None
