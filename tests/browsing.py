"""A browser in which a person is signed in, for tests that signing in is not about."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from fadu.accounts.models import Account
from fadu.config.idle import SEEN
from fadu.config.sessions import SessionStore
from fadu.matters.selectors import position

_ID = re.compile(r"(?<=/)[0-9A-Z]{26}(?=/)")
BACKEND = "django.contrib.auth.backends.ModelBackend"


class Reader(Client):
    """A browser whose forms say what their page showed, as the real ones do: where the matter in the address stands."""

    def post(self, path: str, data: Any = None, *args: Any, **more: Any) -> Any:
        """Send a form; one that names what it has seen is sent as it is."""
        of, typed = _ID.search(path), data or {}
        if of and "expected" not in typed:
            typed = {**typed, "expected": position(of[0])}
        return super().post(path, typed, *args, **more)


def signed_in(account: Account, made: type[Client] = Client) -> Client:
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
    client = made()
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    return client
