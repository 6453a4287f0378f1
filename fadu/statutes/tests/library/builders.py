"""Entries of the libraries as the legal office keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.law.engine.record import Actor
from fadu.law.libraries.kinds import library
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Outcome
from fadu.statutes.keeping import By
from fadu.statutes.library import services
from fadu.statutes.library.services import Dated
from tests.people import FOUNDED, Bureau

PHRASE = {"conduct": "AQF-97-4", "fact": "经查，【当事人】没有如实记录培训情况。"}
LISTED = {
    "list": "不予处罚", "number": "1", "conduct": "AQF-97-4", "words": "培训记录不全",
    "condition": "初次发现并当场改正",
}  # fmt: skip
TIER = {
    "conduct": "AQF-97-4", "stage": "首次发现", "payer": "单位", "name": "一档", "condition": "从业人员不足十人",
    "low": "10000", "high": "30000",
}  # fmt: skip


def by(bureau: Bureau, role: str = "legal_office") -> By:
    """The legal office, or an officer."""
    who = bureau.zhang if role == "officer" else bureau.zhao
    return By([Actor(who.id, role)], bureau.hand(FOUNDED), bureau.place, FOUNDED)


def dated(since: str = "2024-01-01", **more: Any) -> Dated:
    """Days and source."""
    return Dated(
        date.fromisoformat(since), **{"source": "某局办〔2024〕1号", "status": Status.P, **more}
    )


def enter(
    bureau: Bureau,
    code: str = "phrase",
    since: str = "2024-01-01",
    *,
    page: Any = None,
    **content: str,
) -> Outcome:
    """Set an entry; what is not given is filled in."""
    whole = {"phrase": PHRASE, "leniency": LISTED, "tier": TIER}[code] | content
    return services.set_entry(
        library=library(code), content=whole, dated=dated(since), by=by(bureau), **(page or {})
    )
