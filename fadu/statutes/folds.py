"""From register entries to rows: calendar years, parameter values and law texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fadu.kernel.zone import stated_day
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.statutes.models import CalendarYear, LawText, ParameterRow


def fold_calendar(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A calendar year; a correction raises its version."""
    facts = {c: entry.facts[c] for c in ("year", "exceptions", "source", "confirmed")}
    return [Change(CalendarYear, entry.matter, {**facts, "version": entry.n})]


def fold_parameter(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A dated parameter value; former values stay, so that past acts keep theirs."""
    facts = entry.facts
    plain = {c: facts[c] for c in ("value", "source", "status", "demo")}
    dated = {"code": facts["parameter"], "since": date.fromisoformat(facts["since"])}
    by = {"confirmed_by": entry.who[0] if entry.who else ""}
    return [Change(ParameterRow, f"{entry.matter}:{entry.n:05d}", {**plain, **dated, **by})]


def fold_text(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A text of an instrument; texts of other versions and from other sources stay beside it."""
    facts = entry.facts
    id = f"{entry.matter}:{facts['digest'][:12]}"
    dates = {"since": stated_day(facts.get("applies")), "until": stated_day(facts.get("ends"))}
    if entry.act == "date_text":
        return [Change(LawText, id, dates)]
    plain = {c: facts[c] for c in ("title", "digest", "origin", "source", "articles")}
    named = {"key": facts.get("registered") or "", "version": stated_day(facts.get("version"))}
    answers = {"answers": facts.get("answers") or ""}
    return [Change(LawText, id, {**plain, **named, **answers, **dates})]


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.calendar", Folding(fold_calendar, (CalendarYear,)))
    register("register.parameter", Folding(fold_parameter, (ParameterRow,), ("parameter",)))
    register("register.text", Folding(fold_text, (LawText,), ("title",)))
    images.register(
        "statutes_lawtext", 1, LawText,
        ("title", "version", "key", "digest", "origin", "source", "answers", "articles", "since", "until"),
    )  # fmt: skip
    images.register(
        "statutes_calendaryear",
        1,
        CalendarYear,
        ("year", "exceptions", "source", "confirmed", "version"),
    )
    images.register(
        "statutes_parameterrow", 1, ParameterRow,
        ("code", "value", "since", "source", "status", "demo", "confirmed_by"),
    )  # fmt: skip
