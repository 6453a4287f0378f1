"""A matter's page says where its review and its meetings stand, and leads to the submission."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import Settings

from fadu.deliberation.tests.desk import client, words
from tests.deliberating import deliberating

pytestmark = pytest.mark.django_db


def test_the_panel_leads_on_and_back(settings: Settings) -> None:
    office = deliberating()
    settings.TEST_CLOCK = office.by("zhangsan", 8, 9).hand.noted
    page = f"/matters/{office.case().pk}/"
    assert "送请法制审核" in words(client("zhangsan").get(page))
    assert "送请法制审核" not in words(client("wangju").get(page))
    assert "法制审核已在线下办理的，凭扫描件补录" in words(client("zhangsan").get(page))
    office.passed(0)
    office.finish(office.met(0), 8)
    shown = words(client("wangju").get(page))
    assert "审核与讨论" in shown
    assert "有不同意见" in shown
