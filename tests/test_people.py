"""The cast stands as it should before any test relies on it."""

from __future__ import annotations

import pytest

from fadu.law.vocabulary.role import Role
from tests.people import PASSWORD, Bureau

pytestmark = pytest.mark.django_db


def test_each_of_the_four_has_the_standing_tests_rely_on(bureau: Bureau) -> None:
    assert bureau.zhang.viewer.roles == {Role.OFFICER}
    assert bureau.zhang.viewer.certificate == "43020001"
    assert bureau.li.viewer.roles == {Role.LEADER, Role.PRINCIPAL}
    assert bureau.zhao.viewer.holds(Role.LEGAL_REVIEWER)


def test_the_stranger_belongs_to_another_place(bureau: Bureau) -> None:
    assert bureau.wang.viewer.place.county not in (bureau.place.county, bureau.place.city)
    assert bureau.wang.viewer.scope != bureau.zhang.viewer.scope


def test_they_can_sign_in(bureau: Bureau) -> None:
    assert bureau.zhang.account.check_password(PASSWORD)
    assert not bureau.zhang.account.demo
