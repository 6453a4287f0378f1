"""Under /v/ a browser is nobody and leaves as it came; elsewhere nothing changes."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from fadu.faces.public.middleware import Stateless


def answered(path: str) -> tuple[dict[str, str], HttpResponse]:
    """The cookies that a view at this path sees, and what the browser gets."""
    seen: dict[str, str] = {}

    def view(request: HttpRequest) -> HttpResponse:
        seen.update(request.COOKIES)
        response = HttpResponse("页")
        response.set_cookie("trace", "1")
        response["Vary"] = "Cookie"
        return response

    request = RequestFactory().get(path, headers={"cookie": "fadu_session=abc"})
    return seen, Stateless(view)(request)  # type: ignore[return-value]


@pytest.mark.parametrize("path", ["/v/?c=X", "/open/plans/"])
def test_no_cookie_goes_in_or_out_of_the_public_face(path: str) -> None:
    seen, response = answered(path)

    assert seen == {}
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert "Vary" not in response


def test_the_desk_keeps_its_cookies() -> None:
    seen, response = answered("/visits/")

    assert seen == {"fadu_session": "abc"}
    assert "trace" in response.cookies
