"""Sign-ins (账号): opening one, and its password. Credentials are no acts of law and stay outside the ledger."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
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


def _demand_strong(password: str, account: Account | None) -> None:
    try:
        validate_password(password, account)
    except ValidationError as problem:
        raise BadInput("；".join(problem.messages)) from problem
