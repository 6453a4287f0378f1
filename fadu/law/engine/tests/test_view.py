"""The law at one moment: parameters by the day of the act."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.kernel.errors import Refused
from fadu.law.engine.tests.samples import CALENDAR, LAW, MONDAY, STATUTE, law
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.status import Status

DAYS = Parameter("days", "答复期限", Kind.NUMBER, "日", "法律没有规定", STATUTE.art(1))


def test_a_parameter_is_what_it_was_on_the_day_of_the_act():
    values = [
        ParameterValue("days", count, MONDAY + timedelta(days=since), "通知", Status.V)
        for since, count in ((0, 5), (10, 7))
    ]
    view = law(Parameters.of([DAYS], values))

    assert [view.demand("days", MONDAY + timedelta(days=n)) for n in (0, 9, 10)] == [5, 5, 7]
    with pytest.raises(Refused):
        view.demand("days", MONDAY - timedelta(days=1))


def test_an_empty_parameter_is_refused_by_its_title():
    with pytest.raises(Refused, match="答复期限"):
        law(Parameters.of([DAYS])).demand("days", MONDAY)


def test_views_of_the_same_law_are_equal():
    assert LawView(CALENDAR) == LAW
