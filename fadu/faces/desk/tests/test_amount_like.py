"""类案 one by one: outcome, amount and reasons of units; of persons only what may be shown; no totals anywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from django.urls import reverse

from fadu.faces.desk.amount_like import since
from fadu.faces.desk.tests.amounts import inquired, page
from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.penalty.tests.cases import found
from fadu.rooms.penalty.tests.reckonings import ONE, kept, made

AT = datetime(2025, 2, 25, 1, 0, tzinfo=UTC)


def test_like_cases_stand_one_by_one_without_totals_and_persons_keep_their_circumstances(office: Office) -> None:  # fmt: skip
    case, matter = inquired(office)
    others = [
        found(replace(case, id="", deeds=[]), key).settle() for key in (case.unit, case.man, case.unit)
    ]  # fmt: skip
    acted = date(2025, 2, 20)
    parties = (case.unit, case.man, case.unit)
    for n, (id, party) in enumerate(zip(others, parties, strict=True), 1):
        kept(office.bureau, id, party, made(ONE, amount=n * 1000_00, acted=acted), AT)
    zhang, base = office.browser("张三"), reverse("amount_like", kwargs={"id": matter.pk})

    said = words(zhang.get(base, {"conduct": ONE}))
    assert "尚未作出决定" in said
    assert said.count("没有查明不予、从轻、减轻的情形") == 2
    assert "当事人是个人的，不显示情节和理由" in said
    assert all(f"罚款{n},000元" in said for n in (1, 2, 3))
    assert "6,000" not in said
    assert not {"合计", "平均", "总额"} & set(said)
    assert "没有同类案件" in words(zhang.get(base, {"conduct": ONE, "tier": "一般"}))
    assert office.browser("王五").get(base).status_code == 404
    assert "还没有登记" in words(zhang.get(page(matter)))


def test_the_years_begin_on_a_day_that_every_year_has():
    assert since(date(2028, 2, 29)) == date(2025, 2, 28)
