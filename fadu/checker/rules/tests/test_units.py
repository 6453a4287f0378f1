import pytest

from fadu.checker.rules.tests.builders import quotes
from fadu.checker.rules.units import check


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("发现隐患125，整改120处。", "发现隐患125"),
        ("办理案件120、罚款50万元。", "办理案件120"),
        ("罚款500，立案3起。", "罚款500"),
        ("排查5处，整改率98.42，其余照旧。", "整改率98.42"),
    ],
)
def test_a_bare_number_beside_counted_ones_has_lost_its_unit(text, quote):
    assert quotes(check, text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "发现隐患125处，整改120处。",
        "机关、企业分别为125、120人。",
        "检查案件|120|整改|30处",
        "得分95，排名第3位。",
        "亿元死亡率0.012，较上年下降5起。",
        "受理12345热线投诉3件。",
        "隐患125，整改120。",
    ],
)
def test_scores_lists_tables_and_ratios_need_no_unit(text):
    assert quotes(check, text) == []
