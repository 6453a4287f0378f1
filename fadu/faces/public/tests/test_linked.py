"""Every view behind a link asks the same of a request, and what it refuses is a page."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from fadu.faces.public.linked import linked
from fadu.kernel.errors import Refused
from fadu.publication.attachments import MOST_SENT

SEND = RequestFactory().post
READ = RequestFactory().get("/v/order/")


def refusing(request: Any) -> HttpResponse:
    raise Refused("已经过期", todo="请重新获取")


def test_a_form_alone_is_answered_unless_the_page_has_an_address() -> None:
    form, page = (
        linked()(lambda request: HttpResponse("页")),
        linked(reads=True)(lambda request: HttpResponse("页")),
    )

    assert [view(READ).status_code for view in (form, page)] == [405, 200]
    assert [view(SEND("/v/order/")).status_code for view in (form, page)] == [200, 200]
    assert [
        view(SEND("/v/order/", CONTENT_LENGTH=str(MOST_SENT + 1))).status_code
        for view in (form, page)
    ] == [413, 413]
    assert form.csrf_exempt is page.csrf_exempt is True  # type: ignore[attr-defined]
    assert page(READ)._csp_replace["script-src"] == ["'none'"]  # type: ignore[attr-defined]


def test_a_refusal_becomes_a_page_that_sends_another_link_or_is_the_views_own() -> None:
    told = linked("public:service_again")(refusing)(SEND("/v/service/file/", {"k": "token"}))

    assert told.status_code == 403
    assert all(
        word in told.content.decode()
        for word in ("已经过期", "请重新获取", "/v/service/again/", "token")
    )
    with pytest.raises(Refused):
        linked()(refusing)(SEND("/v/order/again/"))
