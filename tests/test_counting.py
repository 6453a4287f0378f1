"""Work is counted the same each time, and twice the work is twice the count."""

from tests.counting import calls


def work(times: int) -> int:
    return sum(abs(n) for n in range(times))


def test_the_same_work_counts_the_same_and_twice_the_work_twice() -> None:
    once, twice = calls(lambda: work(1000)), calls(lambda: work(2000))

    assert once == calls(lambda: work(1000)) > 1000
    assert 1.9 < twice / once < 2.1
