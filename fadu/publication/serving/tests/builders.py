"""A case decided against a party that agreed to electronic service, its decision sealed: everything through the door."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from fadu.accounts.models import Person
from fadu.accounts.selectors import actors
from fadu.documents.issued import services as issued
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.issued.services import Made
from fadu.documents.papers.paper import Paper
from fadu.documents.tests.papers.builders import a_paper
from fadu.kernel.ids import new_id
from fadu.kernel.zone import day_of, instant_of
from fadu.law.engine.record import Actor
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary.courses import FINED
from fadu.law.procedures.tests.penalty_cases import LIMITS
from fadu.law.procedures.tests.penalty_cases import Case as Walked
from fadu.law.procedures.tests.walking import law_view
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, FileRef, Hand, NewMatter
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.publication.serving.consents import SERVINGS
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.selectors import Served, served_of
from fadu.publication.serving.services import receiving, sending
from fadu.registry.tests.builders import a_party
from fadu.ui.qr import square
from tests.keeping import kept
from tests.people import Colleague, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

LAW = law_view(PARAMETERS, **LIMITS)
DECIDED = instant_of(date(2025, 4, 8), time(9))
NAME = "甲<b>公司</b>&「某」"
DIGITS, WRONG = "5678", "5679"
PHONE = f"1380000{DIGITS}"
ADDRESS = f"接收短信的手机 {PHONE}（某联系人）"
TITLES = {
    "decision": "行政处罚决定书",
    "told": "行政处罚告知书",
    "hearing_told": "行政处罚听证告知书",
    "hearing_call": "听证会通知书",
}
GROUND: dict[str, Any] = {
    "coal": False, "major": True, "ground": j.REPEATED, "reason": "多次受到处罚，隐患仍未消除", "counted_on": "2025-04-08",
    "elsewhere": "\n".join(f"2025-0{month}-01 某市应急管理局 （某）应急罚{month}号" for month in (1, 2, 3)),
}  # fmt: skip
NOTICE: dict[str, Any] = {
    "told_by": cf.ENTRUSTED, "number": "（某）应急听告〔2025〕1号", "statement_until": "2025-04-15",
}  # fmt: skip
HEAVY = 5_000_000  # fen: of such a fine the party may ask for a hearing
STAYS = {"batch", "statement_until"}


@dataclass
class Serving:
    """One case and its decision, or another of its papers; each act a minute after the one before."""

    bureau: Bureau
    second: Colleague
    party: str
    matter: str
    entry: int
    at: datetime = DECIDED
    kind: str = "decision"
    tokens: list[str] = field(default_factory=list)

    @property
    def hand(self) -> Hand:
        """The hand of the next minute."""
        self.at += timedelta(minutes=1)
        return Hand(LAW, self.at, self.bureau.chance, "test")

    @property
    def case(self) -> Matter:
        """The matter as it stands."""
        return Matter.objects.get(pk=self.matter)

    @property
    def paper(self) -> Paper:
        """The decision as a paper."""
        return a_paper(matter=self.matter, kind=self.kind, n=self.entry, title=TITLES[self.kind])

    @property
    def version(self) -> DocumentVersion:
        """The newest version of the decision."""
        found = DocumentVersion.objects.order_by("-number").first()
        assert found is not None
        return found

    def served(self, by: Colleague | None = None) -> Served:
        """How the paper is served, as an officer sees it."""
        found = served_of((by or self.bureau.zhang).viewer.scope, self.case, self.kind, self.entry)
        assert found is not None
        return found

    def do(self, what: Act, *files: FileRef, **facts: Any) -> Serving:
        """A further act on the party."""
        return recorded(self, [(what, facts, files)])

    def agree(self, address: str = ADDRESS) -> Serving:
        """The party agrees to electronic service."""
        return self.do(SERVINGS[self.case.procedure].consent, receiving=address)

    def correct(self, wrong: Act, what: Act, **facts: Any) -> None:
        """Another act takes the place of the newest entry of an act on the party."""
        n, hand = max(x.n for x in history(self.case) if x.act == wrong.code), self.hand
        who = actors([self.bureau.zhang.id, self.second.id], what, day_of(hand.noted))
        perform(
            [
                Deed(
                    self.matter,
                    what,
                    hand.noted,
                    hand,
                    who,
                    facts,
                    self.party if what.each else "",
                    corrects=n,
                    why="误录",
                )
            ]
        )

    def seal(self, mark: str = "一") -> Serving:
        """A sealed copy is filed, as a picture that a person has compared; the next one with a reason."""
        made = Made(self.case, self.paper, ())
        upload = SimpleUploadedFile("签章件.png", a_copy(self.paper, mark))
        viewer = self.bureau.zhang.viewer
        issued.file_copy(
            viewer=viewer, made=made, upload=upload, hand=self.hand, compared=True, reason=mark
        )
        return self

    def prepare(self) -> Delivery:
        """张三 prepares a service."""
        hand = self.hand
        made = sending.prepare(
            viewer=self.bureau.zhang.viewer, served=self.served(), hand=hand, id=new_id(hand.noted, hand.chance(10)),
        )  # fmt: skip
        return Delivery.objects.get(pk=made.matter)

    def send(self, row: Delivery) -> str:
        """The colleague sends it; the token in the message."""
        row.refresh_from_db()
        sending.send(viewer=self.second.viewer, row=row, hand=self.hand)
        return newest_token()

    def sent(self) -> tuple[Delivery, str]:
        """Agreed, sealed, prepared and sent."""
        row = self.agree().seal().prepare()
        return row, self.send(row)

    def open(self, token: str, digits: str = DIGITS) -> receiving.Sitting:
        """The recipient opens its link."""
        return receiving.open_service(token=token, digits=digits, hand=self.hand, clock="")


def newest_token() -> str:
    """The token in the newest message."""
    newest = max(settings.MESSAGES.glob("*.json"), key=lambda path: path.name)
    words = json.loads(newest.read_bytes())["words"]
    return str(words.partition("?k=")[2].partition(" ")[0])


def a_copy(paper: Paper, mark: str) -> bytes:
    """A picture that holds the paper's square; another `mark` makes it another file."""
    held, page = BytesIO(), Image.new("RGB", (600, 800), "white")
    square(paper.mark).save(held, kind="png", scale=6, border=4)
    held.seek(0)
    page.paste(Image.open(held), (20, 20))
    page.putpixel((599, 799), (len(mark), ord(mark[0]) % 256, 7))
    out = BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


