"""送达回证 of a measure: each paper with its number, to the party or to the supplier that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from fadu.documents.papers.casefile import CaseFile
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import receipts
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_each_paper_of_a_seizure_has_its_receipt(tested: CaseFile) -> None:
    words = [said(receipts.receipt(tested, n)) for n in receipts.of_seizure(tested)]

    assert [x.split("送达的文书：")[1].split("\n")[0] for x in words] == [
        "《查封（扣押）决定书》和《查封（扣押）清单》（某）应急查扣〔2026〕1号", "《解除查封（扣押）决定书》（某）应急查解〔2026〕1号",
        "《检测（鉴定）期间告知书》（某）应急检告〔2026〕1号", "《查封（扣押）财物移送告知书》（某）应急移告〔2026〕1号",
    ]  # fmt: skip
    assert all(x.startswith("受送达人：某某化工有限公司") for x in words)
    assert "交付情况：当事人签收" in words[0]
    assert "送达人：张三（执法证件号43020001）、吴十（执法证件号43020009）" in words[0]
    assert "送达人：\n" in words[1]  # a leader lifts; who carries it over is left to the pen


def test_an_extension_is_served_too(seizure: CaseFile) -> None:
    words = said(receipts.receipt(seizure, receipts.of_seizure(seizure)[-1]))

    assert "送达的文书：《延长查封（扣押）期限决定书》（某）应急查延〔2026〕1号" in words


def test_what_goes_to_a_supplier_is_received_by_the_supplier(cut: CaseFile) -> None:
    words = [said(receipts.receipt(cut, n)) for n in receipts.of_cut(cut)]

    assert [x.split("\n")[0] for x in words] == [
        "受送达人：某某化工有限公司", "受送达人：某民爆公司", "受送达人：某供电公司", "受送达人：某供电公司", "受送达人：某民爆公司",
    ]  # fmt: skip
    assert missed(cut, receipts.receipt, receipts.of_cut(cut)[0], "register_stop.enterprise") == [
        "受送达人（由“登记当事人”提供，《民事诉讼法》第八十七条）"
    ]


def test_the_receipt_of_a_notice_that_was_announced_says_where_why_and_after_what(
    heard: CaseFile,
) -> None:
    """民事诉讼法 95(2): the reasons and what was tried are noted in the file."""
    served = next(x for x in heard.lines if x.act == "serve_notice")
    why = {"announced_in": "本局网站", "announced_why": "两次上门无人，邮件退回"}
    begun = replace(served, act="start_notice_service", n=900, at=served.at - timedelta(days=31), facts=why)  # fmt: skip

    def receipt(service: str, begun: Line) -> str:
        told = replace(served, facts={**served.facts, "service": service})
        lines = (*(told if x is served else x for x in heard.lines), begun)
        file = replace(heard, lines=tuple(sorted(lines, key=lambda x: x.at)))
        return said(receipts.receipt(file, served.n))

    assert receipt("公告送达", begun).endswith(
        "公告，公告载体：本局网站。原因和经过：两次上门无人，邮件退回"
    )
    erased = replace(begun, facts={**why, "announced_why": None})
    assert receipt("公告送达", erased).endswith("原因和经过：（已删除）")
    assert receipt("直接送达", begun).endswith("备注：")
