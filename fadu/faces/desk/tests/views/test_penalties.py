"""The catalogue: everybody reads, finds by words, and reckons a case."""

from __future__ import annotations

import pytest
from django.urls import reverse

from fadu.faces.desk.tests.builders import Office, words
from fadu.matters.models import Matter
from fadu.statutes.tests.library.builders import enter


def url(code: str, query: str = "") -> str:
    """The address of a row."""
    return reverse("penalty", kwargs={"code": code}) + query


@pytest.mark.parametrize(
    ("query", "there", "missing"),
    [
        ("?q=特种作业", "AQF-97-7", "AQF-102"),
        ("?law=FWR-2016", "YH-36-1", "AQF-97-7"),
        ("?q=经营许可证&on=2026-06-01", "WHF-100-3", "HCR-77-3"),
        ("?q=经营许可证&on=2025-06-01", "HCR-77-3", "WHF-100-3"),
        ("?on=昨天", "AQF-92-1", "没有符合条件"),
    ],
)
def test_rows_are_found_by_words_law_and_day(
    office: Office, query: str, there: str, missing: str
) -> None:
    page = words(office.browser("张三").get(reverse("penalties") + query))

    assert there in page
    assert missing not in page


def test_a_long_list_has_pages_and_htmx_gets_the_rows_alone(office: Office) -> None:
    browser, address = office.browser("张三"), reverse("penalties")
    rows = browser.get(f"{address}?page=2", headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in rows
    assert 'rel="prev"' in rows
    assert "AQF-92-1" not in rows


@pytest.mark.parametrize("who", ["张三", "赵六", "督丁", "安甲"])
def test_a_row_is_open_to_everybody_with_its_phrases(office: Office, who: str) -> None:
    page = words(office.browser(who).get(url("AQF-97-4")))

    assert "《安全生产法》第二十八条第四款" in page
    assert "培训由谁记录？" in page
    assert "没有登记裁量阶次" in page


def test_a_case_is_reckoned_with_its_reasons(office: Office) -> None:
    query = "?stage=first&payer=unit&acted=2025-03-01&gains=150000"
    page = words(office.browser("张三").get(url("AQF-92-2", query)))

    assert "法定幅度：30万元以上75万元以下" in page
    assert "违法所得为150,000元" in page


def test_what_is_missing_is_said_and_a_wrong_entry_is_shown_again(office: Office) -> None:
    browser, base = office.browser("张三"), "?stage=first&payer=unit&acted="

    assert "须先查明违法所得" in words(browser.get(url("AQF-92-2", f"{base}2025-03-01")))
    wrong = browser.get(url("AQF-92-2", f"{base}昨天"))
    assert wrong.status_code == 200
    assert "日期无法识别" in words(wrong)
    assert "法定幅度：" not in words(wrong)


def test_the_bureau_s_tiers_and_lists_stand_beside_their_row(office: Office) -> None:
    enter(office.bureau, "tier")
    enter(office.bureau, "leniency")
    page = words(
        office.browser("张三").get(
            url("AQF-97-4", "?stage=first&payer=unit&acted=2025-03-01&tier=一档")
        )
    )

    assert "法定幅度：1万元以上3万元以下" in page
    assert "不予处罚：培训记录不全" in page
    assert "已适用0次" in page


def test_a_matter_shows_the_range_of_its_basis(office: Office, case: Matter) -> None:
    from fadu.faces.desk.law_panel import bases
    from fadu.matters.selectors import history

    page = words(office.browser("张三").get(reverse("matter", kwargs={"id": case.id})))

    assert bases(history(case)) == ()  # nothing is proposed yet
    assert "法定幅度" not in page


def test_an_unknown_code_is_not_found(office: Office) -> None:
    assert office.browser("张三").get(url("X-1")).status_code == 404


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "按行政处罚法第三十条至第三十三条、第三十六条逐项判断"),
        ("?asked=1&mind=精神正常&slight=是&corrected=是&harm=没有造成危害后果", "不予行政处罚"),
        ("?asked=1&mind=精神正常&corrected=是", "尚不能确定"),
        (
            "?asked=1&mind=精神正常&slight=否&first_time=否&ended=2025-01-01&discovered=2025-01-02",
            "没有不予、从轻、减轻的情形",
        ),
        ("?asked=1&mind=x", "x"),
    ],
)
def test_the_ladder_says_what_holds_and_what_is_still_to_be_found(
    office: Office, query: str, said: str
) -> None:
    answer = office.browser("张三").get(reverse("penalty_ladder") + query)

    assert answer.status_code == 200
    assert said in words(answer)
