"""Of decisions whose sums add up: what is paid of each, to the fen, and nothing of it lost."""

from __future__ import annotations

from datetime import date

from fadu.law.procedures.penalty import standing as s
from fadu.law.procedures.tests.walking import at

FIRST, SECOND = at("2025-05-01"), at("2025-05-10")


def on(day: str) -> date:
    """A day."""
    return date.fromisoformat(day)


def totals(rows: list[s.Row], *paid: tuple[str, int]) -> list[int]:
    """What is held of each."""
    found = s.allotted(rows, [(on(day), amount) for day, amount in paid])
    return [layer.total for layer in found]


def test_a_payment_counts_for_the_oldest_that_is_not_paid():
    rows: list[s.Row] = [[(FIRST, 100)], [(SECOND, 40)]]

    assert totals(rows, ("2025-05-12", 100)) == [100, 0]
    assert totals(rows, ("2025-05-12", 60), ("2025-05-13", 60)) == [100, 20]
    assert totals(rows, ("2025-05-12", 140), ("2025-05-13", -20)) == [100, 20]


def test_what_is_beyond_one_counts_for_the_others_from_the_day_of_the_alteration():
    void: list[s.Row] = [[(FIRST, 100), (at("2025-05-20"), 0)], [(SECOND, 40)]]
    first, second = s.allotted(void, [(on("2025-05-12"), 100)])

    assert (first.total, second.total) == (60, 40)
    assert second.paid == ((on("2025-05-20"), 40),)
    assert totals(void, ("2025-05-12", 100), ("2025-05-22", -60)) == [0, 40]
    lowered: list[s.Row] = [[(FIRST, 100), (at("2025-05-20"), 70)], [(SECOND, 40)]]
    assert totals(lowered, ("2025-05-12", 100)) == [70, 30]


def test_after_one_is_void_a_payment_is_of_what_stands():
    void: list[s.Row] = [[(FIRST, 100), (at("2025-05-20"), 0)], [(SECOND, 40)]]

    assert totals(void, ("2025-05-22", 40)) == [0, 40]


def test_the_decision_of_a_day_is_found_else_the_newest():
    rows: list[s.Row] = [[(FIRST, 100)], [(SECOND, 40)]]

    assert s.of_day(rows, on("2025-05-01")) is rows[0]
    assert s.of_day(rows, on("2025-05-02")) is s.of_day(rows, None) is rows[1]
    assert s.of_day([], None) is None
