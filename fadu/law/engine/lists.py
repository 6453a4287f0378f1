"""The lawyer's two lists: gates that may be passed unseen, and permitted acts that are refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import instant_of
from fadu.law.engine.explore import Explorer, State
from fadu.law.engine.facts import derive, recalled
from fadu.law.engine.graph import PLAIN, TEMPLATE
from fadu.law.engine.prove import one_of_each
from fadu.law.engine.record import Record
from fadu.law.engine.slices import grown
from fadu.law.engine.steps import Step, results, stated, step, steps
from fadu.law.engine.symbolic import Space
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful, Procedure

_MOST = 256  # states followed along a way


@dataclass(frozen=True)
class Gap:
    """A gate that does not hold: how `after` comes about although `before` has not seen it all.

    kind: skipped (`before` was in play and not done), stale (done before the last `seen`) or against
    (done, with the result that bars `after`).
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
        if self.kind == "against":
            return f"“{before}”的结论不允许，也可以“{after}”（经由：{walked}）"
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
    every = stated(graph, every, gate.facts)
    explorer = Explorer(procedure, keys, gate.facts)
    inside = frozenset(a.code for a in (gate.before, gate.after, *gate.looks_at, *gate.moot))
    while True:
        found = list(_passed(Space(procedure, keys, inside, limit, gate.facts), gate))
        missed = [_obstacles(explorer, gap) for gap in found]
        if not found:
            return []
        if not all(missed):  # nothing stands in the way of one of them: it is real
            return [gap for gap, names in zip(found, missed, strict=True) if not names]
        wider = inside.union(*missed)
        wider = wider if wider != inside else grown(graph, every, inside)
        if wider == inside:  # everything is followed: what is found is so
            return found
        inside = wider


def _passed(space: Space, gate: Gate) -> Iterator[Gap]:
    before, stating = _bits(space, gate.before.code), gate.facts.get(gate.after.code)
    if gate.against:
        barred = space.watch_result("barred", before, gate.against)
        for i in _bits(space, gate.after.code):
            passed = space.reach & space.guard(step(space.graph, i, stating)) & barred
            if passed != space.bdd.false:
                yield Gap(gate, "against", (*(space.path(passed) or ()), space.title(i)))
        return
    clears = _mask(space, (gate.before, *gate.moot))
    stale = space.watch("stale", _mask(space, gate.looks_at), clears)
    none = space.bdd.false
    undone = reduce(lambda a, i: a | space.inc(i) & ~space.ex(i), before, none)
    for i in _bits(space, gate.after.code):
        passed = space.reach & space.guard(step(space.graph, i, stating))
        for kind, markings in (("skipped", passed & undone), ("stale", passed & stale & ~undone)):
            if markings != none:
                yield Gap(gate, kind, (*(space.path(markings) or ()), space.title(i)))


def _obstacles(explorer: Explorer, gap: Gap) -> frozenset[str]:
    """What the procedure as a whole has against the way; nothing if it can be walked.

    A way counts only if the gate is open at its end: the acts on it may turn out in several ways, and
    one that closes the gate does not show that the other can be walked.
    """
    before = [i for i, (a, _) in enumerate(explorer.graph.nodes) if a.code == gap.gate.before.code]
    states = {(False, explorer.start)}  # whether the history speaks against the gate
    for place, word in enumerate(gap.path, 1):
        code, _, number = word.partition(":")
        i = explorer.graph.index[code, int(number) - 1 if number else PLAIN]
        move = explorer.by_bit.get(i) or step(explorer.graph, i)
        if place == len(gap.path):
            states = {(so, s) for so, s in states if _open(gap, so, s, before)} or states
        able = {(so, s) for so, s in states if explorer.allows(s, move)}
        if not able:
            return frozenset(c for _, s in states for c in explorer.blockers(s, move))
        if place == len(gap.path) and not any(_open(gap, so, s, before) for so, s in able):
            return frozenset(a.code for a, _ in explorer.graph.nodes)  # what it missed is unknown
        after = {new for so, s in able for new in _onward(explorer, gap.gate, so, s, move)}
        states = set(sorted(after, reverse=True)[:_MOST])  # one that gets through is enough
    return frozenset()


