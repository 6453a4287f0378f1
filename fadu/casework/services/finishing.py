"""What a finished draft keeps: that it was, who prepared and signed it. Nothing of what was typed."""

from __future__ import annotations

from datetime import datetime

from fadu.casework.models import Draft, State
from fadu.documents.models import StoredFile
from fadu.documents.services import discard, is_stored
from fadu.kernel.errors import Refused

OPEN = (State.EDITING, State.RETURNED, State.SUBMITTED)


def finish(draft: Draft, state: State, at: datetime) -> None:
    """End a draft (signed or dropped). What was signed stands in its entry; the rest is needed no more."""
    files = [file["sha256"] for file in draft.files]
    draft.state, draft.saved_at = state, at
    draft.facts, draft.raw, draft.attachments = "{}", "{}", "[]"
    draft.irregular = draft.returned_why = draft.outsider = draft.conflict = ""
    draft.platform = draft.platform_number = ""
    draft.save()
    if state != State.SIGNED:
        discard(files)


def demand_stored(draft: Draft) -> None:
    """Refused where the bytes of an attachment are gone: an entry must not name what nobody can open."""
    digests = {file["sha256"] for file in draft.files}
    rows = StoredFile.objects.filter(pk__in=digests)  # the one door holds them
    there = {sha for sha in rows.values_list("pk", flat=True) if is_stored(sha)}
    gone = [file["name"] for file in draft.files if file["sha256"] not in there]
    if gone:
        raise Refused(
            f"附件“{'、'.join(gone)}”已不在存储中", todo="请打开草稿，重新添加附件后再办理。"
        )
