"""A scheme that waits comes back as it was decided."""

from __future__ import annotations

from datetime import UTC, date, datetime

import orjson

from fadu.draws.roster import Typed
from fadu.draws.schemes import scheme_from, written
from fadu.draws.services.freezing import Scheme
from fadu.draws.strata import Basis
from fadu.kernel.draw_plan import Matter, Stratum
from fadu.kernel.draw_sources import Source

NOON = datetime(2025, 3, 5, 4, 0, tzinfo=UTC)


def test_a_scheme_comes_back_whole():
    scheme = Scheme(
        strata=(Stratum("化工", 2, 1, ("特种设备",)),),
        sources=(Source("dice", "见证人", NOON, size=8), Source("number", "代表", NOON, size=4)),
        draw_at=NOON,
        visits=(date(2025, 3, 10), date(2025, 4, 30)),
        matters=(Matter("01", "一般检查", "general"),),
        people=frozenset({"p", "q"}),
        typed=Typed("甲 乙 丙", "丁", ((2, ("a", "b", "c")),)),
        basis=list(Basis)[-1],
        load_cap=3,
        supplements=1,
    )

    assert scheme_from(orjson.loads(written(scheme))) == scheme
