"""The conflict tray (冲突待处理): what was prepared for an earlier time and what is recorded do not agree.

An act that falls before the newest entry, or takes the place of one, is judged by the merged log.
Where it would break a rule that nothing broke before, it is refused, and the draft waits here with
the reasons until somebody changes it, records it as irregular, or gives it up.
"""

from __future__ import annotations

from fadu.casework.models import Draft
from fadu.casework.services.finishing import OPEN
from fadu.kernel.errors import Behind, Refused
from fadu.matters.models import Matter


def keep(draft: Draft, refusal: Refused) -> bool:
    """Put a refused draft into the tray if it concerns the past of its matter; returns whether it does."""
    if isinstance(refusal, Behind) or not _of_the_past(draft):
        return False
    return bool(Draft.objects.filter(pk=draft.pk, state__in=OPEN).update(conflict=str(refusal)))


def _of_the_past(draft: Draft) -> bool:
    if draft.opens or draft.at is None:
        return False
    if draft.corrects is not None:
        return True
    held = Matter.objects.filter(pk=draft.matter).first()
    return held is not None and draft.at < held.last_at
