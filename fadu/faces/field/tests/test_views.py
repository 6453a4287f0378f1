"""Every view of the field face is for those who bring files; the first page leads to all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from fadu.faces.field import urls
from fadu.faces.field.permissions import may_bring_files
from fadu.faces.field.tests.builders import browser
from fadu.faces.field.urls_app import APP

if TYPE_CHECKING:
    from tests.people import Bureau


def test_all_ask_for_those_who_bring_files() -> None:
    assert {one.callback.permit for one in urls.urlpatterns if one not in APP} == {may_bring_files}


@pytest.mark.django_db
def test_the_first_page_leads_to_the_others(bureau: Bureau) -> None:
    shown = browser(bureau.zhang).get("/field/kit/").content.decode()

    assert all(reverse(f"field:{name}") in shown for name in ("pack", "bring_sheets", "recordings"))
