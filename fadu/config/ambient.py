"""Time and chance for a request: the only middleware that asks the machine for either."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from fadu.config.clock import clock

Respond = Callable[[HttpRequest], HttpResponseBase]


class Ambient:
    """Sets `request.now` (an instant, fixed for the request) and `request.chance` (random bytes).

    `request.clock_name` is "" for the machine's clock; entries made under another one say so.
    """

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Fix the instant once, so that one request tells one time."""
        request.now = (kept := clock()).now()  # type: ignore[attr-defined]
        request.clock_name = kept.name  # type: ignore[attr-defined]
        request.chance = secrets.token_bytes  # type: ignore[attr-defined]
        return self.respond(request)
