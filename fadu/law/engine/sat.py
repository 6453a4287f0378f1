"""Whether clauses can hold together: a small solver that learns from conflicts, in plain Python.

A literal is a variable's positive number, or its negative for its opposite. Searches for proofs and
the check of shipped ones ask it thousands of small questions; it needs no package beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

Clause = Sequence[int]
_DECAY, _HIGHEST = 1.05, 1e90
_FREE, _DECISION = None, ()


class Solver:
    """Clauses that grow, asked again and again under different assumptions."""

    def __init__(self, clauses: Iterable[Clause] = ()) -> None:
        self.size, self.sound = 0, True
        self.value: list[bool | None] = [None]  # by variable
        self.phase: list[bool] = [False]  # the value a variable had last: tried first
        self._level: list[int] = [0]
        self._reason: list[Clause | None] = [None]
        self._weight: list[float] = [0.0]
        self._watch: dict[int, list[list[int]]] = {}
        self._trail: list[int] = []
        self._limits: list[int] = []
        self._done, self._bump = 0, 1.0
        self._heap: list[tuple[float, int]] = []
        self.core: frozenset[int] = frozenset()  # assumptions at fault when the answer was no
        for clause in clauses:
            self.add(clause)

    def grow(self, size: int) -> None:
        """Know the variables up to a number."""
        for v in range(self.size + 1, size + 1):
            self.value.append(None)
            self.phase.append(False)
            self._level.append(0)
            self._reason.append(None)
            self._weight.append(0.0)
            self._watch[v], self._watch[-v] = [], []
            heappush(self._heap, (0.0, v))
        self.size = max(self.size, size)

    def add(self, clause: Clause) -> None:
        """A further clause; what holds without any assumption is settled at once."""
        self._retreat(0)
        self.grow(max((abs(x) for x in clause), default=0))
        left = [x for x in dict.fromkeys(clause) if self._of(x) is not False]
        if any(self._of(x) for x in left) or any(-x in left for x in left):
            return
        if len(left) > 1:
            self._attach(left)
        elif left:
            self._assign(left[0], _DECISION)
            self.sound = self.sound and self._propagate() is None
        else:
            self.sound = False

    def solve(self, assumed: Sequence[int] = ()) -> bool:
        """Whether all clauses can hold with these literals true; if so, `value` shows how.

        If not, `core` holds assumptions that suffice for the contradiction.
        """
        self._retreat(0)
        self.core = frozenset()
        if not self.sound:
            return False
        while True:
            conflict = self._propagate()
            if conflict is not None:
                if not self._limits:
                    self.sound = False
                    return False
                self._learn(conflict)
                continue
            place = len(self._limits)
            if place < len(assumed):
                literal = assumed[place]
                self.grow(abs(literal))
                known = self._of(literal)
                if known is False:
                    self.core = frozenset(self._blame(literal, set(assumed)))
                    return False
                self._limits.append(len(self._trail))
                if known is None:
                    self._assign(literal, _DECISION)
                continue
            variable = self._next()
            if not variable:
                return True
            self._limits.append(len(self._trail))
            self._assign(variable if self.phase[variable] else -variable, _DECISION)

    def _of(self, literal: int) -> bool | None:
        value = self.value[abs(literal)]
        return value if value is None else value == (literal > 0)

    def _attach(self, clause: list[int]) -> None:
        self._watch[clause[0]].append(clause)
        self._watch[clause[1]].append(clause)

    def _assign(self, literal: int, reason: Clause | None) -> None:
        v = abs(literal)
        self.value[v] = literal > 0
        self._level[v] = len(self._limits)
        self._reason[v] = reason
        self._trail.append(literal)

    def _propagate(self) -> list[int] | None:
        """Everything that follows; a clause that cannot hold, if there is one."""
        value, trail = self.value, self._trail
        while self._done < len(trail):
            false = -trail[self._done]
            self._done += 1
            watching = self._watch[false]
            keep = 0
            for n, clause in enumerate(watching):
                if clause[0] == false:
                    clause[0], clause[1] = clause[1], false
                first = clause[0]
                known = value[first if first > 0 else -first]
                if known is not None and known == (first > 0):
                    watching[keep] = clause
                    keep += 1
                    continue
                for k in range(2, len(clause)):
                    other = clause[k]
                    held = value[other if other > 0 else -other]
                    if held is None or held == (other > 0):
                        clause[1], clause[k] = other, false
                        self._watch[other].append(clause)
                        break
                else:
                    watching[keep] = clause
                    keep += 1
                    if known is not None:
                        watching[keep:] = watching[n + 1 :]
                        self._done = len(trail)
                        return clause
                    self._assign(first, clause)
            del watching[keep:]
        return None

    def _learn(self, conflict: Clause) -> None:
        """Go back to where the conflict could have been seen, with a clause that shows it."""
        here, seen, open_, learned = len(self._limits), set[int](), 0, [0]
        place, reason = len(self._trail), conflict
        while True:
            for x in reason:
                v = abs(x)
                if v not in seen and self._level[v]:
                    seen.add(v)
                    self._heavier(v)
                    if self._level[v] == here:
                        open_ += 1
                    else:
                        learned.append(x)
            while abs(self._trail[place - 1]) not in seen:
                place -= 1
            place -= 1
            literal = self._trail[place]
            open_ -= 1
            if not open_:
                break
            reason = [x for x in self._reason[abs(literal)] or () if x != literal]
        learned[0] = -literal
        back = max((self._level[abs(x)] for x in learned[1:]), default=0)
        self._retreat(back)
        if len(learned) > 1:
            second = next(n for n in range(1, len(learned)) if self._level[abs(learned[n])] == back)
            learned[1], learned[second] = learned[second], learned[1]
            self._attach(learned)
        self._assign(learned[0], learned)
        self._bump *= _DECAY

    def _blame(self, literal: int, assumed: set[int]) -> Iterable[int]:
        """The assumptions from which the opposite of one of them follows, and that one."""
        yield literal
        left, seen = [abs(literal)], {abs(literal)}
        while left:
            v = left.pop()
            if not self._level[v]:
                continue
            reason = self._reason[v]
            if not reason:
                yield v if self.value[v] else -v
                continue
            fresh = {abs(x) for x in reason} - seen
            seen |= fresh
            left += fresh

    def _heavier(self, v: int) -> None:
        self._weight[v] += self._bump
        if self._weight[v] > _HIGHEST:
            self._weight = [w / _HIGHEST for w in self._weight]
            self._bump /= _HIGHEST
            self._heap = [(-self._weight[v], v) for v in range(1, self.size + 1)]
            heapify(self._heap)
        elif self.value[v] is None:
            heappush(self._heap, (-self._weight[v], v))

    def _next(self) -> int:
        """An undecided variable, one of many conflicts first; 0 where all are decided."""
        while self._heap:
            v = heappop(self._heap)[1]
            if self.value[v] is None:
                return v
        return 0

    def _retreat(self, level: int) -> None:
        if len(self._limits) <= level:
            return
        cut = self._limits[level]
        for literal in self._trail[cut:]:
            v = abs(literal)
            self.phase[v] = literal > 0
            self.value[v] = None
            heappush(self._heap, (-self._weight[v], v))
        del self._trail[cut:], self._limits[level:]
        self._done = min(self._done, cut)
