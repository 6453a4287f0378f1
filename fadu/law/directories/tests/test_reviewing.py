"""A foreign file judged by its directory: ten faults of ten kinds named, nothing on ten clean ones."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law import registry
from fadu.law.directories.reviewing import KINDS, Reviewed, reviewed, summary
from fadu.law.directories.rows import Row
from fadu.law.directories.tests.builders import NOTED, judged, law
from fadu.law.directories.tests.cases import CLEAN, LAWFUL, SHOWN_WAYS, TEN, planted, table, without
from fadu.law.directories.titles import Titles, meanings_of
from fadu.law.libraries.titles import shipped_titles


def test_ten_faults_planted_in_forty_papers_are_all_named_with_article_and_row():
    lines = planted()

    done = judged(table(lines, gap="检测报告", shown="words"))

    assert (len(lines), len(done.reads), done.unread) == (40, 40, [])
    found = [(f.kind, f.row.title if f.row else "", f.cite) for f in done.findings]
    wanted = [(kind, title, article) for kind, title, article, _ in TEN]
    assert len(found) == len(wanted) == len(set(wanted))
    for kind, title, article in wanted:
        assert [f for f in found if f[:2] == (kind, title) and article in f[2]], (kind, title)
    rows = {line[2]: str(at) for at, line in enumerate(lines, 1)}
    assert all(f.row and f.row.number == rows[f.row.title] for f in done.findings)
    assert {f.act for f in done.findings if f.barred} == {"penalize", "legal_review"}


def test_nothing_is_named_on_ten_lawful_courses_however_their_days_are_written():
    assert len(LAWFUL) == 10
    for at, (name, lines) in enumerate(LAWFUL.items()):
        done = judged(table(lines, shown=SHOWN_WAYS[at % 4]))

        assert ([f.message for f in done.findings], done.unread) == ([], []), name


def test_each_fault_alone_is_named_once():
    for kind, title, article, fault in TEN:
        done = judged(table(fault(list(CLEAN)), gap="检测报告" if kind == "page_gap" else ""))

        (one,) = done.findings
        assert (one.kind, one.row and one.row.title) == (kind, title)
        assert article in one.cite
        assert KINDS[one.kind] == one.label


def test_a_decision_without_notice_may_not_be_made_and_what_is_owed_is_late_by_the_day_asked():
    done = judged(table([x for x in CLEAN if "告知书" not in x[2]]))
    notice = [f for f in done.findings if f.row and f.row.title == "行政处罚决定书"]
    unserved = judged(table(without(CLEAN, "送达回证")[:-3]), NOTED)
    open_case = judged(table(CLEAN[:-4]))

    assert any("第四十四条" in f.cite and f.barred for f in notice)
    assert [(f.place, f.kind, f.act) for f in unserved.findings if f.act == "serve"] == [
        ("全卷", "overdue", "serve")
    ]
    assert open_case.findings == ()
    assert "确认全部履行" in open_case.undone
    assert summary(done).startswith("目录3")


@pytest.mark.parametrize(
    ("receipt", "act"),
    [("行政处罚告知书送达回证", "送达告知书"), ("听证会通知书送达回证", "送达听证会通知书")],
)
def test_a_service_that_no_receipt_shows_is_no_fault_and_is_named(receipt: str, act: str) -> None:
    done = judged(table(without(CLEAN, receipt)))

    assert (done.findings, done.unshown) == ((), (act,))
    assert judged(table(CLEAN)).unshown == ()


def of_papers(code: str, papers: str) -> Reviewed:
    """The review of papers written as day and title."""
    procedure = registry.procedure(code)
    titles = Titles(meanings_of(procedure, shipped_titles()))
    found = [
        Row(n, x[5:], str(n), day=date.fromisoformat(f"2025-{x[:5]}"))
        for n, x in enumerate(papers.split(), 1)
    ]
    return reviewed(procedure, law(), titles.read(found), None, NOTED)


SHORTER = {
    "penalty.simple": (
        "03-03现场检查记录 03-03责令限期整改指令书 03-03当场行政处罚决定书 03-03送达回证 03-04当场处罚备案表 03-06公开信息摘要 "
        "03-10罚款票据 03-12结案审批表 03-14备考表", "现场检查记录",
    ),
    "coercion.seizure": (
        "03-03行政强制措施审批表 03-03查封（扣押）决定书 03-03查封（扣押）清单 03-03现场笔录 03-03送达回证 03-04保管记录 "
        "03-20解除查封（扣押）决定书 03-20退还财物清单 03-22备考表", "行政强制措施审批表",
    ),
    "coercion.power_cut": (
        "03-03停产停业整顿决定书 03-05现场检查记录 03-05催告书 03-05停止供电审批表 03-06停电告知书 03-07停止供电通知书 "
        "03-20整改报告 03-21整改复查意见书 03-21恢复供电通知书 03-21恢复供电函 03-25备考表", "停止供电审批表",
    ),
    "coercion.closure": (
        "03-03提请关闭情形核对表 03-04听证告知书 03-05告知书送达回证 03-06放弃陈述申辩和听证声明 03-20集体讨论记录 03-21关于提请关闭的请示 "
        "04-21人民政府批复 04-28关闭落实情况检查记录 05-05备考表", "听证告知书",
    ),
    "inspection.visit": (
        "03-03现场检查方案 03-04现场检查记录 03-04现场照片 03-04责令限期整改指令书 03-10整改报告 03-12整改复查意见书 "
        "03-14检查结果公示截图 03-17检查办结审批表 03-20卷内备考表", "现场检查方案",
    ),
    "hazard.major": (
        "03-03现场检查记录 03-03重大事故隐患判定意见 03-03责令限期整改指令书 03-03现场处理措施决定书 03-04重大事故隐患台账 "
        "03-06挂牌督办通知书 03-20整改报告 03-21整改复查意见书 03-22恢复生产经营审查意见书 03-24重大事故隐患销号单 "
        "03-24摘牌通知书 03-28卷内备考表", "重大事故隐患判定意见",
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", SHORTER)
def test_files_of_the_shorter_procedures_are_read_by_their_own_titles(code):
    papers, needed = SHORTER[code]
    clean = of_papers(code, papers)
    lacking = of_papers(code, " ".join(p for p in papers.split() if not p.endswith(needed)))

    assert (clean.findings, clean.unread, clean.unjudged, clean.undone) == ((), [], (), ())
    assert {one.label for one in lacking.findings} & {"前置缺失", "次序颠倒"}


@pytest.mark.parametrize(("heard", "message"), [("03-19", "送达听证会通知书满7个工作日后，方可举行听证，最早为2025年3月20日"), ("03-20", "")])  # fmt: skip
def test_the_seven_days_before_the_hearing_of_a_closure_are_counted_from_the_receipt(
    heard, message
):
    """行政处罚法 64(二)：通知书3月7日作出，3月10日送达；3月11日至14日、17日至19日."""
    done = of_papers(
        "coercion.closure",
        "03-03提请关闭情形核对表 03-04听证告知书 03-05送达回证 03-06放弃陈述申辩声明 03-06听证申请书 03-07听证会通知书 "
        f"03-10送达回证 {heard}听证笔录 03-24关于提请关闭的请示 04-21人民政府批复 04-28关闭落实情况检查记录 05-05备考表",
    )

    assert ([f.message for f in done.findings], done.unread) == ([message] if message else [], [])
