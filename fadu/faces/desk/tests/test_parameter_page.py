"""Parameters: value in force, how far verified, history, what is missing."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.desk import missing_page, parameter_page
from fadu.faces.desk.parameter_page import Held, badges_of, grouped, words
from fadu.faces.desk.tests.builders import Office
from fadu.faces.desk.tests.conftest import NOW
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.builders import fill

CITE = PARAMETERS[0].cite


def held(
    value: Any, status: Status = Status.P, since: date = date(2025, 1, 1), *, demo: bool = False
) -> Held:
    """A parameter with a value."""
    parameter = Parameter("x.y", "某参数", Kind.NUMBER, "日", "", CITE)
    return Held(parameter, ParameterValue("x.y", value, since, "某文", status, demo))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Kind.BOOL, True, "是"),
        (Kind.MONEY, 5_000_000, "50,000元"),
        (Kind.NUMBER, 7, "7日"),
        (Kind.CHOICE, "甲", "甲日"),
    ],
)
def test_a_value_is_told_with_its_unit(kind: Kind, value: Any, said: str) -> None:
    assert words(Parameter("x", "某", kind, "日", "", CITE), value) == said


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (Held(PARAMETERS[0], None), ["未填写"]),
        (held(7, since=date.min), ["默认值"]),
        (held(7, Status.V2, date.min), ["默认值", "据转载核对"]),
        (held(7, Status.U), ["未核实依据"]),
        (held(7, Status.V, demo=True), ["已核实", "示范值"]),
    ],
)
def test_how_far_a_value_is_verified_is_always_said(one: Held, said: list[str]) -> None:
    assert [b.text for b in badges_of(one)] == said


def test_parameters_stand_under_their_subject() -> None:
    titles = [title for title, _ in grouped(Held(p, None) for p in PARAMETERS)]

    assert {"行政处罚", "重大事故隐患", "重大行政决策"} <= set(titles)
    assert len(titles) == len(set(titles))


def test_filled_ones_leave_the_sheet_of_missing_ones(office: Office) -> None:
    code = "penalty.filing_limit"
    request: Any = SimpleNamespace(viewer=office.people["赵六"].viewer, now=NOW, law=law_view())
    before = len(missing_page.sheet(request)["table"].rows)
    fill(office.bureau, code, "7")
    request.law = law_view()

    assert len(missing_page.sheet(request)["table"].rows) == before - 1
    context = parameter_page.parameter_context(
        request, next(p for p in PARAMETERS if p.code == code)
    )
    assert context["held"].shown == "7个工作日"
    assert context["history"].rows[0].cells[4].text == "赵六"
