"""Every paper of a case: what it declares against the table, and that the cases give it whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.numbers.stated import STATED
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import PaperKind, kinds_of
from fadu.documents.papers.paper import Shape
from fadu.documents.papers.selectors import papers
from fadu.documents.tests.papers.reading import missed
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.citations import installed, missing
from fadu.rooms.penalty.sheets.kinds import KINDS, SHEETS
from fadu.rooms.penalty.sheets.sheet import Numbering

TABLE = Path(__file__).with_name("contents.tsv")
CONSTANT = {
    "时间", "讨论时间", "决定日期", "日期", "听证权利", "陈述权和申辩权", "送达的文书", "决定的事实和依据",
    "调查经过和证据", "拟处罚的依据", "登记保存日期", "立案日期", "催告情况", "听证时间", "不予处罚的情形",
    "复议和诉讼情况", "履行方式和期限", "应付金额", "行政处罚的依据",
}  # fmt: skip
"""What follows from there being an entry at all: it cannot lack where the paper can be asked for."""


def row(kind: PaperKind) -> str:
    """What a kind declares, as a line of the table."""
    number = "不编号" if kind.unnumbered else "取号" if kind.numbered else "办理时载明"
    shape = "公文" if kind.shape is Shape.OFFICIAL else "表格"
    asked = "；".join(f"{c.title}（{c.basis}）" if c.basis else c.title for c in kind.required)
    return "\t".join((kind.code, kind.title, kind.stage, kind.volume.value, shape, number, asked))


def test_what_each_declares_is_the_table_and_the_table_is_the_law() -> None:
    assert kinds_of(ORDINARY_PENALTY.code) == KINDS
    assert [row(kind) for kind in KINDS] == TABLE.read_text(encoding="utf-8").splitlines()[1:]
    assert len({kind.code for kind in KINDS}) == len({kind.title for kind in KINDS}) == len(KINDS)
    assert all(re.fullmatch(r"[a-z_]{1,20}", kind.code) for kind in KINDS)
    borne = [kind for kind in KINDS if not kind.unnumbered]
    assert [BY_CODE[kind.code].title for kind in borne] == [kind.title for kind in borne]
    stated = {(act, kind) for (of, act), (_, kind) in STATED.items() if of == ORDINARY_PENALTY.code}
    assert stated == {
        (act.code, x.code) for x in SHEETS if x.numbering is Numbering.STATED for act in x.acts
    }
    acts = {act.code for sheet in SHEETS for act in sheet.acts}
    assert acts <= set(ORDINARY_PENALTY.by_code)


@pytest.mark.skipif(not installed(), reason="no law texts beside the project")
def test_every_article_that_asks_stands_in_the_text() -> None:
    refs = {ref for kind in KINDS for c in kind.statutory if c.basis for ref in c.basis.refs}

    assert len(refs) > 30
    assert [problem for problem in map(missing, refs) if problem] == []


def test_five_cases_give_each_paper_and_without_facts_each_is_refused_by_name(
    files: Mapping[str, CaseFile],
) -> None:
    given, always = set(), set()
    for file in files.values():
        bare = replace(
            file, agency="", people={}, letterheads=(),
            lines=tuple(replace(x, facts={}, who=()) for x in file.lines),
        )  # fmt: skip
        for one in papers(file):
            assert one.lacks is None, one.lacks
            assert one.paper is not None
            assert (one.paper.shape, one.paper.unnumbered) == (one.kind.shape, one.kind.unnumbered)
            assert bool(one.paper.number) is not (one.kind.numbered or one.kind.unnumbered)
            dated = one.kind.shape is Shape.OFFICIAL and not one.paper.draft
            assert bool(one.paper.day) is dated
            asked = {(c.title, c.given_by, str(c.basis or "")) for c in one.kind.required}
            lacking = missed(bare, one.kind.make, one.n)
            always |= {x[0] for x in asked - set(lacking)}
            given.add(one.kind.code)
    assert given == {kind.code for kind in KINDS}
    assert always == CONSTANT
