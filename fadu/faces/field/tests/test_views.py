"""Every view of the field face is for those who bring files; the first page leads to all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.faces.field import urls
from fadu.faces.field.permissions import may_bring_files
from fadu.faces.field.tests.builders import browser
from fadu.faces.field.urls_app import APP
from fadu.ui.qr import svg

if TYPE_CHECKING:
    from tests.people import Bureau


def test_all_ask_for_those_who_bring_files() -> None:
    others = {
        one.name
        for one in urls.urlpatterns
        if one not in APP and one.callback.permit is not may_bring_files
    }
    assert others == {"phone"}


@pytest.mark.django_db
def test_phones_are_shown_where_the_certificate_is_or_what_http_cannot_do(
    bureau: Bureau, settings: Settings
) -> None:
    client = browser(bureau.zhang)
    assert "普通 http：手机上不能离线使用" in client.get("/field/phone/").content.decode()
    assert "现在已经是 https" in client.get("/field/phone/", secure=True).content.decode()
    settings.CERTIFICATE_PAGE = "http://192.168.1.20:8000/"

    shown = client.get("/field/phone/").content.decode()

    assert svg("安装证书的网址", settings.CERTIFICATE_PAGE) in shown


@pytest.mark.django_db
def test_the_first_page_leads_to_the_others(bureau: Bureau) -> None:
    shown = browser(bureau.zhang).get("/field/kit/").content.decode()

    assert all(
        reverse(f"field:{name}") in shown
        for name in ("pack", "bring_sheets", "recordings", "phone")
    )
