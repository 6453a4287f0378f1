"""A visit's major hazards handed over in one step (转入重大事故隐患治理督办): a draft that both officers sign.

The law wants two officers for what an inspection finds. So the first of them prepares the first act of the new matter, with the
findings beside it (`Handover`); the signature that completes it records that act, the record of the visit, the act of
the visit and the link, all or nothing (decision 32).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.casework.services import Prepared, save_draft
from fadu.casework.services.finishing import OPEN
from fadu.casework.services.signing import Door
from fadu.flows.models import Handover
from fadu.flows.services import opening
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import SHANGHAI
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.rooms.inspection.models import GONE, VisitFinding
from fadu.rooms.inspection.services.sending import Sent


@transaction.atomic
def draft_major(
    findings: Sequence[VisitFinding], *, viewer: Viewer, hand: Hand, chance: Callable[[int], bytes]
) -> Draft:
    """Prepare the first act of `hazard.major` for findings of one visit, as a draft of the viewer's; what it states may
    be corrected before it is signed. The same findings again give the draft that waits. Refused where one has gone already.
    """
    visit, matter = opening.of_one_visit(findings)
    for known in Handover.objects.filter(visit=visit.pk):
        waiting = Draft.objects.filter(pk=known.pk, state__in=OPEN).first()
        if waiting and set(known.keys.split(",")) & {one.key for one in findings}:
            return waiting
    if gone := [one.key for one in findings if one.state in GONE]:
        raise Refused(f"{'、'.join(gone)}已经办结或者移交", todo="请刷新页面后重新选择。")
    lines = history(matter)
    at = max(opening.when(one, lines, hand.noted) for one in findings)
    told = "；".join(one.description or one.violated for one in findings)
    facts: dict[str, Any] = {
        "subject": f"{opening.called(visit)}重大事故隐患", "enterprise": visit.party,
        "trade": visit.sector, "source": h.VISIT,
        "campaign": visit.campaign, "description": told,
    }  # fmt: skip
    facts = {name: value for name, value in facts.items() if value}
    typed = {name: [value] for name, value in facts.items()}
    typed |= {
        "count_new": [str(len(findings))],
        "at": [f"{at.astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"],
    }
    keys = [f"{hazard.find_hazard.names}-{n}" for n in range(1, len(findings) + 1)]
    id = new_id(hand.noted, chance(10))
    draft = save_draft(
        viewer=viewer, hand=hand,
        prepared=Prepared(
            matter=new_id(hand.noted, chance(10)), procedure=MAJOR_HAZARD.code, act=hazard.find_hazard.code,
            facts=facts | {"hazard": keys}, at=at, opens=True, id=id, raw=typed,
        ),
    )  # fmt: skip
    Handover.objects.create(id=id, visit=visit.pk, keys=",".join(one.key for one in findings))
    return draft


def through(inner: Door) -> Door:
    """A door that records a handover whole; every other act goes through `inner`."""

    def record(deed: Deed) -> Outcome:
        row = Handover.objects.filter(pk=deed.idem).first() if deed.idem else None
        return inner(deed) if row is None else _handed(row, deed)

    return record


def _handed(row: Handover, deed: Deed) -> Outcome:
    findings = list(VisitFinding.objects.filter(visit=row.visit, key__in=row.keys.split(",")))
    new = deed.matter
    if not isinstance(new, NewMatter) or not findings:
        raise BadInput("这份草稿所移交的问题已经不在", todo="请作废这份草稿，从检查事项重新办理。")
    matter = Matter.objects.get(pk=row.visit)
    sent = Sent(deed.who, deed.hand, deed.hand.noted, None, deed.idem)
    first = [deed, *opening.recorded(new, findings, history(matter), sent)]
    first.sort(key=lambda one: one.at)
    handed = [
        opening.deed_of(matter.id, a.hand_to_major, sent, {"linked": new.id}, key=one.key)
        for one in findings
    ]
    linked = opening.linked(matter, new, "检查发现的重大事故隐患转入督办", sent)
    done = perform([*handed, *first, linked])
    row.delete()
    return done[len(handed) + first.index(deed)]
