"""Facts of a record: what is missing or malformed, and what a cited function settles itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import parse_day, parse_instant
from fadu.law.engine.ahead import demand_ahead
from fadu.law.engine.record import DEPARTURE, Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import Procedure

NOTHING: Mapping[str, Any] = {}
_DIGEST = re.compile(r"[0-9a-f]{64}")


class NotStated(Refused):
    """A fact that a derivation reads is not on the record, or is none of its kind."""


class _Stated(dict[str, Any]):
    """Facts for a derivation: a fact that is not there is named, never taken as absent."""

    def __missing__(self, code: str) -> Any:
        raise NotStated(f"没有载明“{code}”，无法判断", todo="请补充填写。")


def derive(
    act: Act,
    facts: Mapping[str, Any],
    law: LawView,
    on: date,
    before: Mapping[str, Any] = NOTHING,
) -> dict[str, Any]:
    """The facts with every derived one settled by its cited function, for copying into the entry.

    Parameters are resolved for the day `on` of the act; an empty one is Refused. before: what the act
    recalls of the matter (`recalled`).
    """
    if wrong := list(malformed(act, facts)):  # no function is asked about what is no fact
        raise NotStated("；".join(wrong), todo="请改正后再办理。")
    demand_ahead(act, facts, law, on)
    settled = _Stated({k: v for k, v in facts.items() if v is not None})
    for fact in act.facts:
        if fact.derived:
            settled[fact.code] = _value(fact.derived, settled, law, on, before)
    return _told(settled)


def _told(settled: Mapping[str, Any]) -> dict[str, Any]:
    """The facts without those to which a function has nothing to say, as of a sum that was not paid."""
    return {code: value for code, value in settled.items() if value is not None}


def refused_alone(act: Act, law: LawView, on: date, before: Mapping[str, Any]) -> Iterator[Refused]:
    """What is refused whatever the act may state: by derived facts that follow from earlier acts `alone`."""
    for fact in act.facts:
        if fact.derived and fact.derived.alone:
            try:
                _value(fact.derived, _Stated(), law, on, before)
            except Refused as refusal:
                yield refusal


def _value(
    derived: Derivation, facts: _Stated, law: LawView, on: date, before: Mapping[str, Any]
) -> Any:
    more: tuple[Any, ...] = (on,) if derived.dated else ()
    more = (*more, law.calendar) if derived.counted else more
    more = (*more, before) if derived.recalls else more
    return derived.function(facts, lambda code: _read(derived, law, code, on), *more)


def _read(derived: Derivation, law: LawView, code: str, on: date) -> Any:
    """A parameter as the function reads it: an empty one is Refused, but for those without which it answers."""
    if code in derived.optional:
        found = law.parameters.find(code, on)
        return found.value if found else None
    return law.demand(code, on)


def derivable(
    act: Act,
    facts: Mapping[str, Any],
    law: LawView,
    on: date,
    before: Mapping[str, Any] = NOTHING,
) -> dict[str, Any]:
    """As `derive`, of an act that happened although it should not have: what a function refuses is left out, the rest stands."""
    settled = _Stated({k: v for k, v in facts.items() if v is not None})
    for fact in act.facts:
        if fact.derived:
            settled.pop(fact.code, None)
            with suppress(Refused):
                settled[fact.code] = _value(fact.derived, settled, law, on, before)
    return _told(settled)


def recalls(act: Act) -> frozenset[str]:
    """The facts of earlier acts that a derived fact of this one follows from."""
    return frozenset(code for f in act.facts if f.derived for code in f.derived.recalls)


def recalled(act: Act, before: Iterable[Record]) -> dict[str, Any]:
    """The newest value of each fact that the act recalls, of records in order; one that nothing states is not there."""
    codes = recalls(act)
    found: dict[str, Any] = {}
    for record in before if codes else ():
        for code, value in told(codes, record.act, record.facts).items():
            found[code] = and_again(found.get(code, ()), code, value, record.at)
    return found


def told(codes: Iterable[str], act: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Which of some recalled codes an act states, with their values: a fact, what this very act states, that it was done."""
    found: dict[str, Any] = {}
    for code in codes:
        by, _, of = code.removesuffix(EACH).rpartition(".")
        value = None if by not in ("", act) else facts.get(of) if of else True
        if value is not None:
            found[code] = value
    return found


def and_again(former: Any, code: str, value: Any, at: datetime) -> Any:
    """What is recalled under a code once it is stated anew: the newest value, or each with its instant."""
    return (*former, (at, value)) if code.endswith(EACH) else value


