"""Lending a capacity to a colleague for a time (授权代理), and ending it early."""

from __future__ import annotations

from datetime import date
from typing import Unpack

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework.models import Delegation
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.services import act, repeated

LONGEST = 366  # days


def delegate(
    *,
    viewer: Viewer,
    borrower: str,
    role: Role,
    since: date,
    until: date,
    reason: str,
    hand: Hand,
    idem: str = "",
) -> Outcome:
    """Lend a capacity of one's own to a colleague of the same agency for a time (授权代理)."""
    if role not in viewer.roles:
        raise Refused(f"您没有“{role.title}”的身份，不能授权他人代理")
    if borrower == viewer.person:
        raise BadInput("请选择他人")
    if until < since or until < viewer.day:
        raise BadInput("截止日期不得早于起始日期，也不得早于今天")
    if (until - since).days > LONGEST:
        raise BadInput("一次授权代理不超过一年")
    if borrower not in {p.id for p in accounts.in_agency(viewer)}:
        raise Refused("只能授权本机关在职人员代理")
    if accounts.administrators([borrower], since, until):
        raise Refused("系统管理员、安全管理员、审计管理员不办理业务，不能受托代理")
    facts = {
        "lender": viewer.person,
        "borrower": borrower,
        "lent_role": role.value,
        "since": since.isoformat(),
        "ends_on": until.isoformat(),
        "reason": reason,
    }
    new = NewMatter(registers.DELEGATION_REGISTER, viewer.place, id=idem)
    what = registers.delegate
    return act(
        new, what, hand=hand, who=(viewer.actor(what),), facts=facts, at=hand.noted, idem=idem
    )


def end_delegation(
    *, delegation: Delegation, viewer: Viewer, hand: Hand, **page: Unpack[Page]
) -> Outcome:
    """End a delegation today (终止授权): by the lender, or by the borrower who gives it back."""
    if viewer.person not in (delegation.lender, delegation.borrower):
        raise Refused("授权代理由授权人或者被授权人终止")
    if first := repeated(delegation.id, page):
        return first
    if delegation.until < viewer.day:
        raise Refused("授权代理已经到期")
    what = registers.end_delegation
    facts, who = {"ends_on": viewer.day.isoformat()}, (viewer.actor(what),)
    return act(delegation.id, what, hand=hand, who=who, facts=facts, at=hand.noted, **page)
