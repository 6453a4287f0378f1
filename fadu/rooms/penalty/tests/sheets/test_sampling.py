"""The voucher of sampling names whose goods were sampled, and concerns that party alone (行政处罚法 56)."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import OTHERS
from fadu.documents.tests.papers.reading import said, without
from fadu.rooms.penalty.sheets import sampling
from fadu.rooms.penalty.sheets.told import Told

WHO = "sampled_party"


def test_of_several_parties_the_entry_says_whose_goods_were_sampled(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (n,) = sampling.SAMPLE.entries(file)
    _, man = Told(file, file.lines[0]).parties
    named = without(file, "investigate", WHO, man)

    assert "被抽样取证人：钱某" in said(sampling.SAMPLE.make(named, n))
    assert "被抽样取证人：\n" in said(sampling.SAMPLE.make(file, n))  # not on record: for the pen
    filled = without(named, "investigate", "samples", "某原料，500克")
    assert "规格、批号、数量：某原料，500克" in said(sampling.SAMPLE.make(filled, n))


def test_it_goes_to_that_party_the_only_one_or_nobody(files: Mapping[str, CaseFile]) -> None:
    file, one = files["contested"], files["daily"]
    (n,), (alone,) = sampling.SAMPLE.entries(file), sampling.SAMPLE.entries(one)
    _, man = Told(file, file.lines[0]).parties
    (unit,) = Told(one, one.lines[0]).parties

    concerns = sampling.SAMPLE.kind.concerns
    assert concerns is not None
    assert concerns(without(file, "investigate", WHO, man), n) == man
    assert concerns(one, alone) == unit
    for unknown in (file, without(file, "investigate", WHO, "nobody")):
        assert concerns(unknown, n) == OTHERS
