"""What catalogue and libraries say to a matter's recorded facts."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from fadu.faces.desk.law_panel import ABOVE, BELOW, WITHIN, bases, criteria, standing
from fadu.faces.desk.tests.builders import Office
from fadu.law.penalties.facts import Span
from fadu.matters.selectors import Line

AT = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)


def line(facts: dict[str, Any], **over: Any) -> Line:
    """An entry that states these facts."""
    plain: dict[str, Any] = {
        "n": 1, "seq": 1, "hash": "", "act": "propose", "title": "", "key": "", "at": AT, "day_only": False,
        "noted": AT, "facts": facts, "who": (), "files": (), "irregular": "", "corrects": None, "why": "",
        "corrected": False, "prepared_by": "", "recorded_by": "", **over,
    }  # fmt: skip
    return Line(**plain)


def penalized(basis: str, fine: int = 0, kind: str = "单位") -> Line:
    """A proposal on a basis; the fine in 元."""
    return line({"legal_basis": basis, "fine": fine * 100, "party_kind": kind})


@pytest.mark.parametrize(
    ("fine", "badges"),
    [
        (50_000, [WITHIN, None]),  # the first stage fits: which it is, the record does not say
        (150_000, [None, WITHIN]),
        (300_000, [ABOVE, ABOVE]),
        (0, [None, None]),
    ],
)
def test_a_recorded_fine_is_held_against_both_stages(fine: int, badges: list[Any]) -> None:
    [basis] = bases([penalized("《安全生产法》第九十七条第四项", fine)])

    assert basis.row.code == "AQF-97-4"
    assert [r.badge for r in basis.ranges] == badges


def test_a_person_has_the_persons_ranges() -> None:
    [basis] = bases([penalized("《安全生产法》第九十七条第四项", kind="个人")])

    assert [r.words for r in basis.ranges] == ["没有罚款", "2万元以上5万元以下"]


def test_what_hangs_on_an_unknown_base_says_so() -> None:
    [basis] = bases([penalized("《安全生产法》第九十五条第一项", kind="个人")])

    assert "须先查明上一年年收入" in basis.ranges[0].words


@pytest.mark.parametrize("text", ["某项内容", "《某某法》第一条", "《安全生产法》第九十七条"])
def test_without_one_place_in_the_catalogue_nothing_is_shown(text: str) -> None:
    assert bases([penalized(text)]) == ()


def test_the_newest_basis_that_was_not_corrected_counts() -> None:
    old, new = penalized("《安全生产法》第九十九条第一项"), penalized("《安全生产法》第一百零二条")
    wrong = line({"legal_basis": "《安全生产法》第一百零九条"}, corrected=True)

    assert [b.row.code for b in bases([old, new, wrong])] == ["AQF-102"]


@pytest.mark.parametrize(("amount", "badge"), [(1, BELOW), (2, WITHIN), (4, WITHIN), (5, ABOVE)])
def test_how_an_amount_stands(amount: int, badge: Any) -> None:
    assert standing(Span(2, 4), amount) is badge


@pytest.mark.parametrize(
    ("standard", "item", "label", "badge"),
    [
        ("应急管理部令第10号", "管理类2", "特种作业持证", ""),
        ("应急管理部令第10号", "x", "工贸（2023年）", "没有登记这一条目"),
        ("AQ 3067-2026", "5.4.2", "", "当日没有这一标准"),  # in force since 2026-09-30
    ],
)
def test_a_criterion_is_the_one_valid_on_the_day_of_the_finding(
    office: Office, standard: str, item: str, label: str, badge: str
) -> None:
    [judged] = criteria([line({"standard": standard, "item": item})])

    assert judged.label == label
    assert (badge in judged.badge.text) if judged.badge else badge == ""


def test_the_same_criterion_of_several_hazards_is_shown_once(office: Office) -> None:
    stated = {"standard": "应急管理部令第10号", "item": "管理类2"}

    assert len(criteria([line(stated), line(stated, n=2), line({"standard": "x"})])) == 1


def test_a_hazard_judged_later_keeps_the_standard_of_the_day_of_its_finding(office: Office) -> None:
    found = line(
        {"hazard": ["hazard-1"]}, act="find_hazard", at=datetime(2026, 9, 29, 1, tzinfo=UTC)
    )
    stated, later = (
        {"standard": "AQ 3067-2026", "item": "5.4.2"},
        datetime(2026, 10, 8, 1, tzinfo=UTC),
    )
    judgement = line(stated, act="judge_hazard", key="hazard-1", at=later)

    assert criteria([found, judgement])[0].badge is not None
    assert criteria([judgement])[0].label == "气体报警"
