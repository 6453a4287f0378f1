"""Papers as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from fadu.documents.papers.paper import Field, Paper, Prose, Shape, Signature

MATTER = "01JQ0000000000000000000000"
PAPER = Paper(
    MATTER, "order", 7, "责令限期整改指令书", "某市应急管理局", "（某）应急责改〔2025〕1号", Shape.OFFICIAL,
    (Prose("某某公司：", flush=True), Prose("经检查，你单位存在下列问题：\n1．𬭎业公司一号仓库超量。")),
    (Signature("检查人员（签字）"),), date(2025, 3, 3), "一式两份。",
)  # fmt: skip


def a_paper(**changed: Any) -> Paper:
    """An order on the official page."""
    return replace(PAPER, **changed)


def a_form(**changed: Any) -> Paper:
    """A record in the closer form."""
    grid = Field("被检查单位", "某某公司"), Field("联系电话", ""), Field("审批意见", "", lines=3)
    told = (*grid, Prose("检查内容", heading=True), Prose("查看仓库。"))
    return a_paper(shape=Shape.FORM, kind="record", title="现场检查记录", blocks=told, day=None, **changed)  # fmt: skip
