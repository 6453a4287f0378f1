"""Acts on the register of agencies: founding, entering, amending, closing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Unpack

from fadu.accounts.models import Agency, Person
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, NewMatter, Outcome, Page
from fadu.matters.scope import Place
from fadu.matters.services import act, repeated


def found(*, agency: Mapping[str, Any], hand: Hand, at: datetime) -> tuple[str, Actor]:
    """Found an empty installation: the first agency, entered by the system itself.

    Returns the agency's id and the actor in whose name the first security administrator is then
    entered. Refused once any agency stands.
    """
    if Agency.objects.exists():
        raise Refused("机构已经建立", todo="请由系统管理员登记其他机构。")
    _check_division(agency)
    id = new_id(hand.noted, hand.chance(10))
    founder = Actor("founding", Role.SYSTEM_ADMIN.value)
    new = NewMatter(registers.AGENCY_REGISTER, Place(id, id, id), id=id)
    act(new, registers.enter_agency, hand=hand, who=[founder], facts=agency, at=at)
    return id, Actor("founding", Role.SECURITY_ADMIN.value)


def enter_agency(
    *,
    facts: Mapping[str, Any],
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    place: Place,
    id: str = "",
) -> str:
    """Enter an agency below another (登记机构); returns its id.

    `id` is the form's own, so that the same form sent twice enters one agency.
    """
    _check_division(facts)
    parent = str(facts.get("parent") or "")
    if parent and not Agency.objects.filter(id=parent, closed=False).exists():
        raise BadInput("上级机构不存在或者已经撤销")
    new = NewMatter(registers.AGENCY_REGISTER, place, id=id)
    return act(new, registers.enter_agency, hand=hand, who=who, facts=facts, at=at, idem=id).matter


def _check_division(facts: Mapping[str, Any]) -> None:
    division = str(facts.get("division", ""))
    if not division.isascii() or not division.isdigit() or len(division) not in (6, 9, 12):
        raise BadInput("行政区划代码应为6、9或者12位数字")


def amend_agency(
    *,
    agency: Agency,
    name: str,
    short_name: str,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Amend an agency's entry (变更机构登记): its names; place in the tree and code stay."""
    if first := repeated(agency.id, page):
        return first
    if agency.closed:
        raise Refused("机构已经撤销，不能变更登记")
    facts = {"public_name": name, "short_name": short_name, "reason": reason}
    what = registers.amend_agency
    return act(agency.id, what, hand=hand, who=who, facts=facts, at=at, **page)


def close_agency(
    *,
    agency: Agency,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Close an agency (撤销机构登记) once nobody is in post there and no agency stands below it."""
    if Person.objects.filter(agency=agency.id, left__isnull=True).exists():
        raise Refused(
            "机构内尚有在职人员，不能撤销", todo="请先由安全管理员办理人员变更或者离任登记。"
        )
    if Agency.objects.filter(parent=agency.id, closed=False).exists():
        raise Refused("尚有下级机构，不能撤销", todo="请先撤销下级机构。")
    what, facts = registers.close_agency, {"reason": reason}
    return act(agency.id, what, hand=hand, who=who, facts=facts, at=at, **page)
