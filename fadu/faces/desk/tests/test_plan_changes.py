"""What changes is said line by line, in words; what stays is left out."""

from __future__ import annotations

from dataclasses import replace

from fadu.faces.desk.plan_changes import changes
from fadu.rooms.plans.tests.builders import FACTORIES, PLANT, SHOPS


def test_new_gone_and_changed_lines_are_told() -> None:
    after = [replace(PLANT, times=3, visits=15, partners=("消防",)), SHOPS, replace(SHOPS, no=0)]
    table = changes([PLANT, SHOPS, FACTORIES], after, {})

    assert [[c.text for c in row.cells] for row in table.rows] == [
        ["1", "甲类化工企业", "频次：每家2次，上限4次 → 每家3次，上限4次；计划次数：10 → 15；联合：无 → 消防"],
        ["4", "工贸企业", "删去"],
        ["0", "烟花爆竹零售点", "新增"],
    ]  # fmt: skip
    assert changes([PLANT], [PLANT], {}).rows == ()
