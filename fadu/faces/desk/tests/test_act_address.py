"""An act is done where its room does it; acts without a page of their own keep the form of their facts."""

from __future__ import annotations

import pytest

from fadu.faces.desk.act_address import act_address


@pytest.mark.parametrize(
    ("procedure", "act", "address"),
    [
        ("inspection.draw", "freeze_lists", "/draws/M/freeze-lists/"),
        ("inspection.draw", "issue_tasks", "/matters/M/acts/issue_tasks/"),
        ("inspection.visit", "make_up_code", "/visits/M/entry/"),
        ("inspection.visit", "find_problem", "/matters/M/acts/find_problem/"),
        ("inspection.plan", "draft_plan", "/plans/M/draft-plan/"),
        ("inspection.plan", "submit_plan", "/matters/M/acts/submit_plan/"),
        ("penalty.ordinary", "draw", "/matters/M/acts/draw/"),
    ],
)
def test_an_act_leads_to_where_it_is_done(procedure: str, act: str, address: str) -> None:
    assert act_address(procedure, "M", act) == address
