"""The phrases of a conduct stand beside the act that states its basis."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.phrasing import BASIS as BY
from fadu.faces.desk.phrasing import BROKEN, phrased, stated_in
from fadu.faces.desk.tests.builders import Office, a_case, act_url, filled, send, words
from fadu.faces.desk.tests.test_law_panel import penalized
from fadu.law import registry
from fadu.statutes.tests.library.builders import enter

PENALTY = registry.procedure("penalty.ordinary")
VISIT = registry.procedure("inspection.visit")
TODAY = date(2025, 3, 3)
BASIS = "《安全生产法》第九十七条第四项"


def test_only_acts_that_state_the_law_they_are_written_under_want_phrases() -> None:
    assert {a.code: stated_in(a) for p in (PENALTY, VISIT) for a in p.acts if stated_in(a)} == {
        "propose": BY, "penalize": BY, "penalize_without_fine": BY, "find_problem": BROKEN,
    }  # fmt: skip


@pytest.mark.django_db
def test_a_finding_is_written_with_the_phrases_of_the_conduct_that_breaks_the_duty(
    office: Office,
) -> None:
    (found,) = phrased(BROKEN, "《安全生产法》第二十八条第四款", [], TODAY)

    assert found.url == "/penalties/AQF-97-4/"
    assert {"违反的规定", "处罚依据", "责令改正"} <= dict(found.parts).keys()
    assert phrased(BROKEN, "", [penalized(BASIS)], TODAY) == ()


@pytest.mark.django_db
def test_the_typed_basis_counts_before_the_recorded_one(office: Office) -> None:
    recorded = [penalized("《安全生产法》第一百零二条")]

    assert [p.conduct for p in phrased(BY, "", recorded, TODAY)] == ["未采取措施消除事故隐患"]
    (own,) = phrased(BY, BASIS, recorded, TODAY)
    assert own.url == "/penalties/AQF-97-4/"
    assert dict(own.parts)["违反的规定"] == "《安全生产法》第二十八条第四款"
    assert dict(own.parts)["处罚依据"] == BASIS


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "某项内容", "《安全生产法》第九十七条"])
def test_without_one_place_there_is_no_phrase(office: Office, text: str) -> None:
    assert phrased(BY, text, [], TODAY) == ()


@pytest.mark.django_db
def test_the_bureau_s_own_phrase_stands_in_the_page_of_the_act(office: Office) -> None:
    enter(office.bureau)  # AQF-97-4
    matter = a_case(office)
    zhang = office.browser("张三")
    url = act_url(matter, "propose", f"?key={office.parties['甲烟花公司']}")

    assert "文书用语" not in words(zhang.get(url))
    kept = send(zhang, url, filled(PENALTY.act("propose"), office, legal_basis=BASIS), do="save")
    page = words(zhang.get(kept["Location"]))

    assert "文书用语：未如实记录安全生产教育和培训情况" in page
    assert "没有如实记录培训情况" in page
