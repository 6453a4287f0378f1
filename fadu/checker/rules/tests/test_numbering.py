"""Ordinals begin at one and run on; nested lists and restarts are allowed."""

import pytest

from fadu.checker.rules.numbering import check
from fadu.checker.rules.tests.builders import checked, quotes


@pytest.mark.parametrize(
    "text",
    [
        "一、概况\n（一）学习。一是开会。二是考试。三是通报。\n（二）检查。一是计划。二是实施。\n二、问题\n一是人少。\n二是事多。",
        "（一）学习。一是抓制度，主要有：一是考勤，二是讲评。二是抓考试。三是抓通报。\n（二）其他。",
        "首先是学习，其次是考试，三是通报。",
        "统一是基础，第一是安全，十三是单数，之三是余数。",
        "一、概况\n（一）甲。\n（二）乙。\n二、其他\n（三）丙。",
        "第三条 申请材料：\n（一）表格；\n（二）证明。\n第四条 期限：\n（一）五日；",
        "1.甲\n2.乙\n3.丙",
        "主要问题一是人少，二是事多，三是钱紧。",
        "四要素齐全，三要点突出。",
        "第一，抓学习；第二，抓考试；第三，抓通报。",
    ],
)
def test_orderly_lists_are_left_alone(text):
    assert checked(check, text).findings == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("（一）学习。一是开会。二是考试。\n（二）检查。开展自查。三是通报。", "三是"),
        ("（一）学习。一是开会。二是考试。四是通报。", "四是"),
        ("（一）学习。一是开会。二是考试。二是通报。", "二是"),
        ("一、甲\n二、乙\n四、丙", "四、"),
        ("一、甲\n（一）子。\n（三）丑。", "（三）"),
        ("一、甲\n（一）子。\n（一）丑。\n（三）寅。", "（三）"),
        ("1.甲\n2.乙\n4.丙", "4."),
        ("第一，抓学习；第二，抓考试；第四，抓通报。", "第四，"),
        ("一是开会。二是考试。认真三是通报。", "认真三是"),
        ("一是开会。二是认真组织全体干部职工参加考试三是通报。", "三是"),
    ],
)
def test_gaps_repetitions_and_misplaced_ordinals_are_suspect(text, quote):
    found = checked(check, text).findings

    assert [(f.quote, str(f.verdict)) for f in found] == [(quote, "suspect")]


def test_a_list_without_its_beginning_is_named_once():
    assert quotes(check, "（一）甲。三是乙。四是丙。") == ["三是"]
