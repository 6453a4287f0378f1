"""Which rules brought an act to where it stands: those whose cause was done, and those that took it out of play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.law.engine.graph import PLAIN
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.rule import Rule, Verb

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking


def fired(m: Marking, act: Act, verb: Verb, block: int = PLAIN) -> list[Rule]:
    """The rules of a verb that reach an act and whose cause has been done, sure ones first."""
    rules = [r for r in m.graph.rules if r.verb is verb and r.then.code == act.code]
    return sorted(
        (r for r in rules if _was_done(m, r.first, act, block)), key=lambda r: bool(r.when)
    )


def _was_done(m: Marking, first: Act, then: Act, block: int) -> bool:
    index, same = m.graph.index, first.each == then.each and block != PLAIN
    blocks = (block,) if same else (PLAIN, *m.key_bits.values())
    return any(m.ex >> index[first.code, j] & 1 for j in blocks if (first.code, j) in index)


def _last(m: Marking, act: Act) -> float:
    """When an act was last done, whoever it concerned, as a timestamp; 0 if it never was."""
    bits = (m.graph.index.get((act.code, j)) for j in (PLAIN, *m.key_bits.values()))
    return max((m.at[i].timestamp() for i in bits if i in m.at), default=0.0)


def closers_of(m: Marking, i: int, act: Act, block: int) -> list[Rule]:
    """The rules by which the last act that took it out of play did; of what was never in play, those that would have."""
    rules = [r for r in m.graph.rules if r.verb is Verb.CLOSES and r.then.code == act.code]
    for (j, held), mask in reversed(m.closed.items()):
        if mask >> i & 1:
            by = m.graph.nodes[j][0].code
            with_it = [m.graph.rules[n] for n in held if m.graph.rules[n].then.code == act.code]
            return with_it or [r for r in rules if r.first.code == by and not r.when]
    sure = (r for r in fired(m, act, Verb.CLOSES, block) if not r.when)
    return sorted(sure, key=lambda r: -_last(m, r.first))


def asked_by(m: Marking, act: Act) -> list[Rule]:
    """The rule under which an act is always asked for: what it needs, or what it is owed by."""
    named = [r for r in m.procedure.rules if r.then.code == act.code and r.cite and not r.when]
    verbs = (Verb.NEEDS, Verb.OBLIGES)
    return sorted((r for r in named if r.verb in verbs), key=lambda r: verbs.index(r.verb))[:1]
