"""Parties entered through the real services."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Actor
from fadu.matters.deeds import Hand, Outcome
from fadu.registry import services
from fadu.registry.models import Party
from fadu.registry.objects import services as objects
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

CODE = "N1430223MF0000013R"


def by(bureau: Bureau, role: str = "officer") -> dict[str, Any]:
    """Who, by which hand, when."""
    return {"who": [Actor(bureau.zhang.id, role)], "hand": bureau.hand(FOUNDED), "at": FOUNDED}


def a_party(bureau: Bureau, id: str = "", **facts: Any) -> Party:
    """A registered party."""
    stated = {"party_kind": "单位", "name": "甲公司", "division": "430202", **facts}
    place, scope = bureau.place, bureau.zhang.viewer.scope
    made = services.enter_party(facts=stated, place=place, scope=scope, id=id, **by(bureau))
    return Party.objects.get(pk=made)


def erase(party: Party, hand: Hand, at: datetime, reason: str = "本人申请") -> Outcome:
    """A party's personal values erased: asked for by the legal office, approved by a head."""
    given: dict[str, Any] = {"reason": reason, "hand": hand, "at": at}
    services.ask_party_erasure(party=party, who=[Actor("lawyer", "legal_office")], **given)
    return services.erase_party(party=party, who=[Actor("head", "leader")], **given)


def an_object(bureau: Bureau, id: str = "", graded: bool = True, **facts: Any) -> Party:
    """A party under supervision, graded unless told otherwise."""
    party = a_party(bureau, id, **facts)
    classed = {"sector": "烟花爆竹", "level": "市级", "industry_code": "C2672"}
    objects.classify_object(party=party, facts=classed, **by(bureau))
    if graded:
        told = {"tier": "较大风险", "tier_basis": "分级评定表", "graded_on": "2023-12-20"}
        objects.grade_object(party=party, facts=told, **by(bureau))
    return party


SITE = {
    "site_name": "一号仓库", "site_address": "某路1号", "site_division": "430202", "phone_free": True,
    "contact": "某联系人", "phone": "13800000000",
}  # fmt: skip
LICENCE = {
    "licence_kind": "安全生产许可证", "licence_number": "（湘）YH安许证字〔2024〕01号", "issuer": "省应急管理厅",
    "valid_from": "2024-01-01", "valid_until": "2025-04-30",
}  # fmt: skip
SOURCE = {"hazard": "重大危险源", "hazard_level": "三级", "described": "烟花半成品仓库 20吨"}
CALL = {
    "mode": "检查", "unit": "某市消防救援支队", "called_on": "2023-11-20", "purpose": "消防安全检查",
    "counted": True, "chosen_for": "双随机抽取",
}  # fmt: skip
