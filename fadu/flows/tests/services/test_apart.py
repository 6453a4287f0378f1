"""What a matter of its own carries is not taken up twice, and stops with its ground under supervision."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.flows.services.apart import origins
from fadu.flows.tests.services.supervising import JUDGED, NOW, REFUSED, cut, do, supervised
from fadu.kernel.errors import Refused
from fadu.kernel.zone import rfc3339
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.ledger.models import Entry
from fadu.rooms.coercion.models import PowerCut
from tests.people import Bureau


def test_a_cut_that_goes_on_beside_is_not_taken_up_again_and_rests_on_its_hazard(
    bureau: Bureau,
) -> None:
    row = supervised(bureau)
    beside = cut(bureau, row)
    assert [(m.pk, key) for m, key in origins(beside.pk)] == [(row.matter, "H1")]
    later = NOW + timedelta(hours=4)
    do(bureau, row.matter, hazard.find_stop_refused, later, "H1", **REFUSED)
    before = Entry.objects.count()

    with pytest.raises(Refused, match=f"事项编号{beside.pk}") as refusal:
        do(bureau, row.matter, hazard.open_cut, later, "H1", linked="另一事项")
    assert "第七十条第一款" in refusal.value.basis
    assert Entry.objects.count() == before

    supply = {
        "supplier": "某民爆公司",
        "order_number": "（某）应急停供〔2026〕1号",
        "stop_at": rfc3339(later),
    }
    do(bureau, row.matter, hazard.judge_hazard, later, "H1", **(JUDGED | {"is_major": False}))
    with pytest.raises(Refused, match="已经不属于重大事故隐患"):
        do(bureau, beside.pk, p.cut_supply, later, **supply)
    do(bureau, row.matter, hazard.judge_hazard, later, "H1", **JUDGED)
    do(
        bureau,
        row.matter,
        hazard.withdraw_stop,
        later,
        "H1",
        withdrawn_for="措施不当",
        grounds="撤销",
    )
    with pytest.raises(Refused, match="停产停业等决定已经撤销"):
        do(bureau, beside.pk, p.cut_supply, later, **supply)
    assert PowerCut.objects.get().cut_on is None
