"""台账校验: shown to audit only, verified on demand, changing nothing; tampering is named."""

from __future__ import annotations

import pytest
from django.db import connection
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, a_clue, words
from fadu.ledger.models import Entry
from fadu.registry.models import Party

HEALTH, VERIFY = "/ledger/", "/ledger/verify/"


@pytest.mark.parametrize("who", ["审丙", "督丁"])
def test_audit_sees_how_the_ledger_stands_and_verifies_it(office: Office, who: str) -> None:
    a_clue(office)
    browser, entries = office.browser(who), Entry.objects.count()
    page = words(browser.get(HEALTH))
    assert f"记录总数 {entries} 条" in page
    assert "校验结果" not in page

    said = words(browser.post(VERIFY))

    assert "没有发现问题" in said
    assert f"核对记录 {entries} 条" in said
    assert Entry.objects.count() == entries


def test_a_row_changed_behind_the_ledgers_back_is_named(office: Office) -> None:
    row = Party.objects.get(pk=office.parties["甲烟花公司"])
    with connection.cursor() as cursor:
        cursor.execute("UPDATE registry_party SET division = '999999' WHERE id = %s", [row.pk])

    said = words(office.browser("审丙").post(VERIFY))

    assert "没有发现问题" not in said
    assert "发现1个问题" in said
    assert row.pk in said


@pytest.mark.parametrize("who", ["张三", "李四", "赵六", "安甲", "系乙"])
def test_nobody_else_opens_it(office: Office, who: str) -> None:
    browser = office.browser(who)

    assert browser.get(HEALTH).status_code == browser.post(VERIFY).status_code == 403
    assert HEALTH not in browser.get(reverse("home")).content.decode()


def test_verifying_takes_a_button_not_a_link(office: Office) -> None:
    assert office.browser("审丙").get(VERIFY).status_code == 405
