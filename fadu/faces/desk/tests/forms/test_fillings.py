"""What the forms of 填报登记 accept."""

from __future__ import annotations

from fadu.faces.desk.forms.fillings import EnteredForm, FillingFilter


def test_a_form_is_one_of_today_s_and_a_number_and_a_day_are_asked():
    said = {"of_form": "某表", "number": "1", "entered_on": "2025-03-04"}
    assert EnteredForm(["某表"], said).is_valid()
    assert set(EnteredForm(["别的表"], {}).errors) == {"of_form", "number", "entered_on"}
    assert list(EnteredForm(["某表"]).fields)[:3] == ["of_form", "number", "entered_on"]
    assert FillingFilter(["某表"], {"of_form": "某表", "state": "done"}).is_valid()
