"""Anybody reads what was published of a plan, and nothing that was not: no draft, no adjustment on its way, no session."""

from __future__ import annotations

from django.test import Client

from fadu.law.vocabulary.role import Role
from fadu.rooms.plans.tests.builders import a as acts
from fadu.rooms.plans.tests.builders import adjusted, approved, do, published
from tests.people import Bureau


def test_a_plan_is_seen_once_it_is_out_and_as_it_was_published(bureau: Bureau, settings, tmp_path):
    settings.FILES = tmp_path
    browser = Client()
    plan = approved(bureau)
    address = f"/open/plans/{plan.county}/2025/"
    assert browser.get(address).status_code == 404
    assert "还没有公布过检查计划" in browser.get("/open/plans/").content.decode()

    plan = do(bureau, plan, acts.file_plan, 11, receiver="某省厅", letter_number="1号")
    do(bureau, plan, acts.publish_plan, 12, channel="网站")
    page = browser.get(address)
    shown = page.content.decode()
    assert "某市应急管理局2025年度计划检查70次：重点检查10次、一般检查40次、随机抽查20次。" in shown
    assert "《安全生产法》第六十五条第一款" in shown
    assert "2025年1月18日公布。批准文号：某政函〔2025〕2号。" in shown
    assert "测算" not in shown  # the worksheet is the bureau's own
    assert not page.cookies
    assert address in browser.get("/open/plans/").content.decode()


def test_an_adjustment_shows_when_it_is_published_and_says_so(bureau: Bureau, settings, tmp_path):
    settings.FILES = tmp_path
    plan = adjusted(bureau)
    address = f"/open/plans/{plan.county}/2025/"
    assert "随机抽查20次" in Client().get(address).content.decode()

    do(bureau, plan, acts.drop_adjustment, 121, Role.LEADER, grounds="不再需要")
    assert "随机抽查20次" in Client().get(address).content.decode()
    assert published(bureau).public
