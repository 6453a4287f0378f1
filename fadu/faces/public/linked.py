"""What every view behind a link is wrapped in: no script, no cookie, no more bytes than may come, and a page for a refusal."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from csp.decorators import csp_replace
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from fadu.faces.public.sitting import bounded
from fadu.kernel.errors import BadInput, Refused

STRICT = csp_replace({"script-src": ["'none'"], "connect-src": ["'none'"], "font-src": ["'none'"]})
"""Words and one style sheet: these pages run no script and load nothing else."""
READ, SENT = ["GET", "HEAD"], ["POST"]
View = Callable[..., HttpResponse]


def linked(again: str = "", *, reads: bool = False) -> Callable[[View], View]:
    """A view that answers a form of these pages. again: the address that sends another link, offered where the view refuses;
    "" where it tells its refusals itself. reads: it is also asked for by its address.

    Exempt from the check of cookies: none stands behind these forms. Each carries a ticket that another site cannot know
    (sitting.py), or nothing but what was typed: whoever holds a code may complain, from wherever they come.
    """

    def wrapped(view: View) -> View:
        told = _explained(view, again) if again else view
        asked = require_http_methods([*READ, *SENT] if reads else SENT)
        return cast(View, STRICT(csrf_exempt(asked(bounded(told)))))

    return wrapped


def _explained(view: View, again: str) -> View:
    """A ticket that ran out, or a thing that is not there, becomes a page that says what to do."""

    @wraps(view)
    def guarded(request: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, **kwargs)
        except (Refused, BadInput) as no:
            page = {"problem": no, "token": request.POST.get("k", ""), "again": again}
            return render(request, "public/closed.html", page, status=403)

    return guarded
