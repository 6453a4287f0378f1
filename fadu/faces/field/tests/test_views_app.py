"""The app's page is the same for everybody; its data are an officer's own, and its door takes JSON with a token."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from fadu.accounts.models import Account
from fadu.ledger.models import Entry
from tests.outside import Outside

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.mark.django_db
def test_the_page_and_its_worker_are_for_everybody_and_name_nobody() -> None:
    page, worker = Client().get("/field/"), Client().get("/field/worker.js")

    policy = page["Content-Security-Policy"]
    assert (page.status_code, page["Cache-Control"]) == (200, "no-cache")
    assert "img-src 'self' data: blob:" in policy
    assert "script-src 'self';" in policy
    assert "csrf" not in page.content.decode()
    assert worker["Content-Type"].startswith("text/javascript")


@pytest.mark.django_db
def test_who_is_not_signed_in_is_led_away_and_a_batch_is_answered_401() -> None:
    for address in ("session", "day", "library", "since/x/1"):
        assert Client().get(f"/field/{address}").status_code == 302
    posted = Client().post("/field/acts", "{}", "application/json", **JSON)

    assert posted.status_code == 401


def test_who_is_no_officer_is_told_so(outside: Outside) -> None:
    backend = "django.contrib.auth.backends.ModelBackend"
    outside.client.force_login(Account.objects.get(username="zhaoliu"), backend)

    told = outside.client.get("/field/session", **JSON)

    assert (told.status_code, told.json()) == (403, {"error": "现场应用由执法人员使用"})


def test_the_session_tells_who_and_when_and_the_day_brings_the_pack(outside: Outside) -> None:
    told, day = (outside.client.get(f"/field/{name}").json() for name in ("session", "day"))

    assert (told["name"], told["day"]) == ("张三（示范）", "2026-03-02")
    assert told["csrf"]
    assert [one["matter"] for one in day["visits"]] == [outside.visit]
    assert outside.client.get("/field/library").json()["phrases"]


def test_a_batch_needs_its_token_and_its_type(outside: Outside) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = outside.client.cookies
    body, before = (
        json.dumps({"offset_ms": 0, "items": [outside.item("enter_by_code")]}),
        Entry.objects.count(),
    )

    assert strict.post("/field/acts", body, "application/json", **JSON).status_code == 403
    assert outside.client.post("/field/acts", {"items": "x"}, **JSON).status_code == 400
    assert outside.client.get("/field/acts", **JSON).status_code == 405
    assert Entry.objects.count() == before
