"""A holiday notice pasted in a browser: a provisional last day becomes final, and its owner is told.

The notice of 2027 is invented in the official form; no such notice has been published.
"""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import expect

from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.statutes.tests.notice_texts import INVENTED_2027
from tests.journeys.cases import inquired
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

SOURCE = "国办发明电〔2026〕99号（虚构）"
FILED = date(2026, 11, 12)  # the ninetieth day is 10 February 2027


def a_case_into_the_new_year(office: Office) -> str:
    """A case whose ninety days end in a year without a notice."""
    office.clock("2026-11-20")
    return inquired(office, office.party("走查花炮有限公司"), FILED)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_provisional_last_day_becomes_final_when_the_notice_is_pasted(
    office: Office, scripts: bool
) -> None:
    case = a_case_into_the_new_year(office)
    officer = office.clerk("zhangsan", java_script_enabled=scripts)
    officer.opens(f"/matters/{case}/?tab=periods").sees("2027年2月10日（星期三）", "暂定")

    lawyer = office.clerk("zhaoliu", java_script_enabled=scripts)
    lawyer.opens("/").sees("2027年放假安排尚未登记").page.get_by_role(
        "link", name="粘贴通知登记"
    ).click()
    lawyer.types(exceptions=INVENTED_2027, source=SOURCE).presses("^预览")
    lawyer.sees(
        "预览：2027年",
        "全年由暂定转为确定",
        "2027年2月10日（星期三）（暂定）",
        "2027年2月15日（星期一）",
    )
    lawyer.presses("确认登记").sees("2027年工作日历已登记，1个事项的期限随之变动，已提示各承办人")

    officer.opens("/").sees(
        "期限变动",
        "作出处罚决定：最后一日由2027年2月10日（星期三）（暂定）改为2027年2月15日（星期一）",
        f"原因：2027年工作日历登记（{SOURCE}）",
    )
    officer.opens(f"/matters/{case}/?tab=periods").sees(
        "2027年2月15日（星期一）", "届满遇春节，顺延"
    )
    expect(officer.page.locator(".fd-deadline")).not_to_contain_text("暂定")
    expect(officer.page.locator("body")).not_to_contain_text("放假安排尚未登记")
    assert not Matter.objects.get(id=case).due_provisional
    assert verify().problems == ()


def test_a_notice_of_another_year_is_not_recorded_by_mistake(office: Office) -> None:
    office.clock("2026-11-20")
    lawyer = office.clerk("zhaoliu").opens("/calendar/record/?year=2027")
    wrong = INVENTED_2027.replace("2027年部分", "2028年部分").replace(
        "1月1日（周五）", "1月1日（周六）"
    )

    lawyer.types(exceptions=wrong, source=SOURCE).presses("^预览")
    lawyer.sees(
        "请对照原件：2处不符",
        "通知是2028年的，登记的年度是2027年",
        "2027年1月1日写作周六，实为周五",
    )

    lawyer.presses("确认登记").is_refused("有2处与通知本身、年度或者法律不符，没有登记")
    lawyer.types(exceptions=INVENTED_2027).presses("确认登记").sees("2027年工作日历已登记")


def test_an_unsure_officer_finds_a_day_by_words_and_prints_it(office: Office) -> None:
    office.clock("2026-11-20")
    officer = office.clerk("zhangsan", java_script_enabled=False)

    officer.opens("/limits/").page.fill("#limit-words", "罚款 缴纳")
    officer.presses("查找")
    officer.page.get_by_role("link", name="缴纳罚款", exact=True).click()
    officer.types(event="2026-09-21").presses("^计算")

    officer.sees(
        "最后一日：2026年10月8日（星期四）", "确定", "《行政处罚法》第六十七条第三款", "国庆节放假"
    )
    officer.page.get_by_role("link", name="期限计算单").click()
    officer.sees(
        "期限计算单", "收到行政处罚决定书之日：2026年9月21日（星期一）", "2026年10月8日（星期四）"
    )
