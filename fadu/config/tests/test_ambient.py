"""A request tells one time and has its own chance."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from fadu.config.ambient import Ambient


def test_a_request_carries_one_instant_and_fresh_random_bytes(
    rf: RequestFactory, settings: Settings
) -> None:
    settings.TEST_CLOCK = datetime(2025, 3, 3, 1, tzinfo=UTC)
    seen: list[Any] = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.extend([request.now, request.now, request.chance(16), request.chance(16)])  # type: ignore[attr-defined]
        return HttpResponse()

    Ambient(view)(rf.get("/"))

    first, again, one, other = seen
    assert first == again
    assert first.date().isoformat() == "2025-03-03"
    assert len(one) == 16
    assert one != other
