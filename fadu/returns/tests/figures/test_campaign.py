"""Figures of campaigns and hazards: units report for themselves."""

from __future__ import annotations

from fadu.returns.figures import campaign
from fadu.returns.grammar import Collect


def test_hazards_come_from_every_unit() -> None:
    counted = (campaign.CITY_HAZARDS_FOUND, campaign.CITY_HAZARDS_RECTIFIED)

    assert {figure.collect for figure in counted} == {Collect.UNITS}
    assert campaign.CITY_HAZARD_RECTIFICATION_RATE.parts == counted[::-1]


def test_what_is_left_is_found_less_rectified() -> None:
    left = campaign.CITY_HAZARDS_LEFT

    assert (left.whole, left.part) == (campaign.CITY_HAZARDS_FOUND, campaign.CITY_HAZARDS_RECTIFIED)


def test_master_and_sub_plans_are_counted_apart() -> None:
    assert "不含总体方案" in campaign.SUB_PLANS.meaning
