"""What nobody has put to a matter is forgotten after a stated time (FADU_UPLOADS_DAYS); what an entry carries stays."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings

from fadu.documents.services import discard
from fadu.evidence.models import Upload
from fadu.evidence.parts import part_of
from fadu.evidence.selectors import overdue

BROKEN_OFF = timedelta(days=7)
"""How long a part waits for its rest."""


def forget_uploads(*, now: datetime) -> int:
    """Drop parts that were broken off, and whole files that have waited their days; returns how many rows went.

    A file that somebody else holds keeps its bytes: only the row that it had come goes.
    """
    late = overdue(now - BROKEN_OFF, now - timedelta(days=settings.UPLOADS_DAYS))
    Upload.objects.filter(pk__in=[row.pk for row in late]).delete()
    for row in late:
        part_of(row.person, row.sha256).unlink(missing_ok=True)
    discard(row.sha256 for row in late if row.whole)
    return len(late)
