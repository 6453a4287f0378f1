"""The viewer: what capacities allow, and in which one somebody acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.accounts.viewer import Viewer
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope

OFFICER = Viewer(
    "p", "1", "张三", Place("C", "C", "C"), "某局", date(2025, 3, 3), frozenset({Role.OFFICER}),
    "43020001", Scope("p", "C", Reach.COUNTY),
)  # fmt: skip


@pytest.mark.parametrize(
    ("roles", "act", "may"),
    [
        ({Role.OFFICER}, a.investigate, True),
        ({Role.LEADER}, a.investigate, False),
        ({Role.LEADER}, a.file_case, True),
        ({Role.OFFICER}, a.make_statement, True),  # recorded for the party
        ({Role.LEADER}, a.make_statement, False),
        ({Role.SECURITY_ADMIN}, a.check_jurisdiction, False),
    ],
)
def test_an_act_is_open_to_those_the_law_names_or_who_record_for_them(roles, act, may):
    assert replace(OFFICER, roles=frozenset(roles)).may_do(act) is may


def test_a_lent_capacity_counts_and_is_the_one_written_down():
    deputy = replace(OFFICER, deputising=frozenset({Role.LEADER}))

    assert deputy.may_do(a.file_case)
    assert deputy.actor(a.file_case).role == "leader"
    assert OFFICER.actor(a.investigate).certificate == "43020001"


def test_an_administrator_is_known_as_one():
    assert replace(OFFICER, roles=frozenset({Role.AUDIT_ADMIN})).administrator
    assert not OFFICER.administrator
