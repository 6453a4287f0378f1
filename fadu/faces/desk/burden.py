"""检查负担: every entry of officials into a firm in a year, whoever came, which count, and why it was chosen.

An entry is an `Inroad`, whatever records it: a visit of ours, or a call that was registered by hand or by spreadsheet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fadu.accounts.selectors import agency_names
from fadu.law.procedures.inspection_visit.judgements import JOINT
from fadu.law.procedures.registers.objects import MODES
from fadu.matters.scope import Scope
from fadu.registry.objects import selectors
from fadu.rooms.inspection.folds.visits import CHECK
from fadu.rooms.inspection.selectors.visits import among, entries


@dataclass(frozen=True)
class Inroad:
    """One entry into a firm: the day, how (检查, 复查, 调研 …), who came, what for, whether it counts."""

    on: date
    mode: str
    unit: str
    purpose: str
    counted: bool
    chosen_for: str = ""
    call: str = ""  # id of the record by which it was registered, if it may be taken back
    party: str = ""
    matter: str = ""  # the matter that records it, if one does


Source = Callable[[Scope, Sequence[str], date, date], Iterable[Inroad]]


def calls(scope: Scope, parties: Sequence[str], first: date, last: date) -> Iterable[Inroad]:
    """What was registered by hand or came in by spreadsheet, other departments' entries among it."""
    for call in selectors.calls(scope, parties, first, last):
        if not call.cancelled:
            yield Inroad(
                call.called_on, call.mode, call.unit, call.purpose or "（已删除）", call.counted,
                call.chosen_for or "", call.id, call.party,
            )  # fmt: skip


def visits(scope: Scope, parties: Sequence[str], first: date, last: date) -> Iterable[Inroad]:
    """Every entry of our own visits: the check that counts, coming again, and coming in vain."""
    found = list(entries(scope, parties, first, last))
    tasks = among(scope, {e.visit for e in found})
    units = agency_names(e.county for e in found)
    for entry in found:
        task = tasks.get(entry.visit)
        why = f"{entry.purpose}（未能实施）" if entry.empty else entry.purpose
        joint = task is not None and task.team == JOINT and entry.mode == CHECK and not entry.empty
        mode = "联合" if joint else entry.mode if entry.mode in MODES else CHECK
        yield Inroad(
            entry.entered_on, mode, units.get(entry.county, ""), why, entry.counted,
            task.kind if task else "", party=entry.party, matter=entry.visit,
        )  # fmt: skip


SOURCES: tuple[Source, ...] = (calls, visits)
"""Where entries into firms are recorded."""


@dataclass(frozen=True)
class Burden:
    """A firm's year: its entries, the newest first, against the cap where one is set."""

    year: int
    inroads: tuple[Inroad, ...]
    cap: int | None

    @property
    def counted(self) -> int:
        """How many of them count against the cap."""
        return sum(one.counted for one in self.inroads)

    @property
    def over(self) -> bool:
        """Whether more counted than the cap allows."""
        return self.cap is not None and self.counted > self.cap

    @property
    def by_mode(self) -> tuple[tuple[str, int], ...]:
        """How often by each way of coming in, in the order of the register."""
        found = Counter(one.mode for one in self.inroads)
        return tuple((mode, found[mode]) for mode in MODES if found[mode])

    @property
    def words(self) -> str:
        """The year in one or two sentences."""
        units, cap = len({one.unit for one in self.inroads}), "年度上限未填写"
        if self.cap is not None:
            cap = f"上限{self.cap}次" + ("，已超过上限" if self.over else "")
        if not self.inroads:
            return f"{self.year}年没有入企记录；{cap}。"
        ways = "、".join(f"{mode}{times}次" for mode, times in self.by_mode)
        whole = f"{units}个单位入企{len(self.inroads)}次，计入检查频次{self.counted}次"
        return f"{self.year}年{whole}，{cap}。其中{ways}。"


def burden(scope: Scope, parties: Sequence[str], year: int, cap: int | None) -> Burden:
    """Every entry into a firm in a year, under any of its registrations, from every source."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = [one for source in SOURCES for one in source(scope, parties, first, last)]
    return Burden(year, tuple(sorted(found, key=lambda one: (one.on, one.call), reverse=True)), cap)
