"""A visit that stands ready for the officers of the demonstration bureau, and what a device sends of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import Any

from django.test import Client

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.demo.parties import credit_code
from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.services import set_letterhead
from fadu.evidence.services.uploading import Piece, receive
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.registry import services as registry

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
SITE = "株洲市荷塘区金山路8号厂区"
HEAD = {
    "agency_word": "（株示范）应急", "government": "株洲市人民政府", "court": "株洲市某区人民法院", "since": "2024-01-01",
}  # fmt: skip
CREDIT_CODE = credit_code("430200", 7)
_TICKS = count()


def a_party(bureau: Bureau, name: str, number: int = 7) -> str:
    """A registered unit; returns its id."""
    officer = bureau.crew.people[Role.OFFICER][0]
    hand = Hand(bureau.law, FOUNDED, chance_of(f"field/{name}"), BY)
    facts = {"party_kind": "单位", "name": name, "division": "430200", "principal": "陈经理",
             "credit_code": credit_code("430200", number)}  # fmt: skip
    return registry.enter_party(
        facts=facts, who=[officer], hand=hand, at=FOUNDED, place=bureau.crew.place,
        scope=Scope(officer.person, bureau.agency, Reach.CITY),
    )  # fmt: skip


def a_letterhead(bureau: Bureau) -> None:
    """The legal office has said what documents of the bureau carry."""
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    hand = Hand(bureau.law, FOUNDED, chance_of("letterhead"), BY)
    sent = Sent((lawyer,), hand, FOUNDED, Scope(lawyer.person, bureau.agency, Reach.CITY))
    set_letterhead(facts=HEAD, place=bureau.crew.place, sent=sent)


def a_visit(bureau: Bureau, party: str, at: datetime = NOW, *, until: str = "", **task: Any) -> str:
    """A task that is approved, with a scheme and two officers, some hours before `at`; returns its matter.

    `until` goes on to the record of a visit in which one thing was found.
    """
    seed = chance_of(f"field/visit/{party}/{at.isoformat()}/{next(_TICKS)}")
    story = Story(INSPECTION_VISIT, bureau.crew, bureau.law, seed, at - timedelta(hours=3))
    first, second = bureau.crew.people[Role.OFFICER][:2]
    stated: dict[str, Any] = {
        "subject": "行政检查", "enterprise": party, "site": SITE, "trade": "工贸", "hazchem": False,
        "source": "计划检查", "occasion": "一般检查", "basis": "《安全生产法》第六十五条",
        "manner": "四不两直", "team": "本机关检查", "urgent": False, "visits_before": 0, "exemption": "没有",
    }  # fmt: skip
    story.do(a.open_visit, **stated | task)
    story.do(a.approve_visit, number="株应急检批〔2026〕8号")
    story.do(a.make_scheme, scheme="查现场、查资料。")
    story.do(a.assign_officers, first_officer=first.person, second_officer=second.person)
    if until:
        story.do(a.enter_by_code).do(a.show_certificate, rights_told=True).do(a.check_site)
        story.do(
            a.find_problem, finding=["f-old"], category="一般事故隐患", description=until, violated="《安全生产法》第三十六条"
        )  # fmt: skip
        story.do(a.sign_record, signature="检查人员和被检查单位负责人均已签字")
    return story.settle()[0].matter


@dataclass
class Outside:
    """Two officers, their visit, and a device that sends what it captured at nine and a bit."""

    bureau: Bureau
    visit: str
    client: Client
    chance: Callable[[int], bytes] = field(default_factory=lambda: chance_of("device"))
    captured: datetime = NOW - timedelta(minutes=50)
    seen: int = 3

    def officer(self, number: int) -> Actor:
        """One of the two."""
        return self.bureau.crew.people[Role.OFFICER][number]

    def viewer(self, number: int) -> Viewer:
        """One of the two as they stand today."""
        account = Account.objects.get(person=self.officer(number).person)
        return accounts.viewer(account, day_of(NOW))

    def hand(self) -> Hand:
        """The hand of a request an hour later."""
        return Hand(self.bureau.law, NOW + timedelta(hours=1), self.chance, "account:1/field")

    def key(self) -> str:
        """A key as a device makes one."""
        return new_id(NOW, self.chance(10))

    def file(self, words: str, number: int = 0) -> str:
        """A picture that an officer has sent; returns its digest."""
        content = b"\x89PNG\r\n\x1a\n" + words.encode()
        digest = sha256(content).hexdigest()
        piece = Piece(digest, 0, len(content), "签名.png", BytesIO(content))
        assert receive(viewer=self.viewer(number), piece=piece, at=NOW).whole
        return digest

    def item(self, act: str, *, pair: bool = True, **over: Any) -> dict[str, Any]:
        """One captured act, a minute after the last; with the other officer's signature where `pair`."""
        self.captured += timedelta(minutes=1)
        second = (
            {"person": self.officer(1).person, "signature": self.file("李四")} if pair else None
        )
        return {
            "key": self.key(), "matter": self.visit, "act": act, "copy": "", "at": rfc3339(self.captured),
            "device_at": rfc3339(self.captured + timedelta(seconds=3)), "facts": {}, "files": [],
            "seen": self.seen, "second": second, "sheet": None, **over,
        }  # fmt: skip

    def course(self, *, found: str = "f-1") -> list[dict[str, Any]]:
        """A whole visit: entry, certificates, check, one finding with a photo, its order, the signed record."""
        photo = self.file("照片")
        finding = {"finding": [found], "category": "一般事故隐患", "description": "配电箱前堆放杂物",
                   "violated": "《安全生产法》第三十六条", "punishable": False, "photo": photo}  # fmt: skip
        order = {
            "mode": "责令限期改正、排除",
            "deadline": "2026-03-16",
            "requirements": "清除杂物",
            "order_number": "12",
        }
        record = {
            "place": SITE,
            "content": "发现问题1项",
            "signature": "检查人员和被检查单位负责人均已签字",
        }
        entered = {
            "code_mode": "检查人员扫企业码或者营业执照",
            "code_number": CREDIT_CODE,
            "entered_at": rfc3339(self.captured),
        }
        return [
            self.item("enter_by_code", pair=False, facts=entered),
            self.item("show_certificate", facts={"shown_to": "陈经理", "rights_told": True}),
            self.item("check_site", facts={"place": SITE, "content": "现场和资料"}),
            self.item("find_problem", facts=finding, files=[{"sha256": photo, "name": "现场.png"}]),
            self.item("order_correction", copy=found, facts=order),
            self.item("sign_record", facts=record),
        ]

    def send(self, *items: dict[str, Any], **over: Any) -> Any:
        """Send a batch as the device does."""
        body = json.dumps({"offset_ms": 3000, "items": list(items)} | over)
        return self.client.post(
            "/field/acts", body, "application/json", HTTP_ACCEPT="application/json"
        )

    def states(self, *items: dict[str, Any]) -> list[str]:
        """What became of each."""
        return [answer["state"] for answer in self.send(*items).json()["items"]]

    @property
    def matter(self) -> Matter:
        """The visit as it stands now."""
        return Matter.objects.get(pk=self.visit)
