"""One's own delegations, and the form that gives one."""

from __future__ import annotations

from fadu.faces.desk.delegation_page import DelegationForm, badge
from fadu.faces.desk.tests.builders import Office


def test_one_lends_only_own_capacities_and_only_to_colleagues(office: Office) -> None:
    form = DelegationForm(office.people["李四"].viewer)
    roles = [value for value, _ in form.fields["role"].choices]  # type: ignore[attr-defined]
    people = {label for _, label in form.fields["borrower"].choices}  # type: ignore[attr-defined]

    assert roles == ["leader", "principal"]
    assert {"张三", "钱七"} <= people
    assert not {"李四", "王五"} & people


def test_a_delegation_says_whether_it_has_begun() -> None:
    assert badge(later=True).text == "未起始"
    assert badge(later=False).text == "有效"
