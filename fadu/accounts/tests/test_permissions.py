"""Permits: strangers sign in, the refused read why, administrators see no business."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from fadu.accounts import permissions
from fadu.accounts.permissions import permit
from fadu.kernel.errors import Refused

pytestmark = pytest.mark.django_db


def request_of(viewer: object) -> Any:
    request = RequestFactory().get("/somewhere/")
    request.viewer = viewer  # type: ignore[attr-defined]
    return request


@permit(permissions.may_see_business)
def page(request: Any) -> HttpResponse:
    return HttpResponse("业务")


def test_a_stranger_is_asked_to_sign_in():
    response = page(request_of(None))

    assert response.status_code == 302
    assert "/sign-in/" in response["Location"]


def test_the_refused_read_the_rule(bureau):
    @permit(permissions.may_keep_people)
    def keep(request: Any) -> HttpResponse:
        return HttpResponse("")

    with pytest.raises(Refused, match="安全管理员"):
        keep(request_of(bureau.zhang.viewer))


def test_who_is_allowed_gets_the_page(bureau):
    assert page(request_of(bureau.zhang.viewer)).content.decode() == "业务"


def test_the_object_takes_the_place_of_the_address(bureau):
    def find(viewer: object, id: str) -> str:
        if id != "1":
            raise Http404
        return "甲案"

    @permit(permissions.may_enter, find)
    def show(request: Any, found: str) -> HttpResponse:
        return HttpResponse(found)

    assert show(request_of(bureau.zhang.viewer), id="1").content.decode() == "甲案"
    with pytest.raises(Http404):
        show(request_of(bureau.zhang.viewer), id="2")


def test_a_view_carries_its_permit():
    assert page.permit is permissions.may_see_business  # type: ignore[attr-defined]
