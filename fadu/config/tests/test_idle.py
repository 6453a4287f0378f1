"""A session ends some minutes after the last page, and reading pages does not write each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory

from fadu.config.idle import SEEN, IdleSignOut


@dataclass
class Someone:
    """Somebody who is signed in, or nobody."""

    is_authenticated: bool


@pytest.fixture
def visit(rf: RequestFactory) -> Callable[[SessionStore, bool], bool]:
    """Read a page; answers whether the session would be written."""

    def read(session: SessionStore, signed_in: bool = True) -> bool:
        request: Any = rf.get("/")
        request.user, request.session = Someone(signed_in), session
        session.modified = False
        IdleSignOut(lambda request: HttpResponse())(request)
        return bool(session.modified)

    return read


def test_the_first_page_of_a_minute_extends_the_session_and_the_next_does_not(
    visit: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = SessionStore()
    monkeypatch.setattr("time.time", lambda: 1_700_000_000.0)

    assert visit(session)
    assert not visit(session)
    monkeypatch.setattr("time.time", lambda: 1_700_000_061.0)
    assert visit(session)


def test_a_stranger_gets_no_session(visit: Callable[..., bool]) -> None:
    session = SessionStore()

    assert not visit(session, False)
    assert SEEN not in session
