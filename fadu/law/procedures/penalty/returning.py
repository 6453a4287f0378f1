"""What is given back after an alteration (退还), as its entry has it: 行政强制法 41."""

from __future__ import annotations

from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty.sums import ALTER, Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

MONEY, BOOL = Kind.MONEY, Kind.BOOL


def _enough(facts: Facts, find: Find) -> bool:
    due, amount = facts["overpaid"], facts["amount"]
    if amount < due:
        raise Refused(
            f"按办理经过应当退还罚款、加处罚款{yuan(due)}元，退还{yuan(amount)}元",
            basis=str(AEL.art(41)),
            todo="应当全部退还；缴款登记有误的，先更正缴款和变更的登记。",
        )
    return True


def _told(facts: Facts, find: Find, before: Facts) -> int:
    return int(before.get(f"{ALTER}.overpaid") or 0)


overpaid_as_told = Fact(
    "overpaid",
    "按办理经过应当退还的罚款、加处罚款",
    MONEY,
    derived=Derivation(_told, AEL.art(41), recalls=(f"{ALTER}.overpaid",)),
)
refunded = Fact("refunded", "没有少退", BOOL, derived=Derivation(_enough, AEL.art(41)))
"""What a refund recalls of the newest alteration, and that it is no less; goods and confiscated income come on top."""
