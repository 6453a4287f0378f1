"""What is stated at the gate: what the officers come back for is asked only when they do."""

from __future__ import annotations

from fadu.faces.desk.forms.entering import EnterForm, EnterpriseForm, NoCodeForm


def test_what_the_officers_come_back_for_is_asked_when_they_do() -> None:
    assert EnterForm({}).is_valid()
    assert not EnterForm({}, again=True).is_valid()
    assert EnterForm({"entry_for": "复查"}, again=True).is_valid()
    assert not EnterpriseForm({"scanned": "x" * 501}).is_valid()
    assert not NoCodeForm({"no_code_for": "忘记", "grounds": "忘记"}).is_valid()
