"""Issuing, opening and withdrawing one-time links (一次性链接).

A link alone opens nothing: whoever holds it also says the last four digits of the phone it was sent to. Opening
uses it up and gives a ticket for a short while, which the page's forms carry, so that neither a session nor a
cookie is needed.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from fadu.accounts.services.guessing import MOST_TRIES, take
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.phones import last_four
from fadu.ledger.crypto import same, sha256_hex
from fadu.publication.models import OneTimeLink
from fadu.publication.selectors import link_of_ticket

TOKEN_BYTES = 20
"""160 bits: nobody meets a token by chance."""
LONGEST = timedelta(days=30)
TICKET = timedelta(minutes=30)
"""How long a page may lie open between two steps."""
SITTING = timedelta(hours=3)
"""How long one opening lasts at most: a list of twenty items with photographs takes an afternoon."""
MOST_A_DAY = 6
"""Links of one matter to one receiver within a day: nobody's phone is flooded."""
KEPT = timedelta(days=30)
ANOTHER = "请联系办案人员重新发送链接"

Chance = Callable[[int], bytes]


@dataclass(frozen=True)
class Opened:
    """What was opened, and the ticket under which it stays open until `until`."""

    purpose: str
    matter: str
    subject: str
    ticket: str
    until: datetime


def issue_link(
    *, purpose: str, matter: str, phone: str, at: datetime, lasts: timedelta, chance: Chance,
    subject: str = "", issued_by: str = "",
) -> str:  # fmt: skip
    """Make a link to something of a matter for the owner of a phone; returns the token, which is told only once."""
    if not timedelta(0) < lasts <= LONGEST:
        raise BadInput(f"链接有效期应在{LONGEST.days}天以内")
    sent = OneTimeLink.objects.filter(matter=matter, subject=subject, purpose=purpose)
    if sent.filter(issued__gt=at - timedelta(days=1)).count() >= MOST_A_DAY:
        raise Refused(f"一天之内已经发送{MOST_A_DAY}次链接", todo="请明天再发，或者电话联系")
    token = _word(chance(TOKEN_BYTES))
    OneTimeLink.objects.create(
        id=sha256_hex(token.encode("ascii")), purpose=purpose, matter=matter, subject=subject,
        check_digest=_check(token, _last_four(phone)), issued=at, expires=at + lasts,
        issued_by=issued_by,
    )  # fmt: skip
    return token


def open_link(*, token: str, digits: str, at: datetime, chance: Chance) -> Opened:
    """Open a link once, with the digits of the phone it was sent to."""
    return use_link(try_link(token=token, digits=digits, at=at), at=at, chance=chance)


def try_link(*, token: str, digits: str, at: datetime) -> OneTimeLink:
    """The link that token and digits open. After a few tries it is dead, and another one has to be asked for.

    Outside any transaction that may fail afterwards: what is rolled back was no try.
    """
    said = digits.strip()
    if len(said) != 4 or not (said.isascii() and said.isdigit()):
        raise BadInput("应为手机号码的末四位数字", todo="请填写收到短信的手机号码末四位")
    rows = OneTimeLink.objects.filter(pk=sha256_hex(token.encode("utf-8")))
    link = rows.first()
    if link is None:
        raise Refused("链接无效", todo=ANOTHER)
    _demand_usable(link, at)
    if not take(_usable(rows, at), "tries"):
        raise Refused(f"末四位已经错了{MOST_TRIES}次，链接作废", todo=ANOTHER)
    if not same(_check(token, said), link.check_digest):
        raise Refused("手机号码末四位不符", todo=f"还可以试{MOST_TRIES - link.tries - 1}次")
    return link


def use_link(link: OneTimeLink, *, at: datetime, chance: Chance) -> Opened:
    """Use a link up that was tried with the right digits."""
    ticket = _word(chance(TOKEN_BYTES))
    until = at + TICKET
    digest = sha256_hex(ticket.encode("ascii"))
    if not _usable(OneTimeLink.objects.filter(pk=link.pk), at).update(
        opened=at, ticket=digest, ticket_until=until
    ):
        raise Refused("链接已经用过", todo=ANOTHER)  # by another request a moment ago
    return Opened(link.purpose, link.matter, link.subject, ticket, until)


def hold_open(*, ticket: str, purpose: str, at: datetime) -> OneTimeLink:
    """The opened link of a ticket, kept open for another while; Refused where its time is over."""
    link = link_of_ticket(ticket, purpose, at)
    if link is None or link.opened is None:
        raise Refused("页面已经超时，刚才所填没有提交", todo="请重新发送链接后再填")
    until = min(at + TICKET, link.opened + SITTING)
    OneTimeLink.objects.filter(pk=link.pk, ticket_until__lt=until).update(ticket_until=until)
    return link


def withdraw_links(*, matter: str, at: datetime, purpose: str = "", subject: str = "") -> int:
    """What was sent for a matter opens nothing any more; returns how many links were still alive."""
    rows = OneTimeLink.objects.filter(matter=matter, withdrawn=None, expires__gt=at)
    if subject:
        rows = rows.filter(subject=subject)
    return (rows.filter(purpose=purpose) if purpose else rows).update(withdrawn=at)


def forget_links(*, now: datetime) -> int:
    """Delete links that ran out `KEPT` ago; returns how many."""
    return OneTimeLink.objects.filter(expires__lt=now - KEPT).delete()[0]


def _demand_usable(link: OneTimeLink, at: datetime) -> None:
    if link.withdrawn is not None:
        raise Refused("链接已经撤回", todo=ANOTHER)
    if link.opened is not None:
        raise Refused("链接已经用过", todo=ANOTHER)
    if link.expires <= at:
        raise Refused("链接已经过期", todo=ANOTHER)


def _usable(rows: QuerySet[OneTimeLink], at: datetime) -> QuerySet[OneTimeLink]:
    return rows.filter(opened=None, withdrawn=None, expires__gt=at)


def _last_four(phone: str) -> str:
    digits = last_four(phone)
    if not digits:
        raise BadInput("没有可用的手机号码，不能发送链接", todo="请先补全当事人的联系电话")
    return digits


def _check(token: str, digits: str) -> str:
    """A digest that only the token's holder can search: the digits alone would be found in ten thousand tries."""
    return sha256_hex(f"{token}\n{digits}".encode("ascii", "replace"))


def _word(data: bytes) -> str:
    """Random bytes as a word that stands in an address and is read off a screen: capitals and digits."""
    return base64.b32encode(data).decode("ascii").rstrip("=")