def _open(gap: Gap, so: bool, state: State, before: list[int]) -> bool:
    return so if gap.kind != "skipped" else any(_undone(state, j) for j in before)


def _undone(state: State, i: int) -> bool:
    return bool(state.inc >> i & ~state.ex >> i & 1)


def _onward(
    explorer: Explorer, gate: Gate, so: bool, state: State, move: Step
) -> Iterator[tuple[bool, State]]:
    code = explorer.graph.nodes[move.bit][0].code
    if gate.against and code == gate.before.code:
        turned, otherwise = results(explorer.graph, move.bit, gate.against)
        yield from ((True, new) for new in explorer.next(state, turned))
        yield from ((False, new) for new in explorer.next(state, otherwise))
        return
    if not gate.against:  # done again after what it must look at, or not
        cleared = code in {a.code for a in (gate.before, *gate.moot)}
        so = not cleared and (so or code in {a.code for a in gate.looks_at})
    yield from ((so, new) for new in explorer.next(state, move))


def _bits(space: Space, code: str) -> list[int]:
    return [i for i, (a, j) in enumerate(space.graph.nodes) if a.code == code and j != TEMPLATE]


def _mask(space: Space, acts: Iterable[Act]) -> int:
    return sum(1 << i for a in acts for i in _bits(space, a.code))


def refused(
    procedure: Procedure, lawful: Iterable[Lawful], law: LawView | None = None
) -> list[str]:
    """The permitted acts that the graph refuses, one Chinese sentence each.

    Facts are free but for those a case states: an act counts as refused only if no course of guards
    lets it through. Acts of time are walked like others. law: what derivations read; given, the facts
    that a case states for the act itself are put to them, and a refusal there counts too.
    """
    found = ((_refusal(procedure, c) or _underivable(procedure, c, law)) for c in lawful)
    return [text for text in found if text]


def _underivable(procedure: Procedure, case: Lawful, law: LawView | None) -> str:
    """Whether a derivation refuses what the case states, e.g. because a parameter is empty."""
    if law is None or case.act.code not in case.facts:
        return ""
    try:
        derive(
            case.act, case.facts[case.act.code], law, procedure.since, _recalled(procedure, case)
        )
    except Refused as refusal:
        return f"依法可以“{case.act.title}”，却被拒绝：{refusal}（{case.why}，{case.cite}）"
    return ""


def _recalled(procedure: Procedure, case: Lawful) -> dict[str, Any]:
    """What the case's act recalls of the acts walked before it, as far as the case states them."""
    walked = (word.partition(":")[0] for word in case.after)
    at = instant_of(procedure.since)
    return recalled(case.act, (Record(code, at, facts=case.facts.get(code, {})) for code in walked))


def _refusal(procedure: Procedure, case: Lawful) -> str:
    walked = [*case.after, f"{case.act.code}:{case.key}" if case.key else case.act.code]
    keys = _keys(procedure, walked)
    explorer = Explorer(procedure, tuple(kind for kind, _ in keys), case.facts)
    bits = list[int]()
    for word in walked:
        code, _, key = word.partition(":")
        each = procedure.act(code).each
        bits.append(explorer.graph.index[code, keys.index((each, key)) if each else PLAIN])
    place = _furthest(explorer, bits)
    if place == len(walked):
        return ""
    act = procedure.act(walked[place].partition(":")[0])
    so_far = "、".join(procedure.act(w.partition(":")[0]).title for w in walked[:place])
    which = "依法可以" if place == len(walked) - 1 else "为此先要"
    return f"{which}“{act.title}”，却被拒绝（已经办理：{so_far or '无'}；{case.why}，{case.cite}）"


def _furthest(explorer: Explorer, bits: list[int]) -> int:
    """How many acts of a list some course of guards lets through, each course tried to its end."""
    seen, left, best = set[tuple[int, State]](), [(0, explorer.start)], 0
    while left:
        place, state = left.pop()
        best = max(best, place)
        if place == len(bits):
            return place
        move = explorer.by_bit.get(bits[place]) or step(explorer.graph, bits[place])
        if not explorer.allows(state, move):
            continue
        last = place + 1 == len(bits)
        after = [state] if last else _after(explorer, state, bits[place])
        fresh = [(place + 1, s) for s in after if (place + 1, s) not in seen]
        seen.update(fresh)
        left += fresh
    return best


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
