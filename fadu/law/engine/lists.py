"""The lawyer's two lists: gates that may be passed unseen, and permitted acts that are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce

from fadu.law.engine.explore import Explorer, State
from fadu.law.engine.graph import PLAIN, TEMPLATE
from fadu.law.engine.prove import one_of_each
from fadu.law.engine.slices import grown
from fadu.law.engine.steps import step, steps
from fadu.law.engine.symbolic import Space
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful, Procedure

_MOST = 256  # states followed along a way


@dataclass(frozen=True)
class Gap:
    """A gate that does not hold: how `after` comes about although `before` has not seen it all.

    kind: skipped (`before` was in play and not done) or stale (done before the last `seen`).
    """

    gate: Gate
    kind: str
    path: tuple[str, ...]

    def sentence(self, procedure: Procedure) -> str:
        """The gap in Chinese."""
        acts = procedure.by_code
        before, after = self.gate.before.title, self.gate.after.title
        walked = "、".join(acts[code.partition(":")[0]].title for code in self.path)
        if self.kind == "skipped":
            return f"未经“{before}”也可以“{after}”（经由：{walked}）"
        seen = "、".join(f"“{a.title}”" for a in self.gate.looks_at)
        return f"“{before}”之后又有{seen}，未再“{before}”也可以“{after}”（经由：{walked}）"


def open_gates(procedure: Procedure, gates: Iterable[Gate], *, limit: int = 0) -> list[Gap]:
    """The gates that some path passes, with a shortest such path each.

    limit: nodes visited after which a search is given up as `TooLarge`; 0: none.
    """
    return [gap for gate in gates for gap in _gaps(procedure, gate, limit)]


def _gaps(procedure: Procedure, gate: Gate, limit: int) -> list[Gap]:
    """Follow the gate's own acts first; a way that only seems open names what else to follow."""
    keys = one_of_each(procedure)
    graph, every = steps(procedure, keys)
    explorer = Explorer(procedure, keys)
    inside = frozenset(a.code for a in (gate.before, gate.after, *gate.looks_at))
    while True:
        found = list(_passed(Space(procedure, keys, inside, limit), gate))
        missed = [_obstacles(explorer, gap) for gap in found]
        if not found:
            return []
        if not all(missed):  # nothing stands in the way of one of them: it is real
            return [gap for gap, names in zip(found, missed, strict=True) if not names]
        wider = inside.union(*missed)
        inside = wider if wider != inside else grown(graph, every, inside)


def _passed(space: Space, gate: Gate) -> Iterator[Gap]:
    before = _bits(space, gate.before.code)
    stale = space.watch("stale", _mask(space, gate.looks_at), sum(1 << i for i in before))
    none = space.bdd.false
    undone = reduce(lambda a, i: a | space.inc(i) & ~space.ex(i), before, none)
    for i in _bits(space, gate.after.code):
        passed = space.reach & space.guard(step(space.graph, i))
        for kind, markings in (("skipped", passed & undone), ("stale", passed & stale & ~undone)):
            if markings != none:
                yield Gap(gate, kind, (*(space.path(markings) or ()), space.title(i)))


def _obstacles(explorer: Explorer, gap: Gap) -> frozenset[str]:
    """What the procedure as a whole has against the way; nothing if it can be walked."""
    states = {explorer.start}
    for word in gap.path:
        code, _, number = word.partition(":")
        i = explorer.graph.index[code, int(number) - 1 if number else PLAIN]
        move = explorer.by_bit.get(i) or step(explorer.graph, i)
        able = {s for s in states if explorer.allows(s, move)}
        if not able:
            return frozenset(c for s in states for c in explorer.blockers(s, move))
        after = {new for s in able for new in explorer.next(s, move)}
        states = set(sorted(after)[:_MOST])  # one that gets through is enough
    return frozenset()


def _bits(space: Space, code: str) -> list[int]:
    return [i for i, (a, j) in enumerate(space.graph.nodes) if a.code == code and j != TEMPLATE]


def _mask(space: Space, acts: Iterable[Act]) -> int:
    return sum(1 << i for a in acts for i in _bits(space, a.code))


def refused(procedure: Procedure, lawful: Iterable[Lawful]) -> list[str]:
    """The permitted acts that the graph refuses, one Chinese sentence each.

    Facts are free: an act counts as refused only if no course of guards lets it through. Acts of
    time are walked like others.
    """
    return [text for case in lawful if (text := _refusal(procedure, case))]


def _refusal(procedure: Procedure, case: Lawful) -> str:
    walked = [*case.after, f"{case.act.code}:{case.key}" if case.key else case.act.code]
    keys = _keys(procedure, walked)
    explorer = Explorer(procedure, tuple(kind for kind, _ in keys))
    states = {explorer.start}
    for place, word in enumerate(walked):
        code, _, key = word.partition(":")
        act = procedure.act(code)
        block = keys.index((act.each, key)) if act.each else PLAIN
        i = explorer.graph.index[code, block]
        move = explorer.by_bit.get(i) or step(explorer.graph, i)
        states = {s for s in states if explorer.allows(s, move)}
        if not states:
            so_far = "、".join(procedure.act(w.partition(":")[0]).title for w in walked[:place])
            which = "依法可以" if place == len(walked) - 1 else "为此先要"
            return f"{which}“{act.title}”，却被拒绝（已经办理：{so_far or '无'}；{case.why}，{case.cite}）"
        states = {after for s in states for after in _after(explorer, s, i)}
    return ""


def _after(explorer: Explorer, state: State, i: int) -> Iterator[State]:
    """After naming, every key of the kind is there, so that later words can speak of them."""
    found = explorer.by_bit.get(i)
    if found is None:
        return
    kinds = explorer.graph.kinds
    for after in explorer.next(state, found):
        if not found.names or all(k != found.names for k in kinds[after.named :]):
            yield after


def _keys(procedure: Procedure, walked: Iterable[str]) -> list[tuple[str, str]]:
    """The keys spoken of, by kind in the order in which acts name them."""
    spoken: dict[tuple[str, str], None] = {}
    for word in walked:
        code, _, key = word.partition(":")
        if procedure.act(code).each:
            spoken[procedure.act(code).each, key] = None
    order = [a.names for a in procedure.acts if a.names]
    return sorted(spoken, key=lambda pair: order.index(pair[0]))
