"""现场检查记录: what 安全生产法 68 asks for stands on it, and nothing of that may be missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.rooms.inspection.sheets import record
from fadu.rooms.inspection.tests.visits import a_visit

if TYPE_CHECKING:
    from tests.people import Bureau

SHOWN = "出示执法证件并告知权利"
ARTICLE = "《安全生产法》第六十八条"


def test_it_says_when_where_what_was_checked_found_and_done(file: CaseFile) -> None:
    first, again = record.entries(file)

    words = said(record.make(file, first))

    assert "检查时间：2025年3月3日 10:20至2025年3月3日 11:10" in words
    assert "检查地点：一号仓库、药物线工房" in words
    assert "检查人员：张三（执法证件号43020001）、吴十（执法证件号43020009）" in words
    assert "已向安全负责人周九出示执法证件" in words
    assert (
        "1. 一号仓库堆垛高度超过限高线（违反《烟花爆竹安全管理条例》第十条）。处理情况：责令限期改正、排除，期限至2025年3月20日，见（某）应急责改〔2025〕1号。"
        in words
    )
    assert "2. 三号工房灭火器压力不足" in words
    assert "被检查单位负责人（签字）" in words
    later = said(
        record.make(file, again)
    )  # a re-inspection before it is signed: site of the task, opinions
    assert "检查地点：厂区" in later
    assert "复查整改情况：堆垛已经降至限高线以下" in later
    assert "处理情况：责令限期改正" in later


@pytest.mark.parametrize(
    ("act", "fact", "told"),
    [
        ("sign_record", "place", ("检查的地点", "实施现场检查", ARTICLE)),
        ("sign_record", "content", ("检查的内容", "实施现场检查", ARTICLE)),
        ("show_certificate", "shown_to", ("出示执法证件", SHOWN, "《安全生产法》第六十七条第二款《行政处罚法》第五十五条第一款")),
        ("show_certificate", "rights_told", ("告知权利", SHOWN, "《行政处罚法》第四十三条")),
    ],
)  # fmt: skip
def test_a_content_that_is_missing_is_named_with_its_act_and_article(
    file: CaseFile, act: str, fact: str, told: tuple[str, str, str]
) -> None:
    bare = without(without(file, act, fact), "check_site", fact)

    assert missed(bare, record.make, record.entries(bare)[0]) == [told]


def test_officers_findings_and_an_erased_unit_are_missed_together(
    file: CaseFile,
) -> None:
    first = record.entries(file)[0]
    handled = [x for x in file.lines if x.act != a.order_correction.code]
    bare = replace(file, lines=tuple(x for x in handled if x.act != a.assign_officers.code))
    told = missed(bare, record.make, first)

    assert [content for content, _, _ in told] == [
        "检查人员姓名", "检查人员执法证件号", "问题1的处理情况", "问题2的处理情况",
    ]  # fmt: skip
    assert told[2][1:] == ("当场纠正”“责令改正、排除”或者“移送、移交", ARTICLE)
    erased = without(file, "sign_record", "content", None)
    assert missed(erased, record.make, first) == [("检查的内容", "个人信息已经依法删除", ARTICLE)]


def test_a_refusal_to_sign_is_told_and_its_report_demanded(bureau: Bureau) -> None:
    v = a_visit(bureau).opened().entered().checked().signed(f.UNSIGNED)
    file = casefile(bureau.zhang.viewer.scope, v.matter)
    (n,) = record.entries(file)

    assert missed(file, record.make, n) == [("拒绝签字的情况", "报告拒绝签字情况", ARTICLE)]

    v.do(a.report_refusal, refusal="周九以记录未写明整改期限为由拒绝签字")
    file = casefile(bureau.zhang.viewer.scope, v.matter)
    words = said(record.make(file, n))
    assert "被检查单位负责人拒绝签字：周九以记录未写明整改期限为由拒绝签字" in words
    assert "本次检查没有登记问题。" in words
