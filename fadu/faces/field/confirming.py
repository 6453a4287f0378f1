"""The other officer confirms in one go what was registered with their handwriting (线下签批), a visit at a time.

Whoever signed on a colleague's device has not been signed in there. What it was signed for is shown to them where
they are signed in; each act is answered for by an entry of its own. A single one is disputed at a desk.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as casework
from fadu.casework import services
from fadu.casework.models import PaperApproval
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.lines import Line
from fadu.matters.models import Matter

MOST = 20
"""Visits listed at once."""


def waiting(viewer: Viewer) -> list[dict[str, Any]]:
    """The visits in which acts wait for the viewer's confirmation, each with its acts and who recorded them."""
    found: dict[str, list[PaperApproval]] = {}
    for paper in casework.paper_to_confirm(viewer.scope):
        found.setdefault(paper.matter, []).append(paper)
    shown = (_visit(viewer, id, papers) for id, papers in list(found.items())[:MOST])
    return [one for one in shown if one["acts"]]


def _visit(viewer: Viewer, id: str, papers: list[PaperApproval]) -> dict[str, Any]:
    matter = matters.matter(viewer.scope, id)
    lines = [line for _, line in _captured(matter, papers)] if matter else []
    names = accounts.names({paper.recorded_by for paper in papers})
    return {
        "matter": id,
        "name": (matter.title or matter.number) if matter else "",
        "by": "、".join(names.values()),
        "acts": [{"title": line.title, "at": rfc3339(line.at)} for line in lines],
    }


def _captured(matter: Matter, papers: list[PaperApproval]) -> Iterator[tuple[PaperApproval, Line]]:
    """Those of the papers that a device recorded, with their entries, in the order of the visit."""
    lines = {line.n: line for line in matters.history(matter) if line.captured}
    held = sorted((p for p in papers if p.entry in lines), key=lambda paper: paper.entry)
    return ((paper, lines[paper.entry]) for paper in held)


def confirm(body: bytes, *, viewer: Viewer, hand: Hand) -> int:
    """Confirm everything of one visit that a device recorded in the viewer's name; returns how many acts that were."""
    wanted = _named(body)
    papers = [paper for paper in casework.paper_to_confirm(viewer.scope) if paper.matter == wanted]
    matter = matters.matter(viewer.scope, papers[0].matter) if papers else None
    own = [paper for paper, _ in _captured(matter, papers)] if matter else []
    for paper in own:
        services.answer_paper(approval=paper, viewer=viewer, confirmed=True, reason="", hand=hand)
    return len(own)


def _named(body: bytes) -> str:
    try:
        sent = json.loads(body)
    except ValueError:
        sent = None
    if not isinstance(sent, dict) or set(sent) != {"matter"} or not isinstance(sent["matter"], str):
        raise BadInput("没有说明确认哪一次检查的签名", todo="请更新现场应用后再确认")
    return sent["matter"]
