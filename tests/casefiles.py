"""A closed penalty case with its papers, attachments and evidence, for tests of the case file (once a process: tests/keeping.py)."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.casefile.bundle import services
from fadu.casefile.clock import of_lines
from fadu.casefile.pieces import Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.demo import coercion, evidence, outcomes, penalties, spots
from fadu.demo.acting import BY, SAMPLE, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.issued import services as issued
from fadu.documents.issued.selectors import versions_of
from fadu.documents.kinds import PNG
from fadu.documents.papers.selectors import casefile
from fadu.documents.services import keep
from fadu.documents.tests.papers.builders import a_paper
from fadu.evidence.catalogue import services as catalogue
from fadu.evidence.catalogue.models import Evidence
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers import SERVICE_REGISTER
from fadu.law.procedures.registers import serving as r
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import perform
from fadu.publication.serving.tests.builders import a_copy
from tests import demonstration
from tests.keeping import kept

FILED = date(2026, 1, 12)
ATTACHED = (a.register_clue, a.order_to_correct, a.waive_statement)
"""Acts to which something was attached: of the house, with a paper for the party, of the party."""
COPIES: tuple[catalogue.Boxes, ...] = (
    {1: ((120, 300, 500, 60),)},
    {1: ((120, 300, 500, 60), (0, 0, 400, 90))},
)
"""What the copies of the document hide that were made for the party, the newest last."""
WRITTEN = f"示范当事人（{SAMPLE}）"
"""What the officers write down of a party that is in no register."""
PHONE, SIGNER, WHY = "13900000341", "周示范", "号码写错，撤回（示范）"
SYSTEM = f"接收短信的手机{PHONE}（示范）"
NOW = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Closed:
    """The case, its party, and the bureau around it."""

    bureau: Bureau
    id: str
    party: str

    @property
    def matter(self) -> Matter:
        """The case as it stands."""
        return Matter.objects.get(pk=self.id)

    @property
    def viewer(self) -> Viewer:
        """The officer of the case."""
        account = Account.objects.get(username="zhangsan")
        return accounts.viewer(account, day_of(NOW))

    def hand(self, name: str) -> Hand:
        """By which something is done to it now, with chances of its own."""
        return Hand(self.bureau.law, NOW, chance_of(name), BY)

    @property
    def dossier(self) -> Dossier:
        """Its case file."""
        return dossier(self.viewer.scope, self.matter)

    def bundle(self, receiver: Receiver = Receiver.COURT, party: str = "") -> bytes:
        """A bundle of it; party: for whom, where it is not the case's own."""
        held = self.dossier
        reader = Reader(receiver, (party or self.party) if receiver is Receiver.PARTY else "")
        clock = of_lines(held.file.lines, self.bureau.law, day_of(NOW))
        return b"".join(services.make(services.Asked(held, reader, "某公司案", clock, NOW)))


def closed() -> Closed:
    """The bureau and its closed case."""
    bureau, firms = demonstration.with_enterprises()
    party = firms[bureau.agency][0]

    def build() -> str:
        story = penalties.case(bureau, 60, FILED, party, year=FILED.year)
        penalties.fined(story, party, FILED)
        for act in ATTACHED:
            _attach(story, act)
        opened = _agreed(story, party)
        done = story.settle()[0]
        _by_wire(bureau, done.matter, party, opened)
        document = evidence.catalogue(bureau, done.matter, NOW)
        _for_the_party(bureau, document)
        return done.matter

    return Closed(bureau, kept("closed case", build, str), party)


def with_the_police() -> Closed:
    """A case with evidence that the police have, of which its party was told nothing but to correct it."""
    bureau, firms = demonstration.with_enterprises()
    party = firms[bureau.agency][0]

    def build() -> str:
        story = penalties.case(bureau, 61, FILED, party, year=FILED.year)
        outcomes.handed(story, party, FILED)
        _attach(story, a.check_crime)
        done = story.settle()[0]
        evidence.catalogue(bureau, done.matter, NOW)
        return done.matter

    return Closed(bureau, kept("case with the police", build, str), party)


def of_one_party() -> tuple[str, tuple[str, str, str]]:
    """A firm, and matters in which a fact names the party: a fine on the spot, a warning to one in no register, a seal."""
    bureau, firms = demonstration.with_enterprises()
    firm = firms[bureau.agency][1]
    fined = spots.running(bureau, firm, FILED)
    warned = spots.found(bureau, 9, FILED, "").settle()[0].matter
    coercion.over(bureau, firm, FILED)
    return firm, (fined, warned, Matter.objects.get(procedure="coercion.seizure").pk)


