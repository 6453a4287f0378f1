"""The forms of a day with their procedures."""

from __future__ import annotations

from fadu.faces.desk.filling_list import forms_on, names_of
from fadu.faces.desk.tests.builders import SIGNED, Office

GENERAL = "执法系统案件填报（示范）"


def test_each_form_of_a_day_names_its_procedures(office: Office) -> None:
    day = SIGNED.date()

    assert forms_on(day)[GENERAL] == {"penalty.ordinary"}
    assert GENERAL in names_of("penalty.ordinary", day)
    assert names_of("hazard.major", day) == ["重大事故隐患填报（示范）"]
    assert names_of("decision.major", day) == []
