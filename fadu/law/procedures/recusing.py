"""The three acts of standing aside (回避: 自行回避、申请回避、决定是否回避), written once for procedures that have no copies a party.

行政处罚法 43 and, for inspections, the rules that say the same. Each procedure states them by facts of its own, whose codes
stand in the ledger for good.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, When
from fadu.law.vocabulary.role import Role


@dataclass(frozen=True)
class Recusal:
    """What somebody does who stands aside, the enterprise that asks for it, and the leader who decides."""

    declare: Act
    request: Act
    decide: Act


def recusal(
    by: tuple[Role, ...],
    *,
    declared: Sequence[Fact],
    requested: Sequence[Fact],
    decided: Sequence[Fact],
    granted: When,
) -> Recusal:
    """The acts, of whoever deals with the matter; the facts that each states, and when the decision bars (`recused` in all)."""
    application, barred = "回避申请书", "recused"
    return Recusal(
        Act(
            "declare_recusal",
            "自行回避",
            by,
            repeats=True,
            facts=tuple(declared),
            document=application,
            bars=barred,
        ),
        Act(
            "request_recusal",
            "申请回避",
            (Role.ENTERPRISE,),
            repeats=True,
            facts=tuple(requested),
            document=application,
        ),
        Act(
            "decide_recusal",
            "决定是否回避",
            (Role.LEADER,),
            repeats=True,
            facts=tuple(decided),
            document="回避决定书",
            bars=barred,
            bars_when=granted,
        ),
    )
