"""The boolean variables of a procedure, and the sets of markings that speak of one act."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from functools import cached_property, reduce
from typing import Any

from fadu.law.engine.graph import TEMPLATE, bits
from fadu.law.engine.slices import local, sliced
from fadu.law.engine.steps import Step, block_mask, patterns, stated, step, steps
from fadu.law.vocabulary.procedure import Procedure, Stated

try:
    from dd.cudd import BDD
except ImportError:  # no wheel with CUDD for this platform: slower, the same answers
    from dd.autoref import BDD

    SIZED: dict[str, int] = {}
else:
    SIZED = {
        "initial_cache_size": 1 << 12
    }  # grows with use; by itself it takes 4 MB for every diagram

logging.getLogger("dd").setLevel(logging.WARNING)  # it announces its version with every diagram
Set = Any  # a node of the diagram: a set of markings


def _union(items: Iterable[Any], mask: Callable[[Any], int]) -> int:
    return reduce(lambda found, item: found | mask(item), items, 0)


class Variables:
    """The variables of a procedure with a fixed list of keys; see `Moves` and `Space`.

    A variable `e`, `i` or `r` with a bit says done, in play, owed; bits that nothing changes are
    constants. `f` says owed in a way that holds others back, where that is not the same for every
    debt of the act. `n` with a number says that a key has been named. The last key of a kind and its
    template share their variables: until it is named they speak of the template, then of the key.
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
        self.bdd = BDD(**SIZED)
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
        self.block = {i: j for j in range(len(kinds)) for i in bits(block_mask(self.graph, j))}
        self.last = {kind: j for j, kind in enumerate(kinds)}
        self.twin = {
            pattern: i for j in self.last.values() for i, pattern in patterns(self.graph, j)
        }  # template bit -> bit of the copy that takes its place
        self._declare(part=inside is not None)

    def _declare(self, *, part: bool) -> None:
        g = self.graph
        ends = (self.closing,) if self.closing else ()
        judged = (*self.steps, *self.slice.sides, *ends)
        live = [i for i, (_, j) in enumerate(g.nodes) if j != TEMPLATE]
        self.followed = sum(1 << i for i in live if g.nodes[i][0].code in self.slice.inside)
        sides = _union(self.slice.sides, lambda s: 1 << s.bit)
        done = _union(judged, lambda s: s.needs | s.stands | (1 << s.bit if s.once else 0))
        done &= self.followed
        if part:  # whoever asks about some acts asks whether they have been done
            done |= self.followed
        outcomes = [o for s in self.steps for o in s.outcomes]
        opened, closed = _union(outcomes, lambda o: o.opens), _union(outcomes, lambda o: o.closes)
        moved = {
            "i": opened & ~g.open_at_start | closed & g.open_at_start,
            "r": _union(outcomes, lambda o: o.obliges) | g.owed_at_start,
        }
        moved["f"] = moved["r"]
        self.varies = {"e": done, "i": 0, "r": 0, "f": 0}
        told_apart = self.followed & g.firm & g.mild
        for kind, held in (("i", self.followed | sides), ("r", self.followed), ("f", told_apart)):
            for i in bits(held):
                act, j = g.nodes[i]
                pattern = g.index[act.code, TEMPLATE] if act.each else i
                if (moved[kind] >> i | moved[kind] >> pattern) & 1:
                    self.varies[kind] |= 1 << i | 1 << pattern
                elif j >= 0 and j not in self.last.values():
                    self.varies[kind] |= 1 << i
        names = [f"n{j}" for j in range(len(g.kinds))]
        names += [
            f"{k}{i}"
            for i, (_, j) in enumerate(g.nodes)
            for k in "eirf"
            if j != TEMPLATE and self.varies[k] >> i & 1
        ]
        self.names = names
        self.bdd.declare(*names)

    def _var(self, kind: str, i: int) -> Set:
        if self.varies[kind] >> i & 1:
            value = self.bdd.var(self._name(kind, i))
        else:
            owed = self.graph.owed_at_start
            fixed = {"e": 0, "i": self.graph.open_at_start, "r": owed, "f": owed}[kind]
            value = self.bdd.true if fixed >> i & 1 else self.bdd.false
        if kind == "e":
            return value
        if i in self.twin:
            return value & ~self.bdd.var(f"n{self.block[self.twin[i]]}")
        return value & self.bdd.var(f"n{self.block[i]}") if i in self.block else value

    def _name(self, kind: str, i: int) -> str:
        return f"{kind}{self.twin.get(i, i)}"

    def ex(self, i: int) -> Set:
        """Markings in which an act has been done (only of acts whose being done matters)."""
        return self._var("e", i)

    def inc(self, i: int) -> Set:
        """Markings in which an act is in play."""
        return self._var("i", i)

    def owed(self, i: int) -> Set:
        """Markings in which an act is in play and owed."""
        return self._var("i", i) & self._var("r", i)

    def holds_back(self, i: int) -> Set:
        """Markings in which an act is in play and owed, and not only by way of a reminder."""
        if not self.graph.firm >> i & 1:
            return self.bdd.false
        return self._var("i", i) & self._var("f" if self.graph.mild >> i & 1 else "r", i)

    def guard(self, s: Step) -> Set:
        """Markings in which a step may happen, whatever it would name."""
        named = s.bit in self.block
        held = self.bdd.var(f"n{self.block[s.bit]}") if named else self.bdd.true
        if (self.followed | _union(self.slice.sides, lambda a: 1 << a.bit)) >> s.bit & 1:
            held &= self.inc(s.bit)
        if s.once and self.followed >> s.bit & 1:
            held &= ~self.ex(s.bit) | self._var("r", s.bit)
        for i in bits(s.needs & self.followed):
            held &= ~self.inc(i) | self.ex(i)
        for i in bits(s.waits & self.followed):
            held &= ~self.holds_back(i)
        for i in bits(s.stands & self.followed):
            held &= self.inc(i) & self.ex(i) & ~self._var("r", i)
        return held

    @cached_property
    def start(self) -> Set:
        """The marking before anything happened."""
        g, values = self.graph, dict.fromkeys(self.names, False)
        for i in range(len(g.nodes)):
            starts = (("i", g.open_at_start), ("r", g.owed_at_start), ("f", g.owed_at_start))
            for kind, mask in starts:
                if i not in self.block and self._name(kind, i) in values:
                    values[self._name(kind, i)] = bool(mask >> i & 1)
        return self.bdd.cube(values)

    def title(self, i: int) -> str:
        """The code of an act, with the number of its key."""
        act, j = self.graph.nodes[i]
        return act.code if j < 0 else f"{act.code}:{j + 1}"
