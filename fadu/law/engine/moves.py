"""The moves of a procedure over boolean variables: what each step asks, and what it changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from typing import Any, NamedTuple

from fadu.law.engine.graph import TEMPLATE, bits
from fadu.law.engine.ordering import together
from fadu.law.engine.slices import local, sliced
from fadu.law.engine.steps import Outcome, Step, block_mask, patterns, results, stated, step, steps
from fadu.law.vocabulary.procedure import Procedure, Stated

try:
    from dd.cudd import BDD
except ImportError:  # no wheel with CUDD for this platform: slower, the same answers
    from dd.autoref import BDD

logging.getLogger("dd").setLevel(logging.WARNING)  # it announces its version with every diagram
Set = Any  # a node of the diagram: a set of markings


def _union(items: Iterable[Any], mask: Callable[[Any], int]) -> int:
    return reduce(lambda found, item: found | mask(item), items, 0)


class Move(NamedTuple):
    """One way a step may go: where it may, and the value of every variable it changes.

    fixed: variables that become constant; copied: those that take the value of other variables.
    """

    step: Step
    guard: Set
    fixed: dict[str, bool]
    copied: dict[str, Set]

    @property
    def writes(self) -> set[str]:
        """The variables that it changes."""
        return {*self.fixed, *self.copied}

    def reads(self, bdd: Any) -> set[str]:
        """The variables that it copies."""
        return {name for value in self.copied.values() for name in bdd.support(value)}


class Moves:
    """The variables and moves of a procedure with a fixed list of keys; see `Space`.

    A variable `e`, `i` or `r` with a bit says done, in play, owed; bits that nothing changes are
    constants. `n` with a number says that a key has been named; once the last of a kind is, its
    template is of no more use and reads as zero.
    """

    def __init__(
        self,
        procedure: Procedure,
        kinds: tuple[str, ...] = (),
        inside: frozenset[str] | None = None,
        limit: int = 0,
        facts: Stated | None = None,
    ) -> None:
        """inside: codes of the acts followed, if not all; more can happen then than really can.

        limit: the most nodes a search may visit before it is given up as TooLarge; 0: no limit.
        facts: what certain acts state, if not everything may be stated.
        """
        self.bdd = BDD()
        self.limit = limit
        self.graph, plain = steps(procedure, kinds)
        every = stated(self.graph, plain, facts or {})
        end = procedure.closing
        self.closing = step(self.graph, self.graph.plain[end.code]) if end else None
        if inside is None:
            self.slice = sliced(self.graph, every, self.closing, frozenset())
        else:
            self.slice = local(self.graph, every, inside)
            if end and end.code not in inside:
                self.closing = None
        self.steps = self.slice.steps
        self.names: list[str] = []  # variables, in the order of the diagram
        self.extra: dict[str, dict[int, bool]] = {}  # history variables: set or cleared by an act
        self.results: dict[int, tuple[str, frozenset[Outcome], frozenset[Outcome]]] = {}
        self.block = {i: j for j in range(len(kinds)) for i in bits(block_mask(self.graph, j))}
        self.last = {kind: j for j, kind in enumerate(kinds)}
        self._declare(part=inside is not None)
        self._arrange()

    def _arrange(self) -> None:
        """Put variables that moves join side by side, and let the package sift from there."""
        self.bdd.configure(reordering=False)
        joined = [
            frozenset(m.writes | m.reads(self.bdd) | self.bdd.support(m.guard)) for m in self.moves
        ]
        self.names = together(self.names, joined)
        self.__dict__.pop("moves")
        self.bdd = BDD()  # anew: to reorder a filled diagram may take far longer than to fill it
        self.bdd.declare(*self.names)
        self.bdd.configure(reordering=True)

    def _declare(self, *, part: bool) -> None:
        g = self.graph
        ends = (self.closing,) if self.closing else ()
        judged = (*self.steps, *self.slice.sides, *ends)
        live = [i for i, (_, j) in enumerate(g.nodes) if j != TEMPLATE]
        self.followed = sum(1 << i for i in live if g.nodes[i][0].code in self.slice.inside)
        sides = _union(self.slice.sides, lambda s: 1 << s.bit)
        done = _union(judged, lambda s: s.needs | (1 << s.bit if s.once else 0)) & self.followed
        if part:  # whoever asks about some acts asks whether they have been done
            done |= self.followed
        outcomes = [o for s in self.steps for o in s.outcomes]
        moved = {
            "i": _union(outcomes, lambda o: o.opens | o.closes),
            "r": _union(outcomes, lambda o: o.obliges) | g.owed_at_start,
        }
        self.varies = {"e": done, "i": 0, "r": 0}
        for kind, held in (("i", self.followed | sides), ("r", self.followed)):
            for i in bits(held):
                act, j = g.nodes[i]
                pattern = g.index[act.code, TEMPLATE] if act.each else i
                if (moved[kind] >> i | moved[kind] >> pattern) & 1:
                    self.varies[kind] |= 1 << i | 1 << pattern
                if j >= 0 and kind == "i":
                    self.varies[kind] |= 1 << i
        names = [f"n{j}" for j in range(len(g.kinds))]
        names += [f"{k}{i}" for i in range(len(g.nodes)) for k in "eir" if self.varies[k] >> i & 1]
        self.names = names
        self.bdd.declare(*names)

    def watch(self, name: str, sets: int, clears: int) -> Set:
        """A history variable: true once an act of `sets` is done, false again after `clears`."""
        self.bdd.declare(name)
        self.names.append(name)
        self.extra[name] = dict.fromkeys(bits(sets), True) | dict.fromkeys(bits(clears), False)
        for stale in ("start", "moves", "reach"):
            self.__dict__.pop(stale, None)
        return self.bdd.var(name)

    def watch_result(self, name: str, acts: Iterable[int], facts: Mapping[str, Any]) -> Set:
        """A history variable: true while the last of these acts stated these facts."""
        for i in acts:
            so, otherwise = results(self.graph, i, facts)
            self.results[i] = (name, frozenset(so.outcomes), frozenset(otherwise.outcomes))
        return self.watch(name, 0, 0)

    def _var(self, kind: str, i: int) -> Set:
        if self.varies[kind] >> i & 1:
            return self.bdd.var(f"{kind}{i}")
        fixed = {"e": 0, "i": self.graph.open_at_start, "r": self.graph.owed_at_start}[kind]
        return self.bdd.true if fixed >> i & 1 else self.bdd.false

    def ex(self, i: int) -> Set:
        """Markings in which an act has been done (only of acts whose being done matters)."""
        return self._var("e", i)

    def inc(self, i: int) -> Set:
        """Markings in which an act is in play."""
        return self._var("i", i)

    def owed(self, i: int) -> Set:
        """Markings in which an act is in play and owed."""
        return self._var("i", i) & self._var("r", i)

    def guard(self, s: Step) -> Set:
        """Markings in which a step may happen, whatever it would name."""
        held = self._present(s.bit)
        if (self.followed | _union(self.slice.sides, lambda a: 1 << a.bit)) >> s.bit & 1:
            held &= self.inc(s.bit)
        if s.once and self.followed >> s.bit & 1:
            held &= ~self.ex(s.bit) | self._var("r", s.bit)
        for i in bits(s.needs & self.followed):
            held &= ~self.inc(i) | self.ex(i)
        for i in bits(s.waits & self.followed):
            held &= ~self.owed(i)
        return held

    @cached_property
    def start(self) -> Set:
        """The marking before anything happened."""
        g, values = self.graph, dict.fromkeys(self.names, False)
        for i in range(len(g.nodes)):
            for kind, mask in (("i", g.open_at_start), ("r", g.owed_at_start)):
                if f"{kind}{i}" in values and i not in self.block:
                    values[f"{kind}{i}"] = bool(mask >> i & 1)
        return self.bdd.cube(values)

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """Every way in which every step may go."""
        every = (move for s in self.steps for move in self._moves(s))
        alike: dict[object, Move] = {}
        for move in every:
            mark = (move.guard, tuple(move.fixed.items()), tuple(move.copied.items()))
            alike.setdefault(mark, move)
        return tuple(alike.values())

    def _moves(self, s: Step) -> Iterator[Move]:
        base = self.guard(s)
        for outcome in s.outcomes:
            for values in self._turns(s, outcome):
                if not s.names or s.may_name_none:
                    yield self._move(s, base, values)
                if s.names:
                    for keys, guard in self._namings(s):
                        yield self._move(s, base & guard, self._named(s, outcome, values, keys))

    def _turns(self, s: Step, outcome: Outcome) -> Iterator[dict[str, Set]]:
        values = self._values(s, outcome)
        if s.bit not in self.results:
            yield values
            return
        name, so, otherwise = self.results[s.bit]
        if outcome in so:
            yield values | {name: self.bdd.true}
        if outcome in otherwise:
            yield values | {name: self.bdd.false}

    def _move(self, s: Step, guard: Set, values: dict[str, Set]) -> Move:
        constants = (self.bdd.true, self.bdd.false)
        fixed = {n: bool(v == self.bdd.true) for n, v in values.items() if v in constants}
        return Move(s, guard, fixed, {n: v for n, v in values.items() if n not in fixed})

    def _values(self, s: Step, outcome: Outcome) -> dict[str, Set]:
        """What each changed variable becomes; a key that is not named yet stays absent."""
        values: dict[str, Set] = {f"e{s.bit}": self.bdd.true, f"r{s.bit}": self.bdd.false}
        opens, closes, obliges, releases = outcome
        for kind, down, up in (("r", releases, obliges), ("i", closes, opens)):
            values |= {f"{kind}{i}": self.bdd.false for i in bits(down)}
            values |= {f"{kind}{i}": self._present(i) for i in bits(up)}
        for name, acts in self.extra.items():
            if s.bit in acts:
                values[name] = self.bdd.true if acts[s.bit] else self.bdd.false
        return {name: value for name, value in values.items() if name in self.bdd.vars}

    def _present(self, i: int) -> Set:
        """When an effect reaches a bit: a key once it is named, a template while one is to come."""
        act, j = self.graph.nodes[i]
        if j == TEMPLATE:
            return (
                ~self.bdd.var(f"n{self.last[act.each]}")
                if act.each in self.last
                else self.bdd.false
            )
        return self.bdd.var(f"n{j}") if j >= 0 else self.bdd.true

    def _namings(self, s: Step) -> Iterator[tuple[range, Set]]:
        """Which keys a step may name, and where; once all are named further ones are not followed."""
        kinds = self.graph.kinds
        named = [self.bdd.var(f"n{j}") for j in range(len(kinds))]
        yield range(0), reduce(lambda a, b: a & b, named, self.bdd.true)
        for first in range(len(kinds)):
            here = ~named[first] & (named[first - 1] if first else self.bdd.true)
            for last in range(first, len(kinds)):
                if any(kind != s.names for kind in kinds[first : last + 1]):
                    break
                yield range(first, last + 1), here

    def _named(
        self, s: Step, outcome: Outcome, values: dict[str, Set], keys: range
    ) -> dict[str, Set]:
        own = self.graph.template.get(s.names, 0)
        found = {n: v for n, v in values.items() if n[0] not in "ir" or not own >> int(n[1:]) & 1}
        if self.last.get(s.names) in keys:
            spent = [f"{k}{i}" for i in bits(own) for k in "ir" if self.varies[k] >> i & 1]
            found |= dict.fromkeys(spent, self.bdd.false)
        for j in keys:
            found[f"n{j}"] = self.bdd.true
            for i, pattern in patterns(self.graph, j):
                for kind, down, up in (
                    ("i", outcome.closes, outcome.opens),
                    ("r", outcome.releases, outcome.obliges),
                ):
                    if self.varies[kind] >> i & 1:
                        found[f"{kind}{i}"] = self._inherited(kind, pattern, down, up)
        return found

    def _inherited(self, kind: str, pattern: int, down: int, up: int) -> Set:
        if up >> pattern & 1:
            return self.bdd.true
        return self.bdd.false if down >> pattern & 1 else self._var(kind, pattern)

    def title(self, i: int) -> str:
        """The code of an act, with the number of its key."""
        act, j = self.graph.nodes[i]
        return act.code if j < 0 else f"{act.code}:{j + 1}"
