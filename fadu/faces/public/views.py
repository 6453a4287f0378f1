"""The page behind a visit code, the spoken fallback and the published keys. Nobody signs in, nothing is kept."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_replace
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from fadu.faces.public.visit_page import page_of
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import PARAMETER
from fadu.rooms.inspection.selectors import codes
from fadu.rooms.inspection.services.spoken import try_spoken

# Words and one style sheet: these pages run no script and load nothing else.
STRICT = csp_replace({"script-src": ["'none'"], "connect-src": ["'none'"], "font-src": ["'none'"]})


@STRICT
@require_safe
def visit(request: Any) -> HttpResponse:
    """核验检查码。"""
    if PARAMETER not in request.GET:
        return redirect("public:spoken")
    page = page_of(codes.standing(request.GET[PARAMETER], request.now))
    return render(request, "public/visit.html", {"page": page})


@STRICT
@csrf_exempt  # no cookie stands behind the form: another site could only ask what anybody may ask
@require_http_methods(["GET", "HEAD", "POST"])
def spoken(request: Any) -> HttpResponse:
    """核对六位口令。"""
    typed = {name: request.POST.get(name, "") for name in ("enterprise", "digits")}
    if request.method != "POST":
        return render(request, "public/spoken.html", {"typed": typed})
    try:
        found = try_spoken(**typed, at=request.now)
    except (BadInput, Refused) as no:
        status = 403 if isinstance(no, Refused) else 422
        return render(request, "public/spoken.html", {"typed": typed, "problem": no}, status=status)
    return render(request, "public/visit.html", {"page": page_of(found)})


@STRICT
@require_safe
def visit_key(request: Any) -> HttpResponse:
    """公布的公钥。"""
    keys = [(number.hex(), key.hex()) for number, key in codes.visit_keys().items()]
    return render(request, "public/visit_key.html", {"keys": keys})
