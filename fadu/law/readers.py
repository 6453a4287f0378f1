"""Who reads a parameter: acts and periods of the procedures, and the table of periods (参数用在哪里)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fadu.law import registry
from fadu.law.deadlines.limit import Unsettled
from fadu.law.deadlines.table import BY_KEY
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure

FILLER = "法规科（合法性审查机构）"
"""Who fills a parameter in, as pages, sheets and refusals name them."""


@dataclass(frozen=True)
class Reader:
    """One reading: where (procedure or table), by what (act or period), and whether it is refused without a value."""

    where: str
    title: str
    demanded: bool

    def __str__(self) -> str:
        return f"{self.where}“{self.title}”"


@cache
def readers() -> dict[str, tuple[Reader, ...]]:
    """Every reading of every parameter, the demanded ones first; a parameter that nothing reads yet has no line."""
    found: dict[str, dict[Reader, None]] = {}
    for code, reader in (*_of_procedures(), *_of_limits()):
        found.setdefault(code, {})[reader] = None
    return {c: tuple(sorted(held, key=lambda r: not r.demanded)) for c, held in found.items()}


def of(code: str) -> tuple[Reader, ...]:
    """The readers of one parameter."""
    return readers().get(code, ())


def readings(procedure: Procedure) -> Iterator[tuple[str, str, bool]]:
    """The readings of a procedure: parameter, act, whether the act is refused without it."""
    for rule in procedure.rules:
        if isinstance(rule.term, Given) and rule.term.parameter and not rule.first.lapse:
            yield rule.term.parameter, rule.first.code, not rule.term.optional
    for act in procedure.acts:
        for derived in (fact.derived for fact in act.facts if fact.derived):
            for code in derived.parameters:
                yield code, act.code, code not in derived.optional


def _of_procedures() -> Iterator[tuple[str, Reader]]:
    for procedure in registry.PROCEDURES:
        for code, act, demanded in readings(procedure):
            yield code, Reader(procedure.title, procedure.act(act).title, demanded)


def _of_limits() -> Iterator[tuple[str, Reader]]:
    for held in BY_KEY.values():
        for limit in held:
            if isinstance(limit.term, Unsettled | Given) and limit.term.parameter:
                yield limit.term.parameter, Reader("期限计算", limit.title, demanded=False)
