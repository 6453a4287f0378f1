"""Lines in words: a unit by name where it may be shown, shares rounded half-up."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from fadu.rooms.plans.sheets.wording import frequency, named, period, share
from fadu.rooms.plans.tests.builders import PLANT, SHOPS


def test_whose_name_may_not_be_shown_is_counted():
    unit = replace(PLANT, object="", party="P1", units=1)

    assert (named(unit, {}), named(unit, {"P1": "甲公司"})) == ("个体工商户（1户）", "甲公司")
    assert (frequency(PLANT), frequency(SHOPS)) == ("每家2次，上限4次", "每家1次")
    assert (period(PLANT), period(SHOPS)) == ("第一季度", "全年")


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [("1", "3", "33.33%"), ("2", "3", "66.67%"), ("1", "0", "—"), ("5", "40000", "0.01%")],
)
def test_a_share_is_rounded_half_up(part: str, whole: str, said: str):
    assert share(Decimal(part), Decimal(whole)) == said
