"""What is counted for a proposed closure is what the ledger has; only what it cannot hold is stated besides.

The penalties of an enterprise (安全生产法 113(一)), and how often a mine went on producing (煤矿安全生产条例 70(1)(二)). A matter's
law cannot read other matters: the desk's door fills in what the ledger has, and refuses what is stated otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from fadu.casework.services.signing import Door
from fadu.flows.selectors import counted, producing
from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import CMSR, WSL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.scope import Scope
from fadu.registry.selectors import party
from fadu.rooms.coercion.models import Closure
from fadu.rooms.inspection.selectors.alerts import registrations

PENALISED, BASIS = WSL.art(113, item=1), CMSR.art(70, par=1, item=2)


def counts(inner: Door, scope: Scope) -> Door:
    """A door that states of a condition what the ledger has; refused where something else, or older findings than can be, is stated."""

    def record(deed: Deed) -> Outcome:
        if deed.act.code == c.verify_ground.code and deed.corrects is None and not deed.irregular:
            return inner(replace(deed, facts=counted_by_ledger(deed, scope)))
        return inner(deed)

    return record


def counted_by_ledger(deed: Deed, scope: Scope) -> dict[str, Any]:
    """The facts of a condition with `listed`, and of a mine `coal_counted`, as the ledger has them up to the stated day."""
    facts = dict(deed.facts)
    if not facts.get("counted_on"):
        return facts
    on = parse_day(facts["counted_on"])
    firm = party(scope, str(facts.get("enterprise") or _known(deed)))
    ids = registrations(firm) if firm else ()
    if listed := _listed(facts, ids, on, scope):
        facts["listed"] = listed
    if facts.get("coal"):
        _demand_before(facts, on)
        if times := _times(facts, ids, on, scope):
            facts["coal_counted"] = times
    return facts


def _listed(facts: Mapping[str, Any], ids: Sequence[str], on: date, scope: Scope) -> str:
    """The penalties that the ledger has, line by line."""
    found = counted(scope, ids, on)
    stated = [line.split() for line in (facts.get("listed") or "").splitlines() if line.strip()]
    if stated and sorted(stated) != sorted(line.split() for line in found.lines.splitlines()):
        raise Refused(
            f"所填“{f.listed.title}”与台账不一致：{found.words}",
            basis=str(PENALISED),
            todo=f"请清空“{f.listed.title}”，由系统按台账填写；台账以外的，填写在“{f.elsewhere.title}”。",
        )
    return found.lines


def _times(facts: Mapping[str, Any], ids: Sequence[str], on: date, scope: Scope) -> int:
    """How often the ledger has a mine go on producing."""
    times, stated = producing(scope, ids, on).times, facts.get("coal_counted")
    if stated is not None and stated != times:
        raise Refused(
            f"所填台账核算的次数为{stated}次，截至{chinese_day(on)}台账核算为{times}次",
            basis=str(BASIS),
            todo="请按台账核算的次数填写，或者不填；台账以外的，另行填写次数、来源和理由。",
        )
    return times


def _demand_before(facts: Any, on: date) -> None:
    """What was found before this program was used lies before its first entry, and within three months of the day."""
    if not facts.get("coal_more") or facts.get("coal_more_source") != j.COAL_SOURCES[0]:
        return
    first = Entry.objects.order_by("seq").values_list("opened", flat=True).first()
    if first is not None and first <= j.months_before(on, j.COAL_MONTHS):
        raise Refused(
            f"本系统自{chinese_day(first)}起使用，3个月的期间都在其后，没有使用以前的次数",
            basis=str(BASIS),
            todo="请按台账核算的次数填写；其他机关发现并通报的，改选来源。",
        )


def _known(deed: Deed) -> str:
    row = Closure.objects.filter(pk=deed.matter).first() if isinstance(deed.matter, str) else None
    return row.party if row else ""