def settled(
    act: Act,
    facts: Mapping[str, Any],
    law: LawView,
    on: date,
    before: Mapping[str, Any] = NOTHING,
) -> Mapping[str, Any]:
    """The facts, with derived ones added where the record does not carry them and they can be.

    What a complete record carries stands; one that lacks a fact is derived whole. What follows from earlier acts
    `alone` is added to a record that is complete but for it, and before everything is typed, so that what it asks
    for is told then.
    """
    known = _alone(act, law, on, before)
    if all(f.code in facts for f in act.facts if f.derived and not f.derived.alone):
        return {**known, **facts} if known else facts
    try:
        return derive(act, facts, law, on, before)
    except Refused:
        return {**known, **facts}


def _alone(act: Act, law: LawView, on: date, before: Mapping[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = {}
    for fact in act.facts:
        if fact.derived and fact.derived.alone:
            with suppress(Refused):
                known[fact.code] = _value(fact.derived, _Stated(), law, on, before)
    return _told(known)


@lru_cache(maxsize=4096)
def needed(procedure: Procedure, code: str) -> tuple[Fact, ...]:
    """The facts without which an act cannot be judged: required ones and all that a rule reads."""
    act = procedure.act(code)
    found = [f for f in act.stated if f.required]
    found += [f for f in act.stated if f.code == act.bars]
    found += [act.bars_when.fact] if act.bars_when else []
    for rule in procedure.rules:
        found += [rule.when.fact] if rule.when and rule.stating.code == code else []
        if rule.first.code != code:
            continue
        term = rule.term
        if isinstance(term, Given) and term.fact and not (term.optional or term.parameter):
            found.append(term.fact)
    return tuple({f.code: f for f in found}.values())


def missing(procedure: Procedure, act: Act, facts: Mapping[str, Any]) -> list[Fact]:
    """The needed facts that a record does not state; derived ones are the engine's own affair."""
    return [
        f for f in needed(procedure, act.code)
        if not f.derived and _empty(facts.get(f.code)) and not f.is_spared(facts)
    ]  # fmt: skip


def malformed(act: Act, facts: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the facts that are stated, one Chinese sentence each."""
    declared = {f.code: f for f in act.stated}
    for code, value in facts.items():
        fact = declared.get(code)
        if fact is None:
            if code != DEPARTURE:
                yield f"“{act.title}”没有“{code}”这一事项"
        elif value is not None and not (fact.is_personal and isinstance(value, Mapping)):
            problem = _CHECKS[fact.kind](fact, value)
            if problem:
                yield f"“{fact.title}”{problem}"


def _empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _text(fact: Fact, value: Any) -> str:
    return "" if isinstance(value, str) else "应当是文字"


def _choice(fact: Fact, value: Any) -> str:
    if value in fact.choices:
        return ""
    return f"应当是下列之一：{'、'.join(fact.choices)}"


def _bool(fact: Fact, value: Any) -> str:
    return "" if isinstance(value, bool) else "应当是“是”或者“否”"


def _number(fact: Fact, value: Any) -> str:
    return "" if isinstance(value, int) and not isinstance(value, bool) else "应当是整数"


def _money(fact: Fact, value: Any) -> str:
    problem = _number(fact, value)
    if problem:
        return "应当是以分为单位的整数金额"
    return "不能是负数" if value < 0 else ""


def _parsed(parse: Callable[[str], object], what: str) -> Callable[[Fact, Any], str]:
    def check(fact: Fact, value: Any) -> str:
        try:
            parse(value if isinstance(value, str) else "")
        except BadInput:
            return f"应当是{what}"
        return ""

    return check


def _keys(fact: Fact, value: Any) -> str:
    if not isinstance(value, list | tuple) or not all(isinstance(k, str) and k for k in value):
        return "应当是编号的列表"
    return "" if len(set(value)) == len(value) else "不能重复"


def _file(fact: Fact, value: Any) -> str:
    good = isinstance(value, str) and _DIGEST.fullmatch(value)
    return "" if good else "应当是已存文件的摘要"


_CHECKS: dict[Kind, Callable[[Fact, Any], str]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.CHOICE: _choice,
    Kind.BOOL: _bool,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.DATE: _parsed(parse_day, "写成 2025-03-03 形式的日期"),
    Kind.INSTANT: _parsed(parse_instant, "带时区的时刻"),
    Kind.PERSON: _text,
    Kind.PARTY: _text,
    Kind.PARTY: _text,
    Kind.KEYS: _keys,
    Kind.FILE: _file,
}
