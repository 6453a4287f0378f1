"""Lines of a plan: one text and back, every contradiction named by line and column, visits of several merged."""

from dataclasses import replace
from decimal import Decimal

import pytest

from fadu.checker import plan_items
from fadu.checker.plan_items import DRAWN, GENERAL, KEY, Item
from fadu.kernel.errors import BadInput

PLANT = Item(
    no=1, kind=KEY, object="", party="P1", units=1, matters="重大危险源管理", basis="《安全生产法》第六十五条",
    times=2, visits=2, officers=2, days=Decimal(1), quarter=1, cap=4, division="危化科",
)  # fmt: skip
SHOPS = Item(
    no=2, kind=GENERAL, object="烟花爆竹零售点", units=30, matters="储存和销售", basis="《烟花爆竹安全管理条例》第五条",
    times=1, visits=30, officers=2, days=Decimal("0.5"), division="花炮科",
)  # fmt: skip
DRAW = replace(SHOPS, no=3, kind=DRAWN, object="工贸企业", units=200, visits=20)
ALL = (PLANT, SHOPS, DRAW)


def test_lines_come_back_from_their_text_and_the_text_is_one() -> None:
    text = plan_items.written(ALL)

    assert plan_items.read(text) == ALL
    assert plan_items.written(plan_items.read(text)) == text
    assert '"days":"0.5"' in text  # the ledger holds no binary fractions


@pytest.mark.parametrize(
    "text",
    [
        "{", "[]", '{"items":[],"v":2}', '{"items":[{"no":1}],"v":1}', '{"items":[7],"v":1}',
        plan_items.written([replace(PLANT, kind="突击检查")]), plan_items.written([replace(PLANT, quarter=5)]),
        plan_items.written([replace(PLANT, visits=-1)]), plan_items.written([replace(PLANT, days=Decimal(-1))]),
        plan_items.written([PLANT]).replace('"no":1', '"no":1,"name":"x"'),
        plan_items.written([PLANT]).replace('"days":"1"', '"days":1'),
    ],
)  # fmt: skip
def test_what_is_no_such_text_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="不是系统填写的格式"):
        plan_items.read(text)


def test_a_number_stands_once() -> None:
    with pytest.raises(BadInput, match="序号有重复"):
        plan_items.read(plan_items.written([PLANT, PLANT]))


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        (replace(PLANT, visits=3), "计划次数", "写3次，按1家 × 2次应为2次"),
        (replace(DRAW, visits=201), "计划次数", "抽查201次，名录200家、每家最多1次"),
        (replace(PLANT, matters=""), "检查事项", "没有填写"),
        (replace(PLANT, party=""), "对象", "没有填写"),
        (replace(SHOPS, officers=0), "人数", "写的是0"),
        (replace(SHOPS, days=Decimal(0)), "天数", "写的是0"),
    ],
)
def test_a_line_that_contradicts_itself_is_named_by_its_column(
    line: Item, column: str, said: str
) -> None:
    (fault,) = plan_items.faults([line])

    assert (fault.no, fault.column, fault.what) == (line.no, column, said)
    assert fault.todo
    assert not plan_items.faults(ALL)


def test_visits_beyond_the_cap_are_found_within_a_line_and_across_lines() -> None:
    often = replace(PLANT, times=5, visits=5)
    again = replace(PLANT, no=4, quarter=2, times=3, visits=3)

    assert [f.what for f in plan_items.over_cap([often])] == ["每家5次，超过年度频次上限4次"]
    assert [f.what for f in plan_items.over_cap([PLANT, again])] == [
        "同一单位在第1项、第4项共安排5次，超过年度频次上限4次"
    ]
    assert plan_items.units_over_cap([PLANT, again]) == 1
    assert not plan_items.over_cap(ALL)


def test_two_divisions_at_one_plant_in_one_quarter_become_one_visit() -> None:
    other = replace(
        PLANT, no=4, kind=GENERAL, matters="职工培训", division="基础科", times=1, visits=1, partners=("消防",)
    )  # fmt: skip
    later = replace(other, no=5, quarter=3)
    one, *rest = plan_items.merged([PLANT, DRAW, other, later, replace(DRAW, no=6)])

    assert (one.no, one.kind, one.visits, one.officers) == (1, KEY, 2, 4)
    assert (one.matters, one.division) == ("重大危险源管理；职工培训", "危化科、基础科")
    assert (one.partners, one.joint, PLANT.joint) == (("消防",), True, False)
    assert [line.no for line in rest] == [
        3,
        5,
        6,
    ]  # another quarter, and what is drawn, stays apart
    assert plan_items.mergeable([PLANT, other]) == 1


def test_shares_by_kind_add_up_to_all_visits_and_days() -> None:
    found = plan_items.shares(ALL)

    assert found == [(KEY, 2, Decimal(4)), (GENERAL, 30, Decimal(30)), (DRAWN, 20, Decimal(20))]
    assert [(one.name, one.claimed) for one in plan_items.classes(ALL)] == [
        ("重点检查2次", Decimal(4)), ("一般检查30次", Decimal(30)), ("随机抽查20次", Decimal(20)),
    ]  # fmt: skip
    assert plan_items.numbered(2026, 12) == "2026-012"
    assert (PLANT.due, SHOPS.due) == (1, 4)
