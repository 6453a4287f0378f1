import pytest

from fadu.checker.rules.dates import check
from fadu.checker.rules.tests.builders import checked


def found(text: str) -> list[tuple[str, str]]:
    return [(str(f.verdict), f.quote) for f in checked(check, text).findings]


@pytest.mark.parametrize(
    ("text", "verdict", "quote"),
    [
        ("2023年2月29日召开会议。", "inconsistent", "2023年2月29日"),
        ("4月31日组织检查。", "inconsistent", "4月31日"),
        ("2024年13月完成。", "inconsistent", "2024年13月"),
        ("2024年5月6日（星期三）开会。", "inconsistent", "2024年5月6日（星期三）"),
        ("2024年9月至6月开展整治。", "suspect", "2024年9月至6月"),
        ("规划期2028-2024年。", "suspect", "2028-2024年"),
        ("2024年工作总结\n某某局\n2022年5月6日，组织开展培训。", "suspect", "2022年5月6日"),
    ],
)
def test_days_that_cannot_be_are_named(text, verdict, quote):
    assert found(text) == [(verdict, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年2月29日召开会议。2月29日。",
        "2024年5月6日（星期一）开会。",
        "2024年11月至次年2月开展整治，2024年11月至2025年1月。",
        "1月至12月，1-6月，2024-2028年。",
        "2024年工作总结\n某某局\n自2022年5月6日施行以来，组织开展培训。",
        "2024年工作总结\n某某局\n2025年1月15日前，将组织开展培训。",
    ],
)
def test_possible_dates_are_left_alone(text):
    assert found(text) == []
