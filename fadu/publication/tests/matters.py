"""A major hazard at a party, brought through the real door to where the party gets its link."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fadu.law.engine.record import Actor
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as h
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.registry.models import Party
from fadu.registry.tests.builders import a_party
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

ORDERED = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
TERM = "2026-03-20"
PHONE, DIGITS, WRONG = "138 0000 5678", "5678", "5679"


@dataclass
class Case:
    """One matter under way; every act is recorded a minute after the one before."""

    bureau: Bureau
    party: Party
    at: datetime = ORDERED
    id: str = ""
    others: list[Party] = field(default_factory=list)

    @property
    def matter(self) -> Matter:
        """The matter as it stands."""
        return Matter.objects.get(pk=self.id)

    def do(self, what: Act, key: str = "", **facts: Any) -> Case:
        """Record an act by whom the law wants."""
        self.at += timedelta(minutes=1)
        hand = Hand(law_view(), self.at, self.bureau.chance, "test")
        who = [Actor(self.bureau.zhang.id, what.by[0].value, "18020116001")]
        if what.officers > 1:
            who.append(Actor(self.bureau.zhao.id, what.by[0].value, "18020116002"))
        if what.by[0] is Role.LEADER:
            who = [Actor(self.bureau.li.id, Role.LEADER.value)]
        target = self.id or NewMatter(MAJOR_HAZARD, self.bureau.place)
        self.id = act(target, what, hand=hand, who=who, facts=facts, at=self.at, key=key).matter
        return self

    def review(self, key: str, result: str = "已消除") -> Case:
        """The officers come again."""
        return self.do(h.review, key, result=result, unsafe=False, opinion="现场已拆除")


def found(bureau: Bureau, *keys: str, phone: str = PHONE) -> Case:
    """Hazards found at a party, nothing ordered yet."""
    case = Case(bureau, a_party(bureau, phone=phone))
    return find(case, case.party, *(keys or ("A",)))


def find(case: Case, party: Party, *keys: str) -> Case:
    """Hazards found at a party in the same matter."""
    return case.do(
        h.find_hazard, hazard=list(keys), source="现场检查", enterprise=party.id,
        description="仓库防火间距不足", subject="甲公司重大事故隐患", trade="工贸",
    )  # fmt: skip


def order(case: Case, key: str, term: str = TERM) -> Case:
    """A hazard judged and ordered to be removed by a term."""
    return case.do(
        h.order_elimination, key, mode="责令限期排除", deadline=term, order_number="某应急责改〔2026〕1号",
        requirements="拆除违章棚屋",
    )  # fmt: skip


def ordered(bureau: Bureau, *keys: str, **more: Any) -> Case:
    """Hazards found at a party, each ordered to be removed."""
    case = found(bureau, *keys, **more)
    for key in keys or ("A",):
        order(case, key)
    return case


def a_png(width: int = 2, height: int = 2, *extra: tuple[bytes, bytes]) -> bytes:
    """A small true picture, with other chunks before the end."""
    rows = b"".join(b"\x00" + b"\x80\x40\x20" * min(width, 64) for _ in range(min(height, 64)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), *extra, (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
