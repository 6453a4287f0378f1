import pytest

from fadu.checker.rules.tests.builders import quotes
from fadu.checker.rules.years import check


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年工作总结\n发布日期：2024-01-20\n今年以来，开展检查。今年完成任务。", ["今年以来", "今年"]),
        ("2023年工作总结\n发布日期：2023-12-20\n今年以来，开展检查。", []),
        ("2023年工作总结\n今年以来，开展检查。", []),
        ("工作总结\n发布日期：2024-01-20\n今年以来，开展检查。", []),
        ("2023年工作总结\n发布日期：2024-01-20\n印发《今年要点》。", []),
    ],
)  # fmt: skip
def test_this_year_is_suspect_only_in_a_report_known_to_appear_later(text, found):
    assert quotes(check, text) == found
