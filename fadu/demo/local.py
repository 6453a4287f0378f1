"""Two local pieces of the demonstration bureau: a reminder that was adopted, and a proposal for the head to answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import day_of
from fadu.law.overlays.pieces import Approval, Basis, Step
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.statutes.keeping import By
from fadu.statutes.local import services
from fadu.statutes.local.models import LocalPiece

RULE = Basis("株应急示〔2026〕1号", "案件办理内部规定（示范，虚构）", "第三条")
REMINDER = Step(
    "demo", "立案情况报分管负责人知悉", RULE, after="file_case", by=Role.OFFICER, days=3
)
PROPOSAL = Approval(
    "demo", "分管负责人审核挂牌建议", RULE, before="list_supervision", by=Role.LEADER
)
GROUNDS = "示范局虚构的内部管理需要"


def build(bureau: Bureau, now: datetime) -> None:
    """Adopted as of today: what the demonstration has begun before stays under the statutory procedure."""
    hand = Hand(bureau.law, now, chance_of("local"), BY)
    legal, head = (
        By([bureau.crew.people[role][0]], hand, bureau.crew.place, now)
        for role in (Role.LEGAL_OFFICE, Role.PRINCIPAL)
    )
    shared: dict[str, Any] = {"lower": False, "grounds": GROUNDS, "by": legal}
    made = services.propose_piece(procedure=ORDINARY_PENALTY.code, piece=REMINDER, **shared)
    row = LocalPiece.objects.get(pk=made.matter)
    services.adopt_piece(row=row, since=day_of(now), by=head)
    services.propose_piece(procedure=MAJOR_HAZARD.code, piece=PROPOSAL, **shared)
