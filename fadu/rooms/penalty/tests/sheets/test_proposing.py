"""A proposal is told with its facts, grounds and reasons, money in words and figures."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import proposing


def test_a_proposal_and_its_discretion_are_told_on_forms_of_their_own(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    unit, _ = proposing.DISCRETION.entries(file)

    form, why = (
        said(sheet.make(file, unit)) for sheet in (proposing.PROPOSAL, proposing.DISCRETION)
    )

    assert "听证权利：应当告知" in form
    assert "拟作出的行政处罚：罚款人民币伍万元整（50,000元）" in form
    assert "裁量基准的适用和情节：某裁量理由" in why
    assert missed(without(file, "propose", "discretion"), proposing.DISCRETION.make, unit) == [
        ("裁量基准的适用和情节", "提出拟处罚意见", "《行政处罚法》第三十四条")
    ]
