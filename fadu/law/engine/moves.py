"""The moves of a procedure over boolean variables: what each step asks, and what it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from typing import Any, NamedTuple

from fadu.law.engine.graph import bits
from fadu.law.engine.ordering import together
from fadu.law.engine.steps import Outcome, Step, patterns, results
from fadu.law.engine.variables import BDD, SIZED, Set, Variables
from fadu.law.vocabulary.procedure import Procedure, Stated


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


class Moves(Variables):
    """The variables and moves of a procedure with a fixed list of keys; see `Space`."""

    def __init__(
        self,
        procedure: Procedure,
        kinds: tuple[str, ...] = (),
        inside: frozenset[str] | None = None,
        limit: int = 0,
        facts: Stated | None = None,
    ) -> None:
        """The arguments are those of `Variables`."""
        super().__init__(procedure, kinds, inside, limit, facts)
        self.extra: dict[str, dict[int, bool]] = {}  # history variables: set or cleared by an act
        self.results: dict[int, tuple[str, frozenset[Outcome], frozenset[Outcome]]] = {}
        self.names = together(self.names, self.joined())
        self.renew(self.names, reordering=True)

    def joined(self) -> list[frozenset[str]]:
        """The variables that each move reads or writes."""
        self.bdd.configure(reordering=False)
        return [
            frozenset(m.writes | m.reads(self.bdd) | self.bdd.support(m.guard)) for m in self.moves
        ]

    def renew(self, names: Sequence[str], *, reordering: bool) -> None:
        """Begin again with an empty diagram in this order of variables; sets made before are void.

        To reorder a filled diagram may take far longer than to fill it.
        """
        self._forget()
        self.names, self.bdd = list(names), BDD(**SIZED)
        self.bdd.declare(*names)
        self.bdd.configure(reordering=reordering)

    def _forget(self) -> None:
        for stale in ("start", "moves", "reach"):
            self.__dict__.pop(stale, None)

    def watch(self, name: str, sets: int, clears: int) -> Set:
        """A history variable: true once an act of `sets` is done, false again after `clears`."""
        self.bdd.declare(name)
        self.names.append(name)
        self.extra[name] = dict.fromkeys(bits(sets), True) | dict.fromkeys(bits(clears), False)
        self._forget()
        return self.bdd.var(name)

    def watch_result(self, name: str, acts: Iterable[int], facts: Mapping[str, Any]) -> Set:
        """A history variable: true while the last of these acts stated these facts."""
        for i in acts:
            so, otherwise = results(self.graph, i, facts)
            self.results[i] = (name, frozenset(so.outcomes), frozenset(otherwise.outcomes))
        return self.watch(name, 0, 0)

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
                if not s.names:
                    yield self._move(s, base, values)
                    continue
                if s.may_name_none:
                    yield from self._naming_none(s, outcome, base, values)
                for keys, guard in self._namings(s):
                    yield self._move(s, base & guard, self._named(outcome, values, keys))

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
        """What each changed variable becomes, but for the template of what the step names.

        A key that is not named yet stays absent.
        """
        values: dict[str, Set] = {f"e{s.bit}": self.bdd.true}
        values |= dict.fromkeys((f"r{s.bit}", f"f{s.bit}"), self.bdd.false)
        own = ~self.graph.template.get(s.names, 0)
        for kind, down, up in _changes(outcome):
            values |= {self._name(kind, i): self.bdd.false for i in bits(down & own)}
            values |= {self._name(kind, i): self._present(i) for i in bits(up & own)}
        for name, acts in self.extra.items():
            if s.bit in acts:
                values[name] = self.bdd.true if acts[s.bit] else self.bdd.false
        return {name: value for name, value in values.items() if name in self.bdd.vars}

    def _present(self, i: int) -> Set:
        """When an effect reaches a bit: a key once it is named, and the last of a kind for its template."""
        j = self.graph.nodes[i][1]
        shared = j < 0 or j in self.last.values()
        return self.bdd.true if shared else self.bdd.var(f"n{j}")

    def _naming_none(
        self, s: Step, outcome: Outcome, base: Set, values: dict[str, Set]
    ) -> Iterator[Move]:
        """The step changes the template of its kind, as long as a key is still to come."""
        if s.names not in self.last:
            yield self._move(s, base, values)
            return
        spent = self.bdd.var(f"n{self.last[s.names]}")
        early = values | self._reached(outcome, self.graph.template[s.names])
        yield self._move(s, base & ~spent, early)
        yield self._move(s, base & spent, values)

    def _reached(self, outcome: Outcome, mask: int) -> dict[str, Set]:
        """What the variables of some bits become through an outcome, without a look at keys."""
        found: dict[str, Set] = {}
        for kind, down, up in _changes(outcome):
            held = mask & self.varies[kind]
            found |= {self._name(kind, i): self.bdd.false for i in bits(down & held)}
            found |= {self._name(kind, i): self.bdd.true for i in bits(up & held)}
        return found

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

    def _named(self, outcome: Outcome, values: dict[str, Set], keys: range) -> dict[str, Set]:
        found = dict(values)
        for j in keys:
            found[f"n{j}"] = self.bdd.true
            last = j in self.last.values()
            if last:
                own = sum(1 << pattern for _, pattern in patterns(self.graph, j))
                found |= self._reached(outcome, own)
                continue
            for i, pattern in patterns(self.graph, j):
                for kind, down, up in _changes(outcome):
                    if self.varies[kind] >> i & 1:
                        found[f"{kind}{i}"] = self._inherited(kind, pattern, down, up)
        return found

    def _inherited(self, kind: str, pattern: int, down: int, up: int) -> Set:
        if up >> pattern & 1:
            return self.bdd.true
        return self.bdd.false if down >> pattern & 1 else self._var(kind, pattern)


def _changes(outcome: Outcome) -> Iterator[tuple[str, int, int]]:
    """By kind of variable: the bits that an outcome takes down first, and those it puts up."""
    opens, closes, obliges, releases, binds = outcome
    yield "r", releases, obliges
    yield "f", releases, binds
    yield "i", closes, opens
