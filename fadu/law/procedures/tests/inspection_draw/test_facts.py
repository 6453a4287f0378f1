"""Facts of a draw: what may be drawn, and whether the number came after the promise."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.inspection_draw import INSPECTION_DRAW, acts
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.procedures.tests.inspection_draw.cases import AFTER, BEFORE, LAW

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("kind", "mode", "route"),
    [
        (f.GENERAL, f.OWN, f.OWN),
        (f.GENERAL, f.EXTERNAL, f.EXTERNAL),
        (f.KEY, f.OWN, f.NOT_DRAWN),  # 优化营商环境条例54(2)：全覆盖的重点监管
        (f.CASE, f.EXTERNAL, f.NOT_DRAWN),  # 54(2)：有针对性地进行检查
    ],
)
def test_only_a_general_inspection_is_drawn(kind, mode, route):
    assert derive(acts.determine_kind, {"kind": kind, "mode": mode}, LAW, DAY)["route"] == route


@pytest.mark.parametrize(("times", "order"), [(AFTER, f.LATER), (BEFORE, f.EARLIER)])
def test_a_number_known_when_the_lists_were_promised_is_none(times, order):
    assert derive(acts.record_randomness, times, LAW, DAY)["order_kept"] == order


def test_guards_read_no_personal_fact_and_witnesses_are_personal():
    read = [r.when.fact for r in INSPECTION_DRAW.rules if r.when]

    assert not any(fact.is_personal for fact in read)
    assert f.witnesses.is_personal
