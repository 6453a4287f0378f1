"""How rows are written: 元 in, fen inside; items of one article share their head's amounts."""

from __future__ import annotations

from fadu.law.instruments import WSL
from fadu.law.penalties.rows import fine, first, grave, items, later, overdue, share, times
from fadu.law.penalties.terms import Base, Decider, Gravity, Measure, Payer, Stage


def test_amounts_are_written_in_yuan_and_kept_in_fen():
    one = fine(Payer.UNIT, 30_000, 100_000)

    assert (one.low, one.high, one.stage) == (3_000_000, 10_000_000, Stage.FIRST)
    assert overdue(Payer.UNIT, 1, 2).stage is Stage.OVERDUE


def test_multiples_and_shares_are_hundredths_of_their_base():
    assert (times(Payer.UNIT, Base.GAINS, 2, 5).low, times(Payer.UNIT, Base.GAINS, 2, 5).high) == (
        200,
        500,
    )
    assert (share(Payer.PRINCIPAL, 40, 80).low, share(Payer.PRINCIPAL, 40, 80).base) == (
        40,
        Base.YEARLY_INCOME,
    )


def test_measures_carry_their_stage_and_gravity():
    assert [c.stage for c in first(Measure.CORRECT) + later(Measure.REVOKE)] == list(Stage)
    assert grave(Measure.REVOKE).gravity is Gravity.GRAVE


def test_each_item_is_a_row_whose_amount_stands_in_the_head():
    rows = items(
        "X", WSL, 97, {1: ("甲", None), 2: ("乙", WSL.art(27))}, subject="单位",
        decider=Decider.DIVISION, fines=(fine(Payer.UNIT, 0, 100_000),),
    )  # fmt: skip

    assert [r.code for r in rows] == ["X-1", "X-2"]
    assert [str(r.cite) for r in rows][1].endswith("第九十七条第二项")
    assert rows[0].basis_of(rows[0].fines[0]) == WSL.art(97)
    assert rows[1].violates == WSL.art(27)
