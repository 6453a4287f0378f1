"""A decision served electronically and confirmed, and one announced to the public whose thirty days run; only where PDFs are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.demo import outcomes, penalties, sealing
from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.selectors import versions_of
from fadu.documents.issued.services import file_copy
from fadu.documents.printing import engine
from fadu.documents.selectors import stored_file
from fadu.kernel.zone import day_of, instant_of, rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers import serving as register
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, FileRef, Hand
from fadu.matters.selectors import matter as find
from fadu.matters.services import perform
from fadu.publication.serving.selectors import served_of
from fadu.publication.serving.services import sending

CASE = 340
"""Where the numbers of these cases begin, behind those of the other stories."""
SYSTEM = "接收短信的手机13900000340（示范）"
NOTICE: Mapping[str, Any] = {
    "way": "公告送达", "announced_in": "本局网站、当事人住所地公告栏（示范）",
    "announced_why": "示范：两次上门无人，邮寄件以查无此人退回，电话停机，无法以其他方式送达。",
}  # fmt: skip


def build(bureau: Bureau, firms: Mapping[str, Sequence[str]], now: datetime) -> list[str]:
    """The two cases up to today; none without a printer."""
    if engine.missing():
        return []
    today, parties = day_of(now), firms[bureau.agency]
    told = ((parties[-8], 44), (parties[-9], 40))
    wired, announced = (
        _Scene(bureau, CASE + 4 * n, party, today - timedelta(days=back)) for n, (party, back) in enumerate(told)
    )  # fmt: skip
    _by_wire(wired)
    wired.do(a.publish, channel="示范网站")
    announced.seal()
    version = announced.version
    held = stored_file(version.sha256)
    copy = FileRef(version.sha256, held.size if held else 0, held.type if held else "", f"{version.title}.pdf")  # fmt: skip
    announced.later(days=3).do(a.start_service, files=(copy,), **NOTICE)
    return [wired.id, announced.id]


class _Scene:
    """One case decided sixteen days after it was filed, and its clock."""

    def __init__(self, bureau: Bureau, index: int, party: str, day: date) -> None:
        self.bureau, self.party, self.index = bureau, party, index
        self.officers: tuple[Actor, ...] = tuple(bureau.crew.people[Role.OFFICER][:2])
        officer = self.officers[0].person
        account = accounts.accounts([officer])[officer]
        self.viewer = accounts.viewer(account, day + timedelta(days=16))
        story = penalties.case(bureau, index, day, party, year=day.year)
        penalties.inquired(story, party, day)
        penalties.notified(story, party, day, penalties.FINE)
        story.on(day + timedelta(days=14)).do(a.waive_statement, party)
        penalties.determined(story, party, penalties.FINE, **outcomes.PLAIN)
        decided = day + timedelta(days=16)
        story.on(decided).do(
            a.penalize, party, number=penalties.numbered(story, "罚"), fine=penalties.FINE,
            production_unit=True, under_wsl=True, perform_how=penalties.HOW,
        )  # fmt: skip
        self.id, self.now = story.settle()[0].matter, instant_of(decided, time(14))

    @property
    def hand(self) -> Hand:
        """The hand of this hour."""
        return Hand(self.bureau.law, self.now, chance_of(f"serving/{self.index}/{self.now}"), BY)

    @property
    def version(self) -> DocumentVersion:
        """The decision as it was issued."""
        return versions_of(self.viewer.scope, self.id)[0]

    def later(self, **more: float) -> _Scene:
        """Go on some time later."""
        self.now += timedelta(**more)
        return self

    def deed(self, what: Act, matter: str = "", who: Sequence[Actor] = (), **more: Any) -> Deed:
        """An act of this hour, of the case unless a register's matter is named."""
        key, files = (self.party if what.each and not matter else ""), more.pop("files", ())
        by = tuple(who) or self.bureau.crew.for_act(what, self.party)
        return Deed(matter or self.id, what, self.now, self.hand, by, more, key, files)

    def do(self, what: Act, matter: str = "", who: Sequence[Actor] = (), **more: Any) -> _Scene:
        """Record it."""
        perform([self.deed(what, matter, who, **more)])
        return self

    def seal(self) -> None:
        """The sealed copy of the decision is filed."""
        made = sealing.made_of(self.viewer, self.id)
        if made is None:
            raise LookupError(self.id)
        upload = SimpleUploadedFile(f"{made.paper.name}.pdf", sealing.sealed(made.paper))
        file_copy(viewer=self.viewer, made=made, upload=upload, hand=self.hand)


def _by_wire(scene: _Scene) -> None:
    """Agreed, sealed, prepared by one officer, sent by the other, opened the next morning, confirmed."""
    scene.do(a.agree_electronic, receiving=SYSTEM).later(hours=1).seal()
    case = find(scene.viewer.scope, scene.id)
    version = scene.version
    served = served_of(scene.viewer.scope, case, version.kind, version.entry) if case else None
    if served is None:
        raise LookupError(scene.id)
    id = scene.hand.chance(13).hex().upper()
    sending.prepare(viewer=scene.viewer, served=served, hand=scene.hand, id=id)
    mark, until = {"link": scene.hand.chance(8).hex()}, rfc3339(scene.now + sending.LASTS)
    scene.later(hours=1).do(register.send_service, id, scene.officers[1:], valid_until=until, **mark)  # fmt: skip
    recipient = (Actor(scene.party, Role.PARTY.value),)
    scene.later(hours=17).do(register.open_service, id, recipient, **mark)
    opened = scene.now
    scene.later(minutes=4).do(register.download_service, id, recipient, **mark)
    receipt = {
        "signer": "周示范", "capacity": register.CAPACITIES[2], "arrived_on": day_of(opened).isoformat(), **mark,
    }  # fmt: skip
    confirmed = scene.later(minutes=6).deed(register.confirm_service, id, recipient, **receipt)
    service = Deed(scene.id, a.serve, opened, scene.hand, scene.officers, {"service": WIRE}, scene.party)  # fmt: skip
    perform([confirmed, service])
