"""Parameters a procedure reads that nobody has filled in: a warning at the start, a refusal at the act.

Settled rule: a parameter is demanded by the act that reads it. Whoever begins a matter is told which
ones are empty, which act will ask for each, and who fills them in, while there is still time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from fadu.law.engine.view import LawView
from fadu.law.readers import readings
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.parameter import Parameter
from fadu.law.vocabulary.procedure import Procedure


@dataclass(frozen=True)
class Unfilled:
    """An empty parameter and the acts that read it; `demanded` when they are refused without it."""

    parameter: Parameter
    acts: tuple[str, ...]  # titles, in the order of the procedure
    demanded: bool


def unfilled(
    procedure: Procedure, law: LawView, on: date, act: Act | None = None
) -> list[Unfilled]:
    """The parameters of a procedure, or of one act, without a value on a day; the demanded ones first."""
    found: dict[str, tuple[list[str], bool]] = {}
    for code, reader, demanded in _read(procedure):
        if act is not None and reader != act.code:
            continue
        held = law.parameters.find(code, on)
        if code not in law.parameters.declared or (held is not None and held.value is not None):
            continue
        titles, before = found.setdefault(code, ([], False))
        titles.append(procedure.act(reader).title)
        found[code] = (titles, before or demanded)
    made = (
        Unfilled(law.parameters.declared[code], tuple(dict.fromkeys(titles)), demanded)
        for code, (titles, demanded) in found.items()
    )
    return sorted(made, key=lambda one: not one.demanded)


@lru_cache(maxsize=64)
def _read(procedure: Procedure) -> tuple[tuple[str, str, bool], ...]:
    """Every reading of a parameter: its code, the act that reads it, whether the act is refused without it."""
    order = {a.code: i for i, a in enumerate(procedure.acts)}
    return tuple(sorted(set(readings(procedure)), key=lambda r: (order[r[1]], r)))
