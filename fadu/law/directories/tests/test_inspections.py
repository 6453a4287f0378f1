"""Files of inspections and major hazards as bureaus keep them: what their papers show, and what they lack."""

from __future__ import annotations

import pytest

from fadu.law.directories.tests.test_reviewing import of_papers

VISIT, MAJOR = "inspection.visit", "hazard.major"
PLANNED = "03-03现场检查方案 03-04现场检查记录"
TOLD = "03-04检查结果告知书 03-10检查结果公示截图 03-20卷内备考表"
ORDERED = (
    "03-03现场检查记录 03-03重大事故隐患判定意见 03-03责令限期整改指令书 03-04重大事故隐患台账"
)
ENDED = "03-24重大事故隐患销号单 03-28卷内备考表"


@pytest.mark.parametrize(
    ("code", "papers", "keys"),
    [
        (VISIT, f"{PLANNED} {TOLD}", {""}),  # nothing found
        (VISIT, "03-03行政检查审批表 03-03现场检查方案 03-04行政检查通知书 03-04行政检查笔录 " + TOLD, {""}),
        (VISIT, f"{PLANNED} 03-04现场处理措施决定书 03-12整改复查意见书 03-13公开信息摘要 03-20备考表", {"", "1"}),
        # a term that had run out, a second order and a second review are of the same finding
        (VISIT, f"{PLANNED} 03-04责令限期整改指令书 03-12整改复查意见书 03-12责令限期整改指令书 03-20整改复查意见书 "
         "03-21公开信息摘要 03-25备考表", {"", "1"}),
        (VISIT, f"{PLANNED} 03-05检查结果告知书 03-06检查结果公示截图 03-12责令限期整改指令书 03-12现场检查记录 "
         "03-20整改复查意见书 03-21检查结果公示截图 03-25备考表", {"", "1"}),
        (MAJOR, f"{ORDERED} 03-20整改报告 03-21整改复查意见书 {ENDED}", {"", "1"}),
        (MAJOR, f"{ORDERED} 03-20整改报告 03-21整改复查意见书 03-23整改复查意见书 {ENDED}", {"", "1"}),
        (MAJOR, f"{ORDERED} 03-08整改进展报告 03-09现场检查记录 03-20整改报告 03-21整改复查意见书 {ENDED}", {"", "1"}),
        # reported by somebody, found by no inspection yet
        (MAJOR, f"03-01事故隐患举报登记表 {ORDERED} 03-20整改报告 03-21整改复查意见书 {ENDED}", {"", "1"}),
    ],
)  # fmt: skip
def test_a_lawful_file_has_no_finding_and_its_papers_are_of_one_thing_found(code, papers, keys):
    done = of_papers(code, papers)

    assert ([(f.place, f.message) for f in done.findings], done.unread) == ([], [])
    assert {s.record.key for s in done.course.steps} == keys


@pytest.mark.parametrize(
    ("code", "papers", "paper", "message", "article"),
    [
        (VISIT, "03-04现场检查记录 " + TOLD, "现场检查记录", "须先经“确定检查任务”", "第六十二条第二款"),
        (VISIT, "03-03现场检查方案 03-04责令限期整改指令书 " + TOLD, "责令限期整改指令书", "没有“发现问题”的材料", "第六十五条第一款第二项"),
        (VISIT, "03-03现场检查方案 03-12整改复查意见书 " + TOLD, "整改复查意见书", "须先经“实施现场检查”", "第六十八条"),
        (VISIT, f"{PLANNED} 03-10检查结果公示截图 03-20卷内备考表", "卷内备考表", "应当“告知检查结果”", "第五十八条"),
        (VISIT, f"{PLANNED} 03-04检查结果告知书 03-20卷内备考表", "卷内备考表", "应当“公开检查结果”", "第二十条第十三项"),
        (VISIT, f"{PLANNED} 03-04检查结果告知书 04-20检查结果公示截图 04-25备考表", "检查结果公示截图", "最后一日", "第二十条第十三项"),
        (MAJOR, f"03-03现场检查记录 03-03责令限期整改指令书 03-21整改复查意见书 {ENDED}", "重大事故隐患销号单", "尚未“认定重大事故隐患”", "第四十一条第三款"),
        (MAJOR, f"{ORDERED} {ENDED}", "重大事故隐患销号单", "尚未“复查”", "第四十一条第三款"),
        (MAJOR, f"{ORDERED} 03-05现场处理措施决定书 03-21整改复查意见书 {ENDED}", "重大事故隐患销号单",
         "“审查是否同意恢复生产经营和使用”", "第六十五条第一款第三项"),
        (MAJOR, f"{ORDERED} 03-05现场处理措施决定书 03-07恢复生产经营审查意见书 03-21整改复查意见书 {ENDED}",
         "恢复生产经营审查意见书", "尚未“复查”", "第六十五条第一款第三项"),
        (MAJOR, "03-03责令限期整改指令书 03-21整改复查意见书 " + ENDED, "重大事故隐患销号单", "尚未“认定重大事故隐患”", "第四十一条第三款"),
    ],
)  # fmt: skip
def test_what_a_file_lacks_is_named_at_the_paper_that_could_not_be_without_it(code, papers, paper, message, article):  # fmt: skip
    done = of_papers(code, papers)

    found = [f for f in done.findings if f.row and f.row.title == paper and message in f.message]
    assert len(found) == 1
    assert article in found[0].cite


def test_an_inspection_without_a_scheme_is_reminded_of_it_and_nothing_is_held_against_it():
    done = of_papers(VISIT, "03-03行政检查审批表 03-04现场检查记录 " + TOLD)

    assert (done.findings, done.unjudged) == ((), ("制定现场检查方案",))
