"""Review of a recorded file (案卷评查): every rule that was broken, once a matter, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from fadu.kernel.zone import chinese_day, chinese_moment
from fadu.law.engine import reasons, wording
from fadu.law.engine.clocks import End
from fadu.law.engine.marking import Marking
from fadu.law.engine.order import in_lawful_order
from fadu.law.engine.record import Reason, Record
from fadu.law.engine.view import LawView
from fadu.law.parameters.titles import titled
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.sentences import sentence


def review(
    procedure: Procedure,
    law: LawView,
    records: Iterable[Record],
    now: datetime | None = None,
    *,
    persons: bool = True,
    facts: bool = True,
) -> Iterator[tuple[int, Reason]]:
    """Replay a log, lawful or not, and say what each record broke and what was left undone.

    Yields (number of the record, reason); a forbidden act still takes effect, so that one missing
    step does not flood the file. What is late, overdue at `now` or still open comes with its
    article. A past act is judged by the law known when it was recorded (`LawView.known`); what is
    still owed follows the newest. persons: False where the log does not say who acted. facts: False
    where it does not say what was stated; a guard that cannot be judged is then taken in favour of
    the file.
    """
    marking, seen, last = Marking(procedure, law), set[tuple[object, ...]](), 0
    marking.lenient = not facts
    lapses = any(act.lapse for act in procedure.acts)  # the graph has none before a copy is named
    newest = marking if law.past is None else None
    done: list[Record] = []
    for place, record in enumerate(in_lawful_order(marking, records, persons=persons, facts=facts)):
        last = number = record.n if record.n >= 0 else place
        if newest is None:
            marking.law = law.known(record.noted)
            done.append(record)
        if lapses:
            marking.advance(record.at)
        i = marking.find(record.act, record.key)
        if i is None:
            found = [reasons.unknown(marking, record)]
        elif marking.graph.asks[i] or marking.held(i):
            found = list(reasons.against(marking, i, record, persons=persons, facts=facts))
        else:
            found = []
        if i is not None:
            found += _beside(marking, i, record)
        for reason in found:
            if _fresh(seen, reason):
                yield number, reason
        marking.apply(record)
    newest = newest or _followed(procedure, law, done, lenient=not facts)
    if now is not None:
        newest.advance(now)
    yield from ((last + 1, reason) for reason in unpaid(newest, now))


def _followed(
    procedure: Procedure, law: LawView, done: Iterable[Record], *, lenient: bool
) -> Marking:
    """The marking after records that stand in their order already, all by the newest law."""
    marking = Marking(procedure, law)
    marking.lenient = lenient
    for record in done:
        marking.advance(record.at)
        marking.apply(record)
    return marking


def unpaid(marking: Marking, now: datetime | None) -> Iterator[Reason]:
    """What is owed and not done: overdue where a period is over by `now`, else open."""
    for owed in marking.owed():
        act = marking.procedure.act(owed.act)
        i = marking.find(owed.act, owed.key)
        ends = marking.ends(i) if i is not None and not owed.paused else []
        late = [(end, rule) for end, rule in ends if now is not None and end.missed(now)]
        rules = [rule for _, rule in late] or list(owed.rules)
        kind = "overdue" if late else "open"
        mild = i is not None and not marking.firm >> i & 1  # asked for by practice alone
        text = "一般" * mild + wording.outstanding(act, wording.named(act, {}, act.each))
        if late:
            text += f"，最后一日为{_last(late[0][0])}"
        yield Reason(
            kind, owed.act, owed.key, text, until=late[0][0].at if late else owed.at,
            soft=mild or (bool(rules) and all(r.soft for r in rules)), rule=rules[0] if rules else None,
            todo="" if act.lapse else f"请办理“{act.title}”。", **reasons.cited(rules),  # type: ignore[arg-type]
        )  # fmt: skip


def _beside(marking: Marking, i: int, record: Record) -> list[Reason]:
    """What is told with a record and did not stand against it: reminders, and that it was late."""
    found = [] if marking.re == marking.firm else list(reasons.reminders(marking, i))
    return found + _late(marking, i, record) if i in marking.due else found


def _late(marking: Marking, i: int, record: Record) -> list[Reason]:
    if i in marking.paused or not marking.re >> i & 1:
        return []
    return [_missed(record, end, rule) for end, rule in marking.ends(i) if end.missed(record.at)]


def _missed(record: Record, end: End, rule: Rule) -> Reason:
    text = f"{titled(sentence(rule))}，最后一日为{_last(end)}"
    cited: dict[str, Any] = reasons.cited([rule])
    return Reason(
        "late", record.act, record.key, text, until=end.at, soft=rule.soft, rule=rule, **cited
    )


def _last(end: End) -> str:
    return chinese_day(end.deadline.due) if end.deadline else chinese_moment(end.at)


def _fresh(seen: set[tuple[object, ...]], reason: Reason) -> bool:
    """Whether this rule has not been reported for this act and key before."""
    rule = reason.rule
    mark = (reason.kind, reason.act, reason.key, id(rule) if rule else reason.message)
    if mark in seen:
        return False
    seen.add(mark)
    return True
