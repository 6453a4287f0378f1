from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.http import HttpRequest

from fadu.ui.htmx import template_for, wants_fragment


class Details(SimpleNamespace):
    """What django-htmx puts on a request."""

    def __bool__(self) -> bool:
        return True


def request(htmx: object) -> HttpRequest:
    made = HttpRequest()
    cast(Any, made).htmx = htmx
    return made


@pytest.mark.parametrize(
    ("htmx", "fragment"),
    [
        (False, False),
        (Details(boosted=False, history_restore_request=False), True),
        (Details(boosted=True, history_restore_request=False), False),
        (Details(boosted=False, history_restore_request=True), False),
    ],
)
def test_only_a_plain_htmx_request_wants_rows_alone(htmx: object, fragment: bool) -> None:
    assert wants_fragment(request(htmx)) is fragment
    assert template_for(request(htmx), page="page", fragment="rows") == (
        "rows" if fragment else "page"
    )


def test_without_the_middleware_every_request_wants_the_page() -> None:
    assert wants_fragment(HttpRequest()) is False
