"""A decision at the desks of two officers, whose party may be served."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.publication.serving.tests.builders import Serving, fined
from tests.people import Bureau, Colleague


class Desk(Serving):
    """The decision, and who opens which of its pages."""

    def url(self, name: str, **more: Any) -> str:
        """An address of the decision."""
        place = {"id": self.matter, "kind": self.kind, "n": self.entry}
        return reverse(name, kwargs={**place, **more})

    def ask(self, name: str, who: Colleague, data: dict[str, str] | None = None, **more: Any) -> HttpResponse:  # fmt: skip
        """Open a page, or post a form of it."""
        client = Client()
        client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
        url = self.url(name, **more)
        return client.get(url) if data is None else client.post(url, data)


@pytest.fixture
def decided(bureau: Bureau, settings: Settings, tmp_path: Path) -> Desk:
    """Fined on 8 April 2025; nothing agreed, nothing sealed."""
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    made = fined(bureau)
    settings.TEST_CLOCK = made.at.replace(hour=2)
    return Desk(bureau, made.second, made.party, made.matter, made.entry)
