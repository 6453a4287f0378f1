"""The board: for business people alone."""

from __future__ import annotations

from fadu.faces.desk.tests.builders import Office


def test_administrators_have_no_business_there(office: Office) -> None:
    assert office.browser("系乙").get("/hazards/").status_code == 403
    assert office.browser("督丁").get("/hazards/").status_code == 200
    assert office.browser("张三").get("/hazards/?year=2077").status_code in (400, 422)
