"""Which entry makes a demand that was announced, as its receipt tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.publication.serving.models import Delivery
from fadu.rooms.penalty.sheets import announced, execution, wired
from fadu.rooms.penalty.sheets.told import Told


@pytest.mark.parametrize(("term", "entry"), [("2025-11-03", 900), ("2025-12-01", None)])
def test_the_receipt_of_an_announced_demand_that_was_wired_tells_of_the_paper_that_went(
    files: Mapping[str, CaseFile], term: str, entry: int | None
) -> None:
    """行政强制法 38: who is found while the notice runs is served the demand that was announced, or one of another term."""
    file = files["contested"]
    (n,) = execution.DEMAND.entries(file)
    demand = next(line for line in file.lines if line.n == n)
    told = {"announced_in": "本局网站", "announced_why": "下落不明", "demand_until": term}
    begun = replace(
        demand, act=a.announce_demand.code, n=900, at=demand.at - timedelta(days=4), facts=told
    )
    wire = replace(demand, facts={**demand.facts, "service": x.WIRE})
    lines = (*(wire if line is demand else line for line in file.lines), begun)
    sent = Delivery(kind="demand", entry=entry or n, party=demand.key, state="sent")
    kept = replace(file, lines=lines, looked_up={"services": [sent]})

    assert wired.service(Told(kept, wire)) is sent
    sent.entry = 900 if entry is None else n
    assert wired.service(Told(kept, wire)) is None


def test_only_what_was_announced_has_a_notice(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    served = next(line for line in file.lines if line.act == "serve")
    begun = replace(served, act="start_service", n=900, at=served.at - timedelta(days=31))
    noticed = replace(file, lines=(begun, *file.lines))

    assert announced.announcement(Told(file, served)) is None
    assert announced.announcement(Told(noticed, served)) is begun
    assert announced.announcement(Told(noticed, begun)) is None
