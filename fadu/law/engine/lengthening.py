"""What has run out is made no longer (延长): an extension is granted while some period that it concerns still runs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from fadu.kernel.zone import chinese_day, day_of
from fadu.law.engine import timing
from fadu.law.engine.record import Reason, Record
from fadu.law.vocabulary.rule import Verb

if TYPE_CHECKING:
    from fadu.law.engine.marking import Marking


def against(m: Marking, i: int, record: Record) -> Iterator[Reason]:
    """That every period which act `i` would lengthen was over before it, under the article of the extension."""
    act = m.graph.nodes[i][0]
    rules = [r for r in m.graph.rules if r.verb is Verb.EXTENDS and r.first is act]
    if not rules:
        return
    reached = {r.then.code for r in rules}
    named = {kind for kind, _ in m.key_bits}
    # Of what each party is to have, a period runs before a party is named: the one that it will have.
    unnamed = (mask for kind, mask in m.graph.template.items() if kind not in named)
    owed = m.re & m.inc & reduce(or_, unnamed, m.graph.live)
    due = [(j, other) for j, other, _ in m.acts(owed) if other.code in reached]
    ends = [(end, j, other) for j, other in due for end, _ in m.ends(j)]
    if not ends or not all(timing.run_out(m, j, end, record.at) for end, j, _ in ends):
        return
    end, _, late = max(ends, key=lambda row: row[0].at)
    last = chinese_day(day_of(end.at - timedelta(seconds=1)))
    rule = next(r for r in rules if r.then is late)
    cites = (rule.cite,) if rule.cite else ()
    yield Reason(
        "over", act.code, record.key, f"“{late.title}”的期限{last}已经届满，不能再“{act.title}”",
        cite="".join(map(str, cites)), todo="逾期的如实办理，写明原因。", citations=cites, rule=rule,
    )  # fmt: skip
