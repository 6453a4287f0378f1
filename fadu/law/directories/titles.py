"""Which acts a title of a 卷内目录 stands for: the synonym table (题名对照) of a day, exact words before endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fadu.law.directories.rows import Row, plain
from fadu.law.libraries.entries import Entry
from fadu.law.vocabulary.procedure import Procedure

_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_TURNS = ("不予", "撤销", "变更", "解除", "终止", "中止", "延期", "恢复", "不", "未", "补正")
# Words before a known ending that turn its meaning: such a title is chosen by hand.


@dataclass(frozen=True)
class Meaning:
    """What a title stands for: its acts, the acts the same paper carries, what must come directly before."""

    words: str
    acts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def no_act(self) -> bool:
        """Whether it is a paper to which no act of the procedure belongs (证据、备考表)."""
        return not self.acts


@dataclass(frozen=True)
class Read:
    """A row with what its title was found to mean: one meaning, or the several among which a person chooses."""

    row: Row
    meaning: Meaning | None = None
    candidates: tuple[Meaning, ...] = ()

    @property
    def open(self) -> bool:
        """Whether a person has to say what it is."""
        return self.meaning is None


def meaning_of(entry: Entry) -> Meaning:
    """An entry of the library 题名对照 as the reading takes it."""
    return Meaning(entry["words"], *(tuple(entry[c].split()) for c in ("acts", "also", "after")))


def meanings_of(procedure: Procedure, entries: Iterable[Entry]) -> list[Meaning]:
    """The table of a procedure; an act's own title and code, as logs write them, stand for it."""
    known = [meaning_of(e) for e in entries if e["procedure"] == procedure.code]
    taken = {plain(m.words) for m in known}
    acts = [(w, a.code) for a in procedure.acts if not a.lapse for w in (a.title, a.code)]
    return known + [Meaning(w, (code,)) for w, code in acts if plain(w) not in taken]


@dataclass(frozen=True)
class Titles:
    """The synonym table of one procedure on one day."""

    meanings: Sequence[Meaning]
    chosen: dict[str, Meaning] = field(default_factory=dict)  # by hand, for this file alone

    @cached_property
    def _known(self) -> dict[str, list[Meaning]]:
        found: dict[str, list[Meaning]] = {}
        for one in self.meanings:
            found.setdefault(plain(one.words), []).append(one)
        return found

    def read(self, rows: Iterable[Row]) -> list[Read]:
        """Every row with its meaning. Between two of the same words decides what came directly before, or else, as a
        directory does not tell the order of one day, what else is of the same day, or what came last before that day.
        """
        rows, done = list(rows), list[Read]()
        daily = self._daily(rows)
        before = opened = frozenset[str]()
        day: date | None = None
        for row in rows:
            if row.day != day:
                opened, day = before, row.day
            one = self._read(row, before, daily.get((row.volume, day), frozenset()), opened)
            done.append(one)
            before = frozenset(one.meaning.acts if one.meaning else ()) or before
        return done

    def _daily(self, rows: Iterable[Row]) -> dict[tuple[int, date | None], frozenset[str]]:
        """The acts of each day whose papers mean the same wherever they stand."""
        acts: dict[tuple[int, date | None], frozenset[str]] = {}
        for row in rows:
            one = self._read(row)
            if row.day and one.meaning and not any(m.after for m in self._found(plain(row.title))):
                place = row.volume, row.day
                acts[place] = acts.get(place, frozenset()) | frozenset(one.meaning.acts)
        return acts

    def _read(self, row: Row, *near: frozenset[str]) -> Read:
        """near: acts that may stand before it, the nearest first."""
        if row.title in self.chosen:
            return Read(row, self.chosen[row.title])
        found = self._found(plain(row.title))
        fits = ([m for m in found if set(m.after) & acts] for acts in near)
        fitting = next(filter(None, fits), None) or [m for m in found if not m.after]
        if len(fitting) == 1:
            return Read(row, fitting[0])
        return Read(row, None, tuple(fitting or found))

    def _found(self, title: str) -> list[Meaning]:
        """The meanings of the whole title, else of it without brackets, else of its longest known ending."""
        bare = _BRACKETS.sub("", title)
        for words in (title, bare):
            if words in self._known:
                return self._known[words]
        ends = [w for w in self._known if bare.endswith(w)]
        if not ends:
            return []
        longest = max(ends, key=len)
        left = bare[: -len(longest)]
        return [] if left.endswith(_TURNS) else self._known[longest]


def unread(reads: Iterable[Read]) -> list[Read]:
    """The rows whose titles a person has to settle."""
    return [one for one in reads if one.open]
