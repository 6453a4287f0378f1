"""A session is found by its key until it ends, and by no other."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore as Plain
from django.contrib.sessions.models import Session
from django.utils import timezone

from fadu.config.sessions import SessionStore

pytestmark = pytest.mark.django_db


def kept() -> str:
    store = SessionStore()
    store["seen"] = "甲"
    store.save()
    return str(store.session_key)


def test_what_was_kept_is_read_and_is_what_django_reads() -> None:
    key = kept()

    for _ in range(2):
        assert SessionStore(key)["seen"] == Plain(key)["seen"] == "甲"


def test_a_session_that_ended_or_never_was_is_empty_and_its_key_is_not_used_again() -> None:
    key = kept()
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    for given in (key, "x" * 32, None):
        store = SessionStore(given)
        assert store.get("seen") is None
        assert store.session_key is None


def test_a_change_and_a_sign_out_are_seen_at_once() -> None:
    key = kept()
    store = SessionStore(key)
    store["seen"] = "乙"
    store.save()
    assert SessionStore(key)["seen"] == "乙"

    SessionStore(key).flush()

    assert SessionStore(key).get("seen") is None
