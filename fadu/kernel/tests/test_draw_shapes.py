"""JSON read into values: every departure is named with its place."""

import copy

import pytest

from fadu.kernel.draw_file import drawn_file
from fadu.kernel.draw_shapes import Shape, events_of, lists_of, plan_of
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.draw_builders import drawn, lists, plan

FILE = drawn_file(drawn())


def test_a_plan_and_its_lists_survive_their_json():
    assert plan_of(Shape(FILE["frozen"], "方案"), frozen=True) == plan()
    assert lists_of(Shape(FILE["lists"], "名单")) == lists()


def test_an_input_names_neither_algorithm_nor_roots():
    given = {k: v for k, v in FILE["frozen"].items() if k not in ("algorithm", "lists")}

    assert plan_of(Shape(given, "方案"), frozen=False) == plan()
    with pytest.raises(BadInput, match="无法识别的字段：algorithm、lists"):
        plan_of(Shape(FILE["frozen"], "方案"), frozen=False)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("year",), "2026", "方案的year应为不小于零的整数"),
        (("year",), True, "应为不小于零的整数"),
        (("agency",), 7, "agency应为文字"),
        (("agency",), "e\u0301", "NFC"),
        (("previous",), "ABC", "64位小写十六进制"),
        (("visits",), ["2026-03-09"], "应当是2列"),
        (("visits", 1), "2026-3-27", "日期"),
        (("frozen_at",), "2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z 的形式"),
        (("frozen_at",), "2026-03-02T01:00:00.500000Z", "2026-03-02T01:00:00Z 的形式"),
        (("strata", 0), ["危化", 6, 2], "strata第1行应当是4列"),
        (("strata", 0, 1), -1, "strata第1行的第2列应为不小于零的整数"),
        (("strata",), {}, "应为列表"),
        (("sources", 0), "骰子", "应当是对象"),
        (("sources", 0), {"kind": 1}, "没有写明种类"),
        (("sources", 0, "kind"), "coin", "coin"),
        (("sources", 0, "kind"), "ssq", "缺少issue"),
        (("algorithm",), "draw/v2", "算法应为"),
        (("lists",), [], "lists应为对象"),
    ],
)
def test_a_malformed_plan_is_named_by_its_place(path, value, words):
    made = copy.deepcopy(FILE["frozen"])
    inner = made
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value

    with pytest.raises(BadInput, match=words):
        plan_of(Shape(made, "方案"), frozen=True)


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([7], "第1项变动应当是对象"),
        ([{"kind": "redraw"}], "种类“redraw”无法识别"),
        ([{"kind": "cancel", "at": "2026-03-04T02:00:00Z", "reason": "plan"}], "缺少note"),
    ],
)
def test_a_malformed_event_is_named_by_its_number(events, words):
    with pytest.raises(BadInput, match=words):
        events_of(Shape({"events": events}, "文件"), computed=True)


def test_rows_of_a_list_have_their_columns():
    with pytest.raises(BadInput, match="roster第1行应当是4列"):
        lists_of(Shape({**FILE["lists"], "roster": [["9"]]}, "名单"))
    with pytest.raises(BadInput, match="应为对象"):
        Shape({"lists": []}, "文件").inner("lists")
