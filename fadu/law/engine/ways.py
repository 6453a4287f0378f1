"""That closing stays within reach: ways that lead on from every marking, each to a lower rank.

The rank of a marking: the acts never done, then the duties owed, the weightiest first. A way is a
list of turns with what must hold for it; it does an act that was never done, or pays a duty without
taking on a weightier one, or ends. As ranks cannot fall for ever, closing can be reached from every
marking in which it is possible or some way is; so the fault to be shut out is a marking without any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fadu.law.engine.clauses import Clauses, System, before, joined
from fadu.law.engine.induction import Cube, Path, reasons
from fadu.law.engine.sat import Solver

_NEAR, _FAR, _MOST = 2, 6, 20_000  # turns looked ahead at first, and where that fails; markings met


@dataclass(frozen=True)
class Way:
    """Turns that may be made one after another where `asked` holds.

    lowers: the literal that holds before and not after (an act not done, or a duty owed, while no
    weightier one is taken on); 0: afterwards the matter is at the end of this number.
    """

    turns: Path
    lowers: int
    end: int
    asked: Clauses


class Ways:
    """The ways of a system that have been found; as a `Fault`, the markings without any."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.path: Path | None = None
        self.closing = system.procedure.closing.code if system.procedure.closing else ""
        self.undone = [system.variables["done", s.bit] for s in system.steps]
        self.duties = weighed(system)
        self.ends = ends(system)
        self.found_ways: list[Way] = []
        self._solvers: list[Solver] = []
        for n, turn in enumerate(system.turns):
            self._keep(way(self, (n,), -system.variables["done", turn.step.bit]))

    def enter(self, solver: Solver) -> None:
        """That none of the ends holds, and no way is open."""
        self._solver, self._here = solver, solver.size + 1
        solver.grow(self._here)
        for clauses in (*self.ends, *dict.fromkeys(w.asked for w in self.found_ways)):
            self._deny(clauses)

    def found(self, solver: Solver) -> Cube | None:
        """Literals by which no way is open, in some marking of the frame from which none is found."""
        while solver.solve((self._here,)):
            value = [bool(x) for x in solver.value[: len(self.system.meaning)]]
            new = self._lowering(value, _NEAR)
            if new is None:
                return self._reasons(value)
            self._keep(new)
            self._deny(new.asked)
        return None

    def reached(self, path: Path) -> bool:
        """Look further from the marking that is reached; if that is in vain, closing is lost."""
        value = list(self.system.start)
        for n in path:
            value = after(value, self.system.turns[n].values)
        new = self._lowering(value, _FAR)
        if new is None:
            self.path = path
            return True
        self._keep(new)
        self._deny(new.asked)
        return False

    def _keep(self, new: Way | None) -> None:
        if new is not None:
            self.found_ways.append(new)

    def _deny(self, clauses: Clauses) -> None:
        deny(self._solver, clauses, self._here)

    def _reasons(self, value: Sequence[bool]) -> Cube:
        """Literals of a marking that keep every end and every way shut."""
        shut = []
        every = (*self.ends, *dict.fromkeys(w.asked for w in self.found_ways))
        cubes = [[tuple(-x for x in c) for c in clauses if fails(c, value)] for clauses in every]
        chosen = dict.fromkeys(c[0][0] for c in cubes if len(c) == 1 and len(c[0]) == 1)
        for cube in sorted(cubes, key=len):
            fewest = min(cube, key=lambda c: (sum(x not in chosen for x in c), c))
            chosen |= dict.fromkeys(fewest)
            shut.append(fewest)
        return reasons([(x,) for cube in shut for x in cube], value, self.system.start)

    def _lowering(self, value: Sequence[bool], far: int) -> Way | None:
        """A shortest way onward from a marking."""
        for path, new in self._onward(value, far):
            for end, clauses in enumerate(self.ends):
                if holds(clauses, new):
                    return way(self, path, 0, end)
            lowers = self._lowered(value, new)
            if lowers:
                return way(self, path, lowers)
        return None

    def _lowered(self, value: Sequence[bool], new: Sequence[bool]) -> int:
        for v in self.undone:
            if new[v] and not value[v]:
                return -v
        changed = next((v for v in self.duties if new[v] != value[v]), 0)
        return changed if value[changed] else 0

    def _onward(self, value: Sequence[bool], far: int) -> Iterator[tuple[Path, list[bool]]]:
        ring: list[tuple[Path, list[bool]]] = [((), list(value))]
        seen = {tuple(value)}
        for _ in range(far):
            following = []
            for path, here in ring:
                for n, turn in enumerate(self.system.turns):
                    if not holds(turn.guard, here):
                        continue
                    new = after(here, turn.values)
                    if tuple(new) not in seen and len(seen) < _MOST:
                        seen.add(tuple(new))
                        following.append(((*path, n), new))
                        yield following[-1]
            ring = following


