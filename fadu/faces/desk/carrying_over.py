"""What the form of an act takes over from the proposal to the same party (沿用拟处罚意见): typed once, read over, not typed again.

It is only where the form begins: what is sent is what is recorded, and the law compares it with the notice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.faces.desk.act_form import typed_from
from fadu.faces.desk.finding import Step
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.matters.selectors import history

_PENALTY = (f.party_kind, *f.KINDS, q.warning_named, q.limits, f.other_heavier, f.issuer)
_DAILY = (f.party_kind, *d.DAILY)
_FINDING = (f.party_kind, f.fine)
_SOURCES: Mapping[Act, tuple[Act, tuple[Fact, ...]]] = {
    a.propose: (a.propose, (*_PENALTY, f.facts_found, f.legal_basis, f.discretion)),
    a.penalize: (a.propose, _PENALTY),
    a.penalize_without_fine: (a.propose, _PENALTY),
    a.determine_review: (a.propose, _FINDING),
    a.determine_complexity: (a.propose, _FINDING),
    a.no_penalty: (a.propose, (f.facts_found,)),
    a.daily_fine: (a.propose_daily, _DAILY),
}
FROM = {
    to.code: (source.code, {fact.code for fact in facts})
    for to, (source, facts) in _SOURCES.items()
}
"""By act: the act that stated it before, and which of its facts."""


def offered(request: Any, step: Step) -> dict[str, Any]:
    """What the form begins with; nothing where the act has no such source or it is not clear whom it concerns."""
    source, codes = FROM.get(step.act.code, ("", set()))
    if step.matter is None or not source or step.matter.procedure != ORDINARY_PENALTY.code:
        return {}
    lines = [x for x in history(step.matter) if x.act == source and not x.corrected]
    keys = {x.key for x in lines}
    key = request.GET.get("key", "") or (next(iter(keys)) if len(keys) == 1 else "")
    newest = max((x for x in lines if x.key == key), key=lambda x: (x.at, x.n), default=None)
    if newest is None:
        return {}
    return typed_from(step.act, {c: v for c, v in newest.facts.items() if c in codes})
