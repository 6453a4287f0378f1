"""What a report says about itself: title, year, day of publication."""

from datetime import date

import pytest

from fadu.checker.documents import from_text
from fadu.checker.findings import Verdict
from fadu.checker.report import examined


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2023年度培训工作总结\n正文。", 2023),
        ("某某局\n关于2022年信访工作情况的报告\n正文。", 2022),
        ("某局2021年\n工作总结\n正文。", 2021),
        ("检查记录\n2023年开展检查。", None),
    ],
)
def test_the_year_reported_on_comes_from_the_title(text, year):
    assert examined(from_text(text)).year == year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023年总结\n发布日期:2024-01-15 来源:\n正文。", date(2024, 1, 15)),
        ("2023年总结\n正文。\n某某局\n2024年1月20日", date(2024, 1, 20)),
        ("2023年总结\n2023年5月1日组织检查。", None),
        ("2023年总结\n发布日期：2024-13-45", None),
    ],
)
def test_the_day_of_publication_is_taken_only_where_it_is_named(text, day):
    assert examined(from_text(text)).published == day


def test_a_finding_quotes_the_original_and_names_its_line():
    report = examined(from_text("总结\n\n查出 1 250 处，已改。"))
    start = report.views[1].text.index("1250")

    finding = report.finding("x", 1, (start, start + 5), Verdict.SUSPECT, "请核对")

    assert (finding.line, finding.quote) == (3, "1 250 处")
