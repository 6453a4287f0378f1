"""听证告知书、听证会通知书、听证笔录、听证会报告书 of a closure: what each says, what it lacks, and that a government's own are not ours."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure.judgements import COAL_TWICE
from fadu.rooms.coercion.sheets import hearing
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_the_notice_tells_the_condition_with_its_counts_and_the_rights(heard: CaseFile) -> None:
    (n,) = hearing.notices(heard)
    paper = hearing.notice(heard, n)
    words = said(paper)

    assert (paper.title, paper.number) == ("行政处罚听证告知书", "（某）应急听告〔2026〕1号")
    assert words.startswith("某某化工有限公司：")
    assert "一年内多次受到处罚，重大事故隐患仍未消除，属于下列情形：" in words
    assert (
        "你单位存在重大事故隐患，一百八十日内受到《安全生产法》规定的行政处罚3次，一年内4次"
        in words
    )
    assert "该单位" not in words  # it speaks to the enterprise
    mine = _with(heard, "verify_ground", ground=COAL_TWICE, coal_times=2, coal_more=0)
    assert "你单位3个月内2次被发现有重大事故隐患仍然进行生产" in said(hearing.notice(mine, n))
    assert "可以在2026年6月5日前（含当日）向本机关提出" in words
    assert "请在收到本告知书之日起五个工作日内提出" in words
    assert "依照《行政处罚法》第六十三条第一款第四项、第六十四条第一项" in words


def test_the_call_says_when_where_and_who_presides_and_what_an_absence_means(
    heard: CaseFile,
) -> None:
    (n,) = hearing.calls(heard)
    paper = hearing.call(heard, n)
    words = said(paper)

    assert paper.number == "（某）应急听通〔2026〕1号"
    assert "定于2026年6月15日上午9时30分在三楼会议室举行听证，听证公开举行" in words
    assert "听证主持人：李四。" in words
    assert "有权申请回避（《行政处罚法》第六十四条第四项）" in words
    assert "你单位及其代理人无正当理由拒不出席" in words
    closed = _with(heard, "notify_hearing", openness="涉及商业秘密", hearing_hour="")
    assert "2026年6月15日　　时　　分在" in said(hearing.call(closed, n))
    assert "因涉及商业秘密，听证不公开举行" in said(hearing.call(closed, n))


def test_the_record_and_the_report_tell_the_session(heard: CaseFile) -> None:
    (n,) = hearing.records(heard)
    record, report = said(hearing.record(heard, n)), said(hearing.report(heard, n))

    for words in (record, report):
        assert "听证主持人：李四" in words
        assert "听证时间：2026年6月15日" in words
        assert "当事人申辩、质证并作最后陈述。" in words
    assert "委托代理人：一人" in record
    assert "记录人：张三" in record
    assert "笔录核对：当事人或者代理人签字盖章" in record
    assert "对事实、证据、理由和依据的分析及处理建议" in report


def test_what_is_missing_is_named_with_its_article(heard: CaseFile) -> None:
    (notice,), (call,), (record,) = (
        hearing.notices(heard), hearing.calls(heard), hearing.records(heard),
    )  # fmt: skip

    assert missed(heard, hearing.notice, notice, "verify_ground.reason") == [
        "理由（由“核对提请关闭的情形”提供，《行政处罚法》第四十四条）"
    ]
    assert missed(heard, hearing.call, call, "notify_hearing.chair", "notify_hearing.place") == [
        "地点（由“通知听证”提供，《行政处罚法》第六十四条第二项）",
        "听证主持人（由“通知听证”提供，《行政处罚法》第六十四条第四项）",
    ]
    assert missed(
        heard, hearing.record, record, "record_hearing.signed", "hold_hearing.agents"
    ) == [
        "委托代理人（由“举行听证”提供，《行政处罚法》第六十四条第五项）",
        "笔录核对（由“制作听证笔录”提供，《行政处罚法》第六十四条第八项）",
    ]
    assert missed(heard, hearing.report, record, "record_hearing.summary") == [
        "内容（由“制作听证笔录”提供，《行政处罚法》第六十五条）"
    ]


def test_the_papers_of_a_government_that_tells_and_hears_itself_are_its_own(
    heard: CaseFile,
) -> None:
    theirs = _with(heard, "notify_party", told_by=f.GOVERNMENT)
    theirs = _with(theirs, "notify_hearing", heard_by=f.GOVERNMENT)
    theirs = _with(theirs, "hold_hearing", heard_by=f.GOVERNMENT)

    assert hearing.notices(theirs) == hearing.calls(theirs) == hearing.records(theirs) == ()


def _with(file: CaseFile, act: str, **facts: str) -> CaseFile:
    lines = (replace(x, facts=x.facts | facts) if x.act == act else x for x in file.lines)
    return replace(file, lines=tuple(lines))
