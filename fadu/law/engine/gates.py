"""Gates of the lawyer's first list by induction: what shows that one holds, or the way that passes it (前置环节).

The system of a gate is that of its procedure where acts state what the gate says, with one history
variable: that something was done which `before` has not seen, or that `before` turned out as bars `after`.
`argue_gate` finds clauses that hold for ever and leave no marking in which the gate is passed;
`gate_objections` checks them from the definition alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fadu.law.engine.argument import not_kept, possible
from fadu.law.engine.clauses import Clause, Clauses, System, joined
from fadu.law.engine.induction import Induction, Path, Target
from fadu.law.engine.lists import Gap
from fadu.law.engine.sat import Solver
from fadu.law.engine.steps import step
from fadu.law.engine.ways import after, holds
from fadu.law.vocabulary.procedure import Gate, Procedure


def argue_gate(
    procedure: Procedure, gate: Gate, *, limit: int = 0
) -> tuple[tuple[Clause, ...], tuple[Gap, ...]]:
    """Clauses that show a gate to hold, or the ways that pass it, one for each kind of gap.

    limit: see `Induction`.
    """
    system = System(procedure, gate.facts)
    targets = [(kind, i, Target(system, c)) for kind, i, c in _passed(system, gate)]
    clauses = Induction(system, limit).run([target for _, _, target in targets])
    gaps = dict[str, Gap]()
    for kind, i, target in targets:
        if target.path is not None and kind not in gaps:
            way = _shortened(system, target.path, target.clauses)
            codes = [system.code(b) for b in (*(system.turns[n].step.bit for n in way), i)]
            gaps[kind] = Gap(gate, kind, tuple(codes))
    return clauses, tuple(gaps.values())


def gate_objections(procedure: Procedure, gate: Gate, clauses: Sequence[Clause]) -> list[str]:
    """What clauses fail to show about a gate, in sentences; nothing if they show that it holds."""
    system = System(procedure, gate.facts)
    faults = [c for _, _, c in _passed(system, gate)]
    solver = Solver(clauses)
    solver.grow(len(system.meaning) - 1)
    open_ = any(possible(solver, c) for c in faults)
    before, then = gate.before.title, gate.after.title
    return [
        *not_kept(system, clauses, solver),
        *([f"未能说明“{before}”先于“{then}”"] if open_ else []),
    ]


def _passed(system: System, gate: Gate) -> Iterator[tuple[str, int, Clauses]]:
    """How a gate may be passed, by which copy of `after`, and the markings in which it is.

    Adds the gate's history variable to the system.
    """
    first = system.bits_of(gate.before.code)
    seen = [i for act in gate.looks_at for i in system.bits_of(act.code)]
    moot = [i for act in gate.moot for i in system.bits_of(act.code)]
    if gate.against:
        kind, history = "against", system.watch_result(first, gate.against)
    else:
        kind, history = "stale", system.watch(seen, (*first, *moot)) if seen else 0
    for i in system.bits_of(gate.after.code):
        guard = system.guard(step(system.graph, i, gate.facts.get(gate.after.code)))
        if guard is None:
            continue
        every = [(kind, joined(guard, [(history,)]))] if history else []
        if not gate.against:
            every += [("skipped", _undone(system, guard, j)) for j in first]
        yield from ((told, i, clauses) for told, clauses in every if clauses is not None)


def _undone(system: System, guard: Clauses, i: int) -> Clauses | None:
    """Where an act may happen although another is in play and was never done."""
    within = system.any_of(system.literal("in", i))
    undone = system.any_of(system.literal("done", i, False))
    return joined(guard, system.named(i), (within, undone))


def _shortened(system: System, path: Path, clauses: Clauses) -> Path:
    """A path without the turns that it does not need to lead into the markings in which clauses hold."""
    place = len(path)
    while place:
        place -= 1
        fewer = path[:place] + path[place + 1 :]
        if _leads(system, fewer, clauses):
            path = fewer
    return path


def _leads(system: System, path: Path, clauses: Clauses) -> bool:
    value = list(system.start)
    for n in path:
        if not holds(system.turns[n].guard, value):
            return False
        value = after(value, system.turns[n].values)
    return holds(clauses, value)
