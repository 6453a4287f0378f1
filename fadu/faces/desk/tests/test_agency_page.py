"""The tree of agencies as rows."""

from __future__ import annotations

from fadu.accounts.models import Agency
from fadu.faces.desk.agency_page import INDENT, in_order
from fadu.faces.desk.tests.builders import Office, an_officer_below, words


def test_every_agency_stands_below_its_parent() -> None:
    rows = [
        Agency(id=i, parent=p) for i, p in (("c", "b"), ("a", ""), ("b", "a"), ("d", "unknown"))
    ]

    assert [(a.id, depth) for a, depth in in_order(rows)] == [
        ("a", 0),
        ("b", 1),
        ("c", 2),
        ("d", 0),
    ]


def test_the_page_shows_depth_headcount_and_state(office: Office) -> None:
    an_officer_below(office)
    page = office.browser("张三").get("/agencies/")

    assert f"{INDENT}某区应急管理局" in page.content.decode()
    assert "县级 430203 1 在用" in words(page)
    assert "登记机构" not in words(page)
    assert "登记机构" in words(office.browser("系乙").get("/agencies/"))
