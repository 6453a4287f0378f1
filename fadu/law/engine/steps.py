"""A procedure with time left out and guards free: the steps that proofs and lists explore.

Delays and deadlines are ignored, an act of time may fall in whenever the graph allows it, people
do not matter, and facts take every combination of values that the guards can tell apart. Keys
are named one after another; a step that names keys starts their copies from the template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from fadu.law.engine.graph import TEMPLATE, Effects, Graph, bits, graph_of
from fadu.law.vocabulary.fact import OPERATORS, Fact, Kind, When
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure, Stated
from fadu.law.vocabulary.rule import Rule, Verb


class Outcome(NamedTuple):
    """One way in which an act may take effect: releases and closes first, then opens and obliges."""

    opens: int
    closes: int
    obliges: int
    releases: int
    binds: int  # those of the obliged that hold other acts back


@dataclass(frozen=True)
class Step:
    """One act: what it needs and waits for, the ways it may turn out, the kind of keys it names."""

    bit: int
    needs: int
    waits: int
    once: bool
    outcomes: tuple[Outcome, ...]
    names: str = ""
    may_name_none: bool = False
    stands: int = 0  # what it needs to have been done and to stand, in or out of play


@lru_cache(maxsize=64)
def steps(procedure: Procedure, kinds: tuple[str, ...]) -> tuple[Graph, tuple[Step, ...]]:
    """The graph for a list of keys, and the steps of its live acts.

    The closing act is a step only if something follows it; else its being possible is the end.
    """
    graph = graph_of(procedure, kinds)
    end = procedure.closing
    follows = (Verb.OPENS, Verb.OBLIGES)
    goes_on = any(r.first is end and r.verb in follows for r in procedure.rules)
    live = [
        i for i in bits(graph.live) if goes_on or end is None or graph.nodes[i][0].code != end.code
    ]
    return graph, tuple(step(graph, i) for i in live)


def stated(graph: Graph, every: tuple[Step, ...], facts: Stated) -> tuple[Step, ...]:
    """The steps where certain acts state certain facts: act code -> fact code -> value."""
    return tuple(
        step(graph, s.bit, facts[code]) if (code := graph.nodes[s.bit][0].code) in facts else s
        for s in every
    )


def results(graph: Graph, i: int, facts: Mapping[str, Any]) -> tuple[Step, Step]:
    """The step of an act that states these facts, and the step of one that does not.

    What no guard reads changes nothing: then both may turn out in every way.
    """
    rules = [graph.rules[n] for _, n in graph.special[i]]
    other = list[Outcome]()
    for fact, whens in _by_fact(rules).items():
        if fact.code in facts:
            told = [OPERATORS[w.op](facts[fact.code], w.value) for w in whens]
            for value in _values(fact, whens):
                if [OPERATORS[w.op](value, w.value) for w in whens] != told:
                    other += _outcomes(graph, i, {fact.code: value})
    plain = step(graph, i)
    turned = replace(plain, outcomes=tuple(dict.fromkeys(other)) or plain.outcomes)
    return step(graph, i, facts), turned


def step(graph: Graph, i: int, facts: Mapping[str, Any] | None = None) -> Step:
    """The step of one act, with every way it may turn out that fits the facts, if any are given."""
    act = graph.nodes[i][0]
    keys = act.keys_fact
    needs, waits, stands = _asked(graph, i, facts or {})
    return Step(
        i,
        graph.needs[i] | needs,
        graph.waits[i] | waits,
        not act.repeats,
        tuple(dict.fromkeys(_outcomes(graph, i, facts or {}))),
        act.names,
        keys is not None and not keys.required,
        stands,
    )


def _asked(graph: Graph, i: int, facts: Mapping[str, Any]) -> tuple[int, int, int]:
    """What an act needs, waits for and needs to stand because it is done in the way these facts say."""
    needs = waits = stands = 0
    for source, number in graph.blocking[i]:
        rule, bit = graph.rules[number], 1 << source
        if rule.soft or not rule.when or rule.stating is not rule.then:
            continue
        if rule.when.fact.code not in facts or not rule.when(facts):
            continue
        if rule.verb is Verb.WAITS:
            waits |= graph.binding(bit)
        elif rule.standing:
            stands |= bit
        else:
            needs |= bit
    return needs, waits, stands


def _outcomes(graph: Graph, i: int, fixed: Mapping[str, Any]) -> Iterator[Outcome]:
    base = _plain(graph.effects[i], i)
    free = [
        (target, graph.rules[number])
        for target, number in graph.special[i]
        if _conditional(graph.rules[number])
    ]
    for facts in _assignments([rule for _, rule in free], fixed):
        masks, binds = dict(zip(_VERBS, base[:-1], strict=True)), base.binds
        for target, rule in free:
            if rule.verb in masks and _happens(rule, facts):
                masks[rule.verb] |= 1 << target
                binds |= (rule.verb is Verb.OBLIGES and rule.binds) << target
        opens, closes, obliges, releases = masks.values()
        yield Outcome(opens, closes, obliges, releases, binds)


_VERBS = (Verb.OPENS, Verb.CLOSES, Verb.OBLIGES, Verb.RELEASES)  # in the order of an outcome


def _plain(effects: Effects, i: int) -> Outcome:
    keep_in, opens, keep_owed, obliges, binds = effects
    return Outcome(opens, ~keep_in, obliges, ~keep_owed & ~(1 << i), binds)


def _conditional(rule: Rule) -> bool:
    return rule.when is not None or (isinstance(rule.term, Given) and rule.term.optional)


def _happens(rule: Rule, facts: dict[str, Any]) -> bool:
    when = rule.when
    if when and not OPERATORS[when.op](facts[when.fact.code], when.value):
        return False
    return not isinstance(rule.term, Given) or not rule.term.optional or facts[_supply(rule.term)]


def _supply(term: Given) -> str:
    return f"supplied:{term.parameter or (term.fact.code if term.fact else '')}"


def _assignments(rules: list[Rule], fixed: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every combination of fact values that the guards of these rules can tell apart."""
    values: dict[str, list[Any]] = {}
    for fact, whens in _by_fact(rules).items():
        known = fact.code in fixed
        values[fact.code] = [fixed[fact.code]] if known else _values(fact, whens)
    for rule in rules:
        if isinstance(rule.term, Given) and rule.term.optional:
            values[_supply(rule.term)] = [True, False]
    for combination in product(*values.values()):
        yield dict(zip(values, combination, strict=True))


