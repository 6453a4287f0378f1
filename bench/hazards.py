"""The hazard board over a million hazards: server time of counts, rates, ageing, lists and the whole page."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.urls import reverse

from bench import filling, towns
from bench.lists import Asked, median_ms, signed_in
from bench.measure import Limit, Rates
from fadu.accounts.models import Agency
from fadu.figures.span import Span
from fadu.kernel.zone import day_of
from fadu.law.procedures.hazard_major import facts
from fadu.matters import rollups
from fadu.matters.models import Matter
from fadu.matters.scope import Place, Reach, Scope
from fadu.rooms.hazards.models import DUE, FOUND, Hazard
from fadu.rooms.hazards.selectors import standing
from fadu.rooms.hazards.selectors.ages import ageing
from fadu.rooms.hazards.selectors.cuts import Cut
from fadu.rooms.hazards.selectors.standing import Band, Filter, State
from fadu.rooms.hazards.selectors.tallies import Asked as Which
from fadu.rooms.hazards.selectors.tallies import tallies
from fadu.ui.paging import CAP

MOST = 50.0
"""Milliseconds of server time that were promised."""
TODAY = day_of(towns.NOW)
A_MATTER = 40  # hazards: titles of the list are looked up in fewer matters, nothing else asks them
WEIGHTS = (20, 25, 12, 3, 30, 10)  # of the sectors
SPANS = {
    "this year": Span(TODAY.replace(month=1, day=1), TODAY),
    "last year": Span.of_year(TODAY.year - 1),
    "ten years": Span(TODAY - timedelta(days=3650), TODAY),
    "days that are no months": Span(date(2019, 3, 17), date(2024, 11, 5)),
}
TITLES = {
    "rates": "counts and rates by sector, division or source",
    "ageing": "ageing of what is open",
    "list": "open hazards, a page of a filter and how many there are",
    "page": "the whole board",
}
_COLUMNS = [f.attname for f in Hazard._meta.concrete_fields]


def fill(hazards: int) -> filling.Bureau:
    """A bureau with hazards of its matters, forty to each; counted once at the end."""
    bureau = filling.fill(hazards // A_MATTER)
    _agencies(bureau)
    places = Matter.objects.filter(register=False).order_by("serial")
    named = list(places.values_list("id", "province", "city", "county")[: hazards // A_MATTER])
    with connection.cursor() as cursor:
        for rollup in (FOUND, DUE):
            for statement in rollups.dropping(rollup, connection.vendor):
                cursor.execute(statement)
    with filling.unindexed(Hazard), transaction.atomic():
        _load(_rows(named))
    with connection.cursor() as cursor:
        for rollup in (FOUND, DUE):
            for statement in rollups.creating(rollup, connection.vendor):
                cursor.execute(statement)
    return bureau


def _agencies(bureau: filling.Bureau) -> None:
    """The agencies that are made up around the real ones, so that units have names to choose from."""
    made = []
    for place in towns.places(bureau.largest, bureau.smallest)[1:-1]:
        for id, level in ((place.city, "city"), (place.county, "county")):
            own = Place(place.province, place.city, id)
            made.append(_agency(id, level, own))
    Agency.objects.bulk_create({a.id: a for a in made}.values(), ignore_conflicts=True)


def _agency(id: str, level: str, place: Place) -> Agency:
    parts = {"province": place.province, "city": place.city, "county": place.county}
    return Agency(
        id=id, name=f"{id}应急管理局", short_name=id, division="430000", level=level, **parts
    )


def _rows(named: Sequence[tuple[str, str, str, str]]) -> Iterator[tuple[Any, ...]]:
    """Hazards of the matters in turn, found over ten years; some 5 % are open, a quarter is of a campaign."""
    chance = random.Random(20250602)
    begin = TODAY - timedelta(days=3650)
    count = len(named) * A_MATTER
    for i in range(count):
        matter, *place = named[i // A_MATTER]
        found = begin + timedelta(days=3650 * i // count)
        yield (
            f"{matter}:h{i % A_MATTER}",
            matter,
            f"h{i % A_MATTER}",
            *place,
            *_course(chance, found),
        )


def _course(chance: random.Random, found: date) -> tuple[Any, ...]:
    """Enterprise, sector, source, kind and days of one hazard, in the order of the columns."""
    term = found + timedelta(days=chance.randint(5, 60)) if chance.random() < 0.98 else None
    gone = (term or found) + timedelta(days=chance.randint(-4, 25))
    gone = max(found, gone)
    closed = gone + timedelta(days=chance.randint(0, 6))
    stays = chance.random() < 0.04
    major = None if (TODAY - found).days < 20 and chance.random() < 0.3 else chance.random() > 0.02
    campaign = f"第{chance.randint(1, 3)}轮专项整治{found.year}" if chance.random() < 0.25 else ""
    handed = found + timedelta(days=9) if stays and chance.random() < 0.05 else None
    return (
        "", chance.choices(facts.SECTORS, WEIGHTS)[0], chance.choice(facts.SOURCES), campaign, major, found, term,
        None if stays or gone > TODAY else gone, None if stays or gone > TODAY else gone,
        None if stays or closed > TODAY else closed, handed, chance.random() < 0.03,
    )  # fmt: skip


def _load(rows: Iterator[tuple[Any, ...]]) -> None:
    names = ", ".join(_COLUMNS)
    if connection.vendor == "postgresql":
        copying = f"COPY hazards_hazard ({names}) FROM STDIN"
        with connection.cursor() as cursor, cursor.copy(copying) as copy:
            for row in rows:
                copy.write_row(row)
        return
    ready = ([str(v) if isinstance(v, date) else v for v in row] for row in rows)
    marks = ", ".join("?" * len(_COLUMNS))
    connection.connection.executemany(
        f"INSERT INTO hazards_hazard ({names}) VALUES ({marks})", ready
    )


def report(hazards: int, times: int) -> list[Limit | Rates]:
    """Fill, count, ask."""
    bureau = fill(hazards)
    begun = time.perf_counter()
    cells = sum(rollups.rebuild(rollup) for rollup in (FOUND, DUE))
    rate = hazards / (time.perf_counter() - begun)
    told = Rates(f"every hazard counted anew ({cells:,} cells)", "hazards/s", rate, rate, rate, 0)
    filling.settle()
    return [*ask(bureau, times), told]


def ask(bureau: filling.Bureau, times: int) -> list[Limit | Rates]:
    """The slowest question of each kind by the median of its askings, against the promise."""
    settings.TEST_CLOCK = towns.NOW
    asked = [*_selected(bureau, times), *_pages(bureau, times)]
    return [_slowest(kind, [a for a in asked if a.group == kind]) for kind in TITLES]


def _selected(bureau: filling.Bureau, times: int) -> Iterator[Asked]:
    """The selectors alone, for every reach."""
    for reach, scope in towns.scopes(bureau.largest, bureau.smallest).items():
        for group, what, ask in _questions(scope):
            ms, rows = median_ms(ask, times)
            yield Asked(group, reach, what, ms, rows)


def _questions(scope: Scope) -> Iterator[tuple[str, str, Callable[[], int]]]:
    cuts = [(cut, "") for cut in Cut] + [(Cut.ALL, "工贸"), (Cut.DIVISION, "工贸")]
    for title, span in SPANS.items():
        for cut, sector in cuts:
            which = Which(scope, span, sector=sector)
            yield (
                "rates",
                f"{title}, {cut} {sector}".strip(),
                lambda w=which, c=cut: len(tallies(w, [c])[c]),
            )
    for cut, sector in cuts:
        yield (
            "ageing",
            f"{cut} {sector}".strip(),
            lambda c=cut, s=sector: len(ageing(scope, TODAY, [c], sector=s)[c]),
        )
    for title, which in _filters(scope):
        yield "list", title, lambda w=which: _page(scope, w)
        middle = _middle(scope, which)
        if middle:
            yield "list", f"{title}, deep page", lambda w=which, m=middle: _page(scope, w, m)


def _filters(scope: Scope) -> Iterator[tuple[str, Filter]]:
    """Each choice alone, some together, and what finds nothing."""
    yield "all", Filter()
    yield from ((f"sector {s}", Filter(s)) for s in (facts.SECTORS[4], facts.SECTORS[3], "没有"))
    yield from ((str(state), Filter(state=state)) for state in State)
    yield from ((str(band), Filter(band=band)) for band in Band)
    yield "listed", Filter(listed=True)
    yield "campaign", Filter(campaign=f"第2轮专项整治{TODAY.year - 1}")
    yield "together", Filter("煤矿", state=State.TO_CLOSE, band=Band.WEEK, listed=True)
    if scope.reach is not Reach.COUNTY:
        yield "a unit without any", Filter(division="NOBODY")


def _page(scope: Scope, which: Filter, after: str = "") -> int:
    rows, _ = standing.open_page(scope, TODAY, which, after)
    standing.open_count(scope, TODAY, which, CAP + 1)
    return len(rows)


def _middle(scope: Scope, which: Filter) -> str:
    """The mark of a row half-way down, found slowly."""
    rows = standing.open_hazards(scope, TODAY, which).filter(term__isnull=False)
    number = rows.count()
    if number < 2 * standing.PAGE:
        return ""
    row = rows.order_by("term", "pk")[number // 2]
    return f"{row.term}|{row.pk}"


def _pages(bureau: filling.Bureau, times: int) -> Iterator[Asked]:
    """The board through the middleware, as a signed-in officer gets it."""
    url, last = reverse("hazards"), str(TODAY.year - 1)
    asked: list[dict[str, str]] = [
        {}, {"year": last}, {"sector": "工贸"}, {"sector": "煤矿", "listed": "1"}, {"band": Band.LONGER},
        {"campaign": f"第2轮专项整治{TODAY.year - 1}"}, {"state": State.TRANSFERRED},
        {"state": State.RUNNING, "band": Band.WEEK}, {"unit": f"county:{bureau.largest.county}", "year": last},
    ]  # fmt: skip
    for reach, account in bureau.accounts.items():
        client = signed_in(account)
        for words in asked:
            ms, answer = median_ms(lambda c=client, w=words: c.get(url, w), times)
            if answer.status_code != 200:
                raise RuntimeError(f"{url} {words}: {answer.status_code}")
            said = " ".join(f"{k}={v}" for k, v in words.items()) or "as opened"
            yield Asked("page", reach, said, ms, answer.content.count(b"<tr"))


def _slowest(kind: str, asked: list[Asked]) -> Limit:
    worst, times = max(asked, key=lambda a: a.ms), sorted(a.ms for a in asked)
    return Limit(
        f"hazards, {TITLES[kind]}: the slowest of {len(asked)}", "ms", worst.ms, times[0], worst.ms, MOST,
        f"median {statistics.median(times):.1f} ms; slowest: {worst.reach}, {worst.what} ({worst.rows} rows)",
    )  # fmt: skip
