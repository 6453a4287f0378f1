"""Who looks, in which capacities, and what they may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.accounts.permissions import may_keep_calendar, may_set_parameters
from fadu.accounts.viewer import Viewer, acting, fitting
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope

PLACE = Place("P", "C", "X")
OFFICER = Viewer(
    "p1", "1", "张三", PLACE, "某局", date(2025, 3, 3), frozenset({Role.OFFICER}), "43020001",
    Scope("p1", "X", Reach.COUNTY),
)  # fmt: skip
ANYBODY = Act("note", "登记")
BY_LEADER = Act("file", "立案", by=(Role.LEADER,))
BY_PARTY = Act("state", "陈述申辩", by=(Role.PARTY,))


def standing(*roles: Role, lent: tuple[Role, ...] = ()) -> Viewer:
    """The same person with other capacities."""
    return replace(OFFICER, roles=frozenset(roles), deputising=frozenset(lent))


@pytest.mark.parametrize(
    ("viewer", "act", "may"),
    [
        (OFFICER, ANYBODY, True),
        (OFFICER, BY_LEADER, False),
        (standing(Role.LEADER), BY_LEADER, True),
        (standing(Role.OFFICER, lent=(Role.LEADER,)), BY_LEADER, True),
        (OFFICER, BY_PARTY, True),
        (standing(Role.LEADER), BY_PARTY, False),
        (standing(Role.SUPERVISOR), ANYBODY, False),
        (standing(Role.SECURITY_ADMIN), ANYBODY, False),
    ],
)
def test_an_act_is_open_to_the_capacity_it_asks_for(viewer: Viewer, act: Act, may: bool) -> None:
    assert viewer.may_do(act) is may


def test_an_actor_carries_the_capacity_asked_for_and_the_certificate() -> None:
    actor = standing(Role.OFFICER, Role.LEADER).actor(BY_LEADER)

    assert (actor.person, actor.role, actor.certificate) == ("p1", "leader", "43020001")


def test_a_supervisor_with_another_capacity_is_no_mere_onlooker() -> None:
    assert standing(Role.SUPERVISOR).onlooker
    assert not standing(Role.SUPERVISOR, Role.OFFICER).onlooker


def test_each_of_the_three_administrators_is_an_administrator() -> None:
    three = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)

    assert all(standing(role).administrator for role in three)
    assert not OFFICER.administrator


@pytest.mark.parametrize(
    ("by", "own", "lent", "role"),
    [
        ((Role.PRINCIPAL, Role.LEADER), {Role.LEADER, Role.PRINCIPAL}, (), Role.PRINCIPAL),
        ((Role.PRINCIPAL, Role.LEADER), {Role.LEADER}, {Role.PRINCIPAL}, Role.LEADER),
        ((Role.PRINCIPAL,), {Role.OFFICER}, {Role.PRINCIPAL}, Role.PRINCIPAL),
        ((), {Role.ARCHIVIST, Role.OFFICER}, {Role.LEADER}, Role.OFFICER),
        ((), {Role.SUPERVISOR}, (), None),
        ((), {Role.AUDIT_ADMIN}, (), None),
        ((), (), (), None),
        ((Role.PRINCIPAL,), {Role.OFFICER}, (), None),
    ],
)
def test_the_act_names_the_capacity_and_what_is_held_goes_before_what_is_lent(
    by: tuple[Role, ...], own: set[Role], lent: set[Role], role: Role | None
) -> None:
    assert fitting(Act("note", "登记", by=by), own, lent) is role


def test_whoever_fits_nowhere_is_written_with_what_they_hold_and_without_anything_with_nothing() -> (
    None
):
    assert acting(BY_LEADER, {Role.ARCHIVIST, Role.OFFICER}) == "officer"
    assert acting(BY_LEADER, ()) == ""


def test_to_an_administrator_nothing_is_lent() -> None:
    keeper = standing(Role.SECURITY_ADMIN, lent=(Role.LEGAL_OFFICE, Role.LEADER))

    assert not keeper.holds(Role.LEGAL_OFFICE)
    assert not keeper.may_do(BY_LEADER)
    assert not may_set_parameters(keeper, None)
    assert not may_keep_calendar(keeper, None)


@pytest.mark.parametrize(
    ("viewer", "alone"),
    [
        (standing(Role.COUNSEL), True),
        (standing(lent=(Role.COUNSEL,)), True),
        (standing(Role.COUNSEL, Role.LEGAL_REVIEWER), False),
        (standing(Role.COUNSEL, lent=(Role.LEADER,)), False),
        (OFFICER, False),
    ],
)
def test_who_is_counsel_and_nothing_else_is_not_of_the_staff_and_does_only_what_names_counsel(
    viewer: Viewer, alone: bool
) -> None:
    assert viewer.counsel_only is alone
    assert viewer.staff is not alone
    assert viewer.fits(ANYBODY) is not alone
    assert standing(Role.COUNSEL).fits(Act("opine", "提出法律意见", by=(Role.COUNSEL,)))


def test_who_is_no_staff_does_nothing_for_the_agency_and_counsel_s_own_reach_is_all_there_is() -> (
    None
):
    consulted = Scope("p1", "counsel:X", Reach.CONSULTED)

    assert not any(standing(role).staff for role in (Role.SUPERVISOR, Role.SYSTEM_ADMIN))
    assert not any(standing(*roles).staff for roles in ((), (Role.SUPERVISOR, Role.COUNSEL)))
    assert replace(standing(Role.COUNSEL), scope=consulted).own == consulted
    assert OFFICER.own == Scope("p1", "X", Reach.COUNTY)
