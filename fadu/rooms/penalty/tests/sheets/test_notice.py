"""Notices say what is proposed and why (行政处罚法 44); of a heavy penalty also that a hearing may be asked for."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import notice


def test_notices_statements_and_waivers_are_of_each_party(files: Mapping[str, CaseFile]) -> None:
    file, daily, mixed = files["contested"], files["daily"], files["mixed"]
    unit, man = notice.NOTICE.entries(file)
    first, second = (said(notice.NOTICE.make(file, n)) for n in (unit, man))

    assert "拟对你单位作出下列行政处罚：罚款人民币伍万元整（50,000元）" in first
    assert "还有权要求听证" in first
    assert "2025年3月20日前（含当日）" in first
    assert "拟对你作出下列行政处罚：罚款人民币伍仟元整（5,000元）" in second
    assert "听证" not in second
    assert notice.HEARING_NOTICE.entries(file) == (unit,)
    assert "五个工作日内" in said(notice.HEARING_NOTICE.make(file, unit))
    assert missed(without(file, "propose", "legal_basis"), notice.NOTICE.make, unit) == [
        ("拟处罚的依据", "提出拟处罚意见”或者“提出按日连续处罚意见", "《行政处罚法》第四十四条")
    ]
    words = said(notice.NOTICE.make(daily, notice.NOTICE.entries(daily)[1]))
    assert "依照《安全生产法》第一百一十二条" in words
    assert "自2025年4月2日起至2025年4月3日止按日连续处罚，罚款人民币壹万元整（10,000元）" in words
    answered, demanded = notice.STATEMENT.entries(file)
    assert "陈述申辩的事实、理由和证据：某主要内容" in said(notice.STATEMENT.make(file, answered))
    assert notice.STATEMENT_REVIEW.entries(file) == (answered + 1, demanded + 1)
    assert "复核结论：不予采纳" in said(notice.STATEMENT_REVIEW.make(file, answered + 1))
    (waived,), (heard,) = notice.WAIVER.entries(mixed), notice.HEARING_WAIVER.entries(mixed)
    assert "放弃陈述和申辩的权利" in said(notice.WAIVER.make(mixed, waived))
    assert "放弃要求听证的权利" in said(notice.HEARING_WAIVER.make(mixed, heard))
    # 听证告知书 is a paper of its own and waits for a number of its own.
    assert "《行政处罚听证告知书》，" in said(notice.HEARING_WAIVER.make(mixed, heard))
    assert "《行政处罚告知书》（某）应急告" in said(notice.WAIVER.make(mixed, waived))
