"""A browser in which a person is signed in, for tests that signing in is not about."""

from __future__ import annotations

import time
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from fadu.accounts.models import Account
from fadu.config.idle import SEEN
from fadu.config.sessions import SessionStore

BACKEND = "django.contrib.auth.backends.ModelBackend"


def signed_in(account: Account) -> Client:
    """A browser with a session such as signing in leaves, put there by one statement.

    Django's `force_login` and the page that follows it take nine.
    """
    store = SessionStore()
    store[SESSION_KEY], store[BACKEND_SESSION_KEY] = str(account.pk), BACKEND
    store[HASH_SESSION_KEY] = account.get_session_auth_hash()
    store[SEEN] = int(time.time() // 60)
    ends = timezone.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE)
    key = store._get_new_session_key()
    Session(session_key=key, session_data=store.encode(dict(store.items())), expire_date=ends).save(
        force_insert=True
    )
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    return client
