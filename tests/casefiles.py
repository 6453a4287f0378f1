"""A closed penalty case with its papers, attachments and evidence, for tests of the case file (once a process: tests/keeping.py)."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.accounts.viewer import Viewer
from fadu.casefile.bundle import services
from fadu.casefile.clock import of_lines
from fadu.casefile.pieces import Dossier, dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.demo import coercion, evidence, penalties, spots
from fadu.demo.acting import BY, SAMPLE, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.kinds import PNG
from fadu.documents.services import keep
from fadu.evidence.catalogue import services as catalogue
from fadu.evidence.catalogue.models import Evidence
from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
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

    @property
    def dossier(self) -> Dossier:
        """Its case file."""
        return dossier(self.viewer.scope, self.matter)

    def bundle(self, receiver: Receiver = Receiver.COURT) -> bytes:
        """A bundle of it."""
        held = self.dossier
        reader = Reader(receiver, self.party if receiver is Receiver.PARTY else "")
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
        done = story.settle()[0]
        document = evidence.catalogue(bureau, done.matter, NOW)
        _for_the_party(bureau, document)
        return done.matter

    return Closed(bureau, kept("closed case", build, str), party)


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
