"""Effects that need facts, times or keys: guards, periods, suspensions, named copies, lapses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine import units
from fadu.law.engine.clocks import Debt, End, Length, end_of, settle
from fadu.law.engine.graph import TEMPLATE, bits, graph_of
from fadu.law.engine.record import Record
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.fact import When
from fadu.law.vocabulary.period import Given, Term
from fadu.law.vocabulary.rule import Verb

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking


_INSTANT = timedelta(microseconds=1)
_FAVOURS = (Verb.OPENS, Verb.RELEASES, Verb.PAUSES, Verb.EXTENDS)  # effects that free an act


class _Fired(NamedTuple):
    """An effect that took place: the act it reaches, its rule, the length of its term."""

    target: int
    rule: int
    length: Length | None


def holds(when: When | None, facts: Mapping[str, Any]) -> bool:
    """Whether a guard holds. Without its fact nothing takes effect; `why` has named the gap."""
    if when is None:
        return True
    try:
        return facts.get(when.fact.code) is not None and when(facts)
    except TypeError:  # a fact of the wrong type in somebody else's log
        return False


def reckoned(at: datetime, event: datetime | None) -> datetime:
    """What a period counts from that begins with a lapse: the last day itself (期限届满之日).

    A lapse that only fell in with the last `event`, its period long over, counts from that.
    """
    ended = event is None or at > event
    return at - _INSTANT if ended and at == instant_of(day_of(at)) else at


def execute(m: Marking, i: int, record: Record, since: datetime) -> None:  # noqa: C901  # one step a verb, in the law's order
    """The effects of act `i` in the order releases, closes, opens, obliges; then named keys."""
    g, act = m.graph, m.graph.nodes[i][0]
    facts = m.facts_of(i, record)
    fired = _fired(m, i, since, facts)
    keep_in, opens, keep_owed, obliges, binds = g.effects[i]
    for target, rule, _ in fired:
        match g.rules[rule].verb:
            case Verb.OPENS:
                opens |= 1 << target
            case Verb.CLOSES:
                keep_in &= ~(1 << target)
            case Verb.OBLIGES:
                obliges |= 1 << target
                binds |= g.rules[rule].binds << target
            case Verb.RELEASES:
                keep_owed &= ~(1 << target)
    before = (m.inc, m.re, m.firm, dict(m.due), dict(m.paused))
    m.inc = m.inc & keep_in | opens
    m.close(
        i, ~keep_in & ~opens, tuple(f.rule for f in fired if g.rules[f.rule].verb is Verb.CLOSES)
    )
    m.re = m.re & keep_owed | obliges
    m.firm = m.firm & keep_owed | binds
    forget(m, ~keep_owed)
    for effect in fired:
        _time(m, effect, record.at)
    for rule in g.delays[i]:
        m.waits[i, rule] = _length(g.rules[rule].term, facts, m.law, since)
    units.remember(m, i, facts)
    if act.bars and holds(act.bars_when, facts) and isinstance(facts.get(act.bars), str):
        m.barred.setdefault(facts[act.bars], i)
    keys_fact = act.keys_fact
    if keys_fact is not None:
        for key in facts.get(keys_fact.code) or ():
            _spawn(m, act.names, key)
        _restore(m, g.template.get(act.names, 0), before)


def forget(m: Marking, mask: int) -> None:
    """Drop the running periods of acts that were done or released."""
    for i in [i for i in m.due if mask >> i & 1]:
        del m.due[i]
    for i in [i for i in m.paused if mask >> i & 1]:
        del m.paused[i]


def _fired(m: Marking, i: int, at: datetime, facts: Mapping[str, Any]) -> list[_Fired]:
    found = []
    for target, number in m.graph.special[i]:
        rule = m.graph.rules[number]
        unknown = m.lenient and rule.when and facts.get(rule.when.fact.code) is None
        if rule.verb not in _FAVOURS if unknown else not holds(rule.when, facts):
            continue
        size = _length(rule.term, facts, m.law, at) if rule.term else None
        if size is None and isinstance(rule.term, Given) and rule.term.optional:
            continue
        found.append(_Fired(target, number, size))
    return found


def _length(
    term: Term | None, facts: Mapping[str, Any], law: LawView, at: datetime
) -> Length | None:
    """The length of a term, None where it cannot be settled; `why` has refused such a record."""
    if term is None:
        return None
    try:
        return settle(term, facts, law, at)
    except (Refused, BadInput, ValueError, TypeError):
        return None


def _time(m: Marking, effect: _Fired, at: datetime) -> None:
    """Start, stop, resume or lengthen periods; a second trigger does not push a running one back."""
    target, number, size = effect
    rule, slot = m.graph.rules[number], m.due.get(target, {})
    match rule.verb:
        case Verb.OBLIGES if size and (rule.restart or number not in slot):
            m.due[target] = slot | {number: Debt(number, size.start, size.span, size.roll)}
        case Verb.PAUSES:
            m.paused.setdefault(target, at)
        case Verb.RESUMES if target in m.paused:
            since = m.paused.pop(target)
            if slot:  # what stood still had a period to run
                stopped = {r: d.stopped(since, at, m.law.calendar) for r, d in slot.items()}
                m.due[target] = stopped
        case Verb.EXTENDS if slot and (size or m.lenient):
            if kept := _longer(m, target, size, at):
                m.due[target] = kept
            else:
                del m.due[target]


def _longer(m: Marking, i: int, size: Length | None, at: datetime) -> dict[int, Debt]:
    """The periods of act `i` once they were extended: what has run out stays so, what nobody knows how far is dropped."""
    kept = {}
    for rule, debt in m.due[i].items():
        if run_out(m, i, end_of(debt, m.law.calendar), at):
            kept[rule] = debt
        elif size:
            kept[rule] = _extended(debt, size)
    return kept


def run_out(m: Marking, i: int, end: End, at: datetime) -> bool:
    """Whether a period of act `i` was over by an instant; one that stands still, by the instant at which it stopped."""
    return end.missed(m.paused.get(i, at))


def _extended(debt: Debt, size: Length) -> Debt:
    if size.span.count == 0:  # a stated last day replaces the end
        return Debt(debt.rule, size.start, size.span, size.roll)
    return debt.lengthened(size.span)


def _spawn(m: Marking, kind: str, key: str) -> None:
    """A new copy of the acts of a kind starts as their template stands now."""
    if (kind, key) in m.key_bits:
        return
    block = m.key_bits[kind, key] = len(m.key_bits)
    m.graph = g = graph_of(m.procedure, (*m.graph.kinds, kind))
    for act in m.procedure.acts:
        if act.each != kind:
            continue
        i, pattern = g.index[act.code, block], g.index[act.code, TEMPLATE]
        m.inc |= (m.inc >> pattern & 1) << i
        m.re |= (m.re >> pattern & 1) << i
        m.firm |= (m.firm >> pattern & 1) << i
        if pattern in m.due:
            m.due[i] = m.due[pattern]
        if pattern in m.paused:
            m.paused[i] = m.paused[pattern]


def _restore(
    m: Marking,
    mask: int,
    before: tuple[int, int, int, dict[int, dict[int, Debt]], dict[int, datetime]],
) -> None:
    """The template goes back: what naming did reaches the keys it named and no later ones."""
    inc, re, firm, due, paused = before
    m.inc = m.inc & ~mask | inc & mask
    m.re = m.re & ~mask | re & mask
    m.firm = m.firm & ~mask | firm & mask
    for i in bits(mask):
        m.due.pop(i, None)
        m.paused.pop(i, None)
        if i in due:
            m.due[i] = due[i]
        if i in paused:
            m.paused[i] = paused[i]


def wait(m: Marking, source: int, number: int, on: datetime) -> Length | None:
    """The delay that runs since `source` under a rule; a parameter filled later is looked up again."""
    known = m.waits.get((source, number))
    if known is not None or source not in m.at:
        return known
    size = _length(m.graph.rules[number].term, {}, m.law, on)
    return size and size._replace(start=m.at[source])


def wait_end(m: Marking, source: int, number: int, on: datetime) -> End | None:
    """When the delay under a rule is over, None if there is none to be had."""
    size = wait(m, source, number, on)
    return size and end_of(Debt(number, size.start, size.span, size.roll), m.law.calendar)


def first_lapse(m: Marking, now: datetime | None) -> tuple[datetime, int] | None:
    """The earliest act of time that has fallen in by `now` (None: ever), with its instant."""
    found = [
        (at, i)
        for i in m.graph.lapses
        if m.inc >> i & 1 and not m.held(i) and (at := _lapses_at(m, i, now)) is not None
    ]
    return min(found, default=None)


def _lapses_at(m: Marking, i: int, now: datetime | None) -> datetime | None:
    """The instant of a lapse, never before the last event; None while its period is unknown."""
    at = m.now or now
    if at is None:
        return None
    for source, number in m.graph.blocking[i]:
        if m.graph.rules[number].term and m.inc >> source & 1:
            end = wait_end(m, source, number, now or at)
            if end is None or (now is not None and now < end.at):  # over as for any other delay
                return None
            at = max(at, end.at)
    return at if now is None or at <= now else None
