"""Who looks, in which capacities, and what they may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.accounts.viewer import Viewer
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
