"""Draws to test with: firms with valid credit codes, officers, plans that may be frozen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from fadu.kernel.codes import _CREDIT_ALPHABET, _CREDIT_WEIGHTS, _organisation_check
from fadu.kernel.draw import Committed, Drawn, commit, draw, freeze
from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_plan import (
    Exclusion,
    Lists,
    Matter,
    Officer,
    Plan,
    Recusal,
    Stratum,
    Target,
    sorted_lists,
)
from fadu.kernel.draw_sources import CHAINS, Source

NONCE = bytes(range(32))
FROZEN_AT = datetime(2026, 3, 2, 1, tzinfo=UTC)
DRAW_AT = datetime(2026, 3, 4, 2, tzinfo=UTC)
DICE = Source("dice", "市司法局代表掷十面骰", DRAW_AT, size=20)
SSQ = Source("ssq", "中国福利彩票双色球", datetime(2026, 3, 3, 13, 15, tzinfo=UTC), issue="2026025")
NUMBER = Source("number", "企业代表报数", DRAW_AT, size=6)
VALUES = ("48151623420815162342", "01-05-12-20-28-33+07")
QUICKNET = next(iter(CHAINS))
HOLDER = personal(bytes(16), "李四")
MATTER = Matter("YJ-001", "安全生产教育培训情况的检查", "general")


def credit_code(n: int) -> str:
    """The n-th of some valid unified social credit codes of a city."""
    body = f"{n:08d}"
    first = f"91430200{body}{_organisation_check(body)}"
    values = [_CREDIT_ALPHABET.index(sign) for sign in first]
    total = sum(v * w for v, w in zip(values, _CREDIT_WEIGHTS, strict=True))
    return first + _CREDIT_ALPHABET[-total % 31]


def officer(n: int, unit: str = "", held: Sequence[str] = ("A",)) -> Officer:
    """The n-th officer, of one of two units unless told."""
    number = personal(n.to_bytes(16, "big"), f"18020{n:03d}")
    return Officer(f"P{n:03d}", number, date(2026, 12, 31), unit or f"支队{n % 2 + 1}", tuple(held))


def firms(many: int, stratum: str = "危化", unit: str = "支队1", start: int = 1) -> list[Target]:
    """So many targets of a stratum."""
    return [
        Target(credit_code(n), stratum, "ABCD"[n % 4], unit) for n in range(start, start + many)
    ]


def plan(**changes: Any) -> Plan:
    """A plan for six of the chemical firms and two of the mines; fields may be changed."""
    made = Plan(
        agency="某市应急管理局", year=2026, number=1, frozen_at=FROZEN_AT, draw_at=DRAW_AT,
        visits=(date(2026, 3, 9), date(2026, 3, 27)), sources=(DICE, SSQ), drawn_by=(("法规科", HOLDER),),
        matters=(MATTER,), strata=(Stratum("危化", 6, 2, ("A",)), Stratum("矿山", 2, 1)), load_cap=4,
    )  # fmt: skip
    return replace(made, **changes)


def lists(chemical: int = 12, mines: int = 5, people: int = 7) -> Lists:
    """A roster of two strata, one firm excluded, one recusal, officers of two units."""
    roster = [*firms(chemical), *firms(mines, "矿山", "支队2", 901)]
    return sorted_lists(
        Lists(
            roster=tuple(roster),
            exclusions=(Exclusion(roster[0].id, "recent", "某市应急管理局年度检查计划第三条"),),
            officers=tuple(officer(n) for n in range(1, people + 1)),
            recusals=(
                Recusal("P001", roster[1].id, personal(bytes([7]) * 16, "其配偶任该企业财务")),
            ),
        )
    )


def committed(of: Plan | None = None, over: Lists | None = None, nonce: bytes = NONCE) -> Committed:
    """A committed draw."""
    return commit(freeze(of or plan(), over or lists()), nonce)


def drawn(
    of: Plan | None = None,
    over: Lists | None = None,
    values: Sequence[str] = VALUES,
    nonce: bytes = NONCE,
) -> Drawn:
    """A finished draw."""
    return draw(committed(of, over, nonce), nonce, values)
