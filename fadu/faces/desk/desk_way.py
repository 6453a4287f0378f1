"""Reviews and discussions are done at their desks (法制审核、会议): where the form of such an act leads instead.

The form itself stands for what happened on paper (线下办理), for irregular acts, corrections and matters handled elsewhere;
the one door says the same of what is sent (deliberation/entering.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse

from fadu.deliberation import permissions, selectors
from fadu.deliberation.kinds import Reviewed, discussion_by, review_by
from fadu.deliberation.submission import send_url
from fadu.faces.desk.finding import Step
from fadu.law.engine.record import DEPARTURE
from fadu.matters.models import Matter

PAPER = "paper"
BESIDE = ("irregular", "corrects")


def has_desk(procedure: str, act: str) -> bool:
    """Whether an act is done at a desk of its own."""
    return review_by(procedure, act) is not None or discussion_by(procedure, act) is not None


def leads_to(request: Any, step: Step) -> str:
    """The page of the desk on which an act is done; "" where its form is the way."""
    matter, asked = step.matter, request.GET
    if matter is None or matter.external or not has_desk(matter.procedure, step.act.code):
        return ""
    if any(asked.get(name) for name in BESIDE):
        return ""
    key, reviewed = asked.get("key", ""), review_by(matter.procedure, step.act.code)
    paper = bool(asked.get(PAPER))
    if reviewed is not None:
        return _to_review(request, matter, reviewed, key, paper=paper)
    return _to_meeting(request, matter, step.act.code, key, paper=paper)


def paper_url(matter: Matter, act: str, key: str) -> str:
    """Where what happened on paper is entered with its scan."""
    url = f"{reverse('act', kwargs={'id': matter.pk, 'act': act})}?{PAPER}=1"
    return f"{url}&key={key}" if key else url


def entered(request: Any, step: Step, typed: Mapping[str, Sequence[str]]) -> bool:
    """Whether the form enters what happened on paper."""
    known = step.matter is not None and has_desk(step.procedure.code, step.act.code)
    return known and (bool(request.GET.get(PAPER)) or DEPARTURE in typed)


def _to_review(request: Any, matter: Matter, kind: Reviewed, key: str, *, paper: bool) -> str:
    known = selectors.round_open(request.viewer.scope, matter.pk, kind.act, key)
    if known is not None:
        return reverse("deliberation:review_detail", args=[known.pk])
    if paper:
        return ""
    if permissions.may_send(request.viewer, matter):
        return send_url(matter, kind, key)
    return reverse("deliberation:review_list")


def _to_meeting(request: Any, matter: Matter, act: str, key: str, *, paper: bool) -> str:
    known = selectors.item_open(request.viewer.scope, matter.pk, act, key)
    if known is not None:
        held = selectors.meeting(request.viewer.scope, known.meeting)
        if held is not None and permissions.may_read_meeting(request.viewer, held):
            return reverse("deliberation:meeting_detail", args=[held.pk])
    elif paper:
        return ""
    return reverse("deliberation:meeting_list")
