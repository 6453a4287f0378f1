"""Roll-up and rows give the same numbers, whatever happened and whichever days are asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.figures.span import Span
from fadu.matters import rollups
from fadu.matters.folds import Recorded
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.hazards import figures, selectors
from fadu.rooms.hazards.models import DUE, FOUND, OPEN, Hazard
from fadu.rooms.hazards.selectors import standing
from fadu.rooms.hazards.selectors.ages import ageing
from fadu.rooms.hazards.selectors.cuts import Cut
from fadu.rooms.hazards.selectors.standing import Band, Filter
from fadu.rooms.hazards.selectors.tallies import Asked, Tally, campaigns, tallies
from fadu.rooms.hazards.tests.builders import CITY, YEAR, entry, record

pytestmark = pytest.mark.django_db

PLACES = (Place("P", "C", "X"), Place("P", "C", "Y"), Place("P", "C", "C"), Place("P", "D", "Z"))
VIEWERS = (
    Scope("v", "P", Reach.PROVINCE), CITY, Scope("v", "X", Reach.COUNTY), Scope("v", "C", Reach.COUNTY),
    Scope("v", "E", Reach.CITY), Scope("v", "P", Reach.NONE),
)  # fmt: skip
SECTORS = ("工贸", "烟花爆竹", "")
BEGIN, TODAY = date(2024, 1, 1), date(2024, 4, 27)
DAYS = st.integers(0, 100).map(lambda n: BEGIN + timedelta(days=n))
AFTER = st.integers(0, 70)
SPANS = st.builds(lambda first, n: Span(first, first + timedelta(days=n)), DAYS, AFTER) | st.just(
    Span(BEGIN, date(2024, 3, 31))
)


@st.composite
def histories(draw: st.DrawFn) -> list[Recorded]:
    """The entries of a matter with some hazards, each as far as it came."""
    place, matter = draw(st.sampled_from(PLACES)), draw(st.uuids()).hex[:26]
    day, keys = draw(DAYS), ["a", "b", "c"][: draw(st.integers(1, 3))]
    source = draw(st.sampled_from(("举报", "现场检查")))
    found = [
        (
            "find_hazard",
            "",
            day,
            {
                "hazard": keys,
                "source": source,
                "trade": draw(st.sampled_from(SECTORS)),
                "campaign": draw(st.sampled_from(("", "有限空间专项整治"))),
            },
        )
    ]
    for key in keys:
        term, later = (day + timedelta(days=draw(AFTER)) for _ in range(2))
        steps = [
            ("judge_hazard", {"is_major": draw(st.booleans()), "sector": draw(st.sampled_from(SECTORS))}),
            ("order_elimination", {"deadline": term.isoformat()}),
            ("list_supervision", {}),
            ("review", {"result": "已消除"}),
            ("close_hazard", {}),
            draw(st.sampled_from((("reopen_hazard", {}), ("transfer_department", {})))),
            ("extend_term", {"new_deadline": (term + timedelta(days=20)).isoformat()}),
        ]  # fmt: skip
        left = draw(st.integers(0, 2))
        chosen = [step for n, step in enumerate(steps) if n % 3 != left or draw(st.booleans())]
        found += [(act, key, later, facts) for act, facts in chosen[: draw(st.integers(0, 7))]]
    made = [entry(n, act, key, on, **facts) for n, (act, key, on, facts) in enumerate(found)]
    return [Recorded(matter, place, e.n, e.act, e.key, e.at, e.noted, e.facts, e.who) for e in made]


def counted(scope: Scope, span: Span, keep: Callable[[Hazard], bool]) -> Tally:
    """The tally from the figures' selectors alone."""
    lists = (
        selectors.found, selectors.rectified, selectors.closed, selectors.listed, selectors.due,
        selectors.met,
    )  # fmt: skip
    slight = selectors.hazards(scope).filter(span.on("found_on"), major=False)
    moved = selectors.found(scope, span).filter(transferred_on__isnull=False, closed_on=None)
    rows = (*(one(scope, span) for one in lists), slight, moved)
    return Tally(*(sum(map(keep, some)) for some in rows))


def of(scope: Scope, cut: Cut) -> Callable[[Hazard], str]:
    """The value under which a hazard is counted."""
    below = {Reach.PROVINCE: "city"}.get(scope.reach, "county")
    name = {Cut.DIVISION: below, Cut.ALL: ""}.get(cut, cut.value)
    return lambda row: str(getattr(row, name)) if name else ""


