"""What was typed when the session ended: carried over the sign-in page and saved as a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

PREFIX = "kept-"
VIEWS = ("act", "open_matter", "draft")
_LEFT_OUT = ("csrfmiddlewaretoken", "do")


def carried(post: QueryDict) -> QueryDict:
    """The typed fields that a sign-in carries, without their prefix."""
    found = QueryDict(mutable=True)
    for name, values in post.lists():
        if name.startswith(PREFIX):
            found.setlist(name.removeprefix(PREFIX), values)
    return found


def hidden(post: QueryDict) -> list[tuple[str, str]]:
    """The carried fields again, for a sign-in page shown once more after a wrong password."""
    return [(k, v) for k, vs in post.lists() if k.startswith(PREFIX) for v in vs]


def address(request: HttpRequest) -> str:
    """Where to go after sign-in: the page asked for, if it is ours, else the desk."""
    target = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return target if safe else reverse("home")


def typed(post: QueryDict) -> list[tuple[str, str]]:
    """What stands in a posted form, as the hidden fields of the sign-in page that will carry it."""
    return [
        (f"{PREFIX}{name}", value)
        for name, values in post.lists()
        for value in values
        if name not in _LEFT_OUT
    ]


def addressee(target: str) -> tuple[str, dict[str, Any]] | None:
    """The view a target address belongs to, if it is one whose typing is kept, and its arguments."""
    try:
        found = resolve(target.partition("?")[0])
    except Resolver404:
        return None
    return (found.url_name, found.kwargs) if found.url_name in VIEWS else None
