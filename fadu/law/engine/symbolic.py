"""Sets of markings as decision diagrams: reach, image and preimage without listing a marking."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, reduce
from heapq import heappop, heappush

from fadu.law.engine.moves import Move, Moves, Set


class TooLarge(Exception):
    """The diagrams outgrew what the caller was ready to spend."""


class Space(Moves):
    """The markings of a procedure with a fixed list of keys, time left out and guards free."""

    def image(self, source: Set, move: Move) -> Set:
        """The markings after a move."""
        after = source & move.guard
        if move.copied:  # before what they copy is overwritten
            after = self.bdd.exist(list(move.copied), after)
            for name, value in move.copied.items():
                after &= self.bdd.apply("<=>", self.bdd.var(name), value)
        return self.bdd.exist(list(move.fixed), after) & self.bdd.cube(move.fixed)

    def preimage(self, target: Set, move: Move) -> Set:
        """The markings from which a move leads into `target`."""
        before = self.bdd.let(move.fixed, target) if move.fixed else target
        return move.guard & (self.bdd.let(move.copied, before) if move.copied else before)

    @cached_property
    def reach(self) -> Set:
        """Every marking that some path reaches."""
        return self.forward(self.start)

    def forward(self, start: Set, without: int = 0) -> Set:
        """Every marking that some path reaches from `start`, the acts of a mask left out."""
        moves = [m for m in self.moves if not without >> m.step.bit & 1]
        return self._close(start, moves)

    def _close(self, start: Set, moves: Sequence[Move]) -> Set:
        """The least set that holds `start` and is closed under moves, local moves first.

        After a move only those that share a variable with it, one of them writing, are tried again:
        the others commute with it.
        """
        wrote = [m.writes for m in moves]
        read = [self.bdd.support(m.guard) | m.reads(self.bdd) for m in moves]
        shared = [
            [
                j
                for j in range(len(moves))
                if j != i and (wrote[i] & (wrote[j] | read[j]) or read[i] & wrote[j])
            ]
            for i in range(len(moves))
        ]
        size = [len(w | r) for w, r in zip(wrote, read, strict=True)]
        queue = sorted((size[i], i) for i in range(len(moves)))
        waiting, found, tried = set(range(len(moves))), start, 0
        while queue:
            if self.limit:  # to count the nodes costs more than most moves
                tried += len(self.bdd)
                if tried > self.limit:
                    raise TooLarge
            _, i = heappop(queue)
            waiting.discard(i)
            grown = found | self.image(found, moves[i])
            if grown != found:
                found = grown
                for j in shared[i]:
                    if j not in waiting:
                        waiting.add(j)
                        heappush(queue, (size[j], j))
        return found

    def count(self, markings: Set) -> int:
        """How many markings a set holds, told apart by what varies."""
        return int(self.bdd.count(markings, nvars=len(self.names)))

    def path(self, target: Set, within: Set | None = None) -> list[str] | None:
        """A shortest list of acts (`code` or `code:number of key`) into `target`, None if none.

        within: markings that the path does not leave, if not all; those that lead into `target`
        are enough and keep the search small.
        """
        rings = [self.start]
        seen = self.start
        while rings[-1] & target == self.bdd.false:
            ring = reduce(lambda a, m: a | self.image(rings[-1], m), self.moves, self.bdd.false)
            ring &= ~seen if within is None else within & ~seen
            if ring == self.bdd.false:
                return None
            rings.append(ring)
            seen |= ring
        acts, here = [], rings[-1] & target
        for ring in reversed(rings[:-1]):
            for move in self.moves:
                found = self.preimage(here, move) & ring
                if found != self.bdd.false:
                    acts.append(self.title(move.step.bit))
                    here = found
                    break
        return acts[::-1]

    def alive(self) -> set[str]:
        """The codes of acts that some reachable marking permits."""
        ends = (self.closing,) if self.closing else ()
        judged = (*self.steps, *self.slice.sides, *ends)
        found = {
            self.graph.nodes[s.bit][0].code
            for s in judged
            if self.guard(s) & self.reach != self.bdd.false
        }
        return self.slice.alive_sinks(self.graph, found)
