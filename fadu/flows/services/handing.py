"""A visit's findings handed over in one step, under supervision or to a penalty on the spot: a draft that both officers sign.

The law wants two officers for what an inspection finds. So the first of them prepares the first act of the new matter, with the
findings beside it (`Handover`); the signature that completes it records that act, the record of the visit, the act of
the visit and the link, all or nothing (decision 32).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.casework.selectors import act_of
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
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome, Sent
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.rooms.inspection.models import GONE, VisitFinding
from fadu.ui.formats import moment

SPOT = {"follow_up": f.HERE}
"""A penalty on the spot leaves it to the visit to see to the correction."""


@transaction.atomic
def draft_major(
    findings: Sequence[VisitFinding], *, viewer: Viewer, hand: Hand, chance: Callable[[int], bytes]
) -> Draft:
    """Prepare the first act of `hazard.major` for findings of one visit, as a draft of the viewer's; what it states may
    be corrected before it is signed. The same findings again give the draft that waits. Refused where one has gone already.
    """
    visit, matter = opening.of_one_visit(findings)
    if waiting := _waiting(findings, MAJOR_HAZARD.code):
        return waiting
    lines = history(matter)
    at = max(opening.when(one, lines, hand.noted) for one in findings)
    told = "；".join(one.description or one.violated for one in findings)
    facts: dict[str, Any] = {
        "subject": f"{opening.called(visit)}重大事故隐患", "enterprise": visit.party,
        "trade": visit.sector, "source": h.VISIT,
        "campaign": visit.campaign, "description": told,
    }  # fmt: skip
    facts = {name: value for name, value in facts.items() if value}
    typed = {name: [value] for name, value in facts.items()} | {"count_new": [str(len(findings))]}
    keys = [f"{hazard.find_hazard.names}-{n}" for n in range(1, len(findings) + 1)]
    prepared = Prepared(
        matter=new_id(hand.noted, chance(10)), procedure=MAJOR_HAZARD.code, act=hazard.find_hazard.code,
        facts=facts | {"hazard": keys}, at=at, opens=True, id=new_id(hand.noted, chance(10)), raw=typed,
    )  # fmt: skip
    return _kept(findings, prepared, viewer, hand)


@transaction.atomic
def draft_spot(
    findings: Sequence[VisitFinding],
    *,
    said: Mapping[str, str],
    viewer: Viewer,
    hand: Hand,
    chance: Callable[[int], bytes],
) -> Draft:
    """Prepare the record of an offence that is punished on the spot (行政处罚法第五十一条), as a draft of the viewer's.

    said: cause, party_named and place, the officers' own words. The same findings again give the draft that waits.
    """
    visit, _ = opening.of_one_visit(findings)
    facts = opening.offence(visit, findings, said)
    if waiting := _waiting(
        findings, SIMPLE_PENALTY.code, {name: facts[name] for name in said if name in facts}
    ):
        return waiting
    prepared = Prepared(
        matter=new_id(hand.noted, chance(10)), procedure=SIMPLE_PENALTY.code, act=spot.record_offence.code,
        facts=facts, at=hand.noted, opens=True, id=new_id(hand.noted, chance(10)),
        raw={name: [value] for name, value in facts.items()},
    )  # fmt: skip
    return _kept(findings, prepared, viewer, hand)


def _waiting(
    findings: Sequence[VisitFinding], procedure: str, said: Mapping[str, str] | None = None
) -> Draft | None:
    """The draft that hands over these very findings already, in these words; Refused, with the draft named, where one
    of them goes elsewhere or with others, where other words stand in it, or where one has gone.
    """
    keys = {one.key for one in findings}
    for known in Handover.objects.filter(visit=findings[0].visit):
        held = set(known.keys.split(","))
        draft = Draft.objects.filter(pk=known.pk, state__in=OPEN).first() if keys & held else None
        if draft is None:
            continue
        if draft.procedure != procedure:
            raise _drafted_already(draft, keys & held, "拟成另一种移交的草稿")
        if held != keys:
            raise _drafted_already(draft, keys & held, _with(held - keys))
        if any(draft.typed.get(name) != [value] for name, value in (said or {}).items()):
            raise _drafted_already(draft, held, "拟成草稿，所填的内容不同")
        return draft
    punished = procedure == SIMPLE_PENALTY.code  # 29: no offence is punished twice
    if gone := [one.key for one in findings if one.state in GONE or (punished and one.penalty)]:
        raise Refused(f"{'、'.join(gone)}已经办结或者移交", todo="请刷新页面后重新选择。")
    return None


def _with(others: set[str]) -> str:
    return f"和{'、'.join(sorted(others))}一起拟成草稿" if others else "单独拟成草稿"


def _drafted_already(draft: Draft, keys: Iterable[str], how: str) -> Refused:
    """Nothing chosen or typed is left out in silence."""
    title = act_of(draft).title
    return Refused(
        f"{'、'.join(sorted(keys))}已经{how}（“{title}”，{moment(draft.saved_at)}保存）",
        todo="请先打开那份草稿签名、修改或者作废，或者不选这些问题。",
    )


def _kept(
    findings: Sequence[VisitFinding], prepared: Prepared, viewer: Viewer, hand: Hand
) -> Draft:
    """The draft with its hour as the form shows it, and what it hands over beside it."""
    assert prepared.at
    at = {"at": [f"{prepared.at.astimezone(SHANGHAI):%Y-%m-%dT%H:%M}"]}
    draft = save_draft(
        viewer=viewer, hand=hand, prepared=replace(prepared, raw={**prepared.raw, **at})
    )
    keys = ",".join(one.key for one in findings)
    Handover.objects.create(id=draft.id, visit=findings[0].visit, keys=keys)
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
    punished = new.procedure is SIMPLE_PENALTY
    first = [deed]
    if not punished:
        first += opening.recorded(new, findings, history(matter), sent)
    first.sort(key=lambda one: one.at)
    act, told, why = (
        (a.refer_penalty, SPOT, opening.SPOT) if punished else (a.hand_to_major, {}, opening.MAJOR)
    )
    handed = [
        opening.deed_of(matter.id, act, sent, {"linked": new.id, **told}, key=one.key)
        for one in findings
    ]
    linked = opening.linked(matter, new, why, sent)
    done = perform([*handed, *first, linked])
    row.delete()
    return done[len(handed) + first.index(deed)]
