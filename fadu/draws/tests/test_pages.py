"""What the pages of draws show at each step, and to whom they offer what."""

from __future__ import annotations

import pytest

from fadu.draws import pages
from fadu.draws.tests.builders import Ready, committed, draw_of, drawn, frozen, opened
from fadu.law.procedures.inspection_draw import acts as a
from fadu.law.procedures.inspection_draw import facts as f

pytestmark = pytest.mark.django_db


def shown(made: Ready, batch, person="zhao"):
    """The page of a batch for a person."""
    return pages.detail_page(getattr(made.bureau, person).viewer, batch)


def test_the_next_step_is_offered_to_the_office_alone(made: Ready):
    batch = committed(made)
    steps = shown(made, batch)["steps"]

    assert [bool(step.done) for step in steps] == [True, True, False, False, False]
    assert [step.title for step in steps if step.now] == ["公开随机数"]
    assert steps[2].url.endswith("/record-randomness/")
    assert not shown(made, batch, "zhang")["steps"][2].url


def test_a_list_shows_number_size_and_state(made: Ready):
    drawn(made)
    opened(made, kind=f.KEY)
    table = pages.list_page(made.bureau.zhao.viewer, 2025, "")["table"]

    assert [[cell.text for cell in row.cells[1:5]] for row in table.rows] == [
        ["—", "市应急局", "—", "—"],
        ["2025年第1号", "市应急局", "12", "3"],
    ]
    assert [row.cells[5].badges[0].text for row in table.rows] == ["不适用抽取", "已抽取"]


def test_what_is_missing_is_said(made: Ready):
    assert shown(made, opened(made))["missing"] == ["尚未冻结检查对象和检查人员名录。"]
    assert shown(made, opened(made, mode=f.EXTERNAL))["missing"][0].startswith("尚未登记外部平台")
    assert shown(made, drawn(made))["missing"] == []


def test_acts_are_offered_to_those_who_may_do_them(made: Ready):
    batch = drawn(made)

    assert [title for title, _ in shown(made, batch)["acts"]] == []
    assert [title for title, _ in shown(made, batch, "li")["acts"]] == [
        a.replace_target.title, a.cancel_target.title, a.decide_recusal.title, a.void_draw.title,
    ]  # fmt: skip


def test_the_sheet_holds_what_was_committed_to_and_nothing_that_came_later(made: Ready):
    batch = drawn(made)
    page = pages.sheet_page(batch, draw_of(batch))

    assert "".join(page["groups"]) == draw_of(batch).commit
    assert "公开随机数" not in [fact.title for fact in page["facts"]]
    assert [one["size"] for _, one in page["lists"]] == [0, 4, 0, 12]


def test_a_committed_draw_leads_to_its_public_page(made: Ready):
    batch = committed(made)

    assert shown(made, batch)["public_url"] == pages.public_address(draw_of(batch))
    assert not shown(made, frozen(made))["public_url"]
    assert [crumb.title for crumb in pages.crumbs(batch, "末")][-1] == "末"
