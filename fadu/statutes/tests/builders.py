"""Calendar years and parameters recorded by the legal office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Actor
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Outcome
from fadu.statutes import services
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def by(bureau: Bureau) -> dict[str, Any]:
    """The legal office, by which hand, when and where."""
    who = [Actor(bureau.zhao.id, "legal_office")]
    return {"who": who, "hand": bureau.hand(FOUNDED), "at": FOUNDED, "place": bureau.place}


def fill(bureau: Bureau, code: str, value: str, since: str = "2024-01-01", **more: Any) -> Outcome:
    """Fill a parameter."""
    facts: dict[str, Any] = {"source": "某局办〔2024〕1号", "status": Status.P, **more}
    return services.set_parameter(
        code=code, value=value, since=date.fromisoformat(since), **facts, **by(bureau)
    )


def record(bureau: Bureau, year: int, lines: str, reason: str = "") -> Outcome:
    """Record a year."""
    facts: dict[str, Any] = {"exceptions": lines, "source": "某通知", "confirmed": True}
    return services.record_year(year=year, reason=reason, **facts, **by(bureau))
