"""A sheet is a table: what it declares is what it asks for, and its rows and paragraphs come from what it says."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Field, Prose, Shape
from fadu.documents.tests.papers.reading import missed, without
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.rooms.penalty.sheets.sheet import Numbering, Said, Sheet, Stage, of, own, room

SHEET = Sheet(
    "trial", "试样", Stage.CLOSING, (a.refuse_filing, a.close_case),
    (
        of(f.clue_source, a.register_clue), own(f.summary, APL.art(60), "情况"), room("意见", 3),
        Said("不显示", lambda told: "有", shown=False),
    ),
    lambda told, said: (Prose(f"{said['不显示']}{said['情况']}"),),
    numbering=Numbering.TAKEN, volume=Volume.SIDE, signs=("甲",), note="注",
)  # fmt: skip


def test_a_sheet_is_a_kind_and_makes_its_paper(files: Mapping[str, CaseFile]) -> None:
    file = files["mixed"]
    (n,) = SHEET.entries(file)

    kind, paper = SHEET.kind, SHEET.make(file, n)

    assert (kind.numbered, kind.unnumbered, kind.volume, kind.stage) == (
        True,
        False,
        Volume.SIDE,
        "结案",
    )
    assert [c.title for c in kind.required] == ["案件来源", "情况", "不显示"]
    assert [c.title for c in kind.statutory] == ["情况"]
    assert [c.given_by for c in kind.required][1] == "不予立案”或者“结案"
    assert paper.blocks == (
        Field("案件来源", "监督检查"),
        Field("情况", "某主要内容"),
        Field("意见", "", 3),
        Prose("有某主要内容"),
    )
    assert (paper.shape, paper.day, paper.number_line, paper.seal) == (
        Shape.FORM,
        None,
        "（未编号）",
        "",
    )
    assert missed(without(file, "close_case", "summary"), SHEET.make, n) == [
        ("情况", "不予立案”或者“结案", "《行政处罚法》第六十条")
    ]
    assert SHEET.kind == SHEET.kind
