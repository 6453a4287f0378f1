"""Sign-ins: opened once, with passwords worth having."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
