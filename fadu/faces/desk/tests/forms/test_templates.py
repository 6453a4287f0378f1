"""Forms of templates ask for what the acts need."""

from __future__ import annotations

from fadu.faces.desk.forms.templates import AdoptForm, EndForm, PutForm


def test_each_form_asks_for_what_its_act_needs() -> None:
    assert PutForm().is_multipart()
    assert set(PutForm({}).errors) == {"template_file", "changes"}
    assert set(AdoptForm({}).errors) == {"since"}
    assert set(EndForm({}).errors) == {"ends_on", "reason"}
