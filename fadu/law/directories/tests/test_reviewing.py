"""A foreign file judged by its directory: ten faults of ten kinds named, nothing on ten clean ones."""

from __future__ import annotations

from fadu.law.directories.reviewing import KINDS, summary
from fadu.law.directories.tests.builders import NOTED, judged
from fadu.law.directories.tests.cases import CLEAN, LAWFUL, SHOWN_WAYS, TEN, planted, table, without


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
