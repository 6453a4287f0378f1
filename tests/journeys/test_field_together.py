"""Two officers on one visit, two people on one telephone, and an address that is not secure."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserType, Page, expect

from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office
from tests.outside import CREDIT_CODE, a_visit

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


def taken_along(clerk: Clerk) -> Page:
    """The app on an officer's own telephone, with the pack of the day and ready for no network."""
    clerk.page.set_viewport_size(PHONE)
    clerk.opens("/field/")
    expect(clerk.page.locator(".ff-card")).to_contain_text("走查陶瓷有限公司")
    clerk.page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    return clerk.page


def enters(page: Page) -> None:
    """Register the entry by the firm's own code."""
    page.locator(".ff-card").click()
    page.get_by_role("button", name="检查人员扫企业码或者营业执照").click()
    page.get_by_label("企业的统一社会信用代码").fill(CREDIT_CODE)
    page.get_by_role("button", name="记录入企").click()


def test_what_a_colleague_recorded_meanwhile_is_shown_and_the_next_user_sees_nothing(
    office: Office,
) -> None:
    visit = a_visit(office.bureau, office.party("走查陶瓷有限公司"), office.settings.TEST_CLOCK)
    first, second = office.clerk("zhangsan"), office.clerk("lisi")
    page, other = taken_along(first), taken_along(second)

    page.context.set_offline(True)
    enters(page)
    expect(page.locator(".ff-bar")).to_contain_text("未入账 1")
    enters(other)
    other.goto(f"{office.url}/field/#/queue")
    expect(other.get_by_text("已入账 第5条")).to_be_visible()
    page.context.set_offline(False)
    page.locator(".ff-bar").get_by_role("link", name="有冲突 1").click()
    expect(page.get_by_text("台账里随后已有的")).to_be_visible()
    expect(page.locator(".ff-conflict")).to_contain_text("李四（示范） 扫码登记入企")
    page.get_by_role("button", name="两边都保留，记入台账").click()
    expect(page.get_by_text("“扫码登记入企”已经办理")).to_be_visible()
    page.once("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name="放弃本项").click()
    expect(page.get_by_text("已放弃")).to_be_visible()
    assert [line.act for line in matters.history(Matter.objects.get(pk=visit))[4:]] == [
        "enter_by_code"
    ]

    expect(page.get_by_text("还不安全：1 次检查还没有完成")).to_be_visible()
    page.once("dialog", lambda asked: asked.accept())
    page.get_by_role("button", name="退出登录").click()
    followed_by(page, office, second)


def followed_by(page: Page, office: Office, other: Clerk) -> None:
    """Another person on the same telephone sees nothing of the first, also without a network; the first does again."""
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")
    page.goto(f"{office.url}/field/")
    expect(page.get_by_text("还没有登录")).to_be_visible()
    for username, seen in ((other.username, False), ("zhangsan", True)):
        page.goto(f"{office.url}/sign-in/?next=/field/")
        Clerk(username, office.url, page).signs_in_here()
        expect(page.locator(".ff-card")).to_be_visible()
        expect(page.get_by_text("检查中")).to_have_count(int(seen))
        page.wait_for_load_state("networkidle")  # no answer is due when the database is put back


def test_an_address_that_is_not_secure_says_what_it_cannot_do(
    office: Office,
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
) -> None:
    office.settings.ALLOWED_HOSTS = ["*"]
    there = browser_type_launch_args["args"] + ["--host-resolver-rules=MAP fadu.test 127.0.0.1"]
    browser = browser_type.launch(**browser_type_launch_args | {"args": there})
    page = browser.new_page(viewport=PHONE)
    plain = office.url.replace("localhost", "fadu.test").replace("127.0.0.1", "fadu.test")

    page.goto(f"{plain}/field/")

    expect(page.get_by_text("这里不能离线使用")).to_be_visible()
    expect(page.get_by_text("本页地址不是 https")).to_be_visible()
    expect(page.get_by_text("浏览器不能保证长期保存")).to_be_visible()
    expect(page.get_by_role("link", name="打印检查包")).to_have_attribute("href", "/field/pack/")
    page.get_by_role("link", name="用普通页面办理").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("登录")
    browser.close()
