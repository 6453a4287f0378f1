"""An extension comes before what it lengthens has run out."""

from __future__ import annotations

from fadu.kernel.periods import Unit
from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.period import Given, Term
from fadu.law.vocabulary.status import Status

A, B = Act("a", "立案"), Act("b", "决定")
STOP, FIVE = Act("stop", "中止", starts_open=True), STATUTE.days(5)
LONGER = Act("longer", "批准延长", repeats=True, starts_open=True)


def begun(within: Term = FIVE, more: Term = FIVE) -> Marking:
    """Five days to decide, which may be made five more."""
    rules = [A.opens(B), A.obliges(B, within=within), LONGER.extends(B, by=more), STOP.pauses(B)]
    marking = Marking(procedure(A, B, LONGER, STOP, rules=rules), LAW)
    marking.do(record("a"))
    return marking


def test_while_the_period_runs_it_is_made_longer():
    marking = begun()
    last = marking.ends(marking.graph.plain["b"])[0][0].at

    assert marking.why(record("longer", 4)) == []
    marking.do(record("longer", 4))
    assert marking.ends(marking.graph.plain["b"])[0][0].at > last


def test_once_it_is_over_it_is_not_and_stays_over_whatever_is_recorded():
    marking = begun()
    last = marking.ends(marking.graph.plain["b"])[0][0].at

    day = (last - at(0, 0)).days
    assert marking.why(record("longer", day - 1)) == []  # on the last day it is in time
    for late in (
        Record("longer", last, day_only=True),
        record("longer", day),
        record("longer", 20),
    ):
        assert [reason.kind for reason in marking.why(late)] == ["over"]
    (reason,) = marking.why(record("longer", 20))
    assert reason.cite == "《测试法》第一条"
    assert "“决定”的期限" in reason.message
    assert "已经届满，不能再“批准延长”" in reason.message
    marking.apply(record("longer", 20))  # as a review must
    assert marking.ends(marking.graph.plain["b"])[0][0].at == last


def test_nor_where_nobody_knows_by_how_much() -> None:
    marking = begun(more=Given(parameter="test.longer", unit=Unit.DAY, status=Status.U))
    marking.lenient = True
    late, last = marking.copy(), marking.ends(marking.graph.plain["b"])[0][0].at
    late.apply(record("longer", 20))
    marking.apply(record("longer", 2))

    assert late.ends(late.graph.plain["b"])[0][0].at == last
    assert marking.ends(marking.graph.plain["b"]) == []
    assert marking.next_due() is None  # nobody knows when


def test_what_stands_still_is_made_longer_unless_it_was_over_when_it_stopped() -> None:
    for stopped, kinds in ((2, []), (20, ["over"])):
        marking = begun()
        marking.do(record("stop", stopped))
        assert [r.kind for r in marking.why(record("longer", 21))] == kinds


def test_where_no_period_runs_nothing_stands_against_it():
    rules = [A.opens(B), LONGER.extends(B, by=STATUTE.days(5))]
    marking = Marking(procedure(A, B, LONGER, rules=rules), LAW)
    marking.do(record("a"))

    assert marking.why(record("longer", 20)) == []
