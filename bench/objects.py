"""The list of objects of supervision over a million of them: server time of every offered filter."""

from __future__ import annotations

import base64
import json
import random
import statistics
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.urls import reverse

from bench import filling, towns
from bench.hazards import TODAY, _agencies
from bench.lists import MOST, Asked, median_ms, signed_in
from bench.measure import Limit
from fadu.law.procedures.registers import PARTY_REGISTER
from fadu.law.procedures.registers.objects import LEVELS, SECTORS, TIERS
from fadu.matters import search
from fadu.matters.models import Matter
from fadu.matters.packs import PARTIES
from fadu.registry.models import Licence, Party, SupervisedObject

TITLES = {
    "objects": "filters, the whole page",
    "objects, deep": "a page in the middle of each list",
}
WORDS = ("公司", "化工公司", "株洲", "株洲 烟花", "宏达", "zz", "hdhg", "999999", "没有的名字", "9")
"""Words of names: in every one, in one in twenty, in a town's, as first letters, in one alone, in none."""
_SERIAL = 10_000_000  # behind every other matter
_LICENSED = 4  # one object of so many holds a licence


def fill(objects: int) -> filling.Bureau:
    """A bureau with a few matters and many objects, their parties and licences."""
    bureau = filling.fill(1000)
    _agencies(bureau)
    places = towns.places(bureau.largest, bureau.smallest)
    shares = [towns.LARGEST, *[(1 - towns.LARGEST) / (len(places) - 1)] * (len(places) - 1)]
    chance = random.Random(20250602)
    chosen = chance.choices(range(len(places)), shares, k=objects)
    given = {
        Matter: _registers(chosen, places),
        Party: _parties(chosen, places),
        SupervisedObject: _objects(chosen, places),
        Licence: _licences(chosen, places),
    }
    with filling.unindexed(*given), transaction.atomic():
        for model, rows in given.items():
            _load(model, rows)
    with transaction.atomic():
        listed = ((_SERIAL + n, places[where], _name(n, where)) for n, where in enumerate(chosen))
        search.fill(listed, shelf=PARTIES)
    filling.settle()
    return bureau


def _id(n: int) -> str:
    return f"O{n:025}"


def _deep(words: Mapping[str, str], n: int) -> str:
    """The mark of the page behind the object of a number, as a page gives it out (fadu.ui.paging)."""
    until = (TODAY + timedelta(days=45)).isoformat()
    text = json.dumps(["n", until if words.get("state") == "expiring" else _id(n), _id(n)])
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _place(place: Any) -> dict[str, str]:
    return {"province": place.province, "city": place.city, "county": place.county}


def _name(n: int, where: int) -> str:
    town = towns.PLACES[where % len(towns.PLACES)]
    trade = towns.TRADES[n % len(towns.TRADES)]
    first, second = towns.FIRST[n % len(towns.FIRST)], towns.SECOND[n % len(towns.SECOND)]
    return f"{town}{first}{second}{trade}{n}公司"


