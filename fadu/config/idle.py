"""Idle sign-out: a session ends FADU_IDLE_MINUTES after the last page, not after sign-in."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

SEEN = "seen_minute"


class IdleSignOut:
    """Extends the session at most once a minute, so that reading pages does not write on every page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        minute = int(time.time() // 60)
        if request.user.is_authenticated and request.session.get(SEEN) != minute:
            request.session[SEEN] = minute
        return self.get_response(request)
