"""What a matter is called before and after something names it."""

from __future__ import annotations

from fadu.faces.desk.naming import name_of
from fadu.faces.desk.tests.builders import Office, a_case, a_clue


def test_a_matter_without_title_is_called_by_its_procedure_and_day(office: Office) -> None:
    matter = a_clue(office)

    assert name_of(matter) == "行政处罚普通程序（2025年3月3日建立）"


def test_a_filed_case_is_called_by_its_cause(office: Office) -> None:
    matter = a_case(office, cause="超范围储存案")

    assert name_of(matter) == "超范围储存案"
