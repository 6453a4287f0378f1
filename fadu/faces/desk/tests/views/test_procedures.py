"""Procedures as people read them: rules under their article, acts with who does them, the picture."""

from __future__ import annotations

import pytest

from fadu.faces.desk.tests.builders import Office, words
from fadu.law import registry

LIST = "/procedures/"
PROCEDURES = [p for p in registry.PROCEDURES if not p.register]


@pytest.mark.parametrize("who", ["张三", "王五", "安甲", "系乙", "审丙", "督丁"])
def test_everybody_reads_the_procedures(office: Office, who: str) -> None:
    browser = office.browser(who)
    page = words(browser.get(LIST))

    for procedure in PROCEDURES:
        assert procedure.title in page
        assert browser.get(f"{LIST}{procedure.code}/").status_code == 200


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda p: p.code)
def test_every_cited_rule_is_read_under_its_article(office: Office, procedure: object) -> None:
    page = office.browser("张三").get(f"{LIST}{procedure.code}/").content.decode()  # type: ignore[attr-defined]
    cited = [s for s in registry.sentences_of(procedure) if s.cite]  # type: ignore[arg-type]

    assert cited
    assert {s.cite for s in cited if s.cite not in page} == set()
    assert page.count("<li><span>") >= len(cited)
    unverified = [s for s in cited if s.status == "U"]
    assert ("未核实依据" in page) is bool(unverified)


def test_rules_are_found_by_a_word_or_an_article(office: Office) -> None:
    browser, url = office.browser("张三"), f"{LIST}penalty.ordinary/"
    found = words(browser.get(url, {"q": "回避"}))

    assert "回避" in found
    assert "《行政处罚法》第六十条" not in found
    assert "没有含有“没有的词”的规则" in words(browser.get(url, {"q": "没有的词"}))


def test_the_acts_say_who_and_how_many_and_what_falls_in_by_lapse(office: Office) -> None:
    page = words(office.browser("张三").get(f"{LIST}penalty.ordinary/?tab=acts"))

    assert "调查取证 执法人员（不少于2人）" in page
    assert "期限届满自动发生" in page


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda p: p.code)
def test_the_picture_is_drawn_or_said_to_be_missing(office: Office, procedure: object) -> None:
    page = office.browser("张三").get(f"{LIST}{procedure.code}/?tab=picture").content.decode()  # type: ignore[attr-defined]
    drawn = registry.layout_of(procedure) is not None  # type: ignore[arg-type]

    assert ("流程图尚未生成" not in page) is drawn


def test_a_register_is_no_procedure_to_read(office: Office) -> None:
    browser = office.browser("张三")

    assert browser.get(f"{LIST}register.person/").status_code == 404
    assert browser.get(f"{LIST}penalty.ordinary/?tab=nothing").status_code == 404
