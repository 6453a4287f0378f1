"""`fadu found`: an empty installation gets its agency and administrators, once."""

from __future__ import annotations

import io

import pytest

from fadu.accounts.models import Account, Agency, RoleGrant
from fadu.cli import main

ARGUMENTS = [
    "found", "--name", "某市应急管理局", "--short", "市局", "--division", "430200", "--level", "city",
    "--xitong", "甲", "--anquan", "乙", "--shenji", "丙",
]  # fmt: skip


@pytest.mark.django_db
def test_an_empty_installation_is_founded_and_a_second_time_is_refused(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("long-enough-1\nlong-enough-2\nlong-enough-3\n"))

    assert main(ARGUMENTS) == 0

    assert Agency.objects.get().name == "某市应急管理局"
    assert set(RoleGrant.objects.values_list("role", flat=True)) == {
        "system_admin", "security_admin", "audit_admin",
    }  # fmt: skip
    assert Account.objects.get(username="anquan").check_password("long-enough-2")
    assert main(ARGUMENTS) == 2
    assert "已经建立" in capsys.readouterr().err


@pytest.mark.django_db
def test_a_weak_password_leaves_nothing_behind(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("long-enough-1\n123\nlong-enough-3\n"))

    assert main(ARGUMENTS) == 2

    assert not Agency.objects.exists()
    assert not Account.objects.exists()
