"""Reading batches: those of an account, the matters that one asks for."""

from __future__ import annotations

import json
from datetime import date

from fadu.accounts.viewer import Viewer
from fadu.documents.batches import parts
from fadu.documents.batches.models import PaperBatch
from fadu.matters import selectors as matters

SHOWN = 20


def batches(viewer: Viewer) -> list[PaperBatch]:
    """The newest batches that the viewer asked for."""
    return list(PaperBatch.objects.filter(account=viewer.account).order_by("-id")[:SHOWN])


def batch(viewer: Viewer, id: str) -> PaperBatch | None:
    """One of the viewer's own: papers of another's batch may be out of reach."""
    return PaperBatch.objects.filter(account=viewer.account, pk=id).first()


def within_reach(viewer: Viewer, one: PaperBatch) -> bool:
    """Whether all matters whose papers stand in a batch are still within the viewer's reach: people change their posts."""
    without = {matter for matter, _ in left_out(one)}
    wanted = enumerate(json.loads(one.matters))
    asked = {matter for at, matter in wanted if matter not in without or parts.whole(one.pk, at)}
    return matters.matters(viewer.scope).filter(pk__in=asked).count() == len(asked)


def matters_between(viewer: Viewer, procedure: str, since: date, until: date, most: int) -> list[str]:  # fmt: skip
    """The matters of a procedure begun between two days within reach, the oldest first; one more than `most`."""
    rows = matters.matters(viewer.scope).filter(procedure=procedure, opened__range=(since, until))
    return list(rows.order_by("serial").values_list("id", flat=True)[: most + 1])


def left_out(one: PaperBatch) -> list[tuple[str, str]]:
    """The papers that were not made: of which matter, and why."""
    return [(matter, why) for matter, why in json.loads(one.left_out)]
