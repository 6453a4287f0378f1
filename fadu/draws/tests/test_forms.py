"""Forms take what people type: every source has its field, only live tasks are offered."""

from __future__ import annotations

from fadu.draws.forms import TaskForm, ValuesForm
from fadu.draws.result_file import Pick
from fadu.draws.tests.builders import DICE, NUMBER


def test_each_source_has_a_field_that_shows_its_form():
    form = ValuesForm({"value0": "31415926", "value1": "0427"}, sources=(DICE, NUMBER))

    assert form.is_valid()
    assert form.typed == ["31415926", "0427"]
    assert "01234567" in form.fields["value0"].help_text


def test_a_task_that_dropped_out_is_not_offered():
    picks = [Pick("1", "甲", "化工", (), out="closed"), Pick("2", "乙", "化工", ())]

    form = TaskForm(picks=picks)

    assert [value for value, _ in form.fields["task"].choices] == ["2"]  # type: ignore[attr-defined]
