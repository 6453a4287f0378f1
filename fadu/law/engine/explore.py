"""Markings reached one by one: for walks along a list of acts, and to check the symbolic proof."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from fadu.law.engine.graph import Graph, bits
from fadu.law.engine.steps import Outcome, Step, block_mask, patterns, stated, steps
from fadu.law.vocabulary.procedure import Procedure, Stated


class State(NamedTuple):
    """Done, in play, owed, those owed that hold others back, and how many keys have been named."""

    ex: int
    inc: int
    re: int
    firm: int
    named: int


class Explorer:
    """The states of a procedure with a fixed list of keys."""

    def __init__(
        self, procedure: Procedure, kinds: tuple[str, ...] = (), facts: Stated | None = None
    ) -> None:
        """facts: what certain acts state, if not everything may be stated."""
        self.graph: Graph
        self.graph, every = steps(procedure, kinds)
        self.steps = stated(self.graph, every, facts or {})
        self.by_bit = {s.bit: s for s in self.steps}
        g = self.graph
        self.blocks = [block_mask(g, j) for j in range(len(kinds))]
        hidden = sum(self.blocks)
        owed = g.owed_at_start & ~hidden
        self.start = State(0, g.open_at_start & ~hidden, owed, owed, 0)

    def allows(self, state: State, step: Step) -> bool:
        """Whether the graph lets the step happen."""
        ex, inc, re, firm, _ = state
        return bool(
            inc >> step.bit & 1
            and not (step.once and ex & ~re & 1 << step.bit)
            and not inc & (step.needs & ~ex | step.waits & firm)
            and not step.stands & ~(inc & ex & ~re)
            and (not step.names or step.may_name_none or self._nameable(state, step) is not None)
        )

    def blockers(self, state: State, step: Step) -> Iterator[str]:
        """The codes of the acts whose standing holds a step back."""
        ex, inc, re, firm, _ = state
        bit = 1 << step.bit
        if not inc & bit or (step.once and ex & ~re & bit):
            yield self.graph.nodes[step.bit][0].code
        held = inc & (step.needs & ~ex | step.waits & firm) | step.stands & ~(inc & ex & ~re)
        for i in bits(held):
            yield self.graph.nodes[i][0].code

    def next(self, state: State, step: Step) -> Iterator[State]:
        """The states after a step, one for each way it may turn out and each number of keys named."""
        for outcome in step.outcomes:
            plain = self._effect(state, step.bit, outcome)
            if not step.names:
                yield plain
                continue
            if step.may_name_none:
                yield plain
            for count in self._nameable(state, step) or ():
                yield self._name(state, plain, step, outcome, count)

    def walked(self, patience: int, length: int, seed: int) -> set[int]:
        """The bits of the acts possible somewhere on random walks of some length, the same each time.

        patience: how many walks in a row may meet nothing new before it is left at that.
        """
        seen, left, chance = set[int](), patience, random.Random(seed)
        while left:
            left, before = left - 1, len(seen)
            state = self.start
            for _ in range(length):
                able = [s for s in self.steps if self.allows(state, s)]
                if not able:
                    break
                seen |= {s.bit for s in able}
                fresh = [s for s in able if not state.ex >> s.bit & 1]
                state = chance.choice(list(self.next(state, chance.choice(fresh or able))))
            if len(seen) > before:
                left = patience
            if len(seen) == len(self.steps):
                break
        return seen

    def reachable(self) -> set[State]:
        """Every state that some path reaches."""
        seen, left = {self.start}, [self.start]
        while left:
            state = left.pop()
            for step in self.steps:
                if self.allows(state, step):
                    new = set(self.next(state, step)) - seen
                    seen |= new
                    left += new
        return seen

    def _visible(self, named: int) -> int:
        hidden = sum(self.blocks[named:])
        return ~hidden

    def _nameable(self, state: State, step: Step) -> range | None:
        """How many new keys the step may name: of its own kind, at least one; none once all are."""
        kinds, named = self.graph.kinds, state.named
        if named >= len(kinds):
            return range(0, 1)  # further keys live by the same rules and are not followed
        if kinds[named] != step.names:
            return None
        most = next((n for n, k in enumerate(kinds[named:]) if k != step.names), len(kinds) - named)
        return range(1, most + 1)

    def _effect(self, state: State, bit: int, outcome: Outcome) -> State:
        ex, inc, re, firm, named = state
        opens, closes, obliges, releases, binds = outcome
        seen = self._visible(named)
        return State(
            ex | 1 << bit,
            inc & ~closes | opens & seen,
            re & ~(releases | 1 << bit) | obliges & seen,
            firm & ~(releases | 1 << bit) | binds & seen,
            named,
        )

    def _name(self, before: State, after: State, step: Step, outcome: Outcome, count: int) -> State:
        ex, inc, re, firm, named = after
        for j in range(named, named + count):
            for i, pattern in patterns(self.graph, j):
                inc |= (inc >> pattern & 1) << i
                re |= (re >> pattern & 1) << i
                firm |= (firm >> pattern & 1) << i
        own = self.graph.template.get(step.names, 0)
        inc = inc & ~own | before.inc & own
        re = re & ~own | before.re & own
        firm = firm & ~own | before.firm & own
        return State(ex, inc, re, firm, named + count)

    def owed(self, state: State) -> list[int]:
        """The acts in play and owed."""
        return list(bits(state.inc & state.re & self.graph.live))
