"""The law as shipped, and one period computed by it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.zone import parse_day, parse_instant
from fadu.law.deadlines.reckoning import Answer, Asked, reckon
from fadu.law.deadlines.table import BY_KEY, find
from fadu.law.engine.view import LawView
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status

LAW = LawView(seed_calendar(), Parameters.of(PARAMETERS))


def event_of(text: str) -> date | datetime:
    """A day, or an instant with its zone."""
    return parse_instant(text) if "T" in text else parse_day(text)


def asked(key: str, event: str, **more: Any) -> Asked:
    """A question about a period, the version by the day of the event."""
    when = event_of(event)
    question = Asked(BY_KEY[key][0], when)
    return Asked(find(key, question.day), when, **more)


def answer(key: str, event: str, law: LawView = LAW, **more: Any) -> Answer:
    """A period computed."""
    return reckon(asked(key, event, **more), law)


def due(key: str, event: str, **more: Any) -> str:
    """The last day of a period, or its last instant where hours count."""
    found = answer(key, event, **more)
    return found.at.isoformat() if found.at else found.due.isoformat()


def first(key: str, event: str, **more: Any) -> str:
    """The first allowed day."""
    found = answer(key, event, **more).first
    return found.isoformat() if found else ""


def filled(code: str, value: Any) -> LawView:
    """The law with one parameter filled in."""
    held = ParameterValue(code, value, date(2015, 1, 1), "某局纪要", Status.P)
    return LawView(LAW.calendar, Parameters.of(PARAMETERS, [held]))
