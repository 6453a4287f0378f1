"""How anybody checks a bundle (案卷包): the page with key and digests, and the verifiers themselves. Nobody signs in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fadu.casefile.bundle import verifiers
from fadu.faces.public import bundle_page
from fadu.faces.public.linked import STRICT
from fadu.ui.downloads import download


@STRICT
@require_safe
def bundle(request: Any) -> HttpResponse:
    """核对案卷包。"""
    return render(request, "public/bundle.html", bundle_page.context())


@STRICT  # type: ignore[arg-type]  # the library types a view without arguments
@require_safe
def verifier(request: Any, name: str) -> HttpResponse:
    """核对程序。"""
    data = verifiers.shipped().get(name)
    if data is None:
        raise Http404("没有这个核对程序")
    return download(data, "application/octet-stream", name)
