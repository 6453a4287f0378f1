"""Forms of clue, filing, recusal, term and closing, and the letter that passes a clue on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import filing


def test_forms_say_who_decided_what_when(files: Mapping[str, CaseFile]) -> None:
    file, closed, abroad = files["contested"], files["mixed"], files["abroad"]
    (n,) = filing.FILE.entries(file)

    form = filing.FILE.make(file, n)

    words = said(form)
    assert form.number == "（某）应急立〔2025〕1号"
    assert "案由：未如实记录安全生产教育和培训情况" in words
    assert "管辖审查结论：本机关管辖" in words
    assert "追责期限审查结论：没有超过追责期限" in words
    assert "负责人审批意见：同意立案。李四　2025年3月3日" in words
    assert missed(without(file, "file_case", "cause"), filing.FILE.make, n) == [
        ("案由", "立案", "《行政处罚法》第五十四条第二款")
    ]
    (n,) = filing.RECUSED.entries(file)
    assert "张三（执法证件号43020001）" in said(filing.RECUSED.make(file, n))
    assert "不予回避" in said(filing.RECUSED.make(file, n))
    (n,) = filing.EXTENSION.entries(file)
    words = said(filing.EXTENSION.make(file, n))
    assert "立案日期：2025年3月3日" in words
    assert "延长的日数：30\n" in words
    (n,) = filing.CLOSING.entries(closed)
    words = said(filing.CLOSING.make(closed, n))
    assert "某某化工有限公司：作出处罚决定，（某）应急罚〔2025〕3号" in words
    assert "钱某：决定不予处罚" in words
    assert "履行情况：某某化工有限公司：当事人自行履行" in words
    ended = {"act": "end_execution", "facts": {"ended": "执行标的灭失"}}
    lines = tuple(
        replace(x, **ended) if x.act == "complete_performance" else x for x in closed.lines
    )  # type: ignore[arg-type]
    words = said(filing.CLOSING.make(replace(closed, lines=lines), n))
    assert "履行情况：某某化工有限公司：终结执行（执行标的灭失）" in words
    (n,) = filing.CLUE_TRANSFER.entries(abroad)
    words = said(filing.CLUE_TRANSFER.make(abroad, n))
    assert "不属于本机关管辖" in words
    assert "某主要内容。" in words
    assert filing.CLUE_TRANSFER.entries(file) == ()
    (n,) = filing.NO_FILING.entries(abroad)
    assert "不属于本机关管辖，已经移送" in said(filing.NO_FILING.make(abroad, n))
    assert said(filing.CLUE.make(abroad, 0)).startswith(
        "案件来源：监督检查\n线索主要内容：某主要内容"
    )


def test_a_closing_form_tells_what_was_decided_in_the_order_of_the_days(
    files: Mapping[str, CaseFile],
) -> None:
    closed = files["mixed"]
    (n,) = filing.CLOSING.entries(closed)
    first = next(line for line in closed.lines if line.act == "penalize")
    told = [
        replace(first, act=act, title=title, n=900 + days, at=first.at + timedelta(days=days), facts={})
        for act, title, days in (("daily_fine", "决定按日连续处罚", 2), ("forgo_daily", "决定不按日连续处罚", 1))
    ]  # fmt: skip
    ended = next(line for line in closed.lines if line.n == n)
    late = replace(ended, at=ended.at + timedelta(days=9))
    kept = replace(closed, lines=(*(late if x is ended else x for x in closed.lines), *told))

    words = said(filing.CLOSING.make(kept, n))

    assert words.index("作出处罚决定") < words.index("不按日") < words.index("：决定按日连续处罚")
