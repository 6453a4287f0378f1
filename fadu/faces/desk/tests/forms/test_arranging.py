"""Two officers are two people, and both or neither; the window ends after it begins."""

from __future__ import annotations

from fadu.faces.desk.forms.arranging import PairForm, TasksForm

PEOPLE = [("a", "张三"), ("b", "李四")]


def test_two_officers_are_two_people_and_both_or_neither() -> None:
    both = {"first_officer": "a", "second_officer": "b"}
    assert PairForm(both, people=PEOPLE).is_valid()
    assert not PairForm(both | {"second_officer": "a"}, people=PEOPLE).is_valid()
    assert not PairForm({"first_officer": "a"}, people=PEOPLE).is_valid()
    half = TasksForm({"first_officer": "a"}, people=PEOPLE, drawn=False, staffs=True)
    assert "second_officer" in half.errors
    assert "first_officer" not in TasksForm(people=PEOPLE, drawn=False, staffs=False).fields
    assert "source" not in TasksForm(people=PEOPLE, drawn=True, staffs=True).fields
