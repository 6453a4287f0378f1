"""What goes to the police is listed by party; where they do not file, reconsideration is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.paper import Field
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import transfer


def test_report_form_letter_lists_and_objection(files: Mapping[str, CaseFile]) -> None:
    file = files["crime"]
    unit, man = transfer.TRANSFER.entries(file)

    letter = transfer.TRANSFER.make(file, unit)

    assert letter.number == "（某）应急移〔2025〕1号"
    assert "本机关办理的某某化工有限公司" in said(letter)
    assert "抄送：" in said(letter)
    assert "本机关办理的钱某" in said(transfer.TRANSFER.make(file, man))
    assert missed(without(file, "check_crime", "reason"), transfer.TRANSFER.make, unit) == [
        (
            "涉嫌犯罪的理由",
            "审查是否涉嫌犯罪”或者“归档后发现涉嫌犯罪",
            "《行政执法机关移送涉嫌犯罪案件的规定》第三条第一款",
        )
    ]
    form = said(transfer.FORM.make(file, transfer.FORM.entries(file)[0]))
    assert "决定：批准移送" in form
    assert "专案组成员：张三（执法证件号43020001）、吴十（执法证件号43020009）" in form
    refused = without(file, "decide_transfer", "approved", value=False)
    assert "决定：不批准移送" in said(transfer.FORM.make(refused, transfer.FORM.entries(file)[0]))
    assert "案件情况：某主要内容" in said(
        transfer.REPORT.make(file, transfer.REPORT.entries(file)[0])
    )
    rows = [b.title for b in transfer.GOODS.make(file, unit).blocks if isinstance(b, Field)]
    assert rows[-2:] == ["物品1", "其他涉案物品的名称、规格、数量"]
    none = without(file, "send_transfer", "goods_listed", "没有涉案物品")
    assert transfer.GOODS.entries(none) == ()
    (over,), (objected,) = transfer.HANDOVER.entries(file), transfer.OBJECTION.entries(file)
    assert "立案通知书文号：公立〔2025〕1号" in said(transfer.HANDOVER.make(file, over))
    words = said(transfer.OBJECTION.make(file, objected))
    assert (
        "以（某）应急移〔2025〕2号移送的钱某一案决定不予立案，通知书文号为公不立〔2025〕1号。"
        in words
    )


def test_the_police_who_were_sent_the_case_are_the_ones_asked_again_and_given_the_goods(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["crime"]
    named = without(file, "send_transfer", "receiver", "某市公安局某分局")
    unnamed = without(
        file, "send_transfer", "receiver"
    )  # as a case that came from elsewhere may be
    (over,), (objected,) = transfer.HANDOVER.entries(file), transfer.OBJECTION.entries(file)

    words = said(transfer.OBJECTION.make(named, objected))

    assert words.startswith("某市公安局某分局：\n你局对本机关以")
    assert said(transfer.OBJECTION.make(unnamed, objected)).startswith("＿＿＿＿＿＿＿＿公安局：")
    assert "接收机关：某市公安局某分局" in said(transfer.HANDOVER.make(named, over))
    assert "接收机关" not in said(transfer.HANDOVER.make(unnamed, over))
