"""The interface of resumable uploads (断点续传), fixed for the field app: what the headers say, in and out."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.http import HttpResponse, HttpResponseBase, JsonResponse

from fadu.evidence.selectors import Standing, standing
from fadu.evidence.services.uploading import Elsewhere, Piece, receive
from fadu.kernel.errors import BadInput, in_full

TYPE = "application/offset+octet-stream"
_NUMBER = re.compile(r"[0-9]{1,15}")
View = Callable[..., HttpResponseBase]


def or_401(view: View) -> View:
    """A program that calls without a session is told so; a page to sign in on would look like an answer to it."""

    @wraps(view)
    def answered(request: Any, **kwargs: Any) -> HttpResponseBase:
        if request.viewer is None:
            return _problem("登录已失效，请重新登录后继续上传", 401)
        return view(request, **kwargs)

    return answered


def told(request: Any, sha256: str) -> HttpResponse:
    """Where the upload stands, or 404 where there is none."""
    here = standing(request.viewer, sha256)
    return HttpResponse(status=404) if here is None else _at(here, 200)


def taken(request: Any, sha256: str) -> HttpResponse:
    """Take the body in as a piece of the file."""
    if request.content_type != TYPE:
        return _problem(f"上传的内容类型应当是 {TYPE}", 415)
    try:
        piece = Piece(
            sha256, _whole(request, "Upload-Offset"), _whole(request, "Upload-Length"),
            unquote(request.headers.get("Upload-Name", "")), request,
        )  # fmt: skip
        here = receive(viewer=request.viewer, piece=piece, at=request.now)
    except Elsewhere as other:
        return _at(other.standing, 409)
    except BadInput as no:
        return _problem(in_full(no), 422)
    return _at(here, 201 if here.whole else 204)


def _whole(request: Any, name: str) -> int:
    word = request.headers.get(name, "")
    if not _NUMBER.fullmatch(word):
        raise BadInput(f"请求头 {name} 应当是字节数")
    return int(word)


def _at(here: Standing, status: int) -> HttpResponse:
    response = HttpResponse(status=status)
    response["Upload-Offset"], response["Upload-Length"] = str(here.offset), str(here.length)
    return response


def _problem(words: str, status: int) -> HttpResponse:
    return JsonResponse(
        {"problem": words}, status=status, json_dumps_params={"ensure_ascii": False}
    )
