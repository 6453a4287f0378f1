"""How often a mine went on producing is what the ledger counts (煤矿安全生产条例 70(1)(二)); only what it cannot hold is stated besides.

A matter's law cannot count other matters: the form offers the count, and the desk's door looks that it is stated.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.casework.services.signing import Door
from fadu.flows.selectors import producing
from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import CMSR
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.ledger.models import Entry
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.scope import Scope
from fadu.registry.selectors import party
from fadu.rooms.coercion.models import Closure
from fadu.rooms.inspection.selectors.alerts import registrations

BASIS = CMSR.art(70, par=1, item=2)


def counts(inner: Door, scope: Scope) -> Door:
    """A door that refuses a condition stated with another count than the ledger's, or with older findings than can be."""

    def record(deed: Deed) -> Outcome:
        if deed.act.code == c.verify_ground.code and deed.corrects is None and not deed.irregular:
            demand_counted(deed, scope)
        return inner(deed)

    return record


def demand_counted(deed: Deed, scope: Scope) -> None:
    """Refused where `coal_counted` is not what the ledger counts up to the stated day."""
    facts = deed.facts
    if not facts.get("coal") or not facts.get("counted_on"):
        return
    on = parse_day(facts["counted_on"])
    _demand_before(facts, on)
    firm = party(scope, str(facts.get("enterprise") or _known(deed)))
    counted = producing(scope, registrations(firm), on).times if firm else 0
    stated = facts.get("coal_counted") or 0
    if stated != counted:
        raise Refused(
            f"所填台账核算的次数为{stated}次，截至{chinese_day(on)}台账核算为{counted}次",
            basis=str(BASIS),
            todo="请按台账核算的次数填写；台账以外的，另行填写次数、来源和理由。",
        )


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
