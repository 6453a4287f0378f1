import pytest

from fadu.checker.rules.subset import check
from fadu.checker.rules.tests.builders import verdicts


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("发现隐患120处，整改130处。", "130处"),
        ("应到100人，实到120人。", "120人"),
        ("参加考试60人，合格65人。", "65人"),
        ("整改率达105%。", "105%"),
    ],
)
def test_more_done_than_there_was_is_suspect(text, stated):
    ((verdict, shown, _),) = verdicts(check, text)

    assert (verdict, shown) == ("suspect", stated)


@pytest.mark.parametrize(
    "text",
    [
        "发现隐患120处，整改130处（含上年结转20处）。",
        "乡镇排查隐患80处，部门排查隐患60处，整改130处。",
        "发现隐患120处，整改120处。",
        "发现隐患120处，整改通知书130份。",
        "任务完成率达120%。",
    ],
)
def test_old_stock_other_sources_and_overfulfilled_plans_are_left_alone(text):
    assert verdicts(check, text) == []
