"""Sending a party the link to its order (发送企业链接): by an officer, by itself when a paper is recorded, or again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from fadu.accounts.selectors import agency
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.kernel.phones import number_of
from fadu.kernel.zone import day_of
from fadu.law.engine.view import LawView
from fadu.ledger.crypto import sha256_hex
from fadu.matters.models import Matter
from fadu.publication.channels import CHANNELS
from fadu.publication.messages import Message, carrier
from fadu.publication.models import OneTimeLink
from fadu.publication.orders import parties_named
from fadu.publication.services.links import issue_link
from fadu.registry.models import Party

ORDER = "order"
PARAMETER = "order_link_sent"
LASTS = timedelta(days=14)
_NO_PHONE = "请先在“当事人”登记单位负责人的手机号码"


def send_link(
    *, matter: Matter, party: Party, at: datetime, chance: Callable[[int], bytes],
    issued_by: str = "",
) -> str:  # fmt: skip
    """Issue a link to what was ordered of a party and hand its message to the carrier; returns the carrier's mark."""
    if not (party.phone or "").strip():
        raise Refused("当事人没有登记手机号码，不能发送链接", todo=_NO_PHONE)
    phone = number_of(party.phone or "")
    if not phone:
        raise BadInput("登记的手机号码有误，不能发送链接", todo="请先在“当事人”更正联系电话")
    with transaction.atomic():
        token = issue_link(
            purpose=ORDER, matter=matter.pk, subject=party.pk, phone=phone, at=at, lasts=LASTS,
            chance=chance, issued_by=issued_by,
        )  # fmt: skip
        told = Message(new_id(at, chance(10)), phone, _words(matter, token), at)
        return carrier().send(told)


def send_again(*, token: str, at: datetime, chance: Callable[[int], bytes]) -> None:
    """The holder of a link that was used or has run out asks for another one: it goes to the registered phone."""
    link = OneTimeLink.objects.filter(pk=sha256_hex(token.encode("utf-8")), purpose=ORDER).first()
    matter = Matter.objects.filter(pk=link.matter, register=False).first() if link else None
    party = Party.objects.filter(pk=link.subject).first() if link else None
    if link is None or matter is None or party is None:
        raise Refused("链接无效", todo="请联系办案人员重新发送链接")
    if link.withdrawn is not None:
        raise Refused("链接已经撤回，不能自行重发", todo="请联系办案人员")
    send_link(matter=matter, party=party, at=at, chance=chance)


def send_after(
    *, matter: Matter, act: str, key: str, law: LawView, at: datetime,
    chance: Callable[[int], bytes],
) -> str:  # fmt: skip
    """What an act that the party should know of sets off, where the parameter says so: a sentence on what was sent.

    "" where nothing is to be sent. One order of twenty items is one message: a link that nobody has opened yet
    shows the newest state anyway. That a message cannot be sent never undoes the act.
    """
    channel = CHANNELS.get(matter.procedure)
    if channel is None or act not in {told.code for told in channel.told}:
        return ""
    found = law.parameters.find(PARAMETER, day_of(at))
    if found is None or not found.value:
        return ""
    named = parties_named(matter)
    whose = next((id for id, keys in named.items() if key in keys), next(iter(named), ""))
    party = Party.objects.filter(pk=whose, erased=False).first()
    if party is None or _unopened(matter, party, at):
        return ""
    try:
        send_link(matter=matter, party=party, at=at, chance=chance)
    except (Refused, BadInput) as no:
        return f"没有向当事人发送链接：{no.message}。"
    return "已向当事人登记的手机发送链接。"


def _unopened(matter: Matter, party: Party, at: datetime) -> bool:
    rows = OneTimeLink.objects.filter(matter=matter.pk, subject=party.pk, purpose=ORDER)
    return rows.filter(opened=None, withdrawn=None, expires__gt=at).exists()


def link_address(token: str) -> str:
    """The address that a message holds; the token stands in its query, which no log keeps."""
    return f"{settings.PUBLIC_ADDRESS}/v/order/?k={token}"


def _words(matter: Matter, token: str) -> str:
    """Neither the party's name nor what was ordered: a message is read by whoever holds the phone."""
    sender = agency(matter.county)
    return (
        f"【{sender.name if sender else ''}】有发给贵单位的监督检查文书或者复查结果。查看、回复、申请延期请打开 {link_address(token)} "
        f"，并填写本手机号末四位。链接{LASTS.days}天内有效，打开一次后作废，可在原页面重新获取。"
        "本局不会通过短信索要钱款、验证码。"
    )
