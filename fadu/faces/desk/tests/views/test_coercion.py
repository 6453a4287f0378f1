"""The list of measures: for business people alone, its rows alone for htmx."""

from __future__ import annotations

from fadu.faces.desk.tests.builders import Office


def test_it_is_for_business_people_and_htmx_gets_the_rows_alone(office: Office) -> None:
    assert office.browser("系乙").get("/coercion/").status_code == 403
    assert "没有符合条件的查封、扣押" in office.browser("督丁").get("/coercion/").content.decode()
    swapped = office.browser("张三").get("/coercion/?kind=提请关闭", headers={"HX-Request": "true"})
    assert "没有符合条件的提请关闭" in swapped.content.decode()
    assert "<h1" not in swapped.content.decode()
