"""Who keeps the registers of the law (参数、条目、本地程序), as every service of theirs takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fadu.law.engine.record import Actor
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place


@dataclass(frozen=True)
class By:
    """Who acts, by which hand, for which agency and when."""

    who: Sequence[Actor]
    hand: Hand
    place: Place
    at: datetime
