"""Acts on the register of people: exclusive administrators, transfers, leaving, erasure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts import selectors, services
from fadu.accounts.models import Account, Certificate, Person, RoleGrant
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.selectors import position
from tests.people import FOUNDED, PASSWORD, SINCE

if TYPE_CHECKING:
    from tests.people import Bureau

SECURITY = Actor("founding", "security_admin")
DAY = date(2024, 6, 1)


def by(bureau: Bureau) -> dict[str, Any]:
    """Who, by which hand, when."""
    return {"who": [SECURITY], "hand": bureau.hand(FOUNDED), "at": FOUNDED}


def grant(bureau: Bureau, person: str, role: Role, **more: Any) -> None:
    """Grant a capacity in the city's bureau."""
    place = {"agency": bureau.agency.id, "since": SINCE}
    services.grant_role(person=person, role=role, **{**place, **more}, **by(bureau))


def a_newcomer(bureau: Bureau) -> str:
    """A person without any capacity."""
    return services.enter_person(
        name="吴九", agency=bureau.agency.id, phone="13900000000", **by(bureau)
    )


def test_an_officer_cannot_become_an_administrator(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="持有执法人员的身份，不能兼任管理员"):
        grant(bureau, bureau.zhang.id, Role.SYSTEM_ADMIN)


@pytest.mark.parametrize("second", [Role.OFFICER, Role.AUDIT_ADMIN])
def test_an_administrator_takes_no_other_capacity(bureau: Bureau, second: Role) -> None:
    person = a_newcomer(bureau)
    grant(bureau, person, Role.SYSTEM_ADMIN)

    with pytest.raises(Refused):
        grant(bureau, person, second)
    assert RoleGrant.objects.filter(person=person).count() == 1


def test_only_the_security_administrator_enters_people(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="安全管理员"):
        services.enter_person(
            name="某人", agency=bureau.agency.id, who=[Actor(bureau.zhang.id, "officer")],
            hand=bureau.hand(FOUNDED), at=FOUNDED,
        )  # fmt: skip


def test_the_same_form_sent_twice_enters_one_person_and_one_capacity(bureau: Bureau) -> None:
    form = {"name": "吴九", "agency": bureau.agency.id, "id": "1" * 26}
    person = services.enter_person(**form, **by(bureau))
    assert services.enter_person(**form, **by(bureau)) == person

    for _ in range(2):
        grant(bureau, person, Role.OFFICER, idem="2" * 26)

    assert RoleGrant.objects.filter(person=person).count() == 1


def test_a_transfer_ends_the_capacities_of_the_former_agency(bureau: Bureau) -> None:
    person = Person.objects.get(pk=bureau.zhang.id)
    services.amend_person(
        person=person, name="张三", agency=bureau.other.id, reason="调动", **by(bureau)
    )

    person.refresh_from_db()
    assert person.county == bureau.other.id
    assert not selectors.grants([person.id], DAY).exists()


def test_a_closed_or_unknown_agency_takes_nobody(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="机构不存在"):
        services.enter_person(name="某人", agency="x", **by(bureau))


def test_the_last_security_administrator_stays(bureau: Bureau) -> None:
    first, second = a_newcomer(bureau), a_newcomer(bureau)
    grant(bureau, first, Role.SECURITY_ADMIN)
    held = RoleGrant.objects.get(person=first)
    end: dict[str, Any] = {"grant": held, "ends_on": DAY, "reason": "轮岗"}
    with pytest.raises(Refused, match="最后一名安全管理员"):
        services.end_role(**end, **by(bureau))
    with pytest.raises(Refused, match="最后一名安全管理员"):
        services.leave(person=first, ends_on=DAY, reason="调离", **by(bureau))

    grant(bureau, second, Role.SECURITY_ADMIN)
    with pytest.raises(Refused, match="最后一名安全管理员"):
        services.end_role(**end, **by(bureau))  # the other cannot sign in yet
    services.open_account(username="wujiu", password=PASSWORD, person=second)
    services.end_role(**end, **by(bureau))

    assert RoleGrant.objects.get(pk=held.pk).until == DAY


