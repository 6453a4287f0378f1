"""整改复查意见书 of a major hazard: the order, the result, the opinion; each that is missing is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.rooms.hazards.sheets import review


def test_it_says_which_order_and_what_was_found(file: CaseFile) -> None:
    (n,) = review.entries(file)

    words = "\n".join(block.text for block in review.make(file, n).blocks)

    assert (
        "药物线工房超定员作业，由（某）应急责改〔2025〕9号责令整改。复查结论：已消除。现场定员符合规定。"
        in words
    )
    assert "张三（执法证件号43020001）" in words
    lines = tuple(
        replace(x, facts={**x.facts, "opinion": ""}) if x.act == "review" else x for x in file.lines
    )
    with pytest.raises(Incomplete) as lacks:
        review.make(replace(file, lines=lines), n)
    assert [one.content.title for one in lacks.value.missing] == ["复查意见"]
