"""Draws built by acting: a bureau with firms and officers, a batch brought to a step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from fadu.accounts import services as accounts
from fadu.accounts.viewer import Viewer
from fadu.draws.models import Batch, Draw
from fadu.draws.services import drawing, freezing
from fadu.draws.services.freezing import Scheme
from fadu.kernel.draw_plan import Matter, Stratum
from fadu.kernel.draw_sources import Source
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.inspection_draw import facts as f
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, NewMatter, Sent
from fadu.matters.services import perform
from tests.people import FOUNDED, SINCE, UNTIL, Bureau

KEY = b"k" * 32
AT = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
THROWN = AT + timedelta(days=2)
DRAW_AT = THROWN + timedelta(hours=1)
LEGAL, LEADER = Role.LEGAL_OFFICE.value, Role.LEADER.value
DICE = Source("dice", "见证人甲", THROWN, size=8)
NUMBER = Source("number", "企业代表", THROWN, size=4)
TYPED = ("3141 5926", "０４２７")
_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(number: int) -> str:
    """A fictional code with right check digits."""
    body = f"{90_000_000 + number:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    rest = 11 - sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11
    whole = f"91430200{body}{ {10: 'X', 11: '0'}.get(rest, str(rest)) }"
    total = sum(_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(whole))
    return whole + _ALPHABET[(31 - total % 31) % 31]


@dataclass(frozen=True)
class Ready:
    """A bureau that can draw: firms of two industries, four officers, a legal office that draws."""

    bureau: Bureau
    officers: tuple[str, ...]
    drawer: Viewer

    def sent(self, at: datetime = AT, role: str = LEGAL, **more: Any) -> Sent:
        """A sending by the legal office, or by the leader."""
        person = self.bureau.li.id if role == LEADER else self.bureau.zhao.id
        return Sent((Actor(person, role),), self.bureau.hand(at), at, **more)


def ready(bureau: Bureau, firms: int = 12) -> Ready:
    """Firms and officers entered through the registers."""
    keeper = Actor("founding", Role.SECURITY_ADMIN.value)
    who: dict[str, Any] = {"who": [keeper], "hand": bureau.hand(FOUNDED), "at": FOUNDED}
    people = [bureau.zhang.id]
    for n, name in enumerate(("孙一", "孙二", "孙三"), 1):
        person = accounts.enter_person(name=name, agency=bureau.agency.id, **who)
        accounts.grant_role(
            person=person, role=Role.OFFICER, agency=bureau.agency.id, since=SINCE, **who
        )
        accounts.issue_certificate(
            person=person, kind="执法证", number=f"测-{n}", since=SINCE, ends_on=UNTIL, **who
        )
        people.append(person)
    perform([_firm(bureau, n) for n in range(firms)])
    return Ready(bureau, tuple(people), bureau.zhao.viewer)


def _firm(bureau: Bureau, n: int) -> Deed:
    facts = {
        "party_kind": "单位",
        "name": f"某公司{n}",
        "credit_code": credit_code(n),
        "division": "430200",
        "industry": ("化工", "机械")[n % 2],
    }
    who = (Actor(bureau.zhang.id, Role.OFFICER.value),)
    hand = bureau.hand(FOUNDED)
    return Deed(
        NewMatter(registers.PARTY_REGISTER, bureau.place),
        registers.enter_party, FOUNDED, hand, who, facts,
    )  # fmt: skip


def scheme(made: Ready, **changed: Any) -> Scheme:
    """Two of six chemical firms with two reserves, one of six in engineering; dice and a number two days later."""
    plain = Scheme(
        strata=(Stratum("化工", 2, 2), Stratum("机械", 1, 0)),
        sources=(DICE, NUMBER),
        draw_at=DRAW_AT,
        visits=(date(2025, 3, 10), date(2025, 4, 30)),
        matters=(Matter("A01", "安全生产一般检查", "general"),),
        people=frozenset(made.officers),
    )
    return replace(plain, **changed)


def opened(made: Ready, kind: str = f.GENERAL, mode: str = f.OWN, at: datetime = AT) -> Batch:
    """A batch of which it is known what is drawn and where."""
    outcome = freezing.determine_kind(
        place=made.bureau.place, subject="2025年第一批随机抽查", kind=kind, mode=mode,
        plan_number="", sent=made.sent(at),
    )  # fmt: skip
    return Batch.objects.get(pk=outcome.matter)


def frozen(made: Ready, batch: Batch | None = None, **changed: Any) -> Batch:
    """A batch with frozen lists."""
    batch = batch or opened(made)
    return _again(
        freezing.freeze_lists(
            batch=batch, scheme=scheme(made, **changed), viewer=made.drawer, key=KEY,
            sent=made.sent(),
        ).matter
    )  # fmt: skip


def committed(made: Ready, batch: Batch | None = None, **changed: Any) -> Batch:
    """A batch whose commitment is public."""
    batch = frozen(made, batch, **changed)
    later = made.sent(AT + timedelta(hours=1))
    return _again(freezing.publish_commitment(batch=batch, channel="本局网站", sent=later).matter)


def valued(made: Ready, batch: Batch | None = None, **changed: Any) -> Batch:
    """A batch whose public values are known."""
    batch = committed(made, batch, **changed)
    later = made.sent(THROWN + timedelta(minutes=5))
    return _again(drawing.record_randomness(batch=batch, typed=TYPED, sent=later).matter)


def drawn(made: Ready, batch: Batch | None = None, **changed: Any) -> Batch:
    """A batch that was drawn before two witnesses."""
    batch = valued(made, batch, **changed)
    later = made.sent(DRAW_AT)
    return _again(drawing.draw(batch=batch, witnesses="甲、乙", key=KEY, sent=later).matter)


def draw_of(batch: Batch) -> Draw:
    """The newest numbered draw of a batch."""
    return Draw.objects.get(pk=Batch.objects.get(pk=batch.pk).draw)


def _again(id: str) -> Batch:
    return Batch.objects.get(pk=id)
