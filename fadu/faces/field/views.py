"""What the field face answers."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from fadu.accounts.permissions import permit
from fadu.faces.field import uploads
from fadu.faces.field.permissions import may_bring_files


@uploads.or_401
@permit(may_bring_files)
@require_http_methods(["HEAD", "PATCH"])
def upload(request: Any, sha256: str) -> HttpResponse:
    """断点续传。"""
    if request.method == "HEAD":
        return uploads.told(request, sha256)
    return uploads.taken(request, sha256)
