"""Walks on which acts become possible: each shows of the acts it comes by that they are not dead."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator

from fadu.law.engine.clauses import Clauses, System
from fadu.law.engine.ways import after, holds

_PATIENCE, _LENGTH = 400, 30  # walks in a row that meet nothing new; turns of one
_FRESH = 0.7  # how often an act is taken that was never done, where there is one
_MILD = 0.95  # and one that takes nothing out of play that is still to be met
_SEED = 20210715  # any constant: the result only has to be the same each time

Walk = tuple[int, ...]  # numbers of turns


def acts(system: System) -> dict[str, list[Clauses]]:
    """Every act by its code, with where it or one of its copies may happen."""
    found: dict[str, list[Clauses]] = {a.code: [] for a in system.procedure.acts}
    ends = (system.closing,) if system.closing else ()
    for s in dict.fromkeys((*system.steps, *ends)):
        guard = system.guard(s)
        if guard is not None:
            found[system.code(s.bit)].append(guard)
    return found


def met(system: System, walks: Iterable[Walk]) -> set[str]:
    """The codes of the acts that are possible somewhere on walks; ValueError if one cannot be walked."""
    wanted, found = acts(system), set[str]()
    for walk in walks:
        value = list(system.start)
        for n in (*walk, None):
            found |= {
                code
                for code, guards in wanted.items()
                if code not in found and any(holds(g, value) for g in guards)
            }
            if n is None:
                break
            if not holds(system.turns[n].guard, value):
                raise ValueError(f"{system.code(system.turns[n].step.bit)} 在此处不能办理")
            value = after(value, system.turns[n].values)
    return found


def arrived(system: System, walk: Walk) -> list[bool]:
    """The marking at the end of a walk."""
    value = list(system.start)
    for n in walk:
        value = after(value, system.turns[n].values)
    return value


def walked(system: System, first: Iterable[Walk] = ()) -> list[Walk]:
    """Random walks, the same each time; each goes on from where an earlier one met something new.

    first: walks that are known already.
    """
    known: list[Walk] = [(), *first]
    values = [arrived(system, walk) for walk in known]
    seen = met(system, known)
    wanted = {code: guards for code, guards in acts(system).items() if code not in seen}
    chance, left = random.Random(_SEED), _PATIENCE
    while left and wanted:
        left -= 1
        from_ = chance.randrange(len(known))
        walk, value = known[from_], values[from_]
        for n in _walk(system, value, wanted, chance):
            walk, value = (*walk, n), after(value, system.turns[n].values)
            new = [code for code, guards in wanted.items() if any(holds(g, value) for g in guards)]
            if new:
                for code in new:
                    del wanted[code]
                known.append(walk)
                values.append(value)
                left = _PATIENCE
    return [w for w in known if not any(o != w and o[: len(w)] == w for o in known)]


def _walk(
    system: System, value: list[bool], wanted: Iterable[str], chance: random.Random
) -> Iterator[int]:
    """Turns at random, rather such as do not take out of play what is still to be met."""
    spared = {
        v
        for (what, i), v in system.variables.items()
        if what == "in" and system.code(i) in set(wanted)
    }
    for _ in range(_LENGTH):
        able = [n for n, t in enumerate(system.turns) if holds(t.guard, value)]
        if not able:
            return
        mild = [
            n
            for n in able
            if not any(
                value[v] and not given and v in spared
                for v, given in system.turns[n].values.items()
            )
        ]
        able = mild if mild and chance.random() < _MILD else able
        fresh = [n for n in able if not value[system.variables["done", system.turns[n].step.bit]]]
        n = chance.choice(fresh if fresh and chance.random() < _FRESH else able)
        yield n
        value = after(value, system.turns[n].values)
