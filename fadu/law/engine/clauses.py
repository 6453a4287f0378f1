"""A procedure as clauses: what each step asks, and the value it gives to every variable it changes.

One key of each kind is followed, named in any order, time left out and guards free. Then every step
gives constants to variables, so that what must hold before a path is written down from what holds
after it, clause by clause. A literal is a variable's positive number, or its negative for its opposite.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from fadu.law.engine.graph import TEMPLATE, bits
from fadu.law.engine.steps import Outcome, Step, block_mask, patterns, results, stated, step, steps
from fadu.law.vocabulary.procedure import Procedure, Stated

Clause = tuple[int, ...]
Clauses = tuple[Clause, ...]


class Turn(NamedTuple):
    """One way a step may go: where it may, and the values it gives."""

    step: Step
    guard: Clauses
    values: Mapping[int, bool]


def joined(*parts: Iterable[Clause | None]) -> Clauses | None:
    """Clauses that all hold, without those that say less than another; None if they never do.

    A clause of None always holds.
    """
    every = sorted({c for part in parts for c in part if c is not None}, key=lambda c: (len(c), c))
    if every and not every[0]:
        return None
    kept, alone = list[Clause](), set[int]()
    beginning = dict[int, list[Clause]]()  # longer ones, by their first literal
    for clause in every:
        if not alone.isdisjoint(clause):
            continue
        if len(clause) == 1:
            alone.add(clause[0])
        elif beginning and _says_more(clause, beginning):
            continue
        else:
            beginning.setdefault(clause[0], []).append(clause)
        kept.append(clause)
    return tuple(kept)


def _says_more(clause: Clause, beginning: Mapping[int, Collection[Clause]]) -> bool:
    """Whether a clause contains one of those that are given by their first literal."""
    held = set(clause)
    return any(held.issuperset(k) for x in clause if x in beginning for k in beginning[x])


def before(clauses: Clauses, values: Mapping[int, bool]) -> Clauses | None:
    """What must hold before values are given, so that clauses hold after; None if they cannot."""
    left = set[Clause]()
    for clause in clauses:
        if not any(abs(x) in values and values[abs(x)] == (x > 0) for x in clause):
            left.add(tuple(x for x in clause if abs(x) not in values))
    return joined(left)


class System:
    """The variables, the start and the turns of a procedure with one key of each kind.

    A variable is (`done`, `in` or `owed`, bit) or (`named`, number of the kind); (`firm`, bit) says of an
    act that may be owed by a reminder alone that it is owed in a way that holds others back. A key and its
    template share theirs: until it is named they speak of the template, then of the key. What
    nothing changes is a constant. Done is followed for every step: how often does not matter.
    """

    def __init__(self, procedure: Procedure, facts: Stated | None = None) -> None:
        """facts: what certain acts state, if not everything may be stated."""
        kinds = tuple(dict.fromkeys(a.each for a in procedure.acts if a.each))  # one key of each
        self.procedure = procedure
        self.graph, plain = steps(procedure, kinds)
        self.steps = stated(self.graph, plain, facts or {})
        end = procedure.closing
        self.closing = step(self.graph, self.graph.plain[end.code]) if end else None
        self.live = [i for i, (_, j) in enumerate(self.graph.nodes) if j != TEMPLATE]
        blocks = [block_mask(self.graph, j) for j in range(len(kinds))]
        self._kind_of = {i: j for j, mask in enumerate(blocks) for i in bits(mask)}
        # `copies`: those whose template is in play from the start.
        self._masks = [
            (kind, self.graph.template[kind], mask)
            for kind, mask in zip(kinds, blocks, strict=True)
        ]
        self._twin = {p: i for j in range(len(kinds)) for i, p in patterns(self.graph, j)}
        self.variables: dict[tuple[str, int], int] = {}
        self.meaning: list[tuple[str, int]] = [("", 0)]  # by variable
        self.start: list[bool] = [False]  # by variable
        self._constants: dict[tuple[str, int], bool] = {}
        self._plain = _union(1 << i for i, (a, _) in enumerate(self.graph.nodes) if not a.each)
        self.copies = _union(1 << i for i in self._kind_of if self.graph.open_at_start >> i & 1)
        self._declare(len(kinds))
        self.turns = self._turns()

    def _declare(self, kinds: int) -> None:
        outcomes = [o for s in self.steps for o in s.outcomes]
        opened, closed, obliged = (
            self._shared(_union(masks))
            for masks in zip(*((o.opens, o.closes, o.obliges) for o in outcomes), strict=True)
        )
        inside, owed = (
            self._shared(self.graph.open_at_start),
            self._shared(self.graph.owed_at_start),
        )
        for j in range(kinds):
            self._variable("named", j)
        doable = _union(1 << s.bit for s in self.steps)
        for i in self.live:
            within, due = bool(inside >> i & 1), bool(owed >> i & 1)
            varies = {
                "done": (doable >> i & 1, False),
                "in": ((closed if within else opened) >> i & 1, within),
                "owed": (due or obliged >> i & 1, due),
            }
            if self.graph.firm & self.graph.mild & 1 << i:  # owed in either way
                varies["firm"] = varies["owed"]
            for what, (changes, start) in varies.items():
                if changes:
                    self._variable(what, i, start)
                else:
                    self._constants[what, i] = start

    def _variable(self, what: str, i: int, start: bool = False) -> int:
        self.variables[what, i] = v = len(self.meaning)
        self.meaning.append((what, i))
        self.start.append(start)
        return v

    def _shared(self, mask: int) -> int:
        return _union(1 << self._twin.get(i, i) for i in bits(mask))

    def code(self, i: int) -> str:
        """The code of the act of a bit."""
        return self.graph.nodes[i][0].code

    def bits_of(self, code: str) -> list[int]:
        """The bits of an act and its copies."""
        return [i for i in self.live if self.code(i) == code]

    def word(self, literal: int) -> str:
        """A literal in words, the same for every version of a procedure: `-done file_case`."""
        what, i = self.meaning[abs(literal)]
        of = self._masks[i][0] if what == "named" else self.code(i) if what != "since" else str(i)
        return f"{'' if literal > 0 else '-'}{what} {of}"

    def any_of(self, *held: int | bool) -> Clause | None:
        """The clause that one of these holds; None if one always does."""
        if any(x is True for x in held):
            return None
        return tuple(sorted({x for x in held if x is not False}))

    def literal(self, what: str, i: int, value: bool = True) -> int | bool:
        """That a variable has a value; whether it has, where it is a constant."""
        v = self.variables.get((what, i))
        if v is None:
            return self._constants[what, i] == value
        return v if value else -v

    def named(self, i: int) -> Clauses:
        """That the key of a copy has been named."""
        return ((self.variables["named", self._kind_of[i]],),) if i in self._kind_of else ()

    def out(self, i: int) -> tuple[int | bool, ...]:
        """What one of must hold for an act to be out of play."""
        unnamed = [-c[0] for c in self.named(i)]
        return (self.literal("in", i, False), *unnamed)

    def unowed(self, i: int) -> Clause | None:
        """That an act is not in play and owed."""
        return self.any_of(*self.out(i), self.literal("owed", i, False))

    def harmless(self, i: int) -> Clause | None:
        """That an act holds no other back: it is not in play and owed, or only by way of a reminder."""
        if not self.graph.firm >> i & 1:
            return None
        what = "firm" if self.graph.mild >> i & 1 else "owed"
        return self.any_of(*self.out(i), self.literal(what, i, False))

    def guard(self, s: Step) -> Clauses | None:
        """Where a step may happen, whatever it would name; None if nowhere."""
        asked = [*self.named(s.bit), self.any_of(self.literal("in", s.bit))]
        if s.once:
            again = self.literal("done", s.bit, False), self.literal("owed", s.bit)
            asked.append(self.any_of(*again))
        asked += [self.any_of(*self.out(i), self.literal("done", i)) for i in bits(s.needs)]
        asked += [self.harmless(i) for i in bits(s.waits)]
        for i in bits(s.stands):
            asked += [*self.named(i), self.any_of(self.literal("in", i))]
            asked += [
                self.any_of(self.literal("done", i)),
                self.any_of(self.literal("owed", i, False)),
            ]
        return joined(asked)

    def watch(self, sets: Iterable[int], clears: Iterable[int]) -> int:
        """A history variable: true once an act of `sets` is done, false again after `clears`."""
        v = self._history()
        values = dict.fromkeys(sets, True) | dict.fromkeys(clears, False)
        self.turns = tuple(
            Turn(s, guard, {**given, v: values[s.bit]} if s.bit in values else given)
            for s, guard, given in self.turns
        )
        return v

    def watch_result(self, acts: Collection[int], facts: Mapping[str, Any]) -> int:
        """A history variable: true while the last of these acts stated these facts."""
        v = self._history()
        turns = [t for t in self.turns if t.step.bit not in acts]
        for s in (s for s in self.steps if s.bit in acts):
            so, otherwise = results(self.graph, s.bit, facts)
            for value, outcomes in ((True, so.outcomes), (False, otherwise.outcomes)):
                told = replace(s, outcomes=tuple(o for o in s.outcomes if o in outcomes))
                turns += [Turn(s, guard, {**given, v: value}) for _, guard, given in self._of(told)]
        self.turns = tuple(turns)
        return v

    def _history(self) -> int:
        return self._variable("since", sum(what == "since" for what, _ in self.meaning))

    def _turns(self) -> tuple[Turn, ...]:
        alike = dict[object, Turn]()
        for s in self.steps:
            for turn in self._of(s):
                alike.setdefault((s.bit, turn.guard, tuple(sorted(turn.values.items()))), turn)
        return tuple(alike.values())

    def _of(self, s: Step) -> Iterator[Turn]:
        base = self.guard(s)
        if base is None:
            return
        met = dict[tuple[Clauses, Clause], Clauses]()  # most outcomes ask the same
        own = self._given("owed", 1 << s.bit, False) | self._given("done", 1 << s.bit, True)
        own |= self._given("firm", 1 << s.bit, False)
        for outcome in s.outcomes:
            ways = [(base, own | self._effect(outcome, self._plain))]
            for j, (kind, template, block) in enumerate(self._masks):
                n = self.variables["named", j]
                early, late = self._effect(outcome, template), self._effect(outcome, block)
                turns: list[tuple[Clause, dict[int, bool]]] = [((-n,), early), ((n,), late)]
                if s.names == kind:  # further keys live by the same rules and are not followed
                    turns.append(((-n,), early | {n: True}))
                    turns = turns if s.may_name_none else turns[1:]
                elif early == late:
                    turns = [((), early)]
                ways = [
                    (_with(asked, when, met), values | given)
                    for asked, values in ways
                    for when, given in turns
                    if not when or (-when[0],) not in asked
                ]
            for guard, values in ways:
                yield Turn(s, guard, values)

    def _effect(self, outcome: Outcome, mask: int) -> dict[int, bool]:
        """The values that an outcome gives within a mask: what is added wins over what is taken."""
        opens, closes, obliges, releases, binds = outcome
        given = (
            ("owed", releases & mask, False),
            ("firm", releases & mask, False),
            ("firm", binds & mask, True),
            ("in", closes & mask, False),
            ("in", opens & mask, True),
            ("owed", obliges & mask, True),
        )
        values = dict[int, bool]()
        for what, within, value in given:
            if within:  # most have nothing there
                values |= self._given(what, within, value)
        return values

    def _given(self, what: str, mask: int, value: bool) -> dict[int, bool]:
        of = (self.variables.get((what, self._twin.get(i, i))) for i in bits(mask))
        return dict.fromkeys((v for v in of if v is not None), value)


def _with(asked: Clauses, when: Clause, met: dict[tuple[Clauses, Clause], Clauses]) -> Clauses:
    """Clauses and one more, which does not contradict them; `met` keeps what has been put together."""
    if not when:
        return asked
    if (asked, when) not in met:
        met[asked, when] = joined(asked, (when,)) or ()
    return met[asked, when]


def _union(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found
