"""法律依据摘录 by address: whose matters it may name, and that nothing is collected without a button."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, a_case, words
from fadu.faces.desk.tests.texts import penal

SHEET = "/law/excerpt/sheet/"


@pytest.mark.parametrize(
    "asked",
    [{}, {"a": "APL-2021"}, {"a": "none/1"}, {"a": "APL-2021/0"}, {"a": "APL-2021/63", "for": "x"}],
)
def test_what_names_no_article_or_matter_is_not_found(
    office: Office, asked: dict[str, str]
) -> None:
    assert office.browser("张三").get(SHEET, asked).status_code == 404


def test_a_matter_out_of_reach_is_not_named(office: Office) -> None:
    penal()
    case = a_case(office)
    browser = office.browser("王五")

    assert browser.get(f"/matters/{case.id}/excerpt/").status_code == 404
    assert browser.get(SHEET, {"a": "APL-2021/63", "for": case.id}).status_code == 404


def test_collecting_needs_a_button(office: Office) -> None:
    penal()

    assert office.browser("张三").get("/law/APL-2021/63/collect/").status_code == 405


def test_a_person_without_scripts_collects_and_comes_back_to_the_article(office: Office) -> None:
    penal()

    answer = office.browser("张三").post("/law/APL-2021/63/collect/")

    assert (answer.status_code, answer["Location"]) == (302, "/law/APL-2021/63/")


@pytest.mark.parametrize("who", ["安甲", "督丁"])
def test_everybody_may_collect_articles_and_administrators_none_of_a_matter(
    office: Office, who: str
) -> None:
    penal()
    case = a_case(office)
    browser = office.browser(who)
    browser.post("/law/APL-2021/63/collect/")

    assert "第六十三条" in words(browser.get("/law/excerpt/"))
    assert browser.get(f"/matters/{case.id}/excerpt/").status_code == (
        404 if who == "安甲" else 200
    )
