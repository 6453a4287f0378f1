"""Pages of a sheet: its counts and faults in words, and where it stands."""

from __future__ import annotations

import orjson
import pytest

from fadu.faces.desk import sheet_page
from fadu.registry.imports.kinds import KINDS, SheetKind
from fadu.registry.models import SheetRun

FAULT = {"number": 3, "column": "名称", "what": "没有填写", "todo": "这一列必填。"}
CHANGE = {"number": 2, "name": "甲厂", "acts": ["登记当事人", "列入监管对象"]}


def run(**more: object) -> SheetRun:
    kept = {"faults": orjson.dumps([FAULT]).decode(), "sample": orjson.dumps([CHANGE]).decode()}
    counts = {"rows": 9, "new": 3, "changed": 2, "same": 3, "faulty": 1}
    return SheetRun(id="1", kind="objects", **{**kept, **counts, **more})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_column_is_explained(kind: SheetKind) -> None:
    rows = sheet_page.columns(kind).rows

    assert [r.cells[0].text for r in rows] == [c.title for c in kind.columns]


def test_counts_faults_and_first_changes_are_told() -> None:
    assert [f.text for f in sheet_page.facts(run())] == ["9行", "3行", "2行", "3行", "1行"]
    assert sheet_page.facts(run(refused=2))[-1].text == "2行"
    assert [c.text for c in sheet_page.faults(run()).rows[0].cells] == [
        "3",
        "名称",
        "没有填写",
        "这一列必填。",
    ]
    assert sheet_page.sample(run()).rows[0].cells[2].text == "登记当事人、列入监管对象"


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({}, "新登记和有变化的5行逐行记入台账；有误的1行不导入"), ({"faulty": 0}, "5行逐行记入台账。"),
        ({"new": 0, "changed": 0}, "没有需要登记的内容。有误的行改正以后再次上传。"),
        ({"new": 0, "changed": 0, "faulty": 0}, "没有需要登记的内容。"),
    ],
)  # fmt: skip
def test_what_confirming_would_do_is_said(counts: dict[str, int], said: str) -> None:
    assert said in sheet_page.advice(run(**counts))


@pytest.mark.parametrize(
    ("state", "said"),
    [("waiting", "待确认"), ("running", "导入中"), ("done", "已导入"), ("dropped", "已放弃")],
)
def test_a_state_has_its_word(state: str, said: str) -> None:
    assert sheet_page.badge(run(state=state)).text == said
