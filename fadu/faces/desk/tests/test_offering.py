"""A judgement of a hazard is offered, and held to, what was valid on the day of the finding."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.faces.desk.offering import asks, criteria, found_on, objections, offers, places
from fadu.faces.desk.tests.builders import Office, act_url, filled, opening_url, send, words
from fadu.faces.desk.tests.test_law_panel import line
from fadu.law import registry
from fadu.law.libraries.kinds import STANDARD
from fadu.law.vocabulary.status import Status
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.statutes.library import services
from fadu.statutes.library.services import Dated
from fadu.statutes.tests.library.builders import by

HAZARD = registry.procedure("hazard.major")
FOUND = date(2025, 3, 3)
HERE = Scope("v", "C", Reach.CITY)


def keep(office: Office, name: str, since: str, until: str | None = None) -> None:
    """The legal office registers a standard."""
    content = {"standard": name, "sector": "工贸", "title": "某行业"}
    last = date.fromisoformat(until) if until else None
    dated = Dated(date.fromisoformat(since), "某令", Status.V, until=last)
    services.set_entry(library=STANDARD, content=content, dated=dated, by=by(office.bureau))


def found(key: str, day: int, **over: Any) -> Any:
    """A finding of a hazard on a day of March 2025."""
    at = datetime(2025, 3, day, 1, tzinfo=UTC)
    return line({"hazard": [key]}, act="find_hazard", at=at, **over)


def test_only_a_judgement_asks_for_a_criterion() -> None:
    assert [a.code for a in HAZARD.acts if asks(a)] == ["judge_hazard"]


def test_the_day_of_a_hazard_is_that_of_its_finding() -> None:
    lines = [found("hazard-1", 3), found("hazard-2", 5), found("hazard-2", 7)]

    assert found_on([*lines, found("hazard-3", 9, corrected=True)]) == {
        "hazard-1": date(2025, 3, 3), "hazard-2": date(2025, 3, 5),
    }  # fmt: skip


def test_what_is_valid_on_the_day_is_offered_and_what_comes_later_is_not(office: Office) -> None:
    before, after = criteria(FOUND), criteria(date(2026, 9, 30))

    assert "应急管理部令第10号" in dict(before["standard"])
    assert "AQ 3067-2026" not in dict(before["standard"])
    assert dict(after["standard"])["AQ 3067-2026"] == "化工和危险化学品（2026年），2026年9月30日起"
    assert ("5.4.2", "AQ 3067-2026：气体报警") in after["item"]
    assert all(not said.startswith("AQ 3067") for _, said in before["item"])


def test_an_act_is_offered_what_it_states_and_nothing_else(office: Office) -> None:
    propose = registry.procedure("penalty.ordinary").act("propose")

    assert set(offers(HAZARD.act("judge_hazard"), FOUND, HERE)) == {"standard", "item"}
    assert set(offers(propose, FOUND, HERE)) == {"legal_basis"}
    assert offers(HAZARD.act("find_hazard"), FOUND, HERE) == {"campaign": []}


def test_a_basis_is_offered_with_its_conduct_and_what_has_ended_says_so() -> None:
    offered = dict(places())

    assert offered["《安全生产法》第九十七条第七项"] == "特种作业人员未取得资格上岗作业"
    assert "（至2026年4月30日）" in offered["《危险化学品安全管理条例》第七十七条第三款"]
    assert "《行政许可法》第七十九条" not in offered


def test_a_registered_standard_of_another_day_is_refused_and_the_valid_ones_are_named(
    office: Office,
) -> None:
    keep(office, "旧标准", "2020-01-01", "2025-03-02")
    keep(office, "新标准", "2025-03-03")

    (code, why), *rest = objections({"standard": "旧标准"}, FOUND)

    assert code == "standard"
    assert not rest
    assert "发现隐患之日（2025年3月3日）没有施行" in why
    assert "新标准" in why
    assert list(objections({"standard": "旧标准"}, date(2025, 3, 2))) == []


@pytest.mark.parametrize("standard", ["AQ 3067-2026", "某部门的意见", ""])
def test_a_sample_and_what_nobody_registered_is_not_refused(office: Office, standard: str) -> None:
    assert list(objections({"standard": standard}, FOUND)) == []


def test_the_stated_day_of_the_version_is_that_of_the_register(office: Office) -> None:
    keep(office, "某标准", "2023-05-15")
    right = {"standard": "某标准", "standard_version": "2023-05-15"}

    assert list(objections(right, FOUND)) == []
    assert [c for c, _ in objections(right | {"standard_version": date(2023, 5, 1)}, FOUND)] == [
        "standard_version"
    ]


def test_the_form_offers_them_and_says_what_is_wrong(office: Office) -> None:
    keep(office, "未来标准", "2025-03-04")
    zhang = office.browser("张三")
    find = filled(HAZARD.act("find_hazard"), office, source="生产经营单位报告")
    send(zhang, opening_url("hazard.major", "find_hazard"), find)
    matter = Matter.objects.get(procedure="hazard.major")

    page = zhang.get(act_url(matter, "judge_hazard")).content.decode()
    assert '<option\n  value="应急管理部令第10号">' in page
    assert "未来标准" not in page

    judged = filled(
        HAZARD.act("judge_hazard"), office, key="hazard-1", at="2025-03-05T08:00", standard="未来标准",
        standard_version="2025-03-04", is_major="yes",
    )  # fmt: skip
    answer = send(zhang, act_url(matter, "judge_hazard"), judged)

    assert "“未来标准”在发现隐患之日（2025年3月3日）没有施行" in words(answer)
    assert Matter.objects.get(id=matter.id).n == matter.n
