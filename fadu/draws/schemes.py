"""A scheme as text and back, for a process that freezes later what a form has decided."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import orjson

from fadu.draws.roster import Typed
from fadu.draws.services.freezing import Scheme
from fadu.draws.strata import Basis
from fadu.kernel.draw_plan import Matter, Stratum
from fadu.kernel.draw_sources import Source
from fadu.kernel.zone import parse_instant


def written(scheme: Scheme) -> str:
    """The scheme as JSON."""
    told = asdict(scheme) | {"people": sorted(scheme.people), "basis": str(scheme.basis)}
    return orjson.dumps(told).decode()


def scheme_from(told: dict[str, Any]) -> Scheme:
    """The scheme that was written."""
    first, last = (date.fromisoformat(day) for day in told["visits"])
    typed = told["typed"]
    sheet = tuple((number, tuple(parts)) for number, parts in typed["sheet"])
    return Scheme(
        **told
        | {
            "strata": tuple(
                Stratum(**one | {"qualifications": tuple(one["qualifications"])})
                for one in told["strata"]
            ),
            "sources": tuple(
                Source(**one | {"at": parse_instant(one["at"])}) for one in told["sources"]
            ),
            "draw_at": parse_instant(told["draw_at"]),
            "visits": (first, last),
            "matters": tuple(Matter(**one) for one in told["matters"]),
            "people": frozenset(told["people"]),
            "typed": Typed(typed["excluded"], typed["recused"], sheet),
            "basis": Basis(told["basis"]),
        }
    )
