"""What a recipient does through its link (签收): opens, downloads, confirms; each is an entry, confirming also the service."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from fadu.accounts import selectors as accounts
from fadu.documents.issued.models import DocumentVersion
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import chinese_day, day_of
from fadu.law.engine.record import Actor
from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers import serving as register
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, Hand, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import act, perform, repeated
from fadu.publication.models import OneTimeLink
from fadu.publication.services.links import hold_open, try_link, use_link
from fadu.publication.services.replies import hand_of
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.publication.serving.selectors import (
    REISSUED,
    Served,
    delivery_of_link,
    matter_of,
    reach_of,
    served_of,
    standing,
)
from fadu.publication.serving.services.sending import MARK, SERVICE, demand_system

CALL = "请联系办案人员"


@dataclass(frozen=True)
class Sitting:
    """One opening of a link: what it leads to, the ticket its forms carry, and the hand that writes."""

    link: OneTimeLink
    row: Delivery
    version: DocumentVersion
    served: Served
    ticket: str
    hand: Hand

    @property
    def mark(self) -> str:
        """How entries name the link."""
        return str(self.link.pk)[:MARK]


@dataclass(frozen=True)
class Receipt:
    """What is typed to confirm: the recipient by its full name, who signs, as what; the form's own key."""

    name: str
    signer: str
    capacity: str
    idem: str


def open_service(*, token: str, digits: str, hand: Hand, clock: str) -> Sitting:
    """Open a link with the last four digits; that it was opened is recorded, and shows that the message had arrived.

    The try is counted for itself, whatever comes of it. The link is used up and its opening recorded, both or neither.
    """
    link = try_link(token=token, digits=digits, at=hand.noted)
    if link.purpose != SERVICE:
        raise Refused("链接无效", todo=CALL)
    with transaction.atomic():
        opened = use_link(link, at=hand.noted, chance=hand.chance)
        sitting = sit(ticket=opened.ticket, hand=hand, clock=clock)
        if sitting.row.state in (DeliveryState.SENT, DeliveryState.OPENED, DeliveryState.SERVED):
            _done(sitting, register.open_service)
        return sit(ticket=opened.ticket, hand=hand, clock=clock)


def sit(*, ticket: str, hand: Hand, clock: str) -> Sitting:
    """What a ticket leads to now; Refused where its time is over, the document does not stand any more, or the party's
    newest consent names another system than the one that the link went to: what is read there is not received by the party.
    """
    link = hold_open(ticket=ticket, purpose=SERVICE, at=hand.noted)
    row = delivery_of_link(link)
    if row is None or row.state == DeliveryState.WITHDRAWN:
        raise Refused("送达已经撤回", basis=str(HOUSE.art(31)), todo=CALL)
    version, served = _receivable(row)
    return Sitting(link, row, version, served, ticket, hand_of(link, hand, clock))


def _receivable(row: Delivery) -> tuple[DocumentVersion, Served]:
    version = standing(row)
    served = served_of(reach_of(row), matter_of(row), row.kind, row.entry)
    if version is None or served is None:
        raise Refused(REISSUED, basis=str(HOUSE.art(32)), todo=f"{CALL}重新送达")
    demand_system(served, row, CALL)
    return version, served


def downloaded(sitting: Sitting) -> None:
    """Record that the file was fetched, the first time."""
    if sitting.row.downloaded is None:
        _done(sitting, register.download_service)


def confirm(*, sitting: Sitting, receipt: Receipt) -> Outcome:
    """Confirm receipt (签收): the register's entry and the case's act of service, both or neither.

    The day of service is that on which the message is shown to have arrived at the confirmed system (民事诉讼法 90(2)):
    no later than it was first opened. Confirming a second time, or by the same form, records nothing.
    """
    row = sitting.row
    if first := repeated(row.pk, {"idem": receipt.idem}):
        return first
    if row.state == DeliveryState.SERVED and row.confirmed:
        raise Refused(f"本文书已于{chinese_day(day_of(row.confirmed))}签收，不必重复签收")
    _demand_named(sitting, receipt)
    if row.opened is None:
        raise Refused("文书还没有打开", todo=CALL)
    with transaction.atomic():
        Matter.objects.select_for_update().get(pk=row.matter)
        _receivable(
            row
        )  # a confirmation that was signed at this moment came before, or comes after
        return perform(_deeds(sitting, receipt, row.opened))[0]


def _deeds(sitting: Sitting, receipt: Receipt, arrived: datetime) -> list[Deed]:
    """The register's entry, and service on the case as the act of the two officers who sent it."""
    row, hand, way = sitting.row, sitting.hand, sitting.served.way
    facts = {
        "signer": receipt.signer.strip(), "capacity": receipt.capacity, "arrived_on": day_of(arrived).isoformat(),
        "link": sitting.mark,
    }  # fmt: skip
    party = (Actor(row.party, "party"),)
    confirmed = Deed(row.pk, register.confirm_service, hand.noted, hand, party, facts, idem=receipt.idem)  # fmt: skip
    if way.served is None:
        return [confirmed]
    officers = accounts.actors([row.prepared_by, row.sent_by], way.served, day_of(arrived))
    wire = sitting.served.serving.wire
    own = f"{row.pk}/{way.served.code}"  # no form of the case has this key
    return [confirmed, Deed(row.matter, way.served, arrived, hand, officers, wire, sitting.served.key, idem=own)]  # fmt: skip


def _done(sitting: Sitting, what: Act) -> None:
    act(
        sitting.row.pk, what, hand=sitting.hand, who=(Actor(sitting.row.party, "party"),), facts={"link": sitting.mark},
        at=sitting.hand.noted,
    )  # fmt: skip


def _demand_named(sitting: Sitting, receipt: Receipt) -> None:
    wrong = []
    if _folded(receipt.name) != _folded(sitting.served.name) or not sitting.served.name:
        wrong.append("受送达人名称与文书不一致")
    if not receipt.signer.strip():
        wrong.append("请填写签收人姓名")
    if receipt.capacity not in register.CAPACITIES:
        wrong.append("请选择签收人身份")
    if wrong:
        raise BadInput("没有签收：" + "；".join(wrong), todo="请照文书上的全称填写")


def _folded(name: str) -> str:
    """A name without white space and differences of width."""
    return "".join(unicodedata.normalize("NFKC", name).split())
