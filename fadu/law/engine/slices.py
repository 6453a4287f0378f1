"""What a proof may leave out: acts that nothing reads and that change nothing it looks at.

An announcement that is owed, may always be made and has no further effect can be paid at once
whenever it stands in the way of closing; a proof need not follow it. Nothing is lost: what is left
out is always payable or never owed, and is still checked for being dead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fadu.law.engine.graph import Graph, bits
from fadu.law.engine.steps import Step


@dataclass(frozen=True)
class Slice:
    """steps: taken; sides: only judged; sinks: known to be alive as soon as what opens them is.

    inside: the codes of the acts whose standing is followed.
    """

    steps: tuple[Step, ...]
    sides: tuple[Step, ...]
    sinks: tuple[Step, ...]
    inside: frozenset[str]

    def alive_sinks(self, graph: Graph, alive: Iterable[str]) -> set[str]:
        """The codes of sinks that something alive brings into play, or that start in play."""
        found, before = set(alive), None
        followed = (*self.steps, *self.sides, *self.sinks)
        while found != before:
            before = set(found)
            opened = {
                _code(graph, i)
                for s in followed
                if _code(graph, s.bit) in found
                for o in s.outcomes
                for i in bits(o.opens)
            }
            codes = {_code(graph, s.bit) for s in self.sinks}
            kinds = {a.names for a, _ in graph.nodes if a.code in found}
            codes &= {a.code for a, _ in graph.nodes if not a.each or a.each in kinds}
            found |= {c for c in codes if c in opened or _starts(graph, c)}
        return found


def sliced(
    graph: Graph, steps: tuple[Step, ...], closing: Step | None, keep: frozenset[str]
) -> Slice:
    """Divide the steps for a proof about all of them; `keep`: codes followed whatever they do."""
    by_code: dict[str, list[Step]] = {}
    for s in steps:
        by_code.setdefault(_code(graph, s.bit), []).append(s)
    owed = {_code(graph, i) for s in steps for o in s.outcomes for i in bits(o.obliges)}
    owed |= {_code(graph, i) for i in bits(graph.owed_at_start)}
    sides: set[str] = set()
    sinks: set[str] = set()
    end_reads = {_code(graph, i) for i in bits(closing.needs)} if closing else set()
    end = {_code(graph, closing.bit)} if closing else set()
    changed = True
    while changed:
        changed = False
        left = set(by_code) - sinks - sides
        reads = end_reads | {
            c for code in left | sides for s in by_code[code] for c in _reads(graph, s)
        }
        for code in sorted(left - keep - reads):
            group = by_code[code]
            if any(s.names for s in group) or _touches(graph, group, left | end, sides) - {code}:
                continue
            free = not any(s.needs | s.waits | s.stands for s in group) and code not in _obliged(
                graph, group
            )
            if free and _sure(graph, steps, code):
                sinks.add(code)
            elif free or code not in owed:
                sides.add(code)
            else:
                continue
            changed = True
            break
    parts = (set(by_code) - sides - sinks, sides, sinks)
    divided = [tuple(s for s in steps if _code(graph, s.bit) in part) for part in parts]
    return Slice(divided[0], divided[1], divided[2], frozenset(parts[0] | end))


def local(graph: Graph, steps: tuple[Step, ...], inside: frozenset[str]) -> Slice:
    """Only the standing of some acts, and every step that changes it.

    What the steps ask of other acts is not asked, so more can happen than really can: what is out
    of reach here is out of reach in the whole procedure.
    """
    kept = (
        s for s in steps if s.names or _code(graph, s.bit) in inside or _bears(graph, s, inside)
    )
    return Slice(tuple(kept), (), (), inside)


def grown(graph: Graph, steps: tuple[Step, ...], inside: frozenset[str]) -> frozenset[str]:
    """More acts to follow: what the followed ones ask for; if that is all there, what bears on them."""
    own = [s for s in steps if _code(graph, s.bit) in inside]
    read = inside.union(*(_reads(graph, s) for s in own))
    if read != inside:
        return read
    bearing = (s for s in steps if s.names or _bears(graph, s, inside))
    return inside.union(_code(graph, s.bit) for s in bearing)


def _bears(graph: Graph, s: Step, inside: frozenset[str]) -> bool:
    return bool(_touches(graph, [s], set(inside), set()))


def _sure(graph: Graph, steps: tuple[Step, ...], code: str) -> bool:
    """Whether an act that nothing holds back is alive once its opener is: no copy of it gets lost."""
    mine = sum(1 << i for i, (a, _) in enumerate(graph.nodes) if a.code == code)
    each = next(a.each for a, _ in graph.nodes if a.code == code)
    if not each:
        return True
    if any(o.closes & mine for s in steps for o in s.outcomes):
        return False
    openers = [graph.nodes[s.bit][0] for s in steps if any(o.opens & mine for o in s.outcomes)]
    return _starts(graph, code) or all(each in (a.each, a.names) for a in openers)


def _code(graph: Graph, i: int) -> str:
    return graph.nodes[i][0].code


def _reads(graph: Graph, s: Step) -> set[str]:
    return {_code(graph, i) for i in bits(s.needs | s.waits | s.stands)}


def _touches(graph: Graph, group: list[Step], left: set[str], sides: set[str]) -> set[str]:
    """The acts followed, or judged, whose standing a step changes."""
    found: set[str] = set()
    for s in group:
        for opens, closes, obliges, releases, _ in s.outcomes:
            found |= {_code(graph, i) for i in bits(opens | closes)} & (left | sides)
            found |= {_code(graph, i) for i in bits(obliges | releases)} & left
    return found


def _obliged(graph: Graph, group: list[Step]) -> set[str]:
    return {_code(graph, i) for s in group for o in s.outcomes for i in bits(o.obliges)}


def _starts(graph: Graph, code: str) -> bool:
    return any(graph.nodes[i][0].code == code for i in bits(graph.open_at_start))
