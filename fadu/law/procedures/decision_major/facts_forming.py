"""What follows from other facts while a draft is formed (认定的结果): what is still due, and by when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import parse_day
from fadu.law.instruments import MADR
from fadu.law.procedures.decision_major.facts import SECRET, TO_HEAR, TO_SOLICIT
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

consulted = Fact(
    "consulted", "认定前已经协商、听取意见", Kind.BOOL, required=False, help="已有记录的，不必重复"
)


def _due(code: str) -> Callable[[Mapping[str, Any], Callable[[str], Any]], bool]:
    return lambda facts, _: bool(facts[code]) and not facts.get("consulted")


units_due = Fact(
    "units_due", "应当与有关单位协商", Kind.BOOL,
    derived=Derivation(_due("concerns_units"), MADR.art(13)),
)  # fmt: skip
NOT_AGAIN = "不必另行听取"


def _way_due(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    way = facts["participation"]
    return NOT_AGAIN if way == SECRET or (way == TO_HEAR and facts.get("consulted")) else str(way)


way_due = Fact(
    "way_due", "应当采取的方式", Kind.CHOICE, (TO_HEAR, TO_SOLICIT, NOT_AGAIN),
    derived=Derivation(_way_due, MADR.art(14, par=1)),
)  # fmt: skip
groups_due = Fact(
    "groups_due", "应当与特定群体沟通协商", Kind.BOOL,
    derived=Derivation(_due("has_groups"), MADR.art(14, par=3)),
)  # fmt: skip
LEAST_DAYS = 30


def _full_term(facts: Mapping[str, Any], _: Callable[[str], Any], on: date) -> bool:
    if parse_day(facts["closes_on"]) < on + timedelta(days=LEAST_DAYS):
        raise Refused(
            f"公开征求意见的期限一般不少于{LEAST_DAYS}日，所填截止日期不足",
            basis=str(MADR.art(15, par=1)),
            todo="请推迟截止日期；确需缩短的，改为办理“缩短期限向社会公开征求意见”，并在公告中说明。",
        )
    return True


full_term = Fact(
    "full_term", "期限不少于30日", Kind.BOOL,
    derived=Derivation(_full_term, MADR.art(15, par=1), dated=True),
)  # fmt: skip
held_eve = Fact(
    "held_eve", "听证会前一日", Kind.DATE,
    derived=Derivation(
        lambda facts, _: (parse_day(facts["held_on"]) - timedelta(days=1)).isoformat(),
        MADR.art(16, par=2),
    ),
)  # fmt: skip