def after(value: Sequence[bool], given: Mapping[int, bool]) -> list[bool]:
    """A marking once values are given."""
    new = list(value)
    for v, so in given.items():
        new[v] = so
    return new


def holds(clauses: Clauses, value: Sequence[bool]) -> bool:
    """Whether all clauses hold in a marking."""
    return not any(fails(c, value) for c in clauses)


def fails(clause: Sequence[int], value: Sequence[bool]) -> bool:
    """Whether a clause does not hold in a marking."""
    return not any(value[abs(x)] == (x > 0) for x in clause)


def deny(solver: Solver, clauses: Clauses, under: int) -> None:
    """Let a solver look only, while `under` is assumed, where some of the clauses fail."""
    choice = [-under]
    for clause in clauses:
        if len(clause) == 1:
            choice.append(-clause[0])
            continue
        fails_ = solver.size + 1
        solver.grow(fails_)
        for x in clause:
            solver.add((-fails_, -x))
        choice.append(fails_)
    solver.add(choice)


def ends(system: System) -> list[Clauses]:
    """Where a matter is at its end: closing is possible, or it was closed before and nothing is owed."""
    closing = system.closing
    if closing is None:
        return []
    found = [system.guard(closing)]
    closed = system.variables.get(("done", closing.bit))
    if closed is not None:
        found.append(joined([(closed,)], [system.unowed(i) for i in system.live]))
    return [clauses for clauses in found if clauses is not None]


def weighed(system: System) -> list[int]:
    """The duties, as variables: an act whose best outcome brings further duties weighs more than they."""
    duties = {i: v for (what, i), v in system.variables.items() if what == "owed"}
    brings = dict[int, set[int]]()
    for turn in system.turns:
        own = duties.get(turn.step.bit)
        new = {v for v in duties.values() if turn.values.get(v) and v != own}
        if own and len(new) < len(brings.get(own, duties)):
            brings[own] = new
    order, seen = list[int](), set[int]()

    def visit(v: int) -> None:
        if v not in seen:
            seen.add(v)
            for lighter in sorted(brings.get(v, ()), reverse=True):
                visit(lighter)
            order.append(v)

    for v in sorted(duties.values(), reverse=True):
        visit(v)
    return order[::-1]


def way(ways: Ways, turns: Path, lowers: int, end: int = 0) -> Way | None:
    """The way of these turns, with all that must hold for it; None if it is open nowhere.

    lowers, end: see `Way`. ValueError if these turns do not do so.
    """
    given = dict[int, bool]()
    asked: Clauses | None = ()
    for n in turns:
        asked = _both(asked, before(ways.system.turns[n].guard, given))
        given |= ways.system.turns[n].values
    if not lowers:
        return _way(turns, 0, end, _both(asked, before(ways.ends[end], given)))
    if given.get(abs(lowers)) != (lowers < 0):
        raise ValueError(f"{ways.system.word(lowers)} 并未改变")
    held = [(lowers,)]
    if lowers > 0:
        weightier = ways.duties[: ways.duties.index(lowers)]
        held += [(v,) for v in weightier if given.get(v)]
    elif -lowers not in ways.undone:
        raise ValueError(f"{ways.system.word(lowers)} 不计入位次")
    return _way(turns, lowers, 0, _both(asked, joined(held)))


def _way(turns: Path, lowers: int, end: int, asked: Clauses | None) -> Way | None:
    return None if asked is None else Way(turns, lowers, end, asked)


def _both(one: Clauses | None, other: Clauses | None) -> Clauses | None:
    return None if one is None or other is None else joined(one, other)
