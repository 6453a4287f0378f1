"""How often a mine went on producing is the ledger's count; only what it cannot hold is stated besides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.flows.tests.services.supervising import NOW, REFUSED, do, supervised
from fadu.kernel.errors import Refused
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.matters.deeds import NewMatter
from fadu.rooms.coercion.models import Closure
from tests.people import Bureau


def test_a_count_that_is_not_the_ledger_s_is_refused(bureau: Bureau) -> None:
    row = supervised(bureau)
    later = NOW + timedelta(days=20)
    facts = {
        "enterprise": row.enterprise, "coal": True, "major": True, "counted_on": "2026-06-21",
        "ground": j.COAL_TWICE, "reason": "两次仍然生产",
    }  # fmt: skip
    new = NewMatter(CLOSURE, bureau.place)

    with pytest.raises(Refused, match="台账核算为1次") as refusal:
        do(bureau, new, c.verify_ground, later, **facts, coal_counted=2)
    assert "第七十条第一款第二项" in refusal.value.basis
    said = {"coal_more": 1, "coal_more_source": j.COAL_SOURCES[0], "coal_more_reason": "纸质卷宗"}
    with pytest.raises(Refused, match="3个月的期间都在其后"):
        do(bureau, new, c.verify_ground, later, **facts, coal_counted=1, **said)
    elsewhere = said | {
        "coal_more_source": j.COAL_SOURCES[1],
        "coal_more_reason": "矿山安全监察机构通报",
    }
    do(bureau, new, c.verify_ground, later, **facts, coal_counted=1, **elsewhere)
    assert Closure.objects.count() == 1

    do(bureau, row.matter, hazard.find_stop_refused, NOW + timedelta(days=19), "H1", **REFUSED)
    do(bureau, NewMatter(CLOSURE, bureau.place), c.verify_ground, later, **facts, coal_counted=2)
    assert Closure.objects.count() == 2
