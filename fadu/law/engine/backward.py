"""From where a set of markings can be reached, without knowing what can be reached from the start.

Forward, the markings of a long procedure are a tangle: what has been done in one part combines with
what has been done in all others. Backward from an end they are simple, for what must still happen
depends on little. So a proof asks whether the start is among the markings that lead to a fault.
"""

from __future__ import annotations

from collections.abc import Iterable

from fadu.law.engine.moves import Move, Set
from fadu.law.engine.ordering import together
from fadu.law.engine.symbolic import Space, TooLarge


class Backward:
    """Backward searches in one space, each using what earlier ones found.

    The variables of an act stand side by side, so that the condition of a step is a small diagram,
    and their order is fixed. A search saturates: it closes the lower variables under the moves that
    touch only them before it goes on to the next one above, and remembers every part it has closed.
    """

    def __init__(self, space: Space) -> None:
        """space: taken over; sets made from it before are void. Its `limit` bounds the nodes visited."""
        self.space, self.tried = space, 0
        space.renew(by_act(space.names, space.joined()), reordering=False)
        self.bdd = space.bdd
        levels: dict[int, list[Move]] = {}
        for move in space.moves:
            touched = move.writes | move.reads(self.bdd) | self.bdd.support(move.guard)
            if touched:
                levels.setdefault(min(map(self.bdd.level_of_var, touched)), []).append(move)
        self._levels = sorted(levels.items())
        self._closed: dict[tuple[Set, int], Set] = {}

    def leading_to(self, target: Set) -> Set:
        """Every marking, reachable or not, from which some path leads into `target`."""
        self._visit(target)
        return self._saturate(target, 0)

    def happens(self, target: Set) -> bool:
        """Whether some path from the start leads into `target`."""
        return bool(self.space.start & self.leading_to(target) != self.bdd.false)

    def path(self, target: Set) -> list[str] | None:
        """A shortest list of acts into `target`, as `Space.path` has it."""
        return self.space.path(target, within=self.leading_to(target))

    def _saturate(self, target: Set, place: int) -> Set:
        """The least set that holds `target` and is closed under the moves from a place on."""
        if target in (self.bdd.false, self.bdd.true) or place == len(self._levels):
            return target
        known = self._closed.get((target, place))
        if known is not None:
            return known
        level, moves = self._levels[place]
        if target.level < level:
            low, high = self._halves(target, target.level)
            upper = self.bdd.var(target.var)
            found = self.bdd.ite(upper, self._saturate(high, place), self._saturate(low, place))
        else:
            found = self._fixpoint(target, place, level, moves)
        self._closed[target, place] = self._closed[found, place] = found
        return found

    def _fixpoint(self, target: Set, place: int, level: int, moves: Iterable[Move]) -> Set:
        upper, found = self.bdd.var(self.bdd.var_at_level(level)), target
        while True:
            low, high = self._halves(found, level)
            below = self._saturate(low, place + 1), self._saturate(high, place + 1)
            found = grown = self.bdd.ite(upper, below[1], below[0])
            for move in moves:
                self._visit(grown)
                grown |= self.space.preimage(grown, move)
            if grown == found:
                return found
            found = grown

    def _halves(self, markings: Set, level: int) -> tuple[Set, Set]:
        """The set where a variable is false, and where it is true."""
        if markings.level != level:  # it does not depend on it
            return markings, markings
        _, low, high = self.bdd.succ(markings)
        return (~low, ~high) if markings.negated else (low, high)

    def _visit(self, markings: Set) -> None:
        self.tried += markings.dag_size
        if self.space.limit and self.tried > self.space.limit:
            raise TooLarge


def by_act(names: Iterable[str], joined: Iterable[frozenset[str]]) -> list[str]:
    """The variables of each act side by side, acts that move together near one another.

    joined: the variables of each move. History variables, which every move may touch, come last.
    """
    order = list(names)
    past = [n for n in order if not n[1:].isdigit()]
    act_of = {n: n[1:] if n[0] != "n" else n for n in order if n not in past}
    groups = (frozenset(act_of[n] for n in group if n in act_of) for group in joined)
    acts = together(list(dict.fromkeys(act_of.values())), (g for g in groups if len(g) <= _WIDEST))
    return [n for act in acts for n in order if act_of.get(n) == act] + past


_WIDEST = (
    25  # acts of one move; a move that ends everything says nothing about who belongs together
)