def _attach(story: Story, act: Act) -> None:
    """A picture with what was done first under this act."""
    at = next(i for i, deed in enumerate(story.deeds) if deed.act is act)
    file = keep(act.code.encode(), f"{act.title}材料.png", PNG.type, story.deeds[at].at)
    story.deeds[at] = replace(story.deeds[at], files=(file,))


def _agreed(story: Story, party: str) -> datetime:
    """The party agrees to electronic service before the decision is served that way; when it opens the message."""
    at = next(i for i, deed in enumerate(story.deeds) if deed.act is a.serve)
    served = replace(story.deeds[at], facts={"service": WIRE})
    agreed = replace(
        served, act=a.agree_electronic, at=served.at - timedelta(days=1), facts={"receiving": SYSTEM},
        who=(Actor(party, Role.PARTY.value),), recorded_by=served.who[0].person,
    )  # fmt: skip
    story.deeds[at : at + 1] = agreed, served
    return served.at


def _by_wire(bureau: Bureau, matter: str, party: str, opened: datetime) -> None:
    """The decision sealed, one service of it taken back, another sent, opened, downloaded and confirmed."""
    at = opened - timedelta(hours=20)
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), day_of(at))
    case = Matter.objects.get(pk=matter)
    numbers = {line.act: line.n for line in casefile(viewer.scope, case).lines}
    decided = a_paper(
        matter=matter, kind="decision", n=numbers[a.penalize.code], title="行政处罚决定书"
    )
    upload = SimpleUploadedFile("签章件.png", a_copy(decided, "一"))
    chance = chance_of("service of the decision")
    hand = Hand(bureau.law, at, chance, BY)
    made = issued.Made(case, decided, ())
    issued.file_copy(viewer=viewer, made=made, upload=upload, hand=hand, compared=True)
    version = versions_of(viewer.scope, matter)[0]
    about = {
        "of_matter": matter, "of_entry": version.entry, "paper_kind": version.kind, "of_document": version.document,
        "version": version.number, "served_copy": version.sha256, "recipient": party, "system": PHONE,
        "consent": numbers[a.agree_electronic.code],
    }  # fmt: skip
    link = {"link": "0123456789abcdef"}
    sent = {**link, "valid_until": rfc3339(at + timedelta(days=14))}
    signed = {
        "signer": SIGNER,
        "capacity": r.CAPACITIES[2],
        "arrived_on": day_of(opened).isoformat(),
    }
    first, second = bureau.crew.people[Role.OFFICER][:2]
    recipient = Actor(party, Role.PARTY.value)
    withdrawn = (
        (r.prepare_service, first, 60, about), (r.send_service, second, 70, sent),
        (r.withdraw_service, first, 80, {"reason": WHY}),
    )  # fmt: skip
    done = (
        (r.prepare_service, first, 90, about), (r.send_service, second, 100, sent), (r.open_service, recipient, 1200, link),
        (r.download_service, recipient, 1204, link), (r.confirm_service, recipient, 1210, {**link, **signed}),
    )  # fmt: skip
    for course in (withdrawn, done):
        new = NewMatter(SERVICE_REGISTER, bureau.crew.place, id=new_id(at, chance(10)))
        hands = [
            replace(hand, noted=at + timedelta(minutes=minutes)) for _, _, minutes, _ in course
        ]
        perform([
            Deed(new, act, hand.noted, hand, (who,), facts)
            for (act, who, _, facts), hand in zip(course, hands, strict=True)
        ])  # fmt: skip


def _for_the_party(bureau: Bureau, document: Evidence) -> None:
    """A copy that hides too little, and the one made in its place; the demonstration's own is for the public."""
    hand = Hand(bureau.law, NOW, chance_of("copies for the party"), BY)
    viewer = accounts.viewer(Account.objects.get(username="zhangsan"), day_of(NOW))
    for boxes in COPIES:
        catalogue.redact(
            viewer=viewer, item=document, boxes=boxes, hand=hand,
            facts={"purpose": "提供给当事人", "reason": "隐去其他人的姓名"},
        )  # fmt: skip


_MADE: dict[Receiver, bytes] = {}


def bundle(receiver: Receiver) -> bytes:
    """A bundle of the closed case, made once a process; the first time it needs the database and its files."""
    if receiver not in _MADE:
        _MADE[receiver] = closed().bundle(receiver)
    return _MADE[receiver]


def members(data: bytes) -> dict[str, bytes]:
    """A bundle taken apart, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def joined(parts: Mapping[str, bytes]) -> bytes:
    """Members put together as a bundle is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return out.getvalue()


def told(parts: Mapping[str, bytes]) -> dict[str, object]:
    """Its manifest."""
    read: dict[str, object] = json.loads(parts["manifest.json"])
    return read
