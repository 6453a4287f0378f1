"""法规变动雷达 in the browser: a new version is uploaded, what cites its changed articles is listed, one is settled.

The words of both versions are invented; no such amendment has been made.
"""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Locator, expect

from fadu.ledger.verify import verify
from fadu.statutes.radar.models import LawChange, LawTask
from fadu.statutes.radar.tests.builders import FULL, LAW, NEW, OLD, law, sentence
from tests.journeys.cases import inquired
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

HEARING, NOBODY_CITES = 63, 3
TITLE = "听证标准：对单位的较大数额罚款"
REASON = "只改了措辞，听证标准不变"
AMENDED = {n: sentence(n).replace("悬挂", "收起") for n in (HEARING, NOBODY_CITES)}


def uploads(lawyer: Clerk, name: str, text: str) -> None:
    """Import a text as published."""
    lawyer.opens("/law/enter/")
    file = {"name": name, "mimeType": "text/markdown", "buffer": text.encode()}
    lawyer.page.set_input_files("#id_file", files=[file])
    lawyer.types(source="公报（虚构）").presses("^导入$")
    lawyer.sees("导入完成")


def task(clerk: Clerk, title: str) -> Locator:
    """The line of a task on the page of a change."""
    return clerk.page.locator("section[aria-labelledby=h-tasks]").get_by_role("row").filter(
        has=clerk.page.get_by_role("link", name=title, exact=True)
    )  # fmt: skip


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_new_version_names_what_cites_its_changed_articles_and_one_is_settled(
    office: Office, scripts: bool
) -> None:
    case = inquired(office, office.party("变动陶瓷有限公司"), date(2026, 2, 2))
    office.clock("2026-03-16")
    lawyer = office.clerk("zhaoliu", java_script_enabled=scripts)
    officer = office.clerk("zhangsan", java_script_enabled=scripts)
    uploads(lawyer, f"{LAW}({OLD}).md", law())
    lawyer.opens("/law/radar/").sees("没有法规变动")
    uploads(lawyer, f"{FULL}({NEW}).md", law(AMENDED))

    # The legal office finds it on its desk, and the change in the list.
    lawyer.opens("/").sees("法规变动待核对")
    lawyer.opens("/law/radar/").sees("2021年1月22日 → 2031年3月1日", "2026年3月16日")
    lawyer.page.get_by_role("link", name=FULL).click()
    lawyer.sees("第六十三条", "第三条", "修改")
    expect(task(lawyer, TITLE)).to_contain_text("参数")
    expect(task(lawyer, "行政处罚普通程序").first).to_contain_text("第六十三条")
    expect(lawyer.page.locator("section[aria-labelledby=h-matters]")).to_contain_text("1")
    change = LawChange.objects.get()
    assert set(LawTask.objects.values_list("number", flat=True)) == {HEARING}

    # Who carries a running matter is told which of its steps the change concerns; nobody else settles.
    officer.opens(f"/matters/{case}/").sees(
        "本事项尚未办理的环节所引条文有变动：第六十三条（修改）", "法规科正在核对", "要求听证"
    )
    officer.opens(f"/law/radar/{change.id}/").sees("待核对")
    expect(officer.page.get_by_role("link", name="登记结论")).to_have_count(0)

    # One is settled: not without a reason, and then for everybody to read.
    task(lawyer, TITLE).get_by_role("link", name="登记结论").click()
    lawyer.types(outcome="已核对无须改")
    lawyer.page.locator("[name=reason]").evaluate("e => e.removeAttribute('required')")
    lawyer.presses("^登记$").sees("必填")
    lawyer.types(reason=REASON).presses("^登记$").sees("已有结论1项")
    officer.opens(f"/law/radar/{change.id}/?state=settled").sees(TITLE, "无须改", REASON)
    expect(task(officer, TITLE)).to_contain_text("赵六（示范） 2026年3月16日")
    settled = LawTask.objects.exclude(outcome="")
    assert [(t.kind, t.reason) for t in settled] == [("parameter", REASON)]
    assert verify().problems == ()