def test_who_has_left_or_comes_later_does_not_follow_the_last_security_administrator(
    bureau: Bureau,
) -> None:
    first, gone, later = (a_newcomer(bureau) for _ in range(3))
    for person, name in ((first, "wujiu"), (gone, "wushi"), (later, "wushiyi")):
        services.open_account(username=name, password=PASSWORD, person=person)
    for person, since in ((first, SINCE), (gone, SINCE), (later, date(2024, 7, 1))):
        grant(bureau, person, Role.SECURITY_ADMIN, since=since)
    services.leave(person=gone, ends_on=SINCE, reason="调离", **by(bureau))
    held = RoleGrant.objects.get(person=first)

    with pytest.raises(Refused, match="最后一名安全管理员"):
        services.end_role(grant=held, ends_on=DAY, reason="轮岗", **by(bureau))
    with pytest.raises(Refused, match="最后一名安全管理员"):
        services.leave(person=first, ends_on=date(2024, 8, 1), reason="调离", **by(bureau))


def test_nobody_gives_themselves_a_capacity_or_a_certificate(bureau: Bureau) -> None:
    person = a_newcomer(bureau)
    grant(bureau, person, Role.SECURITY_ADMIN)
    own = {**by(bureau), "who": [Actor(person, "security_admin")]}

    with pytest.raises(Refused, match="不得为本人授予身份"):
        services.grant_role(
            person=person, role=Role.OFFICER, agency=bureau.agency.id, since=DAY, **own
        )
    with pytest.raises(Refused, match="不得为本人登记证件"):
        services.issue_certificate(
            person=person, kind="执法证", number="1", since=SINCE, ends_on=DAY, **own
        )


def test_an_administrator_of_tomorrow_takes_no_capacity_that_lasts_till_then(
    bureau: Bureau,
) -> None:
    with pytest.raises(Refused, match="持有执法人员的身份，不能兼任管理员"):
        grant(bureau, bureau.zhang.id, Role.AUDIT_ADMIN, since=date(2030, 1, 1))
    person = a_newcomer(bureau)
    grant(bureau, person, Role.AUDIT_ADMIN)
    held = RoleGrant.objects.get(person=person)
    services.end_role(grant=held, ends_on=DAY, reason="轮岗", **by(bureau))

    for role in (Role.OFFICER, Role.SYSTEM_ADMIN):
        with pytest.raises(Refused, match="持有审计管理员的身份"):
            grant(bureau, person, role, since=DAY)
    grant(bureau, person, Role.OFFICER, since=date(2024, 6, 2))

    assert selectors.roles_of([person], DAY) == {person: {Role.AUDIT_ADMIN}}


def test_what_is_lent_keeps_from_administration_too(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="持有受托代理的行政机关负责人的身份，不能兼任管理员"):
        grant(bureau, a_newcomer(bureau), Role.SYSTEM_ADMIN, lent=[Role.LEADER])


def test_the_same_form_sent_twice_is_answered_with_the_first_result(bureau: Bureau) -> None:
    person = Person.objects.get(pk=a_newcomer(bureau))
    forms: list[tuple[Any, dict[str, Any]]] = [
        (services.grant_role, {"person": person.id, "role": Role.SYSTEM_ADMIN, "agency": person.agency, "since": SINCE}),
        (services.leave, {"person": person.id, "ends_on": DAY, "reason": "退休"}),
        (services.erase_person, {"person": person, "reason": "本人申请"}),
    ]  # fmt: skip
    for number, (service, typed) in enumerate(forms):
        person.refresh_from_db()
        form = {**typed, "idem": f"{number}" * 26, **by(bureau)}
        first, entries = service(**form), Entry.objects.count()
        again = service(**form)

        assert (again.n, again.repeated, Entry.objects.count()) == (first.n, True, entries)


