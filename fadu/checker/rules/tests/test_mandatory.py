"""Mandatory parts are asked of annual rule-of-law reports only."""

import pytest

from fadu.checker.rules.mandatory import check
from fadu.checker.rules.tests.builders import checked

TITLE = "某县应急管理局2023年法治政府建设工作报告\n"
GOOD = "一、主要做法\n局长认真履行推进法治建设第一责任人职责。\n"
PROBLEMS = "二、存在的问题\n执法力量偏弱，主要原因是编制不足。\n"
NEXT = "三、下一步打算\n加强培训。\n"


def messages(text: str) -> list[str]:
    return [finding.message for finding in checked(check, text).findings]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (TITLE + PROBLEMS + NEXT, ["第一责任人"]),
        (TITLE + GOOD + "二、存在的问题\n执法力量偏弱。\n" + NEXT, ["原因"]),
        (TITLE + GOOD + NEXT, ["存在的不足"]),
        (TITLE + GOOD + PROBLEMS, ["下一年度"]),
        (TITLE + GOOD + PROBLEMS + NEXT, []),
        ("某县2023年信访工作总结\n全年平稳。", []),
        ("某县2023年上半年法治政府建设工作情况报告\n平稳。", []),
        ("某县2023年法治政府建设工作要点\n抓好学习。", []),
        ("法治建设情况报告\n平稳。", []),
    ],
)
def test_what_is_missing_is_named(text, words):
    found = messages(text)

    assert len(found) == len(words)
    assert all(word in message for word, message in zip(words, found, strict=True))
    assert all("第二十四条" in message for message in found)
