"""The public face knows nobody: what a browser sends of itself is put aside, and nothing is left in it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

PREFIXES = ("/v/", "/open/plans/")

Respond = Callable[[HttpRequest], HttpResponseBase]


class Stateless:
    """Under these addresses: no cookie in, so that no session is read even where an officer is signed in, and none out."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer as if the browser had come for the first time."""
        if not request.path_info.startswith(PREFIXES):
            return self.respond(request)
        request.META.pop("HTTP_COOKIE", None)
        response = self.respond(request)
        response.cookies.clear()
        if response.has_header("Vary"):
            del response["Vary"]
        response.headers["Cache-Control"] = "no-store"  # a shared phone shows nobody else's visit
        response.headers["Referrer-Policy"] = "no-referrer"  # the address holds the code
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
