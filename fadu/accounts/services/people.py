"""Acts on the register of people: entry, capacities, certificates, leaving, erasure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Unpack

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
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.erasure import erase
from fadu.matters.services import act, repeated
from fadu.matters.validity import holding, lasting


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
    **page: Unpack[Page],
) -> Outcome:
    """Amend a person's entry (变更人员登记), a transfer to another agency included.

    Capacities are held in an agency: a transfer leaves none of the former one behind.
    """
    if first := repeated(person.id, page):
        return first
    _open(agency)
    facts = _stated(name=name, agency=agency, post=post, phone=phone, reason=reason)
    with transaction.atomic():
        outcome = act(
            person.id, registers.amend_person, hand=hand, who=who, facts=facts, at=at, **page
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
    lent: Iterable[Role] = (),
    **page: Unpack[Page],
) -> Outcome:
    """Grant a capacity (授予身份); an administrator's goes by its own act, exclusive of all others.

    `lent`: what delegations lend to the person from `since` on; an administrator borrows nothing
    either. Nobody grants themselves anything.
    """
    if first := repeated(person, page):
        return first
    if until is not None and until < since:
        raise BadInput("身份的截止日期不得早于起始日期")
    _demand_another(person, who, "授予身份")
    _demand_apart(person, role, since, until, lent)
    dated = {"agency": agency, "since": since.isoformat()}
    if role in ADMINISTRATORS:
        facts = {"role": role.value, **dated}
        return act(person, registers.grant_admin, hand=hand, who=who, facts=facts, at=at, **page)
    facts = {"role": role.value, **dated, **({"until": until.isoformat()} if until else {})}
    return act(person, registers.grant_role, hand=hand, who=who, facts=facts, at=at, **page)


def end_role(
    *,
    grant: RoleGrant,
    ends_on: date,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """End a capacity (终止身份). The last security administrator stays: nobody else could name one."""
    if first := repeated(grant.person, page):
        return first
    if ends_on < grant.since:
        raise BadInput("终止日期不得早于起始日期")
    _demand_successor(grant, max(ends_on, day_of(at)))
    admin = Role(grant.role) in ADMINISTRATORS
    what = registers.end_admin if admin else registers.end_role
    facts = {"grant": grant.id, "ends_on": ends_on.isoformat(), "reason": reason}
    return act(grant.person, what, hand=hand, who=who, facts=facts, at=at, **page)


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
    **page: Unpack[Page],
) -> Outcome:
    """Enter a certificate with its validity (登记证件)."""
    if first := repeated(person, page):
        return first
    if ends_on < since:
        raise BadInput("证件截止日期不得早于起始日期")
    _demand_another(person, who, "登记证件")
    facts = {
        "certificate_kind": kind,
        "certificate_number": number,
        "since": since.isoformat(),
        "ends_on": ends_on.isoformat(),
    }
    what = registers.issue_certificate
    return act(person, what, hand=hand, who=who, facts=facts, at=at, **page)


def revoke_certificate(
    *,
    certificate: Certificate,
    ends_on: date,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """End a certificate early (注销证件)."""
    if first := repeated(certificate.person, page):
        return first
    if not certificate.since <= ends_on <= certificate.ends_on:
        raise BadInput("注销日期应当在证件有效期之内")
    facts = {"certificate": certificate.id, "ends_on": ends_on.isoformat(), "reason": reason}
    what = registers.revoke_certificate
    return act(certificate.person, what, hand=hand, who=who, facts=facts, at=at, **page)


def leave(
    *,
    person: str,
    ends_on: date,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Record that a person has left (离任登记); their sign-in ends at once."""
    if first := repeated(person, page):
        return first
    today = day_of(at)  # the sign-in ends today, whatever the last day
    for grant in _held(person, min(ends_on, today)):
        _demand_successor(grant, max(grant.since, today))
    facts = {"ends_on": ends_on.isoformat(), "reason": reason}
    with transaction.atomic():
        outcome = act(person, registers.leave, hand=hand, who=who, facts=facts, at=at, **page)
        Account.objects.filter(person=person).update(is_active=False)
        return outcome


def erase_person(
    *,
    person: Person,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
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
        what = registers.erase_person
        outcome = act(person.id, what, hand=hand, who=who, facts=facts, at=at, **page)
        if outcome.repeated:
            return outcome
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
    """The capacities a person holds beyond a day: what ends on it anyway is left out."""
    longer = lasting(day + timedelta(days=1), last="until")
    return list(RoleGrant.objects.filter(longer, person=person).order_by("id"))


def _demand_apart(
    person: str, role: Role, since: date, until: date | None, lent: Iterable[Role]
) -> None:
    """三员分立: on no day is anybody an administrator and holder of another capacity, lent included."""
    begun = Q() if until is None else Q(since__lte=until)
    rows = RoleGrant.objects.filter(lasting(since, last="until"), begun, person=person)
    held = [Role(g.role) for g in rows]
    if role in ADMINISTRATORS:
        titles = [r.title for r in held] + [f"受托代理的{r.title}" for r in lent]
    else:
        titles = [r.title for r in held if r in ADMINISTRATORS]
    if titles:
        another = "管理员" if role in ADMINISTRATORS else f"“{role.title}”"
        raise Refused(
            f"此人持有{'、'.join(dict.fromkeys(titles))}的身份，不能兼任{another}",
            basis="系统管理员、安全管理员、审计管理员相互分立，不办理业务",
            todo="请先终止其原有身份或者授权代理，自终止次日起授予；或者另选他人。",
        )


def _demand_another(person: str, who: Sequence[Actor], what: str) -> None:
    """Nobody gives a capacity or certificate to themselves: another security administrator does."""
    if person in {a.person for a in who}:
        raise Refused(
            f"不得为本人{what}",
            basis="身份和证件由安全管理员为他人登记",
            todo="请由另一名安全管理员办理。",
        )


def _demand_successor(grant: RoleGrant, day: date) -> None:
    """After `day` somebody else in post is security administrator, and can sign in."""
    if grant.role != Role.SECURITY_ADMIN:
        return
    then = holding(day + timedelta(days=1), last="until")
    others = RoleGrant.objects.filter(then, role=grant.role).exclude(person=grant.person)
    people = Person.objects.filter(id__in=others.values("person"), left__isnull=True)
    ready = Account.objects.filter(person__in=people.values("id"), is_active=True)
    if not ready.exists():
        raise Refused(
            "这是最后一名安全管理员，终止后无人能够登记人员",
            todo="请先授予另一人安全管理员身份，并为其开通账号。",
        )


def _stated(**facts: Any) -> dict[str, Any]:
    return {code: value for code, value in facts.items() if value not in ("", None)}
