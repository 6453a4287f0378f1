"""A measure of coercion taken up from another matter in one step: a draft that both officers sign (decision 32, 50).

The first of them prepares the first act of the new matter with what the other matter has recorded; the signature that completes
it records that act, what the supervision of a hazard records of it and the link, all or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.casework.services import Prepared, save_draft
from fadu.casework.services.finishing import OPEN
from fadu.casework.services.signing import Door
from fadu.flows.models import Carried
from fadu.flows.services.apart import demand_not_apart
from fadu.flows.services.coercing import FIRST, Origin, carried_facts, whole
from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.kernel.zone import SHANGHAI
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome, Sent
from fadu.matters.models import Matter
from fadu.matters.services import perform


@transaction.atomic
def draft_measure(
    of: Origin,
    measure: str,
    *,
    viewer: Viewer,
    hand: Hand,
    chance: Callable[[int], bytes],
    more: Mapping[str, Any] | None = None,
) -> Draft:
    """Prepare the first act of a measure as a draft of the viewer's; what it states is checked and completed there.

    more: what the page knows besides (counts). The same measure from the same matter again gives the draft that waits. Refused
    while a matter of the same measure goes on beside a supervision.
    """
    procedure, act = FIRST[measure]
    if waiting := _waiting(of, measure):
        return waiting
    if of.supervised:
        demand_not_apart(of.matter.id, procedure)
    facts = carried_facts(of, measure) | dict(more or {})
    at = {"at": [f"{hand.noted.astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"]}
    draft = save_draft(viewer=viewer, hand=hand, prepared=Prepared(
        matter=new_id(hand.noted, chance(10)), procedure=procedure.code, act=act.code, facts=facts, at=hand.noted,
        opens=True, ready=False, id=new_id(hand.noted, chance(10)), raw={**_typed(act, facts), **at},
    ))  # fmt: skip
    Carried.objects.create(id=draft.id, matter=of.matter.id, key=of.key)
    return draft


def _typed(act: Act, facts: Mapping[str, Any]) -> dict[str, list[str]]:
    """The facts as the form shows them."""
    kinds = {f.code: f.kind for f in act.stated}
    return {
        name: ["yes" if value else "no"] if kinds[name] is Kind.BOOL else [str(value)]
        for name, value in facts.items()
    }


def _waiting(of: Origin, measure: str) -> Draft | None:
    ids = Carried.objects.filter(matter=of.matter.id, key=of.key).values("id")
    return Draft.objects.filter(pk__in=ids, procedure=measure, state__in=OPEN).first()


def carried(inner: Door) -> Door:
    """A door that records a measure whole; every other act goes through `inner`."""

    def record(deed: Deed) -> Outcome:
        row = Carried.objects.filter(pk=deed.idem).first() if deed.idem else None
        return inner(deed) if row is None else _recorded(row, deed)

    return record


def _recorded(row: Carried, deed: Deed) -> Outcome:
    matter = Matter.objects.filter(pk=row.matter).first()
    new = deed.matter
    if matter is None or not isinstance(new, NewMatter):
        raise BadInput("这份草稿所依据的事项已经不在", todo="请作废这份草稿，从原事项重新办理。")
    of = Origin(matter, str(deed.facts.get("party") or deed.facts.get("enterprise") or ""), row.key)
    if of.supervised:
        demand_not_apart(matter.id, new.procedure)
    sent = Sent(deed.who, deed.hand, deed.hand.noted, None, deed.idem)
    deeds = whole(of, deed, sent)
    done = perform(deeds)
    row.delete()
    return done[deeds.index(deed)]
