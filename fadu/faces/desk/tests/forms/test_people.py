"""Forms of the register of people."""

from __future__ import annotations

import pytest

from fadu.faces.desk.forms.people import ROLES, AccountForm, GrantForm, PersonForm, choices_of
from fadu.faces.desk.tests.builders import Office
from fadu.law.procedures.registers import issue_certificate


def test_capacities_of_business_and_administrators_stand_apart_and_outsiders_nowhere() -> None:
    groups = {title: {value for value, _ in choices} for title, choices in ROLES}
    business, administrators = groups.values()

    assert administrators == {"system_admin", "security_admin", "audit_admin"}
    assert "officer" in business
    assert not business & {"party", "court", *administrators}


@pytest.mark.parametrize("name", ["Zhang", "1zhang", "张三", "a b"])
def test_an_account_name_is_plain(name: str) -> None:
    form = AccountForm({"username": name, "password": "x"})

    assert "账号以小写字母开头" in str(form.errors["username"])


def test_an_unknown_capacity_is_refused() -> None:
    assert "role" in GrantForm({"role": "king", "since": "2025-01-01"}).errors
    assert GrantForm({"role": "leader", "since": "2025年1月1日"}).is_valid()


def test_agencies_in_use_are_the_choices(office: Office) -> None:
    values = [v for v, _ in PersonForm().fields["agency"].choices]  # type: ignore[attr-defined]

    assert set(values) == {office.bureau.agency.id, office.bureau.other.id}


def test_words_of_a_fact_come_from_the_register() -> None:
    assert ("执法证", "执法证") in choices_of(issue_certificate, "certificate_kind")
