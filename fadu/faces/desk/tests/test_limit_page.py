"""The calculator: what it lists, what it answers, what it refuses to guess."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import Http404, QueryDict

from fadu.faces.desk import limit_page
from fadu.law.deadlines.table import BY_KEY, GROUPS
from fadu.law.deadlines.tests.builders import LAW, filled


def asked(key: str, query: str, law: Any = LAW) -> tuple[dict[str, Any], int]:
    """A period put to the page."""
    request: Any = SimpleNamespace(GET=QueryDict(query), law=law)
    return limit_page.context(request, key)


def test_the_list_has_every_period_once_under_its_group() -> None:
    made = limit_page.listing("")

    assert [group for group, _ in made["groups"]] == list(GROUPS)
    assert sum(len(lines) for _, lines in made["groups"]) == made["count"] == len(BY_KEY)
    assert limit_page.listing("听证 通知")["count"] < 10


def test_what_is_not_wholly_verified_wears_its_badge() -> None:
    lines = {
        line.limit.key: line for _, found in limit_page.listing("")["groups"] for line in found
    }

    assert lines["fine_payment"].badge is None
    for key, word in (("dual_publicity", "据转载核对"), ("hearing_hold", "未核实依据")):
        badge = lines[key].badge
        assert badge is not None
        assert badge.text == word


def test_before_a_day_is_given_nothing_is_answered() -> None:
    made, status = asked("fine_payment", "")

    assert status == 200
    assert "result" not in made
    assert made["sentence"].startswith("自收到行政处罚决定书之日起15日内")


def test_the_answer_has_its_day_the_unrolled_one_and_its_runs() -> None:
    made, status = asked("penalty_decision", "event=2025-03-03")
    result = made["result"]

    assert status == 200
    assert (result.title, result.day) == ("最后一日", "2025年6月3日（星期二）")
    assert (result.target_title, result.target) == (
        "顺延之前（本机关以此为准）", "2025年6月1日（星期日）",
    )  # fmt: skip
    assert (result.badge.text, sum(s.counted for s in result.steps)) == ("确定", 90)


@pytest.mark.parametrize(
    ("key", "query", "title", "day"),
    [
        ("execution_demand", "event=2025-01-20", "最早可以办理", "2025年2月9日（星期日）"),
        ("transfer_send", "event=2025-01-20T09:00", "最迟", "2025年1月21日 09:00"),
        ("license_decision", "event=2025-03-03&extended=on&excluded=10", "最后一日", "2025年4月28日（星期一）"),
        ("hazchem_use", "event=2026-05-06", "最后一日", "2026年6月2日（星期二）"),
    ],
)  # fmt: skip
def test_each_kind_of_period_is_answered(key: str, query: str, title: str, day: str) -> None:
    result = asked(key, query)[0]["result"]

    assert (result.title, result.day) == (title, day)


def test_a_day_in_an_unpublished_year_is_provisional() -> None:
    assert asked("penalty_decision", "event=2026-11-23")[0]["result"].badge.text == "暂定"


def test_an_open_unit_shows_both_readings_and_no_day() -> None:
    made, status = asked("fireworks_wholesale", "event=2025-04-01")

    assert status == 200
    assert "result" not in made
    assert made["readings"] == [
        ("工作日", "最后一日 2025年5月16日（星期五）"),
        ("自然日", "最后一日 2025年5月6日（星期二）"),
    ]
    law = filled("deadline.unit_special_regulations", "工作日")
    settled = asked("fireworks_wholesale", "event=2025-04-01", law)[0]
    assert settled["result"].day == "2025年5月16日（星期五）"


@pytest.mark.parametrize(
    ("key", "query", "status", "why"),
    [
        ("hearing_hold", "event=2025-03-03", 200, "未核实依据"),
        ("fine_payment", "event=2021-03-03", 409, "没有施行"),
        ("recon_cap_immovable", "event=2025-03-03", 422, "工作日历没有"),
    ],
)
def test_what_cannot_be_computed_says_why(key: str, query: str, status: int, why: str) -> None:
    made, got = asked(key, query)

    assert got == status
    assert why in str(made["refusal"])
    assert "result" not in made


def test_a_form_in_error_is_shown_again() -> None:
    made, status = asked("fine_payment", "event=明天")

    assert status == 422
    assert made["form"].errors


def test_an_unknown_period_is_not_found() -> None:
    with pytest.raises(Http404):
        asked("nothing", "")


def test_the_law_of_the_day_is_the_one_that_is_explained() -> None:
    assert asked("hazchem_use", "event=2026-03-02")[0]["limit"].title.endswith("（条例）")
    assert asked("recon_apply", "")[0]["also"][0].key == "recon_apply_untold"


def test_a_parameter_that_settled_the_answer_is_named_with_its_source() -> None:
    law = filled("deadline.unit_special_regulations", "工作日")
    parameter = asked("fireworks_wholesale", "event=2025-04-01", law)[0]["parameter"]

    assert (parameter.value, parameter.source, parameter.badge.text) == (
        "工作日", "某局纪要", "默认值",
    )  # fmt: skip
    assert asked("precursor_class1_business", "event=2025-04-01")[0]["parameter"].badge.text == (
        "据转载核对"
    )
    assert asked("fine_payment", "event=2025-04-01")[0]["parameter"] is None
