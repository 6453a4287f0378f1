"""Parties entered through the real services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Actor
from fadu.registry import services
from fadu.registry.models import Party
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
