"""Reads over agencies and people keep to the viewer's reach."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.accounts import selectors, services
from fadu.accounts.models import Person
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Reach, Scope, counsel_of
from tests.people import FOUNDED, a_colleague, an_office

if TYPE_CHECKING:
    from tests.people import Bureau

DAY = date(2025, 3, 3)


def test_people_of_another_county_are_out_of_sight(bureau: Bureau) -> None:
    seen = {str(p) for p in selectors.people(bureau.wang.viewer.scope)}

    assert seen == {"王五"}
    assert selectors.person(bureau.wang.viewer.scope, bureau.zhang.id) is None


def test_the_security_administrator_sees_everybody_and_no_scope_none(bureau: Bureau) -> None:
    assert selectors.people_for_security().count() == 4
    assert not selectors.people(Scope("x", "", Reach.NONE)).exists()
    assert not selectors.agencies(Scope("x", "", Reach.NONE)).exists()


def test_who_has_left_is_no_longer_in_post_and_still_within_reach(bureau: Bureau) -> None:
    Person.objects.filter(pk=bureau.li.id).update(left=DAY)
    scope = bureau.zhang.viewer.scope

    assert "李四" not in {str(p) for p in selectors.people(scope)}
    assert "李四" in {str(p) for p in selectors.everybody(scope)}


def test_the_tree_of_agencies_is_open_with_its_headcounts(bureau: Bureau) -> None:
    assert {a.id for a in selectors.agency_tree()} == {bureau.agency.id, bureau.other.id}
    assert selectors.headcounts() == {bureau.agency.id: 3, bureau.other.id: 1}
    assert selectors.agency(bureau.other.id) == bureau.other
    assert selectors.agency_names([bureau.agency.id]) == {bureau.agency.id: "市应急局"}
    assert selectors.place_of(bureau.agency.id) == bureau.place


@pytest.mark.parametrize(
    ("also", "lent", "reach"),
    [
        (None, (), Reach.CONSULTED),
        (Role.LEGAL_REVIEWER, (), Reach.CITY),
        (None, (Role.LEADER,), Reach.CITY),
    ],
)
def test_who_is_counsel_and_nothing_else_has_the_reach_of_who_is_consulted(
    bureau: Bureau, also: Role | None, lent: tuple[Role, ...], reach: Reach
) -> None:
    """What a 公职律师 on the staff may see comes with the capacity in which they serve there besides."""
    held = [Role.COUNSEL, *([also] if also else [])]
    lawyer = a_colleague(bureau, bureau.agency.id, "钱律师", "qianlvshi", *held)

    viewer = selectors.viewer(lawyer.account, DAY, lent)

    assert viewer.scope.reach is reach
    if reach is Reach.CONSULTED:
        assert viewer.scope == Scope(lawyer.id, counsel_of(bureau.agency.id), reach)
        assert not selectors.people(viewer.scope).exists()
        assert not selectors.agencies(viewer.scope).exists()


def test_a_viewer_stands_as_the_registers_say_on_the_day(bureau: Bureau) -> None:
    today, before = bureau.zhang.viewer_on(DAY), bureau.zhang.viewer_on(date(2023, 12, 31))

    assert today.roles == {Role.OFFICER}
    assert today.certificate == "43020001"
    assert today.scope.reach is Reach.CITY
    assert before.roles == frozenset()
    # Whose capacities are over, or have not begun, sees nothing and does nothing for the agency.
    assert (before.scope.reach, before.staff) == (Reach.NONE, False)
    assert before.certificate == ""


def test_lent_capacities_stand_apart_from_ones_own(bureau: Bureau) -> None:
    viewer = selectors.viewer(bureau.zhang.account, DAY, [Role.LEADER])

    assert viewer.deputising == {Role.LEADER}
    assert viewer.roles == {Role.OFFICER}


def test_colleagues_are_those_of_the_agency_with_the_capacity(bureau: Bureau) -> None:
    act = registry.procedure("penalty.ordinary").act("file_case")

    assert [str(p) for p in selectors.colleagues(bureau.zhang.viewer, act, DAY)] == ["李四"]
    assert {str(p) for p in selectors.in_agency(bureau.zhang.viewer)} == {"张三", "李四", "赵六"}


def test_actors_carry_the_capacity_the_act_asks_for_and_the_days_certificate(
    bureau: Bureau,
) -> None:
    act = registry.procedure("penalty.ordinary").act("investigate")
    zhang, li = selectors.actors([bureau.zhang.id, bureau.li.id, bureau.zhang.id], act, DAY)

    assert (zhang.role, zhang.certificate) == ("officer", "43020001")
    assert (li.role, li.certificate) == ("leader", "")


def test_everything_ever_held_is_listed_newest_first(bureau: Bureau) -> None:
    ids = [bureau.zhao.id]

    assert [g.role for g in selectors.all_grants(ids)] == ["legal_office", "legal_reviewer"]
    assert [c.number for c in selectors.all_certificates(ids)] == ["43020002"]
    assert [c.number for c in selectors.certificates(ids, DAY)] == ["43020002"]
    assert selectors.accounts(ids)[bureau.zhao.id].username == "zhaoliu"
    assert selectors.names(ids) == {bureau.zhao.id: "赵六"}


def test_holders_of_a_capacity_narrow_a_list(bureau: Bureau) -> None:
    rows = selectors.people_for_security().filter(id__in=selectors.holders("leader", DAY))

    assert [str(p) for p in rows] == ["李四"]


def test_an_act_that_names_nobody_is_done_in_the_same_capacity_through_every_door(
    bureau: Bureau,
) -> None:
    anybody = registry.procedure("register.delegation").act("end_delegation")
    for person in (bureau.zhang, bureau.li, bureau.zhao):
        told = selectors.actors([person.id], anybody, DAY)

        assert told == (person.viewer_on(DAY).actor(anybody),)
    assert selectors.actors([bureau.zhao.id], anybody, DAY)[0].role == "legal_reviewer"


def test_who_serves_in_an_office_sees_as_far_as_its_agency_and_no_further(bureau: Bureau) -> None:
    for above, colleague in ((bureau.agency, bureau.zhang), (bureau.other, bureau.wang)):
        office = an_office(bureau, above.id)
        member = a_colleague(bureau, office.id, "马九", f"majiu{above.level}", Role.OFFICER).viewer

        mine = colleague.viewer.scope
        assert (member.scope.agency, member.scope.reach) == (mine.agency, mine.reach)
        assert (member.place, member.agency_name) == (above.place, office.name)
        assert member.person in {p.id for p in selectors.in_agency(colleague.viewer)}
        assert selectors.agency_at(member.place) == above


def test_what_is_held_ends_with_the_day_of_leaving(bureau: Bureau) -> None:
    services.leave(
        person=bureau.li.id, ends_on=DAY, reason="退休", who=[Actor("founding", "security_admin")],
        hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    day_after = DAY + timedelta(days=1)

    assert selectors.roles_of([bureau.li.id], DAY) == {bureau.li.id: {Role.LEADER, Role.PRINCIPAL}}
    assert selectors.roles_of([bureau.li.id], day_after) == {}
    held = selectors.held_in([bureau.li.id, bureau.wang.id], day_after)
    assert held == {(bureau.wang.id, Role.OFFICER, bureau.other.id)}
    assert selectors.bodies_of([bureau.wang.id]) == {bureau.wang.id: bureau.other.id}


def test_who_bears_a_certificate_is_found_by_its_number(bureau: Bureau) -> None:
    held = selectors.all_certificates([bureau.zhang.id])[0]

    assert selectors.bearers([str(held.number), "nobody's"]) == [bureau.zhang.id]
    assert selectors.bearers([]) == []