def test_whoever_saw_an_older_entry_is_told_and_changes_nothing(bureau: Bureau) -> None:
    person = Person.objects.get(pk=bureau.zhang.id)
    seen, held = position(person.id), RoleGrant.objects.get(person=person.id)
    paper = Certificate.objects.get(person=person.id)
    names = {"name": "张三", "agency": person.agency, "reason": "更正"}
    services.amend_person(person=person, post="科长", expected=seen, **names, **by(bureau))
    entries, old = Entry.objects.count(), {"reason": "x", "expected": seen, **by(bureau)}

    for service, typed in (
        (services.amend_person, {"person": person, **names}),
        (services.end_role, {"grant": held, "ends_on": DAY}),
        (services.revoke_certificate, {"certificate": paper, "ends_on": DAY}),
        (services.leave, {"person": person.id, "ends_on": DAY}),
    ):
        with pytest.raises(Behind, match="已有新的记录"):
            service(**{**typed, **old})

    assert Entry.objects.count() == entries


@pytest.mark.parametrize("ends_on", [date(2023, 12, 31), date(2030, 1, 1)])
def test_a_certificate_is_revoked_within_its_validity(bureau: Bureau, ends_on: date) -> None:
    paper = Certificate.objects.get(person=bureau.zhang.id)

    with pytest.raises(BadInput, match="有效期之内"):
        services.revoke_certificate(certificate=paper, ends_on=ends_on, reason="x", **by(bureau))


def test_a_revoked_certificate_no_longer_counts(bureau: Bureau) -> None:
    paper = Certificate.objects.get(person=bureau.zhang.id)
    services.revoke_certificate(certificate=paper, ends_on=DAY, reason="换证", **by(bureau))

    assert bureau.zhang.viewer_on(date(2024, 6, 2)).certificate == ""


def test_dates_that_run_backwards_are_bad_input(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="证件截止日期"):
        services.issue_certificate(
            person=bureau.li.id, kind="执法证", number="1", since=DAY, ends_on=SINCE, **by(bureau)
        )
    with pytest.raises(BadInput, match="身份的截止日期"):
        grant(bureau, bureau.li.id, Role.OFFICER, since=DAY, until=SINCE)
    held = RoleGrant.objects.get(person=bureau.zhang.id)
    with pytest.raises(BadInput, match="终止日期"):
        services.end_role(grant=held, ends_on=date(2023, 1, 1), reason="x", **by(bureau))


def test_whoever_leaves_cannot_sign_in_any_more(bureau: Bureau) -> None:
    services.leave(person=bureau.zhang.id, ends_on=DAY, reason="调离", **by(bureau))

    assert not Account.objects.get(pk=bureau.zhang.account.pk).is_active
    assert bureau.zhang.viewer_on(DAY).roles == frozenset()


def test_nobody_in_post_is_erased(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="在职人员"):
        services.erase_person(
            person=Person.objects.get(pk=bureau.zhang.id), reason="x", **by(bureau)
        )


def test_erasure_empties_name_phone_and_certificate_and_the_ledger_still_verifies(
    bureau: Bureau,
) -> None:
    person = a_newcomer(bureau)
    services.issue_certificate(
        person=person, kind="执法证", number="43029999", since=SINCE, ends_on=DAY, **by(bureau)
    )
    services.leave(person=person, ends_on=DAY, reason="退休", **by(bureau))
    services.erase_person(person=Person.objects.get(pk=person), reason="本人申请", **by(bureau))

    row = Person.objects.get(pk=person)
    assert (row.name, row.phone) == (None, None)
    assert Certificate.objects.get(person=person).number is None
    assert verify().problems == ()
    assert not any("吴九" in body or "43029999" in body for body in bodies())


def bodies() -> list[str]:
    """Every entry's body."""
    return list(Entry.objects.values_list("body", flat=True))
