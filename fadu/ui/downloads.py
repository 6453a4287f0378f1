"""Files that leave by the browser, under the names that officials give them: the one place that writes Content-Disposition."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

Answer = TypeVar("Answer", bound=HttpResponseBase)


def download(data: bytes | str, type: str, name: str) -> HttpResponse:
    """A file to be kept under a name."""
    return named(HttpResponse(data, content_type=type), name)


def shown(data: bytes, type: str, name: str) -> HttpResponse:
    """A file that the browser shows in its own page, under a name should it be kept."""
    return named(HttpResponse(data, content_type=type), name, kept=False)


def named(answer: Answer, name: str, *, kept: bool = True) -> Answer:
    """An answer under a name; whatever browsers know of its bytes, they take the type that is said."""
    answer.headers["Content-Disposition"] = content_disposition_header(kept, name) or ""
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
