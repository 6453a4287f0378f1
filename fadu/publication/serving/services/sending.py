"""Sending a document to the system its recipient agreed to (发出电子送达): prepared by one officer, sent by another."""

from __future__ import annotations

from datetime import timedelta
from typing import Unpack

from django.conf import settings
from django.db import IntegrityError, transaction

from fadu.accounts.selectors import agency
from fadu.accounts.viewer import Viewer
from fadu.documents.issued.models import DocumentVersion
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.zone import rfc3339
from fadu.law.engine.record import Actor
from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers import SERVICE_REGISTER
from fadu.law.procedures.registers import serving as register
from fadu.ledger.crypto import sha256_hex
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.services import act, repeated
from fadu.publication.messages import Message, carrier
from fadu.publication.models import OneTimeLink
from fadu.publication.services.links import ANOTHER, issue_link, withdraw_links
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

SERVICE = "service"
"""The purpose of the links."""
LASTS = timedelta(days=14)
MARK = 16
"""Digits of a link's digest by which entries name it, as `by` does."""


CHANGED = "当事人重新签订了确认书，接收送达信息的手机号码已经变更"
TAKEN_BACK = "当事人的电子送达确认书已经更正，没有有效的确认书"


def prepare(*, viewer: Viewer, served: Served, hand: Hand, id: str) -> Outcome:
    """Prepare a service of the version that stands (拟电子送达). `id`: the form's own, so that it is prepared once."""
    _demand_own(viewer, served.matter.county)
    if first := repeated(id, {"idem": id}):
        return first
    version = _demand(served, hand)
    about = {
        "of_matter": served.matter.pk, "of_entry": version.entry, "paper_kind": version.kind,
        "of_document": version.document, "version": version.number, "served_copy": version.sha256,
        "recipient": served.party, "system": served.phone, "consent": served.consent.n if served.consent else 0,
    }  # fmt: skip
    what, new = register.prepare_service, NewMatter(SERVICE_REGISTER, served.matter.place, id=id)
    try:
        with transaction.atomic():
            who = (viewer.actor(what),)
            return act(new, what, hand=hand, who=who, facts=about, at=hand.noted, idem=id)
    except IntegrityError as taken:
        raise Refused(
            "这一版本已经拟送达", basis=str(HOUSE.art(31)), todo="请刷新后查看"
        ) from taken


def send(*, viewer: Viewer, row: Delivery, hand: Hand, **page: Unpack[Page]) -> Outcome:
    """Send what a colleague prepared, or send another link to the same phone (发出、重新发送)."""
    _demand_own(viewer, row.county)
    if first := repeated(row.pk, page):
        return first
    served = served_of(viewer.scope, matter_of(row), row.kind, row.entry)
    if served is None:
        raise Refused("本文书已经更正，不再送达", basis=str(HOUSE.art(32)))
    if row.state != DeliveryState.SERVED:  # who has confirmed may read it again
        _demand(served, hand)
    todo = "请以其他方式提供" if row.state == DeliveryState.SERVED else "请撤回后重新拟送达"
    demand_system(served, row, todo)
    _demand_standing(row)
    what = register.send_service if row.state == DeliveryState.PREPARED else register.resend_service
    return _sent(row, viewer.actor(what), hand, viewer.person, **page)


def send_again(*, token: str, hand: Hand, clock: str) -> None:
    """The recipient asks for another link: it goes to the same phone, and to no other."""
    link = OneTimeLink.objects.filter(pk=sha256_hex(token.encode("utf-8")), purpose=SERVICE).first()
    row = delivery_of_link(link) if link else None
    if link is None or row is None:
        raise Refused("链接无效", todo=ANOTHER)
    if link.withdrawn is not None or row.state == DeliveryState.WITHDRAWN:
        raise Refused("送达已经撤回，不能自行重发", todo="请联系办案人员")
    _demand_standing(row)
    served = served_of(reach_of(row), matter_of(row), row.kind, row.entry)
    if served is None:
        raise Refused(REISSUED, basis=str(HOUSE.art(32)), todo="请联系办案人员")
    demand_system(served, row, "请联系办案人员")
    _sent(row, Actor(row.party, "party"), hand_of(link, hand, clock), "")


def withdraw(
    *, viewer: Viewer, row: Delivery, reason: str, hand: Hand, **page: Unpack[Page]
) -> Outcome:
    """Take a service back before it is confirmed (撤回): its links open nothing any more."""
    _demand_own(viewer, row.county)
    if not reason.strip():
        raise BadInput("请写明撤回的理由")
    what = register.withdraw_service
    with transaction.atomic():
        done = act(
            row.pk, what, hand=hand, who=(viewer.actor(what),), facts={"reason": reason.strip()}, at=hand.noted, **page
        )  # fmt: skip
        withdraw_links(matter=row.matter, purpose=SERVICE, subject=row.pk, at=hand.noted)
    return done


def _sent(row: Delivery, actor: Actor, hand: Hand, issued_by: str, **page: Unpack[Page]) -> Outcome:
    """The entry, the link, and last the message: what cannot be sent leaves nothing behind."""
    first = row.state == DeliveryState.PREPARED
    what, at = register.send_service if first else register.resend_service, hand.noted
    phone = row.phone or ""
    with transaction.atomic():
        token = issue_link(
            purpose=SERVICE, matter=row.matter, subject=row.pk, phone=phone, at=at, lasts=LASTS, chance=hand.chance,
            issued_by=issued_by,
        )  # fmt: skip
        facts = {"link": mark_of(token), "valid_until": rfc3339(at + LASTS)}
        done = act(row.pk, what, hand=hand, who=(actor,), facts=facts, at=at, **page)
        carrier().send(Message(new_id(at, hand.chance(10)), phone, _words(row, token), at))
    return done


def _demand_own(viewer: Viewer, county: str) -> None:
    if viewer.place.county != county:
        raise Refused("送达由办理本事项的机关的执法人员办理", basis=str(HOUSE.art(31)))


def mark_of(token: str) -> str:
    """How entries name a link."""
    return sha256_hex(token.encode("utf-8"))[:MARK]


def service_address(token: str) -> str:
    """The address that a message holds; the token stands in its query, which no log keeps."""
    return f"{settings.PUBLIC_ADDRESS}/v/service/?k={token}"


def _demand(served: Served, hand: Hand) -> DocumentVersion:
    against = served.against(hand.law, hand.noted)
    if against is not None or served.version is None:
        raise against or Refused(REISSUED)
    return served.version


def demand_system(served: Served, row: Delivery, todo: str) -> None:
    """Refuse what was sent to a system that the party's newest standing consent does not name (行政处罚法 61(2), 民事诉讼法 90(1))."""
    if served.consent is None:
        raise Refused(TAKEN_BACK, basis=str(served.way.basis), todo=todo)
    if not row.phone or row.phone != served.phone:
        raise Refused(CHANGED, basis=str(HOUSE.art(32)), todo=todo)


def _demand_standing(row: Delivery) -> None:
    if standing(row) is None:
        todo = "请另行送达新的版本"
        raise Refused(REISSUED, basis=str(HOUSE.art(32)), todo=todo)


def _words(row: Delivery, token: str) -> str:
    """Neither the recipient's name nor what is served: a message is read by whoever holds the phone."""
    sender = agency(row.county)
    return (
        f"【{sender.name if sender else ''}】按照送达地址确认书，向您电子送达法律文书。请打开 {service_address(token)} ，填写本手机号末四位"
        f"后阅读、下载并签收。链接{LASTS.days}天内有效，打开一次后作废，可在原页面重新获取。本局不会通过短信索要钱款、验证码。"
    )
