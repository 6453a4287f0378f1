"""What a paper must say is one list: its contents for templates, and what it lacks, come from the same."""

from __future__ import annotations

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.law.instruments import WSL
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.rooms.coercion.sheets import needs, told


def test_what_is_declared_is_what_is_missed(cut: CaseFile) -> None:
    basis = WSL.art(70, par=1)
    asked = (
        *needs.party(p.register_stop, basis),
        *needs.facts((p.cut_power, p.cut_supply), basis, "supplier"),
        *needs.facts(p.approve_supply, basis, "supply_kind", at=needs.newest(p.approve_supply)),
        *needs.officers(p.cut_power),
    )
    first = told.entry(cut, cut.lines[0].n)  # registers the stop: no supplier, nothing approved yet

    titles = [c.title for c in needs.contents(asked)]
    assert titles == [
        "当事人的姓名或者名称",
        "供电、供应单位",
        "措施",
        "检查人员姓名",
        "检查人员执法证件号",
    ]
    with pytest.raises(Incomplete) as lacks:
        needs.check("试拟", asked, cut, first)
    assert [m.content.title for m in lacks.value.missing] == ["供电、供应单位", "措施"]
    assert (
        lacks.value.missing[0].content.given_by
        == "书面通知停止供电”或者“书面通知停止供应民用爆炸物品等"
    )
