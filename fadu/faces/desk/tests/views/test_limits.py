"""期限计算 at its addresses: found by words, answered by a date, printed on a slip."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, words
from fadu.law.vocabulary.status import Status
from fadu.statutes.services import set_parameter
from fadu.statutes.tests.builders import by


def url(key: str, query: str = "", name: str = "limit") -> str:
    """The address of a period."""
    return reverse(name, kwargs={"code": key}) + query


@pytest.mark.parametrize("who", ["张三", "赵六", "安甲", "督丁"])
def test_everybody_finds_a_period_by_words(office: Office, who: str) -> None:
    page = office.browser(who).get(reverse("limits"), {"q": "缴纳 罚款"})

    assert page.status_code == 200
    assert "自收到行政处罚决定书之日起15日内" in words(page)
    assert url("fine_payment") in page.content.decode()


def test_words_that_nothing_holds_say_so(office: Office) -> None:
    assert "没有含有“不存在的词”的期限" in words(
        office.browser("张三").get(reverse("limits"), {"q": "不存在的词"})
    )


def test_a_date_is_answered_with_the_runs_and_the_citation(office: Office) -> None:
    page = words(office.browser("张三").get(url("penalty_decision", "?event=2025-03-03")))

    assert "最后一日：2025年6月3日（星期二） 确定" in page
    assert "顺延之前（本机关以此为准）：2025年6月1日（星期日）" in page
    assert "届满遇端午节放假，顺延" in page
    assert "《行政处罚法》第六十条" in page


def test_a_wrong_date_keeps_what_was_typed(office: Office) -> None:
    page = office.browser("张三").get(url("fine_payment", "?event=2025-02-30"))

    assert page.status_code == 422
    assert "日期无法识别" in words(page)
    assert 'value="2025-02-30"' in page.content.decode()


def test_what_the_legal_office_fills_in_counts_here_at_once(office: Office) -> None:
    browser, address = office.browser("张三"), url("fireworks_wholesale", "?event=2025-04-01")
    assert "没有说明是工作日还是自然日" in words(browser.get(address))

    set_parameter(
        code="deadline.unit_special_regulations", value="工作日", since=date(2024, 1, 1),
        source="某局办〔2024〕2号", status=Status.P, **by(office.bureau),
    )  # fmt: skip

    assert "最后一日：2025年5月16日（星期五）" in words(browser.get(address))


def test_the_slip_says_everything_on_one_sheet(office: Office) -> None:
    browser = office.browser("张三")
    query = "?event=2025-03-03&extended=on&excluded=10"
    page = words(browser.get(url("license_decision", query, "limit_slip")))

    for said in (
        "期限计算单", "作出行政许可决定", "2025年4月28日（星期一）", "已经批准延长10个工作日",
        "依法不计入10", "《行政许可法》第四十二条第一款", "起算当日不计入", "填表人：张三",
    ):  # fmt: skip
        assert said in page
    assert browser.get(url("license_decision", "", "limit_slip")).status_code == 404
    assert browser.get(url("nothing", query)).status_code == 404
