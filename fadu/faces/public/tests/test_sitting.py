"""A sitting is what a ticket leads to; a request that is too large is not begun."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import RequestFactory

from fadu.faces.public.sitting import bounded, key_of
from fadu.publication.attachments import MOST_SENT


def test_the_size_of_a_request_is_looked_at_before_the_request() -> None:
    read: list[int] = []

    @bounded
    def view(request: object) -> HttpResponse:
        read.append(1)
        return HttpResponse("页")

    for size, status in (
        ("0", 200),
        (str(MOST_SENT), 200),
        (str(MOST_SENT + 1), 413),
        ("-1", 413),
        ("x", 413),
        ("²", 413),
        ("9" * 5000, 413),
    ):
        request = RequestFactory().post("/v/order/", CONTENT_LENGTH=size)
        assert view(request).status_code == status

    assert len(read) == 2


def test_a_key_is_one_that_our_forms_carry() -> None:
    for typed, key in (
        ("0aZ", "0aZ"),
        ("k\0", ""),
        ("k\n", ""),
        ("甲", ""),
        ("a" * 41, ""),
        ("", ""),
    ):
        assert key_of(RequestFactory().post("/v/order/", {"idem": typed})) == key
