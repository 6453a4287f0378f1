"""Sign-ins: opened once, with passwords worth having."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from fadu.accounts import services
from fadu.accounts.models import Account
from fadu.kernel.errors import BadInput
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.parametrize("password", ["12345678", "short1", "password"])
def test_a_weak_password_is_refused_unless_for_the_demonstration(db: None, password: str) -> None:
    with pytest.raises(BadInput):
        services.open_account(username="a", password=password, person="p")

    assert services.open_account(username="a", password=password, person="p", demo=True).demo


def test_neither_name_nor_person_gets_a_second_account(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="已被使用"):
        services.open_account(username="zhangsan", password=PASSWORD, person="x")
    with pytest.raises(BadInput, match="已有账号"):
        services.open_account(username="other", password=PASSWORD, person=bureau.zhang.id)


def test_a_password_changes_only_with_the_old_one(bureau: Bureau) -> None:
    account = bureau.zhang.account
    with pytest.raises(BadInput, match="原口令不正确"):
        services.change_password(account=account, old="wrong", new="a-better-one-7")

    services.change_password(account=account, old=PASSWORD, new="a-better-one-7")

    assert Account.objects.get(pk=account.pk).check_password("a-better-one-7")


def test_a_forgotten_password_is_replaced(bureau: Bureau) -> None:
    services.reset_password(account=bureau.zhang.account, new="another-one-8")

    assert Account.objects.get(pk=bureau.zhang.account.pk).check_password("another-one-8")


def test_a_closed_account_leaves_its_name_nowhere(bureau: Bureau) -> None:
    account, browser = bureau.zhang.account, Client()
    number, right = account.pk, {"username": "zhangsan", "password": PASSWORD}
    assert browser.post(reverse("sign_in"), right).status_code == 302
    assert Client().post(reverse("sign_in"), right | {"password": "wrong"}).status_code == 422
    assert Client().post(reverse("sign_in"), right | {"username": "lisi"}).status_code == 302

    services.close_account(person=bureau.zhang.id)
    services.close_account(person=bureau.zhang.id)

    assert not Account.objects.filter(pk=number).exists()
    assert not AccessAttempt.objects.exists()
    assert sorted(AccessLog.objects.values_list("username", flat=True)) == [f"#{number}", "lisi"]
    assert [s.get_decoded()[SESSION_KEY] for s in Session.objects.all()] == [
        str(bureau.li.account.pk)
    ]


def test_what_the_sign_in_needs_no_more_is_tidied_away(bureau: Bureau) -> None:
    right = {"username": "zhangsan", "password": PASSWORD}
    Client().post(reverse("sign_in"), right)
    Client().post(reverse("sign_in"), right | {"username": "typed by mistake"})
    now = timezone.now()

    assert services.tidy(now=now) == 0
    assert services.tidy(now=now + timedelta(hours=1)) == 2  # the session and the try
    assert AccessLog.objects.count() == 1
    assert services.tidy(now=now + timedelta(days=199)) == 0
    assert services.tidy(now=now + timedelta(days=201)) == 1
