"""Sessions in the database, as Django keeps them; a page finds its own with a query that is made into SQL once."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from fadu.matters.ready import ready


class SessionStore(db.SessionStore):
    """Django's own store. Only how a request's session is looked for is ours: every page asks for it."""

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key
        found = _lasting(key, timezone.now()) if key else []
        if not found:
            self._session_key = None
        return found[0] if found else None


@ready
def _lasting(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