def recorded(case: Serving, told: list[tuple[Act, dict[str, Any], tuple[FileRef, ...]]]) -> Serving:
    """Record acts on the case by whom the law wants."""
    deeds = []
    for what, facts, files in told:
        hand = case.hand
        who = (Actor(case.party, what.by[0].value),)
        if not what.by[0].outside:
            people = [case.bureau.zhang.id, case.second.id][: what.officers]
            who = actors(people, what, day_of(hand.noted))
        key = case.party if what.each else ""
        deeds.append(Deed(case.matter, what, hand.noted, hand, who, facts, key, files))
    perform(deeds)
    return case


def fined(bureau: Bureau) -> Serving:
    """A party fined on 8 April 2025; nothing agreed, nothing sealed."""
    made = kept(("served case", bureau.chance.drawn), lambda: _walked(bureau, FINED), tuple)
    second = next(p for p in Person.objects.filter(pk=made[0]))
    return Serving(bureau, colleague(second), made[1], made[2], made[3])


def notified(bureau: Bureau, kind: str) -> Serving:
    """A party of whose notice nothing is served yet; of its two papers this one is sent."""
    words = FINED[: FINED.index("notify:P") + 1]
    made = kept(("told case", bureau.chance.drawn), lambda: _walked(bureau, words, HEAVY), tuple)
    second = Person.objects.get(pk=made[0])
    return Serving(bureau, colleague(second), made[1], made[2], made[3], kind=kind)


def closing(bureau: Bureau, *told: tuple[Act, dict[str, Any]], named: bool = True) -> Serving:
    """A proposed closure of which the enterprise is told on 8 April 2025, and what is done thereafter; the newest paper is sent.

    named: whether the matter names an enterprise of the register.
    """
    second = a_colleague(
        bureau, bureau.agency.id, "吴十", "wushi", Role.OFFICER, certificate="43020009"
    )
    party, id = a_party(bureau, name=NAME, phone="13900000000").id, new_id(DECIDED, bureau.chance(10))  # fmt: skip
    hand, what = Hand(LAW, DECIDED, bureau.chance, "test"), c.verify_ground
    who = actors([bureau.zhang.id, second.id], what, day_of(DECIDED))
    ground = GROUND | ({"enterprise": party} if named else {})
    perform([Deed(NewMatter(CLOSURE, bureau.place, id=id), what, DECIDED, hand, who, ground)])
    case = Serving(bureau, second, party, id, 0, kind="hearing_told")
    for act, facts in ((c.notify_party, NOTICE), *told):
        case.do(act, **facts)
        if act in (c.notify_party, c.notify_hearing):
            case.entry = history(case.case)[-1].n
            case.kind = "hearing_told" if act is c.notify_party else "hearing_call"
    return case


def colleague(person: Person) -> Colleague:
    """The second officer as they sign in."""
    from fadu.accounts.models import Account

    return Colleague(person.id, str(person), Account.objects.get(person=person.id))


def _walked(bureau: Bureau, words: Sequence[str], fine: int = 0) -> tuple[str, str, str, int]:
    second = a_colleague(
        bureau, bureau.agency.id, "吴十", "wushi", Role.OFFICER, certificate="43020009"
    )
    party = a_party(bureau, name=NAME, phone="13900000000").id
    walk, deeds, start = Walked(ORDINARY_PENALTY, LAW, (party,)), [], DECIDED - timedelta(days=30)
    id = new_id(start, bureau.chance(10))
    for n, word in enumerate(words):
        code, _, key = word.partition(":")
        what, at = ORDINARY_PENALTY.act(code), start + timedelta(minutes=n)
        if code == "penalize":
            at = DECIDED
        hand = Hand(LAW, at, bureau.chance, "test")
        record = walk.record(code if not key else f"{code}:{party}", at.strftime("%Y-%m-%d %H:%M"))
        facts = {
            k: v
            for k, v in record.facts.items()
            if k not in {f.code for f in what.stated if f.derived}
        }
        facts |= {"fine": fine} if fine and code == "propose" else {}
        role = what.by[0] if what.by else Role.OFFICER
        named = {Role.LEADER: [bureau.li.id], Role.LEGAL_REVIEWER: [bureau.zhao.id]}.get(
            role, [bureau.zhang.id, second.id][: what.officers]
        )
        who = (Actor(party, role.value),) if role.outside else actors(named, what, day_of(at))
        new = NewMatter(ORDINARY_PENALTY, bureau.place, id=id)
        deeds.append(Deed(new, what, at, hand, who, facts, party if key else ""))
    outcomes = perform(deeds)
    return second.id, party, id, outcomes[-1].n
