"""How far the days reach: classes in order, whole visits, and what slips when officers leave."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from fadu.checker.coverage import Covered, Leaving, Tier, after, covered, slips

A = Tier("重点", objects=10, times=2, officers=2, days=Decimal(1))
B = Tier("一般", objects=20, times=1, officers=2, days=Decimal("0.5"))


def test_the_most_dangerous_class_is_served_first_and_whole_visits_only() -> None:
    found = covered([A, B], Decimal("45.5"))

    assert [(one.done, one.once, one.fully, one.slipped) for one in found] == [
        (20, 10, 10, 0),
        (5, 5, 5, 15),
    ]


def test_every_object_is_seen_once_before_any_is_seen_twice() -> None:
    (found,) = covered([A], Decimal(26))

    assert (found.done, found.once, found.fully) == (13, 10, 3)


def test_officers_who_leave_in_july_take_the_rest_of_the_year_with_them() -> None:
    capacity = Decimal(60)
    left = after(capacity, [Leaving(2, 10), Leaving(1, 5)])

    assert left == 35
    assert slips(covered([A, B], capacity), covered([A, B], left)) == [(A, 3), (B, 19)]


def test_without_days_nothing_takes_place_and_a_class_asked_for_nothing_is_covered() -> None:
    assert covered([A, Tier("无", 3, 0, 2, Decimal(1))], Decimal(-5)) == [
        Covered(A, 0),
        Covered(Tier("无", 3, 0, 2, Decimal(1)), 0),
    ]
    assert covered([Tier("无", 3, 0, 2, Decimal(1))], Decimal(9))[0].fully == 3


TIERS = st.builds(
    Tier, st.just("类"), st.integers(0, 50), st.integers(0, 4), st.integers(2, 4),
    st.sampled_from([Decimal("0.5"), Decimal(1), Decimal(3)]),
)  # fmt: skip


@given(st.lists(TIERS, max_size=5), st.integers(0, 900), st.integers(0, 900))
def test_fewer_days_never_cover_more_and_no_day_is_used_twice(
    tiers: list[Tier], days: int, fewer: int
) -> None:
    many, few = covered(tiers, Decimal(days)), covered(tiers, Decimal(min(days, fewer)))

    assert sum(one.done * one.tier.cost for one in many) <= days
    assert sum(one.done * one.tier.cost for one in few) <= sum(
        one.done * one.tier.cost for one in many
    ) + max((tier.cost for tier in tiers), default=Decimal(0)) * len(tiers)
    assert all(0 <= one.fully <= one.once <= one.tier.objects for one in many if one.tier.times)
