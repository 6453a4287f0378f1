"""Officers with the certificate of the day, days and hours as they are printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.documents.papers import parts
from fadu.documents.tests.papers.test_casefile import DAY, FILE, line


def test_a_team_is_certified_only_if_everybody_is() -> None:
    team = parts.team(FILE, ["zhang", ""], DAY)

    assert (team.names, team.certified) == ("张三（执法证件号43020001）", "有")
    assert parts.team(FILE, ["zhang"], date(2026, 1, 1)).certified == ""
    assert parts.team(FILE, [], DAY).names == ""
    assert parts.team(FILE, ["zhang", "gone"], DAY) == parts.Team(None, None)
    (first, _), _ = team.contents("指派检查人员")
    assert (first.given_by, str(first.basis)) == (
        "指派检查人员", "《安全生产法》第六十七条第二款《行政处罚法》第五十五条第一款",
    )  # fmt: skip


def test_whoever_did_it_is_named_once() -> None:
    both = [replace(line(n, "order"), who=(("zhang", "officer"),)) for n in (1, 2)]

    assert parts.acting(FILE, both, DAY).names == "张三（执法证件号43020001）"


def test_a_unit_has_its_rows_and_room_for_what_is_not_registered() -> None:
    unit = parts.Unit.of({"name": "某公司", "address": None})

    assert [(f.title, f.text) for f in unit.fields] == [
        ("被检查单位", "某公司"), ("统一社会信用代码", ""), ("地址", ""), ("负责人", ""), ("联系电话", ""),
    ]  # fmt: skip
    assert parts.Unit.of({}).name == ""


def test_days_and_hours_are_those_of_shanghai() -> None:
    one = line(5, "order", deadline="2025-03-20")

    assert parts.when(one) == "2025年3月3日 09:05"
    assert parts.when(replace(one, day_only=True)) == "2025年3月3日"
    assert parts.when(None) == parts.day_in(one, "other") == ""
    assert parts.day_in(one, "deadline") == "2025年3月20日"
    assert parts.day_of_line(one) == DAY
