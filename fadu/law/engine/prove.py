"""Proofs about a definition before it ships: dead acts, unpayable debts, dead ends, void conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce

from fadu.law.engine.backward import Backward
from fadu.law.engine.explore import Explorer
from fadu.law.engine.graph import TEMPLATE, bits
from fadu.law.engine.symbolic import Set, Space
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb

_OVER = "over"
_PATIENCE, _LENGTH, _SEED = 20, 120, 20210715  # enough to meet most acts of the long laws


@dataclass(frozen=True)
class Finding:
    """One defect, with a shortest list of acts that leads to it.

    kind: dead (act that can never be done), unpayable (owed and never to be discharged), stuck
    (closing is out of reach), void (a condition that some path drops: `other` is the act skipped).
    """

    kind: str
    act: str
    other: str = ""
    path: tuple[str, ...] = ()

    def sentence(self, procedure: Procedure) -> str:
        """The defect in Chinese, with the path in the acts' titles."""
        acts = procedure.by_code
        first = acts[self.act].title
        second = acts[self.other].title if self.other else ""
        text = {
            "dead": f"“{first}”在任何情形下都不能办理",
            "unpayable": f"应当“{first}”，但此后再也不能办理",
            "stuck": f"此后再也不能“{first}”",
            "void": f"未经“{second}”也可以“{first}”，因为“{second}”已经不在办理范围内",
        }[self.kind]
        walked = "、".join(acts[code.partition(":")[0]].title for code in self.path)
        return f"{text}（经由：{walked}）" if walked else text


@dataclass(frozen=True)
class Proof:
    """What was found about a procedure with so many keys.

    markings: how many combinations of what varies are known to be sound: from none of them does a
    path lead to where closing, or paying a debt, is out of reach. Where nothing is found, the start
    is one of them, so all that can happen is; most of the others never come about.
    """

    keys: tuple[str, ...]
    acts: int
    markings: int
    findings: tuple[Finding, ...]

    def of(self, kind: str) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(f for f in self.findings if f.kind == kind)


def one_of_each(procedure: Procedure) -> tuple[str, ...]:
    """One key of every kind, in the order of the acts."""
    return tuple(dict.fromkeys(a.each for a in procedure.acts if a.each))


def prove(procedure: Procedure, kinds: tuple[str, ...] | None = None, *, limit: int = 0) -> Proof:
    """Cover everything that can happen with these keys (one of each kind unless told).

    limit: nodes visited after which the search is given up as `TooLarge`; 0: none.
    """
    keys = one_of_each(procedure) if kinds is None else kinds
    space = Space(procedure, keys, limit=limit)
    if space.closing:
        space.watch(_OVER, 1 << space.closing.bit, 0)  # whether it has ever been closed
    back = Backward(space)
    walked = Explorer(procedure, keys).walked(_PATIENCE, _LENGTH, _SEED)
    safe, stuck = _stuck(back)
    debts = _unpayable(back) if stuck or space.closing is None else []
    for markings, _ in debts:
        safe &= markings
    found = (
        *_dead(back, walked),
        *(f for _, some in debts for f in some),
        *stuck,
        *_void(back),
    )
    return Proof(keys, len(procedure.acts), space.count(safe), tuple(found))


def _code(space: Space, i: int) -> str:
    return space.graph.nodes[i][0].code


def _dead(back: Backward, walked: set[int]) -> Iterator[Finding]:
    """Acts that no reachable marking permits; a walk that came by is proof enough of the contrary."""
    space = back.space
    ends = (space.closing,) if space.closing else ()
    alive = {_code(space, i) for i in walked}
    for s in (*space.steps, *space.slice.sides, *ends):
        if _code(space, s.bit) not in alive and back.happens(space.guard(s)):
            alive.add(_code(space, s.bit))
    alive = space.slice.alive_sinks(space.graph, alive)
    codes = dict.fromkeys(a.code for a, j in space.graph.nodes if j != TEMPLATE)
    yield from (Finding("dead", code) for code in codes if code not in alive)


def _stuck(back: Backward) -> tuple[Set, list[Finding]]:
    """The markings that never lead out of reach of closing, and where some path does, the finding.

    A matter that has been closed before has come to its end again once nothing is owed.
    """
    space = back.space
    if space.closing is None:
        return back.bdd.true, []
    debts = (space.owed(i) for i in bits(space.varies["r"] & space.graph.live))
    over = reduce(lambda left, debt: left & ~debt, debts, back.bdd.var(_OVER))
    end = space.guard(space.closing) | over
    return _never(back, end, Finding("stuck", _code(space, space.closing.bit)))


def _unpayable(back: Backward) -> list[tuple[Set, list[Finding]]]:
    """For every debt the markings that never lead to where no path discharges it, and the finding."""
    space, told, found = back.space, set[str](), list[tuple[Set, list[Finding]]]()
    for i in bits(space.varies["r"] & space.graph.live):
        code = _code(space, i)
        if code not in told:
            found.append(_never(back, ~space.owed(i), Finding("unpayable", code)))
            told |= {f.act for f in found[-1][1]}
    return found


def _never(back: Backward, end: Set, finding: Finding) -> tuple[Set, list[Finding]]:
    """The markings from which no path leads out of reach of `end`; the finding if the start is none."""
    lost = ~back.leading_to(end)
    if not back.happens(lost):
        return ~back.leading_to(lost), []
    path = tuple(back.path(lost) or ())
    return ~back.leading_to(lost), [replace(finding, path=path)]


def _void(back: Backward) -> Iterator[Finding]:
    """Conditions that a path drops: the act waited for was in play at first, and was closed undone.

    Not reported: an act that has to be opened first (a condition for some cases only), and one that
    was closed by another of the target's conditions (alternative outcomes close one another).
    """
    space, told = back.space, set[tuple[str, str]]()
    g = space.graph
    ends = (space.closing,) if space.closing else ()
    for s in (*space.steps, *space.slice.sides, *ends):
        for i in bits(s.needs & g.open_at_start | s.needs & _copies(space)):
            pair = (_code(space, s.bit), _code(space, i))
            if pair in told:
                continue
            skipped = space.guard(s) & ~space.inc(i) & ~space.ex(i)
            skipped &= _present(space, i) & ~_chosen(space, s.needs, i)
            if back.happens(skipped):
                told.add(pair)
                yield Finding("void", *pair, path=tuple(back.path(skipped) or ()))


def _copies(space: Space) -> int:
    """The copies whose template is in play from the start."""
    g = space.graph
    return sum(1 << i for i in space.block if g.open_at_start >> i & 1)


def _present(space: Space, i: int) -> Set:
    return space.bdd.var(f"n{space.block[i]}") if i in space.block else space.bdd.true


def _chosen(space: Space, needs: int, i: int) -> Set:
    """Markings in which another of the conditions, one that closes act `i`, has been done."""
    rules = space.graph.rules
    code = _code(space, i)
    closers = {r.first.code for r in rules if r.verb is Verb.CLOSES and r.then.code == code}
    others = [j for j in bits(needs) if j != i and _code(space, j) in closers]
    return reduce(lambda a, j: a | space.ex(j), others, space.bdd.false)
