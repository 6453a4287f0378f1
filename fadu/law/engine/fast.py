"""Whole logs at once: an automaton over the markings met so far, for procedures of pure graph.

Where a procedure reads no clock, no fact, no person and no key, a case is lawful or not by the
order of its acts alone; each marking met becomes a table of acts, and a case a walk through tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import reduce
from operator import getitem
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.law.engine.graph import graph_of
from fadu.law.engine.logs import Case, Event
from fadu.law.engine.record import Reason, Record
from fadu.law.engine.review import review
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_VERDICT = ""  # the key under which a table keeps its verdict; no act has an empty code
Row = dict[str, Any]


@dataclass(frozen=True)
class Verdict:
    """lawful: every act was permitted where it stood. paid: nothing in play is owed at the end."""

    lawful: bool
    paid: bool


def pure_graph(procedure: Procedure) -> bool:
    """Whether the order of acts alone decides: no periods, guards, copies, lapses, soft rules.

    Nor debts that only remind, which are told in words.
    """
    rules = all(
        not (r.term or r.when or r.soft)
        and r.verb is not Verb.DIFFERS
        and (r.binds or r.verb is not Verb.OBLIGES)
        for r in procedure.rules
    )
    return rules and not any(a.each or a.names or a.lapse for a in procedure.acts)


class Automaton:
    """The verdicts of `Marking` at the speed of a table look-up; only for a pure graph."""

    def __init__(self, procedure: Procedure) -> None:
        if not pure_graph(procedure):
            raise ValueError("the order of acts alone does not decide this procedure")
        self._graph = graph_of(procedure, ())
        self._rows: dict[tuple[int, int, int, bool], Row] = {}
        self._states: dict[int, tuple[int, int, int, bool]] = {}
        g = self._graph
        self._start = self._row((0, g.open_at_start, g.owed_at_start, True))

    def verdict(self, acts: Iterable[str]) -> Verdict:
        """Walk one case, lawful or not, from the beginning."""
        trace = acts if isinstance(acts, list | tuple) else list(acts)
        try:
            row: Row = reduce(getitem, trace, self._start)
        except KeyError:
            row = self._explore(trace)
        found: Verdict = row[_VERDICT]
        return found

    @property
    def markings(self) -> int:
        """How many markings have been met."""
        return len(self._rows)

    def _row(self, state: tuple[int, int, int, bool]) -> Row:
        row = self._rows.get(state)
        if row is None:
            _, inc, re, lawful = state
            row = self._rows[state] = {_VERDICT: Verdict(lawful, not inc & re & self._graph.live)}
            self._states[id(row)] = state
        return row

    def _explore(self, trace: Iterable[str]) -> Row:
        row = self._start
        for act in trace:
            if act == _VERDICT:
                raise BadInput("日志中有没有名称的活动")
            known = row.get(act)
            row = row.setdefault(act, self._after(row, act)) if known is None else known
        return row

    def _after(self, row: Row, act: str) -> Row:
        """The table after an act; an unknown or forbidden one makes the case unlawful for good."""
        ex, inc, re, lawful = self._states[id(row)]
        g, i = self._graph, self._graph.plain.get(act)
        if i is None:
            return self._row((ex, inc, re, False))
        bit = 1 << i
        held = ~inc & bit | g.once & ex & ~re & bit | inc & (g.needs[i] & ~ex | g.waits[i] & re)
        keep_in, opens, keep_owed, obliges, _ = g.effects[i]
        return self._row(
            (ex | bit, inc & keep_in | opens, re & keep_owed | obliges, lawful and not held)
        )


@dataclass(frozen=True)
class CaseReview:
    """What one case of a log broke: (number of the entry, None for what never came; reason)."""

    case: str
    entries: int
    findings: tuple[tuple[int | None, Reason], ...]

    @property
    def fit(self) -> bool:
        """Whether nothing was broken and nothing is left undone."""
        return not self.findings


def review_log(
    procedure: Procedure, law: LawView, cases: Iterable[Case], now: datetime | None = None
) -> Iterator[CaseReview]:
    """Review every case of a log: the automaton first where it can judge, in words what it faults.

    Logs say neither who acted nor what was stated: rules about persons and facts are left out, and
    a guard that nobody can judge is taken in favour of the case.
    """
    codes = _codes(procedure)
    quick = Automaton(procedure) if pure_graph(procedure) and now is None else None
    timed = any(r.term for r in procedure.rules)
    for case in cases:
        if timed and any(e.at is None for e in case.events):
            raise BadInput(f"案件“{case.case}”有事件没有时间，无法判断期限")
        events = _in_order(case.events)
        if quick:
            found = quick.verdict([codes.get(e.activity, e.activity) for e in events])
            if found.lawful and found.paid:
                yield CaseReview(case.case, len(events), ())
                continue
        records = [_record(procedure, codes, e, n) for n, e in enumerate(events)]
        findings = review(procedure, law, records, now, persons=False, facts=False)
        told = tuple((n if n < len(events) else None, reason) for n, reason in findings)
        yield CaseReview(case.case, len(events), told)


def _codes(procedure: Procedure) -> dict[str, str]:
    """Titles and codes as logs may write them; a code wins over another act's title."""
    return {a.title: a.code for a in procedure.acts} | {a.code: a.code for a in procedure.acts}


def _in_order(events: tuple[Event, ...]) -> list[Event]:
    if any(e.at is None for e in events):
        return list(events)
    return sorted(events, key=lambda e: e.at or _EPOCH)


def _record(procedure: Procedure, codes: dict[str, str], event: Event, n: int) -> Record:
    """A record from an event; where a log names no copies, each kind has the one copy “1”."""
    code = codes.get(event.activity, event.activity)
    act = procedure.by_code.get(code)
    keys = act.keys_fact if act else None
    facts = {keys.code: [event.key or "1"]} if keys else {}
    key = (event.key or "1") if act and act.each else ""
    return Record(code, event.at or _EPOCH, key, facts, n=n, day_only=event.day_only)
