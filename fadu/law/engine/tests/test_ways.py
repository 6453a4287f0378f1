"""Ways lower the rank, are asked for what they need, and deny what has none."""

from __future__ import annotations

import pytest

from fadu.law.engine.clauses import System
from fadu.law.engine.sat import Solver
from fadu.law.engine.tests.samples import procedure
from fadu.law.engine.ways import Ways, deny, ends, fails, holds, way, weighed
from fadu.law.vocabulary.act import Act

FILE, DECIDE, SERVE, END = (
    Act("file", "立案"),
    Act("decide", "决定"),
    Act("serve", "送达", repeats=True),
    Act("end", "结案"),
)
LAW = procedure(
    FILE, DECIDE, SERVE, END,
    rules=(FILE.obliges(DECIDE), DECIDE.obliges(SERVE), SERVE.needs(DECIDE)),
    closing=END,
)  # fmt: skip


def turn(system, code):
    """The number of the turn of an act that turns out in one way."""
    return next(n for n, t in enumerate(system.turns) if system.code(t.step.bit) == code)


def test_who_brings_a_duty_weighs_more_than_the_duty():
    system = System(LAW)

    assert [system.word(v) for v in weighed(system)] == ["owed decide", "owed serve"]


def test_a_way_asks_for_all_that_its_turns_and_its_end_need():
    system = System(LAW)
    ways = Ways(system)
    path = tuple(turn(system, code) for code in ("file", "decide", "serve"))
    found = way(ways, path, 0, 0)

    assert found is not None
    assert holds(found.asked, system.start)
    assert way(ways, path[1:2] * 2, 0, 0) is None  # once done, deciding is not owed a second time


def test_a_way_may_not_take_on_a_weightier_duty():
    system = System(LAW)
    ways = Ways(system)
    lighter = system.variables["owed", system.bits_of("serve")[0]]
    weightier = system.variables["owed", system.bits_of("decide")[0]]
    found = way(ways, (turn(system, "serve"), turn(system, "file")), lighter)

    assert found is not None
    assert (weightier,) in found.asked  # only where it is owed already


def test_what_falls_must_be_told_truly():
    system = System(LAW)
    ways = Ways(system)

    with pytest.raises(ValueError, match="并未改变"):
        way(ways, (turn(system, "file"),), ways.duties[0])
    with pytest.raises(ValueError, match="不计入位次"):
        way(ways, (turn(system, "file"),), -ways.duties[0])


def test_the_end_is_where_closing_is_possible():
    system = System(LAW)

    assert [holds(e, system.start) for e in ends(system)] == [True]
    assert fails((system.variables["owed", system.bits_of("serve")[0]],), system.start)


def test_what_is_denied_is_not_found():
    solver = Solver([(1, 2), (3,)])
    solver.grow(4)
    deny(solver, ((1, 2), (3,)), 4)

    assert solver.solve()
    assert not solver.solve((4,))
