"""What is given back after an alteration (退还), as its entry has it: 行政强制法 41."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty.sums import ALTER, Facts, Find, Sum
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

MONEY, BOOL = Kind.MONEY, Kind.BOOL


def demand_admitted(sums: Iterable[Sum], acts: Iterable[str], before: Facts) -> None:
    """Refused where nothing is said to have been taken, and the record has it that something was since the decision.

    acts: as recalled, those by which something was taken whose amount no sum tells.
    """
    imposed = [then.imposed[0][0] for of in sums if (then := of.stands(before)).imposed]
    if imposed and any(at >= max(imposed) for act in acts for at, _ in before.get(act, ())):
        raise Refused(
            "台账记有没收、法院执行的记录，填写的却是没有收缴钱物",
            basis=str(AEL.art(41)),
            todo="请填写已经收缴钱物；执行登记有误的，先更正。",
        )


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
