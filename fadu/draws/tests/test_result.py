"""The result on the desk: firms and officers by name, who dropped out, what is left, which files."""

from __future__ import annotations

import pytest

from fadu.draws import result
from fadu.draws.services import changing
from fadu.draws.tests.builders import DRAW_AT, LEADER, Ready, draw_of, drawn

pytestmark = pytest.mark.django_db


def test_firms_and_officers_are_named_and_a_replacement_is_marked(made: Ready):
    batch = drawn(made)
    changing.replace_target(
        batch=batch,
        task="1",
        reason="单位停产停业",
        grounds="停产",
        sent=made.sent(DRAW_AT, LEADER),
    )
    row = draw_of(batch)
    table = result.table(row, made.drawer.scope)

    assert len(table.rows) == 4
    assert table.rows[0].cells[1].text.startswith("某公司")
    assert table.rows[0].cells[4].badges[0].text == "已退出：停业关闭"
    assert table.rows[3].cells[4].badges[0].text == "递补第1号"
    assert "、" in table.rows[3].cells[3].text
    assert result.events(row)[0][1:] == ("第1号任务递补或者取消", "停业关闭")
    assert dict(result.reserves(row))["机械"] == "已用完"


def test_the_list_with_names_is_for_those_who_draw(made: Ready):
    batch = drawn(made)
    row = draw_of(batch)

    assert [f[0] for f in result.files(batch, row, inside=False)] == [
        "冻结的名录和方案",
        "结果文件",
    ]
    assert len(result.files(batch, row, inside=True)) == 3
