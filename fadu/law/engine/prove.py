"""Proofs about a definition before it ships: dead acts, unpayable debts, dead ends, void conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from fadu.law.engine.graph import TEMPLATE, bits
from fadu.law.engine.symbolic import Set, Space
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb


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
    """What was found about a procedure with so many keys, and how many markings were covered."""

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
    """Explore everything that can happen with these keys (one of each kind unless told).

    limit: nodes visited after which the search is given up as `TooLarge`; 0: none.
    """
    keys = one_of_each(procedure) if kinds is None else kinds
    space = Space(procedure, keys, limit=limit)
    stuck = list(_stuck(space))
    found = (
        *_dead(space),
        *(_unpayable(space) if stuck or space.closing is None else ()),
        *stuck,
        *_void(space),
    )
    return Proof(keys, len(procedure.acts), space.count(space.reach), tuple(found))


def _none(space: Space, markings: Set) -> bool:
    return bool(markings == space.bdd.false)


def _code(space: Space, i: int) -> str:
    return space.graph.nodes[i][0].code


def _dead(space: Space) -> Iterator[Finding]:
    """Acts that no reachable marking permits."""
    alive = space.alive()
    codes = dict.fromkeys(a.code for a, j in space.graph.nodes if j != TEMPLATE)
    yield from (Finding("dead", code) for code in codes if code not in alive)


def _stuck(space: Space) -> Iterator[Finding]:
    """Markings from which closing is out of reach."""
    if space.closing is None:
        return
    lost = space.reach & ~space.leading_to(_closed(space) | space.guard(space.closing))
    if not _none(space, lost):
        path = tuple(space.path(lost) or ())
        yield Finding("stuck", _code(space, space.closing.bit), path=path)


def _closed(space: Space) -> Set:
    """Markings after closing, where closing is itself a step."""
    end = space.closing
    after = [m for m in space.moves if end and m.step.bit == end.bit]
    return reduce(lambda a, m: a | space.image(space.reach, m), after, space.bdd.false)


def _unpayable(space: Space) -> Iterator[Finding]:
    """Debts that no path discharges."""
    told: set[str] = set()
    for i in bits(space.varies["r"] & space.graph.live):
        owed, code = space.owed(i), _code(space, i)
        if code in told or _none(space, owed & space.reach):
            continue
        lost = space.reach & ~space.leading_to(~owed)
        if not _none(space, lost):
            told.add(code)
            yield Finding("unpayable", code, path=tuple(space.path(lost) or ()))


def _void(space: Space) -> Iterator[Finding]:
    """Conditions that a path drops: the act waited for was in play at first, and was closed undone.

    Not reported: an act that has to be opened first (a condition for some cases only), and one that
    was closed by another of the target's conditions (alternative outcomes close one another).
    """
    g, told = space.graph, set[tuple[str, str]]()
    ends = (space.closing,) if space.closing else ()
    for s in (*space.steps, *space.slice.sides, *ends):
        for i in bits(s.needs & g.open_at_start | s.needs & _copies(space)):
            pair = (_code(space, s.bit), _code(space, i))
            if pair in told:
                continue
            skipped = space.reach & space.guard(s) & ~space.inc(i) & ~space.ex(i)
            skipped &= _present(space, i) & ~_chosen(space, s.needs, i)
            if not _none(space, skipped):
                told.add(pair)
                yield Finding("void", *pair, path=tuple(space.path(skipped) or ()))


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
