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
