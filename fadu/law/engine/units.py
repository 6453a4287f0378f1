"""Which units must be kept apart (单位回避): what a record states of units, compared with earlier records.

Where the law bars a unit, it does not matter who acts for it; and its people are free elsewhere. Units
are compared by name: case, width and spaces do not tell two units apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Reason, Record
from fadu.law.vocabulary.sentences import sentence

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking


def same(name: Any) -> str:
    """A unit's name as it is compared; "" where none is stated."""
    if not isinstance(name, str):
        return ""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def remember(m: Marking, i: int, facts: Mapping[str, Any]) -> None:
    """Keep the units that act `i` states, for the rules that will look at them."""
    for number in m.graph.tells[i]:
        rule = m.graph.rules[number]
        unit = same(facts.get(rule.units[0].code)) if rule.units else ""
        if unit and _meant(rule.when, facts):
            m.units[i, number] = m.units.get((i, number), frozenset()) | {unit}


def _meant(when: Any, facts: Mapping[str, Any]) -> bool:
    return when is None or (facts.get(when.fact.code) is not None and when(facts))


def against(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    """A unit named in the record that an earlier record bars: one reason a rule."""
    seen: set[int] = set()
    for source, number in m.graph.blocking[i]:
        rule = m.graph.rules[number]
        if rule.units is None or number in seen:
            continue
        own = rule.units[1]
        if same(record.facts.get(own.code)) not in m.units.get((source, number), ()):
            continue
        seen.add(number)
        cite = (rule.cite,) if rule.cite else ()
        yield Reason(
            "differs", rule.then.code, m.key_of(i), sentence(rule), "；".join(map(str, cite)),
            todo=f"请另选“{own.title}”。", citations=cite, rule=rule,
        )  # fmt: skip
