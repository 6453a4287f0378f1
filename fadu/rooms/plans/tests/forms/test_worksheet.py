"""The worksheet as typed becomes the text that the checker reads, and comes back into the form."""

from __future__ import annotations

import json

from fadu.rooms.plans.forms.worksheet import WorksheetForm, initial_of

TYPED = {
    "year": "2025", "staff": "4", "total": "992",
    "other0_name": "专项执法", "other0_officers": "2", "other0_days_each": "20.5", "other0_days": "41",
    "non0_name": "培训", "non0_days": "60", "classes0_name": "重点检查", "classes0_days": "400", "classes0_share": "46.5",
}  # fmt: skip
TOLD = {
    "year": 2025, "staff": 4, "total": 992,
    "other": {"terms": [{"name": "专项执法", "officers": 2, "days_each": 20.5, "days": 41}]},
    "non": {"terms": [{"name": "培训", "days": 60}]},
    "classes": [{"name": "重点检查", "days": 400, "share": "46.5%"}],
}  # fmt: skip


def test_what_is_typed_is_what_the_checker_reads_and_comes_back():
    form = WorksheetForm(TYPED)

    assert form.is_valid(), form.errors
    assert json.loads(form.sheet) == TOLD
    again = WorksheetForm({k: str(v) for k, v in initial_of(form.sheet).items()})
    assert again.is_valid(), again.errors
    assert again.sheet == form.sheet
    assert [len(rows) for _, _, rows in form.grids()] == [6, 6, 4]
    assert len(form.heads()) == 5


def test_numbers_without_a_name_and_names_without_a_number_are_pointed_at():
    form = WorksheetForm({"year": "2025", "staff": "4", "other0_days": "3", "non0_name": "培训"})

    assert not form.is_valid()
    assert "写明是什么工作日" in "".join(form.errors["other0_name"])
    assert "直接填写人天" in "".join(form.errors["non0_days"])
