"""Why a whole procedure is sound, in a form that anyone can check without searching (论证).

An argument has three parts. Clauses that hold at the start, that no turn leads out of, and with which
no condition can be void. Ways onward from every marking in which the clauses hold, each to a lower rank,
so that closing stays within reach. And walks on which every act becomes possible. `objections` checks
all of it from the definition alone; `argue` finds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.law.engine.clauses import Clause, Clauses, System, joined
from fadu.law.engine.graph import bits
from fadu.law.engine.induction import Induction, Target
from fadu.law.engine.prove import Finding
from fadu.law.engine.sat import Solver
from fadu.law.engine.walks import Walk, acts, met, walked
from fadu.law.engine.ways import Ways, deny, holds, way
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb


@dataclass(frozen=True)
class Argument:
    """What holds for ever, the ways onward, and the walks; turns by their number in the `System`.

    ways: turns, the literal that falls (0: none), the number of the end that is reached then.
    """

    clauses: tuple[Clause, ...]
    ways: tuple[tuple[tuple[int, ...], int, int], ...]
    walks: tuple[tuple[int, ...], ...]

    def plain(self) -> dict[str, Any]:
        """For a file."""
        return {"clauses": self.clauses, "ways": self.ways, "walks": self.walks}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Argument:
        """From a file."""
        return cls(
            tuple(map(tuple, plain["clauses"])),
            tuple((tuple(turns), lowers, end) for turns, lowers, end in plain["ways"]),
            tuple(map(tuple, plain["walks"])),
        )


def argue(procedure: Procedure) -> tuple[Argument, tuple[Finding, ...]]:
    """Find an argument; where something is wrong, the findings, and an argument without them.

    ValueError where the procedure has no end to be reached.
    """
    system = System(procedure)
    if system.closing is None:
        raise ValueError(f"程序“{procedure.title}”没有办结环节，无需论证")
    walks, found = _alive(system)
    voids = {(code, other): Target(system, c) for code, other, c in dropped(system)}
    ways = Ways(system)
    clauses = Induction(system).run([*voids.values(), ways])
    end = system.code(system.closing.bit)
    if ways.path is not None:
        found.append(Finding("stuck", end, path=_codes(system, ways.path)))
    found += [
        Finding("void", code, other, _codes(system, target.path))
        for (code, other), target in voids.items()
        if target.path is not None
    ]
    kept = tuple((w.turns, w.lowers, w.end) for w in ways.found_ways)
    return Argument(clauses, kept, tuple(walks)), tuple(found)


def _alive(system: System) -> tuple[list[Walk], list[Finding]]:
    """Walks that meet every act that is not dead, and those that are."""
    walks, dead = walked(system), list[str]()
    while missed := [c for c in acts(system) if c not in {*dead, *met(system, walks)}]:
        code = next((c for c in missed if _opened(system, c) - {*missed}), missed[0])
        targets = [Target(system, guard) for guard in acts(system)[code]]
        Induction(system).run(targets)
        paths = [t.path for t in targets if t.path is not None]
        walks = walked(system, [*walks, *paths])
        dead += [] if paths else [code]
    return walks, [Finding("dead", code) for code in dead]


def _opened(system: System, code: str) -> set[str]:
    """The acts that bring an act into play."""
    inside = {system.literal("in", i) for i in system.bits_of(code)}
    return {
        system.code(t.step.bit)
        for t in system.turns
        if any(given and v in inside for v, given in t.values.items())
    }


def objections(procedure: Procedure, argument: Argument) -> list[str]:
    """What an argument fails to show about a procedure, in sentences; nothing if it shows all.

    Looks at every clause with every turn, at every condition, and at every marking that the clauses
    leave; it shares with the search only the `System`, the `Solver` and what a way is.
    """
    system = System(procedure)
    solver = Solver(argument.clauses)
    solver.grow(len(system.meaning) - 1)
    return [
        *not_kept(system, argument.clauses, solver),
        *(
            f"未能说明不会未经“{procedure.act(other).title}”而“{procedure.act(code).title}”"
            for code, other, clauses in dropped(system)
            if possible(solver, clauses)
        ),
        *_not_led(system, argument),
        *(
            f"未能说明“{procedure.act(code).title}”可以办理"
            for code in acts(system).keys() - met(system, argument.walks)
        ),
    ]


def possible(solver: Solver, clauses: Clauses) -> bool:
    """Whether clauses can hold together with those of a solver."""
    alone = [clause[0] for clause in clauses if len(clause) == 1]
    longer = [clause for clause in clauses if len(clause) != 1]
    if not longer:
        return solver.solve(alone)
    asked = solver.size + 1
    solver.grow(asked)
    for clause in longer:
        solver.add((-asked, *clause))
    found = solver.solve((asked, *alone))
    solver.add((-asked,))
    return found


def not_kept(system: System, clauses: Sequence[Clause], solver: Solver) -> Iterator[str]:
    """Clauses that do not hold at the start, or that some turn leads out of."""
    for clause in clauses:
        said = " 或 ".join(map(system.word, clause))
        if not holds((clause,), system.start):
            yield f"开始时不成立：{said}"
        for turn in system.turns:
            if not any(abs(x) in turn.values for x in clause):
                continue
            if any(turn.values.get(abs(x)) == (x > 0) for x in clause):
                continue  # it makes something of the clause true
            left = [(-x,) for x in clause if abs(x) not in turn.values]
            broken = joined(turn.guard, left)
            if broken is not None and possible(solver, broken):
                yield f"“{system.code(turn.step.bit)}”之后不成立：{said}"


def _not_led(system: System, argument: Argument) -> Iterator[str]:
    """Whether some marking that the clauses leave has no way onward."""
    ways = Ways(system)
    solver = Solver(argument.clauses)
    solver.grow(len(system.meaning))
    here = solver.size
    if any(not value for t in system.turns for v, value in t.values.items() if v in ways.undone):
        yield "办理过的环节又成为未办理，不能据以排定位次"
    told = [way(ways, turns, lowers, end) for turns, lowers, end in argument.ways]
    for clauses in dict.fromkeys((*ways.ends, *(w.asked for w in told if w))):
        deny(solver, clauses, here)
    if solver.solve((here,)):
        yield f"未能说明总可以“{system.procedure.act(ways.closing).title}”"


def dropped(system: System) -> Iterator[tuple[str, str, Clauses]]:
    """The conditions that must never be void: of which act, on which, and the markings in which it is.

    The act waited for was in play at first and was closed undone. Not meant: an act that has to be opened
    first, and one that was closed by another of the conditions (alternative outcomes close one another).
    """
    g = system.graph
    ends = (system.closing,) if system.closing else ()
    for s in dict.fromkeys((*system.steps, *ends)):
        guard = system.guard(s)
        for i in bits(s.needs & g.open_at_start | s.needs & system.copies):
            code = system.code(i)
            closers = {
                r.first.code for r in g.rules if r.verb is Verb.CLOSES and r.then.code == code
            }
            others = [j for j in bits(s.needs) if j != i and system.code(j) in closers]
            lost = [system.any_of(system.literal("in", i, False))]
            lost += [system.any_of(system.literal("done", j, False)) for j in (i, *others)]
            clauses = None if guard is None else joined(guard, system.named(i), lost)
            if clauses is not None:
                yield system.code(s.bit), code, clauses


def _codes(system: System, path: Sequence[int] | None) -> tuple[str, ...]:
    return tuple(system.code(system.turns[n].step.bit) for n in path or ())
