"""A ratio is the median of its rounds' ratios, and a promise is kept or not."""

from __future__ import annotations

from bench.measure import limit, of_pairs, processed, rates, ratio, timed


def test_a_ratio_is_the_median_of_the_rounds_and_not_of_the_sides():
    found = of_pairs("a", "x/s", 0.5, [(1.0, 4.0), (10.0, 10.0), (8.0, 2.0)], "b")

    assert (found.low, found.ratio, found.high) == (0.25, 1.0, 4.0)
    assert (found.ours, found.other) == (8.0, 4.0)
    assert found.kept


def test_the_first_round_does_not_count_and_the_sides_take_turns():
    asked: list[str] = []

    def side(name: str, rate: float):
        def run() -> float:
            asked.append(name)
            return rate

        return run

    found = ratio("a", "x/s", 3.0, ours=side("o", 4.0), other=side("t", 2.0), against="b", rounds=2)

    assert asked == ["o", "t", "o", "t", "t", "o"]
    assert (found.ratio, found.kept) == (2.0, False)


def test_a_rate_below_and_a_cost_above_the_promise_are_not_kept():
    values = iter([99.0, 1.0, 2.0, 3.0])

    assert not rates("a", "x/s", 2.5, lambda: next(values), 3).kept
    assert limit("a", "ms", 2.0, [1.0, 2.0, 3.0]).kept
    assert not limit("a", "ms", 1.9, [1.0, 2.0, 3.0]).kept


def test_work_is_timed_by_the_clock_and_by_the_processor():
    def work() -> int:
        return sum(1 for _ in range(100_000))

    assert 0 < timed(work) < 1e12
    assert 0 < processed(work) < 1e12