def _by_fact(rules: list[Rule]) -> dict[Fact, list[When]]:
    found: dict[Fact, list[When]] = {}
    for rule in rules:
        if rule.when:
            found.setdefault(rule.when.fact, []).append(rule.when)
    return found


def _values(fact: Fact, whens: list[When]) -> list[Any]:
    """One value for every way in which the guards over a fact can turn out."""
    named = [v for w in whens for v in (w.value if w.op == "in" else (w.value,))]
    if fact.kind is Kind.BOOL:
        tried: list[Any] = [True, False]
    elif fact.kind is Kind.CHOICE:
        tried = list(fact.choices)
    elif fact.kind in (Kind.NUMBER, Kind.MONEY):
        tried = [v + d for v in named for d in (-1, 0, 1)]
    else:
        tried = [*named, ""]
    told = {tuple(OPERATORS[w.op](v, w.value) for w in whens): v for v in tried}
    return list(told.values())


def block_mask(graph: Graph, j: int) -> int:
    """The bits of the copies of one key."""
    return sum(1 << i for i, (_, block) in enumerate(graph.nodes) if block == j)


def patterns(graph: Graph, j: int) -> Iterator[tuple[int, int]]:
    """Each copy of a key with the template bit it starts from."""
    for i, (act, block) in enumerate(graph.nodes):
        if block == j:
            yield i, graph.index[act.code, TEMPLATE]
