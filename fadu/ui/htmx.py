"""Telling a request for a fragment from a request for a page, once for every view."""

from django.http import HttpRequest


def wants_fragment(request: HttpRequest) -> bool:
    """True when htmx asks for rows only; boosted and history requests want the whole page."""
    details = getattr(request, "htmx", None)
    if not details:
        return False
    return not details.boosted and not details.history_restore_request


def template_for(request: HttpRequest, *, page: str, fragment: str) -> str:
    """The template that answers this request: `fragment` for htmx, `page` for everyone else."""
    return fragment if wants_fragment(request) else page
