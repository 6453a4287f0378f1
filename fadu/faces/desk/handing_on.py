"""What goes from a visit elsewhere: findings to a case or under supervision, and what the last visit left to this one's drafts.

A finding that is a major hazard is found by two officers who both sign, so it goes by a draft (flows.services.handing).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from fadu.casework.models import Draft
from fadu.casework.selectors import drafts_for_matter
from fadu.faces.desk.forms.visits import SpotForm
from fadu.faces.desk.visit_acting import begun
from fadu.flows.services import handing, opening
from fadu.kernel.errors import Refused
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.deeds import Sent
from fadu.matters.scope import Scope
from fadu.matters.selectors import matter
from fadu.registry.selectors import party
from fadu.rooms.inspection.models import GONE, Visit, VisitFinding
from fadu.rooms.inspection.selectors.findings import of_visit
from fadu.rooms.inspection.services.copying import copied, keep_copies


def offered(scope: Scope, visit: Visit, *, sent: bool) -> list[VisitFinding]:
    """The findings that may still be handed on; of a form that was sent all, for it may be sent twice."""
    return [one for one in of_visit(scope, visit.pk) if sent or one.state not in GONE]


def refer(scope: Scope, visit: Visit, given: Mapping[str, Any], sent: Sent) -> str:
    """Open a case on the chosen findings and link it; returns what is said of it."""
    chosen = [one for one in of_visit(scope, visit.pk) if one.key in given["findings"]]
    opening.refer_penalty(chosen, sent, follow_up=given["follow_up"])
    return f"{len(chosen)}项问题已移交立案，线索已经登记并关联。"


def supervise(request: Any, visit: Visit, keys: Collection[str]) -> Draft:
    """Prepare the supervision of the chosen findings as the viewer's draft, for both officers to sign."""
    rows = of_visit(request.viewer.scope, visit.pk)
    chosen = [one for one in rows if one.key in keys]
    return handing.draft_major(
        chosen, viewer=request.viewer, hand=request.hand, chance=request.chance
    )


def spot_form(request: Any, visit: Visit) -> Any:
    """The form of a penalty on the spot: what is not punished yet, the party and its address as registered."""
    scope = request.viewer.scope
    rows = [one for one in offered(scope, visit, sent=False) if not one.penalty]
    firm = party(scope, visit.party)
    named, address = (firm.name or "", firm.address or "") if firm else ("", "")
    initial = {
        "party_named": "，".join(part for part in (named, address) if part),
        "place": visit.site or address,
        "findings": [one.key for one in rows if one.punishable],
    }
    return begun(request, partial(SpotForm, rows=rows), visit, **initial)


def punish(request: Any, visit: Visit, given: Mapping[str, Any]) -> Draft:
    """Prepare the penalty on the spot for the chosen findings as the viewer's draft, for both officers to sign."""
    rows = of_visit(request.viewer.scope, visit.pk)
    chosen = [one for one in rows if one.key in given["findings"]]
    said = {name: given[name] for name in ("cause", "party_named", "place")}
    return handing.draft_spot(
        chosen, said=said, viewer=request.viewer, hand=request.hand, chance=request.chance
    )


def copy_last(request: Any, visit: Visit) -> int:
    """Keep what is still there of the last visit as drafts of the viewer's; returns how many are new."""
    viewer, scope = request.viewer, request.viewer.scope
    firm, found = party(scope, visit.party), matter(scope, visit.pk)
    if firm is None or found is None:
        raise Refused("被检查单位的登记已经删除，不能拟成草稿", todo="请逐项记录问题。")
    drafted = {
        before
        for draft in drafts_for_matter(scope, visit.pk)
        if draft.act == a.find_problem.code
        for before in draft.typed.get("found_before", ())
    }
    facts = [one for one in copied(scope, visit, firm) if one["found_before"] not in drafted]
    kept = keep_copies(
        found, facts, viewer=viewer, hand=request.hand, at=request.now, chance=request.chance
    )
    return len(kept)
