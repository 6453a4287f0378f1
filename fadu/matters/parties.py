"""Whom a matter is about (当事人): the keys of its entries where acts concern parties, else the party that its facts state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.matters.lines import Line

PARTY = "party"


def keyed(acts: Mapping[str, Act]) -> bool:
    """Whether the procedure of these acts keeps a copy of some of them a party."""
    return any(PARTY in (act.each, act.names) for act in acts.values())


def parties_in(acts: Mapping[str, Act], lines: Iterable[Line]) -> list[str]:
    """The ids of the parties that the history of a matter names, in that order, each once.

    acts: those of its procedure, by code. What was corrected, and what was erased, names nobody.
    """
    read = _by_key if keyed(acts) else _stated
    told = (id for line in lines if not line.corrected for id in read(acts.get(line.act), line))
    return list(dict.fromkeys(told))


def _by_key(act: Act | None, line: Line) -> Iterable[str]:
    if act is None:
        return
    if act.each == PARTY and line.key:
        yield line.key
    if act.names == PARTY and act.keys_fact is not None:
        named = line.facts.get(act.keys_fact.code)
        yield from named if isinstance(named, list) else ()


def _stated(act: Act | None, line: Line) -> Iterable[str]:
    for fact in act.stated if act else ():
        value = line.facts.get(fact.code) if fact.kind is Kind.PARTY else None
        if isinstance(value, str) and value:
            yield value
