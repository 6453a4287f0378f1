"""An opinion under way is a draft (草稿), kept by casework outside the ledger until it is given."""

from __future__ import annotations

from typing import Any

from fadu.casework.models import Draft
from fadu.casework.services import Prepared, save_draft
from fadu.deliberation.models import Review
from fadu.deliberation.selectors import draft_of
from fadu.kernel.ids import new_id

UNSEEN = ("csrfmiddlewaretoken", "expected", "idem", "seen", "save")


def keep_opinion(request: Any, review: Review) -> Draft:
    """Keep what was typed, complete or not; one draft a reviewer and review."""
    known = draft_of(request.viewer, review)
    typed = {k: request.POST.getlist(k) for k in request.POST if k not in UNSEEN}
    prepared = Prepared(
        matter=review.pk, procedure="register.review", act="give_opinion", facts={}, expected=review.n,
        raw=typed, ready=False, id=known.id if known else new_id(request.now, request.chance(10)),
    )  # fmt: skip
    return save_draft(viewer=request.viewer, prepared=prepared, hand=request.hand)
