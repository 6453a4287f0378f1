"""The sliding counts of 安全生产法 113(一) come out of the ledger: one matter once, other laws left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fadu.flows.selectors import based_on_wsl, counted
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as penalty
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as simple
from fadu.matters.deeds import NewMatter
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import act
from fadu.rooms.penalty.models import PartyOutcome, SpotPenalty
from tests.people import Bureau

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)
ON = date(2026, 6, 1)


def penalised(bureau: Bureau, day: date, *parties: str, wsl: bool = True, **columns: str) -> None:
    """A case filed under a law and decided on a day, a row a party."""
    place = bureau.place
    filed = act(
        NewMatter(ORDINARY_PENALTY, place), penalty.file_case, hand=bureau.hand(NOW),
        who=[Actor(bureau.li.id, "leader")], at=NOW, irregular="测试：只登记立案",
        facts={"number": f"{day}", "cause": "未培训", "source": "监督检查", "under_wsl": wsl},
    ).matter  # fmt: skip
    said = {"outcome": "处罚", **columns}
    PartyOutcome.objects.bulk_create(
        PartyOutcome(id=f"{filed}:{p}", matter=filed, party=p, decided_on=day, province=place.province,
                     city=place.city, county=place.county, **said)
        for p in parties
    )  # fmt: skip


def on_the_spot(bureau: Bureau, day: date, basis: str) -> list[Line]:
    """A penalty on the spot under a law, told and decided on a day."""
    spot = act(
        NewMatter(SIMPLE_PENALTY, bureau.place), simple.inform, hand=bureau.hand(NOW),
        who=[Actor(bureau.zhang.id, "officer", "43020001"), Actor(bureau.zhao.id, "officer", "43020002")], at=NOW,
        irregular="测试：只登记告知",
        facts={"facts_found": "未培训", "legal_basis": basis, "rights_told": "已经告知"},
    ).matter  # fmt: skip
    SpotPenalty.objects.filter(pk=spot).update(party="FIRM", course="当场处罚", decided_on=day)
    return history(Matter.objects.get(pk=spot))


@pytest.mark.django_db
def test_penalties_under_this_law_are_counted_within_their_windows(bureau: Bureau) -> None:
    for day in (date(2026, 5, 20), date(2026, 2, 1), date(2025, 9, 1)):
        penalised(bureau, day, "FIRM", "FORMER")
    penalised(bureau, date(2026, 4, 1), "FIRM", wsl=False)
    penalised(bureau, date(2026, 4, 2), "FIRM", outcome="不予处罚")
    penalised(bureau, date(2026, 6, 2), "FIRM")
    penalised(bureau, date(2026, 3, 1), "OTHER")

    found = counted(bureau.zhang.viewer.scope, ["FIRM", "FORMER"], ON)

    assert (found.times_180, found.times_year, found.met) == (2, 3, False)
    assert found.words.startswith(
        "按台账核算，截至2026年6月1日，依照《安全生产法》受到处罚：一百八十日内2次、一年内3次（作出决定的日期：2026年5月20日、"
    )
    assert found.facts["counted_on"] == "2026-06-01"
    days = [line.split()[0] for line in found.lines.splitlines()]
    assert days == ["2026-05-20", "2026-02-01", "2025-09-01"]
    assert found.facts["listed"] == found.lines
    (fire,) = on_the_spot(bureau, date(2026, 5, 29), "《消防法》第六十条")
    assert not counted(bureau.zhang.viewer.scope, ["FIRM"], ON).met
    (told,) = on_the_spot(bureau, date(2026, 5, 30), "《中华人民共和国安全生产法》第九十七条第三项")
    decided = replace(told, act=simple.decide.code)
    assert based_on_wsl([decided, fire])  # what is decided stands before what was told
    assert not based_on_wsl([replace(decided, corrected=True), fire])
    penalised(bureau, date(2025, 5, 30), "FIRM")
    met = counted(bureau.zhang.viewer.scope, ["FIRM"], ON)
    assert (met.times_180, met.times_year, met.met) == (3, 4, True)
    assert len(met.matters) == 4  # what lies a year before the newest is told no more
    assert counted(bureau.wang.viewer.scope, ["FIRM"], ON).facts["listed"] == ""
