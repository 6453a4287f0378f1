"""What leads to an act of a procedure: what brings it into play, under which guards, and what they turn on."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb


def by_verb(procedure: Procedure) -> tuple[dict[str, list[Act]], dict[str, set[str]]]:
    """Which acts open an act, and which acts an act closes."""
    openers: dict[str, list[Act]] = {}
    closed_by: dict[str, set[str]] = {}
    for rule in procedure.rules:
        if rule.verb is Verb.OPENS:
            openers.setdefault(rule.then.code, []).append(rule.first)
        elif rule.verb is Verb.CLOSES:
            closed_by.setdefault(rule.first.code, set()).add(rule.then.code)
    return openers, closed_by


def tellers(wished: Mapping[str, list[When]]) -> dict[str, frozenset[str]]:
    """By act: those on whose being done alone a guard on it turns, where that guard is asked for."""
    found = dict[str, frozenset[str]]()
    for code, whens in wished.items():
        recalled = [when.fact.derived.recalls for when in whens if when.fact.derived]
        done = [
            y.removesuffix("*")
            for x in recalled
            if all(y.endswith((".", ".*")) for y in x)
            for y in x
        ]
        if done:
            found[code] = frozenset(y.removesuffix(".") for y in done)
    return found


def wishes(procedure: Procedure, target: str) -> Mapping[str, list[When]]:
    """By act: the guards under which it opens the target, or something that the target needs."""
    found: dict[str, list[When]] = {target: []}
    left = [target]
    while left:
        then = left.pop()
        for rule in procedure.rules:
            if rule.verb in (Verb.NEEDS, Verb.OPENS) and rule.then.code == then:
                if rule.first.code not in found:
                    found[rule.first.code] = []
                    left.append(rule.first.code)
                if rule.when:
                    found[rule.first.code].append(rule.when)
    return found
