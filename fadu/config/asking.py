"""Who is at the keyboard of a command: a password asked at the terminal, and the person whose account it opens."""

from __future__ import annotations

import getpass
import sys
from datetime import datetime

from django.contrib.auth.backends import ModelBackend

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of


def password_of(whose: str) -> str:
    """A password (口令), asked at a terminal without showing it, or the next line of a pipe."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{whose}的口令：")
    return sys.stdin.readline().rstrip("\n")


def viewer_of(username: str, at: datetime, *, whose: str) -> Viewer:
    """The person behind an account as they stand at `at`, after their password; BadInput says `whose` is wanted."""
    given = password_of(f"{username} ")
    found = ModelBackend().authenticate(None, username=username, password=given)
    if not isinstance(found, Account):
        raise BadInput("账号或者口令不对", todo=f"请用{whose}")
    return accounts.viewer(found, day_of(at))
