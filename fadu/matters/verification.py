"""Verification of everything (验证): the ledger itself, the rows it pictures, the projection it derives, and
the roll-ups that count the rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from fadu.law.engine.view import LawView
from fadu.ledger import verify as ledger
from fadu.ledger.report import Findings, Report
from fadu.matters import rollups
from fadu.matters.rebuild import Difference, Places, differences
from fadu.matters.sweep import pending

KIND = "projection"
COUNTED = "rollup"
UNSETTLED = "有事项的期限待按现行日历和参数核算，没有核对列表中的期限"


def verify(
    law: LawView,
    now: datetime,
    place_of: Places,
    *,
    folder: Path | None = None,
    keys: Mapping[str, bytes] | None = None,
    processes: int = 1,
) -> Report:
    """Verify the ledger as `ledger.verify` does, compare every matter with its entries, and every roll-up
    with the rows it counts.

    `place_of` answers an agency's place. A projection is derived only from a log that was found
    sound: where entries themselves are broken, what follows from them says nothing.
    """
    report = ledger.verify(folder=folder, keys=keys, processes=processes)
    if any(p.kind in ("body", "chain", "order") for p in report.problems):
        note = "台账正文有问题，没有再与事项表核对"
        return replace(report, notes=(*report.notes, note))
    if pending(law):
        report = replace(report, notes=(*report.notes, UNSETTLED))
    findings = Findings(list(report.problems), report.more)
    for difference in differences(law, now, place_of):
        findings.add(KIND, said(difference), thing=f"matters_matter/{difference.matter}")
    for rollup in rollups.known():
        for words in rollups.differences(rollup):
            findings.add(COUNTED, words, thing=rollup.table)
    return replace(report, problems=tuple(findings.problems), more=findings.more)


def said(difference: Difference) -> str:
    """A difference in the words of the report."""
    if difference.column == "id":
        return "没有任何台账记录" if difference.follows is None else "有台账记录，却不在事项表中"
    if difference.column == "search":
        return "检索词与其名称、文号不符"
    if difference.column == "files":
        return "各条记录所附文件的索引与台账不符，请运行 fadu ledger rebuild"
    if difference.column == "consulted":
        return "征询法律顾问的索引与台账不符，请运行 fadu ledger rebuild"
    return f"“{difference.column}”与台账不符，被改动过"
