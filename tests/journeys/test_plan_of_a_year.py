"""A year's plan on its pages: days, lines, draft, merging, caps, approval, filing, publication, what the public sees, adjustment."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from fadu.demo.acting import chance_of
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.matters.services import act
from fadu.rooms.plans.models import Plan
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

TODAY = "2026-03-02"
LINE = {
    "object": "甲类化工企业", "units": "5", "matters": "重大危险源管理", "basis": "《安全生产法》第六十五条", "times": "2", "cap": "4",
    "officers": "2", "days": "1", "division": "危化科",
}  # fmt: skip
OTHER = LINE | {
    "matters": "职工培训",
    "times": "1",
    "division": "基础科",
    "partners": "消防救援支队",
}


def submits(page: Page, name: str) -> None:
    """Send the form by its button and land on the plan."""
    page.locator("main").get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_text(f"“{name}”已记入台账。")).to_be_visible()


def types(page: Page, row: int, line: dict[str, str]) -> None:
    """Fill one row of the grid."""
    for name, value in line.items():
        page.fill(f"[name=line-{row}-{name}]", value)


def classified(office: Office, plan: Plan) -> None:
    """The register's list is attached as the form of its facts takes it."""
    crew, now = office.bureau.crew, office.settings.TEST_CLOCK + timedelta(minutes=1)
    hand = Hand(office.bureau.law, now, chance_of("plan"), "journey")
    facts = {
        "object_list": crew.sample, "objects": 45, "key_units": 5, "general_units": 40, "classified_by": "评定表",
    }  # fmt: skip
    who = [crew.people[Role.LEGAL_OFFICE][0]]
    act(plan.pk, a.classify_objects, hand=hand, who=who, facts=facts, at=now)


def measured(page: Page, url: str) -> None:
    """The worksheet: a wrong product is named, then put right and recorded."""
    page.goto(f"{url}/plans/new/")
    for name, value in {"staff": "4", "other0_name": "专项执法", "other0_officers": "2", "other0_days_each": "40", "other0_days": "81"}.items():  # fmt: skip
        page.fill(f"[name={name}]", value)
    page.get_by_role("button", name="检查算式").click()
    expect(page.get_by_text("计划写81人天，按所列各项应为80人天")).to_be_visible()
    page.fill("[name=other0_days]", "80")
    page.locator("main").get_by_role("button", name="记入台账").click()
    expect(page.get_by_text("“测算监督检查工作日”已记入台账。")).to_be_visible()


def test_a_plan_goes_from_its_days_to_the_public_and_is_adjusted(
    office: Office, settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    clerk, head = office.clerk("zhaoliu"), office.clerk("wangju")
    page = clerk.page
    measured(page, office.url)
    plan = Plan.objects.get()
    classified(office, plan)
    office.clock(TODAY, "09:02")

    page.goto(f"{office.url}/plans/{plan.pk}/lines/")
    types(page, 0, LINE)
    page.select_option("[name=line-0-kind]", "重点检查")
    types(page, 1, OTHER)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("有1项与其他项对象、时间相同")).to_be_visible()
    page.goto(f"{office.url}/plans/{plan.pk}/draft-plan/")
    submits(page, "编制年度监督检查计划")
    page.get_by_role("link", name="合并检查事项、安排联合检查").click()
    submits(page, "合并检查事项、安排联合检查")
    page.get_by_role("link", name="校验年度频次上限").click()
    submits(page, "校验年度频次上限")
    office.clock(TODAY, "09:10")  # forms of acts tell the minute
    head.opens_act(plan.pk, "submit_plan").fills_the_rest(TODAY).signs().sees("已记入台账")
    clerk.opens_act(plan.pk, "receive_approval").types(approved=True).fills_the_rest(
        TODAY
    ).signs().sees("已记入台账")
    for what in ("file_plan", "publish_plan"):
        clerk.opens_act(plan.pk, what).fills_the_rest(TODAY).signs().sees("已记入台账")

    visitor = office.new_context().new_page()
    visitor.goto(f"{office.url}/open/plans/{office.bureau.agency}/2026/")
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("2026年度计划检查10次")
    expect(visitor.get_by_text("重大危险源管理；职工培训").first).to_be_visible()
    page.goto(f"{office.url}/plans/{plan.pk}/lines/")
    page.fill("[name=line-0-units]", "6")
    page.fill("[name=line-0-visits]", "12")
    page.get_by_role("button", name="保存").click()
    page.goto(f"{office.url}/plans/{plan.pk}/adjust-plan/")
    expect(page.get_by_text("单位数：5 → 6")).to_be_visible()
    page.fill("[name=ready_by]", "2026-03-31")
    page.fill("[name=grounds]", "对象变动")
    submits(page, "调整监督检查计划")
    expect(page.get_by_text("调整中").first).to_be_visible()
    visitor.reload()
    expect(visitor.get_by_role("heading", level=1)).to_contain_text("2026年度计划检查10次")
    assert clerk.console == head.console == []