def _registers(chosen: Sequence[int], places: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """The matter of each party, by which its words are found."""
    for n, where in enumerate(chosen):
        yield {
            "id": _id(n), "serial": _SERIAL + n, "opened": TODAY, "procedure": PARTY_REGISTER.code, "digest": "0" * 64,
            "n": 0, "tip": "0" * 64, "title": _name(n, where), "register": True, "last_act": "enter_party",
            "last_at": towns.NOW, **_place(places[where]),
        }  # fmt: skip


def _parties(chosen: Sequence[int], places: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for n, where in enumerate(chosen):
        yield {
            "id": _id(n),
            "kind": "单位",
            "name": _name(n, where),
            "credit_code": f"9{n:017}",
            **_place(places[where]),
        }


def _objects(chosen: Sequence[int], places: Sequence[Any]) -> Iterator[dict[str, Any]]:
    chance = random.Random(1)
    for n, where in enumerate(chosen):
        left = chance.random() < 0.02
        yield {
            "id": _id(n), "sector": chance.choice(SECTORS), "level": chance.choice(LEVELS),
            "tier": chance.choice((*TIERS, "")), **_ends(n), "division": f"4302{where:02}", "industry_code": "C2672",
            "since": TODAY - timedelta(days=n % 3000), "ended_on": TODAY if left else None, **_place(places[where]),
        }  # fmt: skip


def _ends(n: int) -> dict[str, Any]:
    """What the fold makes of the licence of an object in its row."""
    if n % _LICENSED:
        return {}
    until = TODAY + timedelta(days=n % 1500)
    return {"licensed_until": until, "licence_ends": f"L{n}={until.isoformat()}"}


def _licences(chosen: Sequence[int], places: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for n, where in enumerate(chosen):
        if n % _LICENSED == 0:
            until = TODAY + timedelta(days=n % 1500)
            yield {
                "id": f"L{n}", "party": _id(n), "kind": "安全生产许可证", "number": str(n), "issuer": "某厅",
                "valid_from": TODAY - timedelta(days=300), "valid_until": until, **_place(places[where]),
            }  # fmt: skip


def _load(model: type[Model], rows: Iterator[dict[str, Any]]) -> None:
    """Rows through the model, whose defaults fill what is not said; no act of law, a benchmark alone does so."""
    part: list[Model] = []
    for row in rows:
        part.append(model(**row))
        if len(part) == 10_000:
            model._base_manager.bulk_create(part)
            part = []
    model._base_manager.bulk_create(part)


def report(objects: int, times: int) -> list[Limit]:
    """Fill, ask for every choice that the filter offers; the slowest of each kind against the promise."""
    bureau = fill(objects)
    settings.TEST_CLOCK = towns.NOW
    asked = [one for reach in bureau.accounts for one in _pages(bureau, reach, times)]
    return [_slowest(kind, [one for one in asked if one.group == kind]) for kind in TITLES]


def _pages(bureau: filling.Bureau, reach: str, times: int) -> Iterator[Asked]:
    client, url = signed_in(bureau.accounts[reach]), reverse("objects")
    choices: list[dict[str, str]] = [
        {}, *({"sector": one} for one in SECTORS), *({"tier": one} for one in TIERS),
        *({"level": one} for one in LEVELS), {"division": "430200"}, {"division": "430299"},
        {"sector": SECTORS[0], "tier": TIERS[0]}, {"sector": SECTORS[0], "level": LEVELS[0]},
        {"tier": TIERS[0], "level": LEVELS[0]}, {"level": LEVELS[0], "division": "430201"},
        {"sector": SECTORS[0], "tier": TIERS[0], "level": LEVELS[0]},
        {"sector": SECTORS[0], "tier": TIERS[0], "level": LEVELS[0], "division": "430201"},
        {"state": "left"}, {"state": "left", "sector": SECTORS[0]}, {"state": "expiring"},
        {"state": "expiring", "sector": SECTORS[0]}, {"state": "expiring", "tier": TIERS[0], "division": "430299"},
        *({"q": words} for words in WORDS), {"q": "公司", "sector": SECTORS[0]}, {"q": "公司", "state": "expiring"},
    ]  # fmt: skip
    for words in choices:
        said = " ".join(f"{k}={v}" for k, v in words.items()) or "as opened"
        ms, answer = median_ms(lambda w=words: client.get(url, w), times)
        if answer.status_code != 200:
            raise RuntimeError(f"{url} {words}: {answer.status_code}")
        yield Asked("objects", reach, said, ms, answer.content.count(b"<tr"))
        deep = {**words, "page": _deep(words, SupervisedObject.objects.count() // 2)}
        ms, answer = median_ms(lambda w=deep: client.get(url, w), times)
        yield Asked("objects, deep", reach, said, ms, answer.content.count(b"<tr"))


def _slowest(kind: str, asked: list[Asked]) -> Limit:
    first, *others = sorted(asked, key=lambda a: -a.ms)
    times = sorted(a.ms for a in asked)
    also = "; ".join(f"{a.reach}, {a.what} {a.ms:.1f} ms" for a in others[:2])
    return Limit(
        f"objects, {TITLES[kind]}: the slowest of {len(asked)}", "ms", first.ms, times[0], first.ms, MOST,
        f"median {statistics.median(times):.1f} ms; slowest: {first.reach}, {first.what} ({first.rows} rows); then {also};"
        f" {connection.vendor}",
    )  # fmt: skip
