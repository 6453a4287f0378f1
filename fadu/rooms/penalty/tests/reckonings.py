"""Reckonings kept through the real service: one norm or several, each party in its own register matter."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from fadu.law.penalties.accounting import Reckoning
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.discretion import Course, Day, Proposed, considered, weighed
from fadu.law.penalties.facts import Case
from fadu.law.penalties.ladder import Circumstances, Harm, judge
from fadu.law.penalties.terms import Payer, Stage
from fadu.matters.models import Matter
from fadu.rooms.penalty import services
from fadu.rooms.penalty.models import Reckoning as Row
from tests.people import Bureau

DAY = date(2025, 3, 3)
ONE = "AQF-97-4"  # 10万元以下, no other norm beside it


def several_norms() -> tuple[str, str]:
    """Two conducts that do not name each other, with ranges that the law can compare."""
    return ONE, "AQF-99-1"


def made(*codes: str, amount: int, acted: date = DAY, **more: Any) -> Reckoning:
    """A reckoning of an ordinary course; amount in fen."""
    case = Case(acted, Stage.FIRST, Payer.UNIT, DAY)
    found = weighed([BY_CODE[code] for code in codes], case)
    judged = judge(
        Circumstances(
            slight=False, first_time=False, corrected=True, harm=Harm.MORE, lives=False, ended=acted,
            discovered=acted,
        )
    )  # fmt: skip
    one = Proposed(**({"course": Course.ORDINARY, "amount": amount} | more))
    return Reckoning(
        case, found, judged, one, considered(found.best, judged, (), one, Day(DAY)), Day(DAY)
    )


def kept(bureau: Bureau, matter: str, party: str, reckoning: Reckoning, at: datetime) -> Row:
    """The row of a reckoning that 张三 kept."""
    done = services.record_reckoning(
        matter=Matter.objects.get(pk=matter), party=party, made=reckoning, positions={},
        viewer=bureau.zhang.viewer, hand=bureau.hand(at),
    )  # fmt: skip
    return Row.objects.get(pk=done.matter)
