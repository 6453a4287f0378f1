"""Each party confirms its address once; each service has its receipt, which names the paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import said
from fadu.rooms.penalty.sheets import serving
from fadu.rooms.penalty.sheets.told import Told


def test_each_party_confirms_an_address_once_and_each_service_has_its_receipt(
    files: Mapping[str, CaseFile],
) -> None:
    file, daily, mixed = files["contested"], files["daily"], files["mixed"]

    addresses = [said(serving.ADDRESS.make(file, n)) for n in serving.ADDRESS.entries(file)]
    receipts = [
        said(serving.RECEIPT.make(f, n))
        for f in (file, daily, mixed)
        for n in serving.RECEIPT.entries(f)
    ]

    assert [words.split("\n")[1] for words in addresses] == [
        "受送达人：某某化工有限公司", "受送达人：钱某",
    ]  # fmt: skip
    assert [words.split("送达的文书：")[1].split("\n")[0] for words in receipts] == [
        "《行政处罚告知书》（某）应急告〔2025〕1号、《行政处罚听证告知书》", "《行政处罚告知书》（某）应急告〔2025〕2号",
        "《听证会通知书》", "《行政处罚决定书》（某）应急罚〔2025〕1号", "《行政处罚决定书》（某）应急罚〔2025〕2号",
        "《加处罚款决定书》", "《行政决定履行催告书》",
        "《行政处罚告知书》（某）应急告〔2025〕4号", "《行政处罚决定书》（某）应急罚〔2025〕4号",
        "《行政处罚告知书》（某）应急告〔2025〕5号", "《按日连续处罚决定书》（某）应急日罚〔2025〕1号",
        "《行政处罚告知书》（某）应急告〔2025〕3号、《行政处罚听证告知书》", "《行政处罚决定书》（某）应急罚〔2025〕3号",
        "《不予行政处罚决定书》（某）应急不罚〔2025〕1号", "《不予行政处罚决定书》（某）应急不罚〔2025〕2号",
    ]  # fmt: skip


def test_a_paper_about_the_daily_fine_names_that_decision(files: Mapping[str, CaseFile]) -> None:
    file = files["daily"]
    served = next(x for x in file.lines if x.act == "serve_daily")
    demand = replace(served, act="demand_daily")

    assert serving.decided(Told(file, served)) == "《按日连续处罚决定书》（某）应急日罚〔2025〕1号"
    assert serving.decided(Told(file, demand)) == "《按日连续处罚决定书》（某）应急日罚〔2025〕1号"
    first = next(x for x in file.lines if x.act == "serve")
    assert serving.decided(Told(file, first)) == "《行政处罚决定书》（某）应急罚〔2025〕4号"


def test_the_receipt_of_what_was_announced_says_where_why_and_after_what(
    files: Mapping[str, CaseFile],
) -> None:
    """民事诉讼法 95(2): the reasons and what was tried are noted in the file."""
    file = files["mixed"]
    begun = next(x for x in file.lines if x.act == "start_service")
    served = next(x for x in file.lines if x.act == "serve" and x.key == begun.key)
    why = {"announced_in": "本局网站", "announced_why": "两次上门无人，邮件退回"}

    def receipt(**facts: object) -> str:
        lines = {
            begun.n: replace(begun, facts={**begun.facts, **why, **facts}),
            served.n: replace(served, facts={**served.facts, "service": facts.get("service", "公告送达")}),
        }  # fmt: skip
        other = replace(file, lines=tuple(lines.get(x.n, x) for x in file.lines))
        return said(serving.RECEIPT.make(other, served.n))

    assert "公告，公告载体：本局网站。原因和经过：两次上门无人，邮件退回\n" in receipt()
    assert "备注：（个人信息已经依法删除）" in receipt(announced_why=None)
    assert "备注：\n" in receipt(service="直接送达")
