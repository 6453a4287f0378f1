"""Sign-ins: strong passwords, one account a person, demonstration accounts marked."""

from __future__ import annotations

import pytest

from fadu.accounts import services
from fadu.accounts.models import Account
from fadu.kernel.errors import BadInput
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


def test_a_weak_password_is_refused_in_words():
    with pytest.raises(BadInput, match="密码|口令|字符"):
        services.open_account(username="a", password="123", person="p")


def test_a_name_and_a_person_have_one_account(bureau):
    with pytest.raises(BadInput, match="已被使用"):
        services.open_account(username="zhangsan", password=PASSWORD, person="p")
    with pytest.raises(BadInput, match="已有账号"):
        services.open_account(username="other", password=PASSWORD, person=bureau.zhang.id)


def test_a_password_is_changed_by_who_knows_the_old_one(bureau):
    with pytest.raises(BadInput, match="原口令"):
        services.change_password(account=bureau.zhang.account, old="wrong", new="another-good-1")

    services.change_password(account=bureau.zhang.account, old=PASSWORD, new="another-good-1")

    assert Account.objects.get(pk=bureau.zhang.account.pk).check_password("another-good-1")


def test_a_forgotten_password_is_replaced(bureau):
    services.reset_password(account=bureau.zhang.account, new="another-good-1")

    assert Account.objects.get(pk=bureau.zhang.account.pk).check_password("another-good-1")


def test_a_demonstration_account_says_so():
    assert services.open_demo_account(username="d", hashed="!", person="p").demo
