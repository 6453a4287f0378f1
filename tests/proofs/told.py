"""What of a procedure's entries may be told to a party: every act with every answer, by itself and among all others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from fadu.casefile import telling
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.selectors import Offered
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line
from fadu.matters.models import Matter

PARTY = "01HQ0000000000000000000009"
AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_BY_PARTY = {Role.PARTY, Role.ENTERPRISE}


def told(procedure: Procedure) -> dict[str, tuple[str, ...]]:
    """By code of an act whose entry can go along to a party, the facts that stand in it in plain."""
    acts = [act for act in procedure.acts if not act.lapse]
    every = [(act, facts) for act in acts for facts in _answers(act)]
    lines = [_line(act, n, facts) for n, (act, facts) in enumerate(every)]
    found = _gone(procedure, lines) | _gone(procedure, lines[::-1])
    found |= {line.act for line in lines if line.act not in found and _gone(procedure, [line])}
    return {
        act.code: tuple(fact.code for fact in act.stated if not fact.is_personal)
        for act in acts
        if act.code in found
    }


def _gone(procedure: Procedure, lines: Sequence[Line]) -> set[str]:
    """The acts of a history of which an entry goes along."""
    matter = Matter(id="01HQ0000000000000000000001", procedure=procedure.code, opened=AT.date())
    file = CaseFile(matter, "某市应急管理局", tuple(lines), {})
    offered = [Offered(k, n, None) for k in kinds_of(procedure.code) for n in k.entries(file)]
    found = telling.whom(lines, telling.of_main(offered, lines), lambda one: one.key, {PARTY})
    return {line.act for line in lines if line.n in found}


def _line(act: Act, n: int, facts: dict[str, Any]) -> Line:
    own = _BY_PARTY & set(act.by)
    who = ((PARTY, next(iter(own)).value),) if own else (("01HQ0000000000000000000008", "officer"),)
    return Line(
        n, n, "0" * 64, act.code, act.title, PARTY if act.each else "", AT, False, AT, facts, who, (), "", None, "",
        False, "", "",
    )  # fmt: skip


def _answers(act: Act) -> Iterator[dict[str, Any]]:
    """No answer; each fact with each of its answers; and all of them with their first and with their last."""
    yield {}
    known = {fact.code: _values(fact) for fact in act.stated}
    for code, values in known.items():
        for value in values:
            yield {code: value}
    yield from (_whole(act, at) for at in (0, -1))


def _whole(act: Act, at: int) -> dict[str, Any]:
    """Every fact with one of its answers."""
    return {fact.code: values[at] for fact in act.stated if (values := _values(fact))}


_ANSWERS: dict[Kind, tuple[Any, ...]] = {
    Kind.BOOL: (True, False), Kind.NUMBER: (0, 10_000_000_00), Kind.MONEY: (0, 10_000_000_00), Kind.DATE: ("2026-03-09",),
    Kind.INSTANT: ("2026-03-09T01:00:00Z",), Kind.KEYS: ([PARTY],), Kind.TEXT: ("示范",), Kind.LONG_TEXT: ("示范",),
    Kind.PERSON: (PARTY,), Kind.PARTY: (PARTY,), Kind.FILE: ("0" * 64,),
}  # fmt: skip


def _values(fact: Fact) -> tuple[Any, ...]:
    return fact.choices if fact.kind is Kind.CHOICE else _ANSWERS[fact.kind]
