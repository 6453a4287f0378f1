"""Instruments: how their days count, when they are in force, and how they are cited."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fadu.kernel.periods import Unit
from fadu.law.vocabulary.instrument import WorkdayClause
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import DAY, STATUTE


@pytest.mark.parametrize(
    ("clause", "working"),
    [
        (WorkdayClause(), set()),
        (WorkdayClause(amounts=frozenset({2, 5, 7})), {2, 5, 7}),
        (WorkdayClause(up_to=3), {1, 2, 3}),
        (WorkdayClause(every=True), set(range(1, 11))),
    ],
)
def test_days_are_working_days_where_the_instrument_says_so(clause, working):
    law = replace(STATUTE, workdays=clause)

    assert {n for n in range(1, 11) if law.days(n).unit is Unit.WORKDAY} == working


@pytest.mark.parametrize(
    ("cite", "text"),
    [
        (STATUTE.art(64, item=4), "《测试法》第六十四条第四项"),
        (STATUTE.art(10, bis=1, par=2), "《测试法》第十条之一第二款"),
        (STATUTE.art(1, 2), "《测试法》第一条、第二条"),
        (
            STATUTE.art(1) + replace(STATUTE, key="O", short="他法").art(3),
            "《测试法》第一条《他法》第三条",
        ),
    ],
)
def test_a_citation_reads_as_lawyers_write_it(cite, text):
    assert str(cite) == text


def test_a_joint_basis_is_no_surer_than_its_weaker_part():
    weak = STATUTE.art(2).with_status(Status.P)

    assert (STATUTE.art(1) + weak).status is Status.P
    assert (weak + STATUTE.art(1)).status is Status.P


@pytest.mark.parametrize("asked", [((), {}), ((1, 2), {"par": 1}), ((1, 2), {"item": 1})])
def test_a_citation_that_names_no_one_place_is_refused(asked):
    articles, place = asked

    with pytest.raises(ValueError, match="article"):
        STATUTE.art(*articles, **place)


def test_a_version_is_in_force_from_its_first_day_through_its_last():
    last = date(2025, 12, 31)
    law = replace(STATUTE, until=last)

    assert [law.in_force(d) for d in (DAY - timedelta(1), DAY, last, last + timedelta(1))] == [
        False,
        True,
        True,
        False,
    ]
    assert STATUTE.in_force(date(2099, 1, 1))
