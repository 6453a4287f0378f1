"""Acts on the register of people."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.accounts import services
from fadu.accounts.models import Account, Certificate, Person, RoleGrant
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role

pytestmark = pytest.mark.django_db
KEEPER = Actor("founding", "security_admin")


def keeping(bureau, at) -> dict:
    return {"who": [KEEPER], "hand": bureau.hand(at), "at": at}


def test_an_administrator_holds_no_business_capacity(bureau, at):
    person = services.enter_person(name="安甲", agency=bureau.agency.id, **keeping(bureau, at))
    given = {"person": person, "agency": bureau.agency.id, "since": date(2025, 1, 1)}
    services.grant_role(role=Role.SECURITY_ADMIN, **given, **keeping(bureau, at))

    with pytest.raises(Refused, match="授予身份"):
        services.grant_role(role=Role.OFFICER, **given, **keeping(bureau, at))
    with pytest.raises(Refused, match="授予管理员"):
        services.grant_role(role=Role.AUDIT_ADMIN, **given, **keeping(bureau, at))


def test_an_officer_becomes_no_administrator(bureau, at):
    with pytest.raises(Refused, match="不能兼任管理员"):
        services.grant_role(
            person=bureau.zhang.id, role=Role.SYSTEM_ADMIN, agency=bureau.agency.id,
            since=date(2025, 1, 1), **keeping(bureau, at),
        )  # fmt: skip


def test_only_the_security_administrator_keeps_people(bureau, at):
    leader = Actor(bureau.li.id, "leader")

    with pytest.raises(Refused, match="安全管理员"):
        services.enter_person(
            name="甲", agency=bureau.agency.id, who=[leader], hand=bureau.hand(at), at=at
        )


def test_a_capacity_ends_on_its_day(bureau, at):
    grant = RoleGrant.objects.get(person=bureau.zhang.id)

    services.end_role(grant=grant, ends_on=date(2025, 3, 3), reason="调岗", **keeping(bureau, at))

    assert bureau.zhang.viewer_on(date(2025, 3, 4)).roles == frozenset()
    assert bureau.zhang.viewer_on(date(2025, 3, 3)).roles == frozenset({Role.OFFICER})


def test_a_certificate_ends_after_it_begins(bureau, at):
    with pytest.raises(BadInput, match="截止日期"):
        services.issue_certificate(
            person=bureau.zhang.id, kind="执法证", number="9", since=date(2025, 3, 3),
            ends_on=date(2025, 3, 2), **keeping(bureau, at),
        )  # fmt: skip


def test_a_revoked_certificate_is_no_certificate_from_the_next_day(bureau, at):
    paper = Certificate.objects.get(person=bureau.zhang.id)

    services.revoke_certificate(
        certificate=paper, ends_on=date(2025, 3, 3), reason="注销", **keeping(bureau, at)
    )

    assert bureau.zhang.viewer_on(date(2025, 3, 4)).certificate == ""


def test_who_has_left_signs_in_no_more_and_may_then_be_erased(bureau, at):
    person = Person.objects.get(pk=bureau.zhang.id)
    with pytest.raises(Refused, match="在职人员"):
        services.erase_person(person=person, reason="x", **keeping(bureau, at))

    services.leave(person=person.pk, ends_on=date(2025, 3, 3), reason="调离", **keeping(bureau, at))
    assert not Account.objects.filter(person=person.pk, is_active=True).exists()
    person.refresh_from_db()
    services.erase_person(person=person, reason="本人要求", **keeping(bureau, at))

    person.refresh_from_db()
    assert (person.name, person.phone) == (None, None)
    assert Certificate.objects.get(person=person.pk).number is None
    assert not Account.objects.filter(person=person.pk).exists()


def test_an_amended_entry_keeps_the_former_one(bureau, at):
    person = Person.objects.get(pk=bureau.zhang.id)

    services.amend_person(
        person=person, name="张叁", agency=bureau.agency.id, reason="更名", **keeping(bureau, at)
    )

    assert str(Person.objects.get(pk=person.pk)) == "张叁"
