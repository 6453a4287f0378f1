"""What is counted for a closure is what the ledger has; only what it cannot hold is stated besides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.flows.selectors import counted
from fadu.flows.tests.services.supervising import NOW, REFUSED, do, supervised
from fadu.flows.tests.test_selectors import penalised
from fadu.kernel.errors import Refused
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.rooms.coercion.models import Closure
from fadu.rooms.inspection.tests.acting import a_firm
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
    do(bureau, NewMatter(CLOSURE, bureau.place), c.verify_ground, later, **facts)  # filled in
    assert Closure.objects.count() == 2


def test_the_penalties_that_the_ledger_has_are_filled_in_and_no_others_are_taken_for_them(
    bureau: Bureau,
) -> None:
    penalised(bureau, date(2026, 5, 20), (firm := a_firm(bureau)))
    penalised(bureau, date(2026, 3, 2), firm)
    facts = {
        "enterprise": firm, "coal": False, "major": True, "counted_on": "2026-06-01", "ground": j.REPEATED,
        "reason": "一年内多次受到处罚",
    }  # fmt: skip
    new = NewMatter(CLOSURE, bureau.place)
    ours = counted(bureau.zhang.viewer.scope, [firm], date(2026, 6, 1)).lines

    with pytest.raises(Refused, match="一百八十日内2次、一年内2次，不足") as refusal:
        do(bureau, new, c.verify_ground, NOW, **facts)
    assert "第一百一十三条第一项" in refusal.value.basis
    for typed in ("2026-05-20 M", f"{ours}\n2026-04-01 M", ours.splitlines()[0]):
        with pytest.raises(Refused, match="所填“台账中的处罚”与台账不一致：按台账核算"):
            do(bureau, new, c.verify_ground, NOW, **facts, listed=typed)
    more = "2026-04-01 某市应急管理局 （某）应急罚〔2026〕3号"
    do(bureau, new, c.verify_ground, NOW, **facts, elsewhere=more, times_180=99)
    stated = history(Matter.objects.get(procedure=CLOSURE.code))[0].facts
    assert stated["listed"] == ours
    assert (stated["times_180"], stated["times_year"]) == (3, 3)
    assert Closure.objects.get().times_180 == 3
    turned = "\n".join(reversed(ours.splitlines()))
    do(bureau, NewMatter(CLOSURE, bureau.place), c.verify_ground, NOW, **facts, listed=turned, elsewhere=more)  # fmt: skip
    assert Closure.objects.filter(times_year=3).count() == 2
