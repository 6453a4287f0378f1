"""Proofs by induction: clauses that hold at the start, survive every step, and rule out a fault.

Frame after frame holds of what can happen in so many steps, each written as clauses that no
single step leads out of into the next. A fault is followed back; what stands in its way is said as
generally as induction allows, and where two frames say the same, that holds for ever (property-directed
reachability). What cannot be refuted is a path from the start, so nothing real is missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Protocol

from fadu.law.engine import quick
from fadu.law.engine.clauses import Clauses, System
from fadu.law.engine.sat import Solver
from fadu.law.engine.symbolic import TooLarge

Cube = tuple[int, ...]
Path = tuple[int, ...]  # numbers of turns


class Fault(Protocol):
    """Something that must never come about, as the parts of the markings in which it has."""

    def enter(self, solver: Solver) -> None:
        """Tell a solver that holds a frame what to look for."""

    def found(self, solver: Solver) -> Cube | None:
        """Literals that make the fault certain, in some marking of the frame; None if there is none."""

    def reached(self, path: Path) -> bool:
        """Whether the path into it stands: then it is looked for no more. Else it has been refined."""


@dataclass
class Target:
    """Markings in which clauses hold, as a fault; `path` is how they come about, once that is known."""

    system: System
    clauses: Clauses
    path: Path | None = None
    _chosen: dict[int, int] = field(default_factory=dict)  # by solver: the literal that asks

    def enter(self, solver: Solver) -> None:
        """The clauses, under one more variable."""
        asked = solver.size + 1
        solver.grow(asked)
        self._chosen = {id(solver): asked}
        for clause in self.clauses:
            solver.add((-asked, *clause))

    def found(self, solver: Solver) -> Cube | None:
        """See `Fault`."""
        if not solver.solve((self._chosen[id(solver)],)):
            return None
        return reasons(self.clauses, solver.value, self.system.start)

    def reached(self, path: Path) -> bool:
        """It has come about."""
        self.path = path
        return True


def reasons(
    clauses: Iterable[Sequence[int]],
    value: Sequence[bool | None],
    start: Sequence[bool],
    known: Iterable[int] = (),
) -> Cube:
    """Few literals that hold and make every clause hold; those that do not hold at the start first."""
    chosen = dict.fromkeys(known)
    open_ = [[x for x in c if value[abs(x)] == (x > 0)] for c in clauses]
    for held in sorted(open_, key=len):
        if not any(x in chosen for x in held):
            often = [sum(x in other for other in open_) for x in held]
            best = max(
                range(len(held)),
                key=lambda n: ((held[n] > 0) != start[abs(held[n])], often[n], -abs(held[n])),
            )
            chosen[held[best]] = None
    return tuple(sorted(chosen, key=abs))


class Induction:
    """One search in one system for the faults given to `run`."""

    def __init__(self, system: System, limit: int = 0) -> None:
        """limit: cubes looked into after which the search is given up as `TooLarge`; 0: none."""
        self.system, self.limit, self.asked = system, limit, 0
        self._size = len(system.meaning) - 1
        self._may = range(self._size + 1, self._size + 1 + len(system.turns))  # a turn is made
        self._guards = [
            (-may, *clause)
            for may, turn in zip(self._may, system.turns, strict=True)
            for clause in turn.guard
        ]
        self._units = [frozenset(c[0] for c in t.guard if len(c) == 1) for t in system.turns]
        self._leading: dict[int, list[int]] = {}  # literal -> turns that make it true
        for n, turn in enumerate(system.turns):
            for v, value in turn.values.items():
                self._leading.setdefault(v if value else -v, []).append(n)
        self._frames: list[set[Cube]] = [set()]
        self._solvers: list[Solver] = [quick.solver()]
        self._add_frame()

    def run(self, faults: Sequence[Fault]) -> tuple[Cube, ...]:
        """Follow every fault until it is reached or shut out; clauses that hold for ever and shut out the rest."""
        left = list(faults)
        while True:
            solver = quick.solver(self._clauses(len(self._frames) - 1))
            solver.grow(self._size)
            for fault in left:
                fault.enter(solver)
            left = [f for f in left if not self._comes_about(f, solver)]
            settled = self._settled()
            if settled:
                cubes = {c for frame in self._frames[settled + 1 :] for c in frame}
                return tuple(sorted(tuple(-x for x in c) for c in cubes))

    def _comes_about(self, fault: Fault, solver: Solver) -> bool:
        last = len(self._frames) - 1
        while (cube := fault.found(solver)) is not None:
            path = self._follow(cube, last, solver)
            if path is not None and fault.reached(path):
                return True
        return False

    def _clauses(self, place: int) -> list[Cube]:
        return [tuple(-x for x in c) for frame in self._frames[place:] for c in sorted(frame)]

    def _add_frame(self) -> None:
        solver = quick.solver(self._guards)
        solver.grow(self._may.stop - 1)
        for v, value in enumerate(self.system.start):
            solver.phase[v] = value
        self._frames.append(set())
        self._solvers.append(solver)

    def _settled(self) -> int:
        """Carry forward what survives one more step; the frame that says no more than the next, or 0."""
        self._add_frame()
        for place in range(1, len(self._frames) - 1):
            for cube in sorted(self._frames[place], key=lambda c: (len(c), c)):
                if cube in self._frames[place] and self._way_in(cube, place + 1) is None:
                    self._block(cube, place + 1)
            if not self._frames[place]:
                return place
        return 0

    def _follow(self, cube: Cube, last: int, solver: Solver) -> Path | None:
        """Shut a cube out of a frame; if that fails, the turns by which the start leads into it."""
        number = count()
        left: list[tuple[int, int, Cube, Path]] = [(last, next(number), cube, ())]
        while left:
            place, _, cube, path = heappop(left)
            if place == 0 or self._at_start(cube):
                return path
            if self._shut_out(cube, place):
                continue
            way = self._way_in(cube, place)
            if way is not None:
                heappush(left, (place - 1, next(number), way[1], (way[0], *path)))
                heappush(left, (place, next(number), cube, path))
                continue
            general = self._general(cube, place)
            reach = place
            while reach < last and self._way_in(general, reach + 1) is None:
                reach += 1
            self._block(general, reach)
            if reach == last:
                solver.add(tuple(-x for x in general))
            else:
                heappush(left, (reach + 1, next(number), cube, path))
        return None

    def _at_start(self, cube: Iterable[int]) -> bool:
        start = self.system.start
        return all(start[abs(x)] == (x > 0) for x in cube)

    def _shut_out(self, cube: Cube, place: int) -> bool:
        held = set(cube)
        return any(held.issuperset(c) for frame in self._frames[place:] for c in frame)

    def _block(self, cube: Cube, place: int) -> None:
        held = set(cube)
        for frame in self._frames[1 : place + 1]:
            frame.difference_update([c for c in frame if held.issubset(c)])
        self._frames[place].add(cube)
        for solver in self._solvers[1 : place + 1]:
            solver.add(tuple(-x for x in cube))

    def _way_in(self, cube: Cube, place: int) -> tuple[int, Cube] | None:
        """A turn into the cube from outside of it in the frame before, and what makes it possible.

        Without one, `_used` are the literals of the cube that were needed to see so.
        """
        self.asked += 1
        if self.limit and self.asked > self.limit:
            raise TooLarge
        solver = self._solvers[place - 1]
        outside = 0
        self._used = set[int]()
        for n in sorted({n for x in cube for n in self._leading.get(x, ())}):
            turn = self.system.turns[n]
            against = next((x for x in cube if turn.values.get(abs(x), x > 0) != (x > 0)), None)
            rest = [x for x in cube if abs(x) not in turn.values]
            if against is not None:
                self._used.add(against)
                continue
            clash = next((x for x in rest if -x in self._units[n]), None)
            if clash is not None:
                self._used.add(clash)
                continue
            if place == 1:
                if self._at_start(rest) and self._starts(turn.guard):
                    start = self.system.start
                    return n, tuple(v if start[v] else -v for v in range(1, self._size + 1))
                self._used.update(cube)
                continue
            if not outside:
                outside = solver.size + 1
                solver.add((-outside, *(-x for x in cube)))
            if solver.solve((outside, self._may[n], *rest)):
                found = reasons(turn.guard, solver.value, self.system.start, rest)
                solver.add((-outside,))
                return n, found
            self._used.update(x for x in solver.core if abs(x) <= self._size)
        if outside:
            solver.add((-outside,))
        return None

    def _starts(self, clauses: Clauses) -> bool:
        start = self.system.start
        return all(any(start[abs(x)] == (x > 0) for x in clause) for clause in clauses)

    def _general(self, cube: Cube, place: int) -> Cube:
        """The cube with as few literals as will do to shut it out as well."""
        cube, kept = self._needed(cube), 0
        while kept < len(cube):
            fewer = cube[:kept] + cube[kept + 1 :]
            if fewer and not self._at_start(fewer) and self._way_in(fewer, place) is None:
                cube = self._needed(fewer)
                kept = sum(x in cube for x in fewer[:kept])
            else:
                kept += 1
        return cube

    def _needed(self, cube: Cube) -> Cube:
        """The literals by which no turn was seen to lead in, and one that is false at the start."""
        needed = tuple(x for x in cube if x in self._used)
        if needed and not self._at_start(needed):
            return needed
        start = self.system.start
        apart = next(x for x in cube if start[abs(x)] != (x > 0))
        return tuple(x for x in cube if x in self._used or x == apart)
