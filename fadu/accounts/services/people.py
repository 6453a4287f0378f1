"""Acts on the register of people: entry, capacities, certificates, leaving, erasure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from fadu.accounts.models import Account, Agency, Certificate, Person, RoleGrant
from fadu.accounts.services.signins import close_account
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, NewMatter, Outcome
from fadu.matters.erasure import erase
from fadu.matters.services import act


def enter_person(
    *,
    name: str,
    agency: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    post: str = "",
    phone: str = "",
    id: str = "",
) -> str:
    """Enter a person (登记人员); returns the id under which they act from then on."""
    facts = _stated(name=name, agency=agency, post=post, phone=phone)
    new = NewMatter(registers.PERSON_REGISTER, _open(agency).place, id=id)
    return act(new, registers.enter_person, hand=hand, who=who, facts=facts, at=at, idem=id).matter


def amend_person(
    *,
    person: Person,
    name: str,
    agency: str,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    post: str = "",
    phone: str = "",
    idem: str = "",
) -> Outcome:
    """Amend a person's entry (变更人员登记), a transfer to another agency included.

    Capacities are held in an agency: a transfer leaves none of the former one behind.
    """
    _open(agency)
    facts = _stated(name=name, agency=agency, post=post, phone=phone, reason=reason)
    with transaction.atomic():
        outcome = act(
            person.id, registers.amend_person, hand=hand, who=who, facts=facts, at=at, idem=idem
        )
        if agency != person.agency and not outcome.repeated:
            for grant in _held(person.id, day_of(at)):
                last = max(grant.since, day_of(at))
                end_role(grant=grant, ends_on=last, reason=reason, who=who, hand=hand, at=at)
        return outcome


def grant_role(
    *,
    person: str,
    role: Role,
    agency: str,
    since: date,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    until: date | None = None,
    idem: str = "",
) -> Outcome:
    """Grant a capacity (授予身份); an administrator's goes by its own act, exclusive of all others."""
    if until is not None and until < since:
        raise BadInput("身份的截止日期不得早于起始日期")
    dated = {"agency": agency, "since": since.isoformat()}
    if role in ADMINISTRATORS:
        _demand_no_capacity(person, since)
        facts = {"role": role.value, **dated}
        return act(person, registers.grant_admin, hand=hand, who=who, facts=facts, at=at, idem=idem)
    facts = {"role": role.value, **dated, **({"until": until.isoformat()} if until else {})}
    return act(person, registers.grant_role, hand=hand, who=who, facts=facts, at=at, idem=idem)


def end_role(
    *, grant: RoleGrant, ends_on: date, reason: str, who: Sequence[Actor], hand: Hand, at: datetime
) -> Outcome:
    """End a capacity (终止身份). The last security administrator stays: nobody else could name one."""
    if ends_on < grant.since:
        raise BadInput("终止日期不得早于起始日期")
    _demand_successor(grant, ends_on)
    admin = Role(grant.role) in ADMINISTRATORS
    what = registers.end_admin if admin else registers.end_role
    facts = {"grant": grant.id, "ends_on": ends_on.isoformat(), "reason": reason}
    return act(grant.person, what, hand=hand, who=who, facts=facts, at=at)


def issue_certificate(
    *,
    person: str,
    kind: str,
    number: str,
    since: date,
    ends_on: date,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    idem: str = "",
) -> Outcome:
    """Enter a certificate with its validity (登记证件)."""
    if ends_on < since:
        raise BadInput("证件截止日期不得早于起始日期")
    facts = {
        "certificate_kind": kind,
        "certificate_number": number,
        "since": since.isoformat(),
        "ends_on": ends_on.isoformat(),
    }
    what = registers.issue_certificate
    return act(person, what, hand=hand, who=who, facts=facts, at=at, idem=idem)


def revoke_certificate(
    *,
    certificate: Certificate,
    ends_on: date,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
) -> Outcome:
    """End a certificate early (注销证件)."""
    if not certificate.since <= ends_on <= certificate.ends_on:
        raise BadInput("注销日期应当在证件有效期之内")
    facts = {"certificate": certificate.id, "ends_on": ends_on.isoformat(), "reason": reason}
    what = registers.revoke_certificate
    return act(certificate.person, what, hand=hand, who=who, facts=facts, at=at)


def leave(
    *, person: str, ends_on: date, reason: str, who: Sequence[Actor], hand: Hand, at: datetime
) -> Outcome:
    """Record that a person has left (离任登记); their sign-in ends at once."""
    for grant in _held(person, ends_on):
        _demand_successor(grant, ends_on)
    facts = {"ends_on": ends_on.isoformat(), "reason": reason}
    with transaction.atomic():
        outcome = act(person, registers.leave, hand=hand, who=who, facts=facts, at=at)
        Account.objects.filter(person=person).update(is_active=False)
        return outcome


def erase_person(
    *, person: Person, reason: str, who: Sequence[Actor], hand: Hand, at: datetime
) -> Outcome:
    """Erase a person's personal values (个人信息保护法第四十七条); acts and proofs remain."""
    if person.left is None:
        raise Refused(
            "在职人员的个人信息仍为履行法定职责所必需，不能删除",
            basis="《个人信息保护法》第四十七条",
        )
    papers = list(Certificate.objects.filter(person=person.id).values_list("id", flat=True))
    facts = {"reason": reason, "certificates": papers}
    with transaction.atomic():
        outcome = act(person.id, registers.erase_person, hand=hand, who=who, facts=facts, at=at)
        erase(
            person.id,
            [("accounts_person", person.id), *(("accounts_certificate", c) for c in papers)],
        )
        close_account(person=person.id)
    return outcome


def _open(agency: str) -> Agency:
    found = Agency.objects.filter(id=agency, closed=False).first()
    if found is None:
        raise BadInput("机构不存在或者已经撤销")
    return found


def _held(person: str, day: date) -> list[RoleGrant]:
    """The capacities a person holds on a day or will hold later."""
    lasting = Q(until__isnull=True) | Q(until__gt=day)
    return list(RoleGrant.objects.filter(lasting, person=person).order_by("id"))


def _demand_no_capacity(person: str, day: date) -> None:
    """三员分立: whoever becomes an administrator holds no capacity of business from that day."""
    held = "、".join(str(g) for g in _held(person, day) if Role(g.role) not in ADMINISTRATORS)
    if held:
        raise Refused(
            f"此人持有{held}的身份，不能兼任管理员",
            basis="系统管理员、安全管理员、审计管理员相互分立，不办理业务",
            todo="请先终止其业务身份，或者另选他人。",
        )


def _demand_successor(grant: RoleGrant, ends_on: date) -> None:
    if grant.role != Role.SECURITY_ADMIN:
        return
    others = RoleGrant.objects.filter(role=Role.SECURITY_ADMIN.value).exclude(id=grant.id)
    if not others.filter(Q(until__isnull=True) | Q(until__gt=ends_on)).exists():
        raise Refused(
            "这是最后一名安全管理员，终止后无人能够登记人员",
            todo="请先授予另一人安全管理员身份。",
        )


def _stated(**facts: Any) -> dict[str, Any]:
    return {code: value for code, value in facts.items() if value not in ("", None)}
