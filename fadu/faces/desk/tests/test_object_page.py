"""What stands registered of a party, as its page shows it."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk import object_page
from fadu.faces.desk.tests.builders import Office, words
from fadu.registry.models import Party
from fadu.registry.objects import services
from fadu.registry.services import merge_party
from fadu.registry.tests.builders import CALL, LICENCE, SITE, SOURCE, by
from fadu.statutes.selectors import law_view
from fadu.ui.badges import Tone

TODAY = date(2025, 3, 3)


@pytest.fixture
def party(office: Office) -> Party:
    """An object with a site, a licence that ends soon, a hazard source, two gradings and a call."""
    party, who = Party.objects.get(pk=office.parties["甲烟花公司"]), by(office.bureau)
    services.classify_object(party=party, facts={"sector": "烟花爆竹", "level": "市级"}, **who)
    for tier, on in (("重大风险", "2023-01-10"), ("较大风险", "2023-12-10")):
        facts = {"tier": tier, "tier_basis": "评定表", "graded_on": on}
        services.grade_object(party=party, facts=facts, **who)
    services.set_site(party=party, facts=SITE, **who)
    services.set_licence(party=party, facts=LICENCE, **who)
    services.set_source(party=party, facts=SOURCE, **who)
    services.note_call(party=party, facts=CALL, **who)
    return party


def test_the_page_shows_everything_that_stands(office: Office, party: Party) -> None:
    page = words(office.browser("张三").get(f"/parties/{party.id}/?year=2023"))

    for said in ("烟花爆竹", "较大风险", "一号仓库", "禁止携带手机", "还有58天", "三级重大危险源", "历次评定（2）",
                 "2023年1个单位入企1次", "选取原因：双随机抽取", "计入频次", "138****0000"):  # fmt: skip
        assert said in page, said
    assert "13800000000" not in page


def test_a_reader_who_keeps_nothing_finds_no_way_to_change(office: Office, party: Party) -> None:
    page = office.browser("督丁").get(f"/parties/{party.id}/").content.decode()

    assert "一号仓库" in page
    for way in ("classify/", "sites/enter/", "/set/", "calls/note/"):
        assert way not in page, way


def test_a_person_is_no_object(office: Office, party: Party) -> None:
    Party.objects.filter(pk=party.id).update(kind="个人")

    assert "检查负担" not in words(office.browser("张三").get(f"/parties/{party.id}/"))


def test_what_was_joined_is_named_and_its_history_counted(office: Office, party: Party) -> None:
    kept = Party.objects.get(pk=office.parties["乙矿业公司"])
    merge_party(party=party, into=kept, reason="重复", **by(office.bureau))
    page = words(office.browser("张三").get(f"/parties/{kept.id}/?year=2023"))

    assert "并入本登记的： 甲烟花公司" in page
    assert "入企1次" in page
    assert "一号仓库" in page


@pytest.mark.parametrize(
    ("until", "said", "tone"),
    [
        (None, "长期有效", Tone.QUIET), (date(2025, 3, 2), "已过期", Tone.BAD), (date(2025, 3, 3), "还有0天", Tone.WARN),
        (date(2025, 6, 1), "还有90天", Tone.WARN), (date(2025, 6, 2), "有效", Tone.GOOD),
    ],
)  # fmt: skip
def test_the_last_day_of_a_licence_still_counts(until: date | None, said: str, tone: Tone) -> None:
    badge = object_page.expiry(until, TODAY)

    assert (badge.text, badge.tone) == (said, tone)


def test_without_the_parameter_there_is_no_cap(office: Office) -> None:
    assert object_page.cap(law_view(), TODAY) is None


@pytest.mark.parametrize(
    ("asked", "year"), [("2024", 2024), ("2023", 2023), ("2022", 2025), ("x", 2025), ("", 2025)]
)
def test_only_the_last_three_years_are_shown(asked: str, year: int) -> None:
    assert object_page._year(asked, TODAY) == year