def aged(scope: Scope, cut: Cut, sector: str) -> dict[str, dict[Band, int]]:
    """The bands of what is open, row by row."""
    name, found = of(scope, cut), dict[str, dict[Band, int]]()
    for row in selectors.hazards(scope).filter(OPEN):
        if (not sector or row.sector == sector) and (name(row) or cut is not Cut.CAMPAIGN):
            bands = found.setdefault(name(row), dict.fromkeys(Band, 0))
            bands[next(b for b in Band if standing.open_hazards(scope, TODAY, Filter(band=b)).filter(pk=row.pk))] += 1  # fmt: skip
    return found


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(histories(), min_size=1, max_size=5),
    st.sampled_from(VIEWERS),
    SPANS,
    st.sampled_from(list(Cut)),
    st.sampled_from((*SECTORS[:2], "")),
)
def test_the_roll_ups_say_what_the_rows_say(drawn, scope, span, cut, sector):
    narrow = sector if cut in (Cut.ALL, Cut.DIVISION) else ""
    with transaction.atomic():
        for history in drawn:
            record(*history)

        found = tallies(Asked(scope, span, sector=narrow), list(Cut))[cut]
        assert found == tallies(Asked(scope, span, sector=narrow), [cut])[cut]
        name = of(scope, cut)
        values = {name(row) for row in selectors.hazards(scope)} | {""}
        values -= {""} if cut is Cut.CAMPAIGN else set()
        plain = {
            value: counted(
                scope, span, lambda r, v=value: name(r) == v and (not narrow or r.sector == narrow)
            )
            for value in values
        }
        assert found == {value: tally for value, tally in plain.items() if tally}
        told = ageing(scope, TODAY, list(Cut), sector=narrow)[cut]
        assert told == aged(scope, cut, narrow) == ageing(scope, TODAY, [cut], sector=narrow)[cut]
        assert [*rollups.differences(FOUND), *rollups.differences(DUE)] == []
        transaction.set_rollback(True)


def test_the_figures_and_the_roll_up_agree_to_the_second_decimal():
    Hazard.objects.bulk_create(
        Hazard(
            id=f"M:{n}", matter="M", key=str(n), province="P", city="C", county="X", major=True,
            found_on=date(2024, 1, 4) + timedelta(days=n % 300),
            eliminated_on=date(2024, 12, 30) if n < 2177 else date(2025, 1, 2),
        )
        for n in range(2212)
    )  # fmt: skip

    tally = tallies(Asked(CITY, YEAR), [Cut.ALL])[Cut.ALL][""]
    rate = figures.MAJOR_HAZARD_RECTIFICATION_RATE.value(CITY, YEAR)

    assert (rate.numerator, rate.denominator, rate.text) == (2177, 2212, "98.42")
    assert (tally.rectified, tally.found) == (2177, 2212)


def test_a_viewer_without_business_data_is_told_nothing():
    record(entry(0, "find_hazard", hazard=["a-1"], source="举报"))

    assert tallies(Asked(VIEWERS[-1], YEAR), [Cut.SECTOR]) == {Cut.SECTOR: {}}


def test_who_has_until_tonight_is_not_late():
    day = date(2024, 5, 20)
    record(
        entry(0, "find_hazard", hazard=["a-1", "a-2"], source="举报"),
        entry(1, "order_elimination", "a-1", deadline="2024-05-20"),
        entry(2, "order_elimination", "a-2", deadline="2024-05-19"),
    )

    span = Span(date(2024, 1, 1), day)
    for ended, due in ((None, 2), (day - timedelta(days=1), 1), (date(2023, 12, 31), 0)):
        counted = tallies(Asked(CITY, span, ended), [Cut.ALL])[Cut.ALL]
        assert counted[""].due == due


def test_what_another_department_took_over_before_its_term_is_not_late_here():
    record(
        entry(0, "find_hazard", hazard=["a-1", "a-2"], source="举报", campaign="有限空间专项整治"),
        *(entry(1, "order_elimination", key, deadline="2024-05-20") for key in ("a-1", "a-2")),
        entry(2, "transfer_department", "a-1", date(2024, 5, 19)),
        entry(3, "transfer_department", "a-2", date(2024, 5, 21)),
    )

    told = tallies(Asked(CITY, YEAR), [Cut.CAMPAIGN])[Cut.CAMPAIGN]

    assert told == {"有限空间专项整治": Tally(found=2, due=1, transferred=2)}
    assert campaigns(CITY) == [("有限空间专项整治", 2)]
    assert campaigns(Scope("v", "D", Reach.CITY)) == campaigns(VIEWERS[-1]) == []
