"""Sign-ins (账号): opening one, and its password. Credentials are no acts of law and stay outside the ledger."""

from __future__ import annotations

from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.auth import SESSION_KEY, login
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from fadu.accounts.models import Account
from fadu.kernel.errors import BadInput


def open_demo_account(*, username: str, hashed: str, person: str) -> Account:
    """A sign-in of the demonstration bureau, marked so that production refuses to start with it."""
    account = Account(username=username, person=person, demo=True, password=hashed)
    account.save()
    return account


def open_account(*, username: str, password: str, person: str, demo: bool = False) -> Account:
    """Give a person a sign-in (开通账号). Demonstration accounts are marked and refused in production."""
    if not demo:
        _demand_strong(password, None)
    if Account.objects.filter(username=username).exists():
        raise BadInput(f"账号“{username}”已被使用")
    if Account.objects.filter(person=person).exists():
        raise BadInput("此人已有账号", todo="忘记口令的，请重置口令。")
    account = Account(username=username, person=person, demo=demo)
    account.set_password(password)
    account.save()
    return account


def sign_in(*, request: HttpRequest, account: Account) -> None:
    """Begin a session for an account whose password was right (登录)."""
    login(request, account)


def change_password(*, account: Account, old: str, new: str) -> None:
    """Change one's own password (修改口令)."""
    if not account.check_password(old):
        raise BadInput("原口令不正确")
    _demand_strong(new, account)
    account.set_password(new)
    account.save()


def reset_password(*, account: Account, new: str) -> None:
    """Give an account a new password (重置口令), as its owner forgot the old one."""
    _demand_strong(new, account)
    account.set_password(new)
    account.save()


def close_account(*, person: str) -> None:
    """Remove a person's sign-in and its name wherever it was kept: tries, sessions, the log of sign-ins.

    The log's lines stay as long as the others; instead of the name they carry the account's number,
    as the lines of the server's log do.
    """
    account = Account.objects.filter(person=person).first()
    if account is None:
        return
    number = str(account.pk)
    for session in Session.objects.all().iterator():
        if session.get_decoded().get(SESSION_KEY) == number:
            session.delete()
    for tries in (AccessAttempt, AccessFailureLog):
        tries.objects.filter(username=account.username).delete()
    AccessLog.objects.filter(username=account.username).update(username=f"#{number}")
    account.delete()


def tidy(*, now: datetime) -> int:
    """Remove what the sign-in needs no more: ended sessions, tries after their cool-off, old log lines.

    The log of sign-ins is kept for `SIGN_IN_LOG_DAYS`. Returns how many rows went.
    """
    cool = timedelta(hours=settings.AXES_COOLOFF_TIME)
    kept = timedelta(days=settings.SIGN_IN_LOG_DAYS)
    ended = (
        Session.objects.filter(expire_date__lt=now),
        AccessAttempt.objects.filter(attempt_time__lt=now - cool),
        AccessLog.objects.filter(attempt_time__lt=now - kept),
    )
    return sum(rows.delete()[0] for rows in ended)


def _demand_strong(password: str, account: Account | None) -> None:
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise BadInput("；".join(problem.messages)) from problem
