"""Days that an act states and that cannot be (载明的日期): a term that is over before it is given, a hearing tomorrow, and what has
happened but lies ahead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.periods import first_allowed
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.engine.view import LawView
from fadu.law.vocabulary import dated
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Ahead, Fact


def demand_ahead(act: Act, facts: Mapping[str, Any], law: LawView, on: date) -> None:
    """Refused where days that an act done on `on` sets lie before they may, or days of what has happened after it; all are named at once.

    What is no day, or lies beyond the calendar, is for others to judge.
    """
    found = [*_too_early(act, facts, law, on), *_too_late(act, facts, on)]
    if found:
        texts, bases, todos = (
            tuple(dict.fromkeys(filter(None, one))) for one in zip(*found, strict=True)
        )
        raise Refused("；".join(texts), basis="、".join(bases), todo="".join(todos))


def _too_early(
    act: Act, facts: Mapping[str, Any], law: LawView, on: date
) -> Iterator[tuple[str, str, str]]:
    for fact, ahead in dated.conditions(act):
        value = facts.get(fact.code)
        if isinstance(value, str) and not fact.is_spared(
            facts
        ):  # what another fact settles is set by nobody now
            with suppress(BadInput):
                day = parse_day(value)
                first = _first(ahead, law, on)
                if day < first:
                    yield _objection(act, fact, ahead, day, (on, first))


def _too_late(act: Act, facts: Mapping[str, Any], on: date) -> Iterator[tuple[str, str, str]]:
    """What is said to have happened after the act that tells of it: no article is needed against that."""
    for fact in act.stated:
        value = facts.get(fact.code)
        if fact.past and isinstance(value, str):
            with suppress(BadInput):
                if (day := parse_day(value)) > on:
                    text = f"“{fact.title}”{chinese_day(day)}晚于“{act.title}”的当日（{chinese_day(on)}），还没有发生"
                    yield text, "", f"请改写为{chinese_day(on)}或者以前的日期。"


def _first(ahead: Ahead, law: LawView, on: date) -> date:
    """The first day that an act done on `on` may set."""
    after = ahead.after
    return first_allowed(on, after, law.calendar) if after else on


def _objection(
    act: Act, fact: Fact, ahead: Ahead, day: date, since: tuple[date, date]
) -> tuple[str, str, str]:
    """What is wrong with a day, the article, what to do. since: the day of the act, and the first that it may set."""
    on, first = map(chinese_day, since)
    name, basis = f"“{fact.title}”{chinese_day(day)}", str(ahead.cite)
    if ahead.after is None:
        return f"{name}早于“{act.title}”的当日（{on}）", basis, f"请改写为{on}或者以后的日期。"
    text = f"{name}过早，“{act.title}”（{on}）以后应当先满{ahead.after}"
    return text, basis, f"请改写为{first}或者以后的日期。"
