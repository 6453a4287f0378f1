"""What is drawn in Python is escaped, says its icon and carries its labels."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import TemplateSyntaxError
from django.templatetags.static import static

from fadu.ui import drawing
from fadu.ui.badges import Badge, Tone, deadline_badge
from fadu.ui.shell import NavGroup, NavItem
from fadu.ui.tables import Cell, Column, Row, Table
from fadu.ui.tests import gallery_frame

EVIL = '<b>"甲"&</b>'
SAFE = "&lt;b&gt;&quot;甲&quot;&amp;&lt;/b&gt;"


def test_every_value_of_a_row_is_escaped() -> None:
    badges = (Badge(EVIL, Tone.BAD, "check", EVIL),)
    row = Row((Cell(EVIL, f"/{EVIL}", EVIL, badges),), pick=EVIL, tone=EVIL)

    drawn = drawing.rows(Table("表", (Column(EVIL, EVIL),), (row,), batch=EVIL))

    assert EVIL not in drawn
    assert drawn.count(SAFE) == 10


def test_a_row_names_its_columns_for_the_phone_and_its_tone() -> None:
    table = Table("表", (Column("案号"), Column("金额", "number")), (Row((Cell("一"), Cell("2")), tone="bad"),))  # fmt: skip

    drawn = drawing.rows(table)

    assert drawn.startswith('<tr class="fd-row-bad">')
    assert '<td class="fd-col-number" data-label="金额">2</td>' in drawn


def test_a_last_day_stands_in_words_and_for_machines() -> None:
    badge = deadline_badge(
        date(2024, 3, 5), today=date(2024, 3, 4), name="听证", basis="第六十四条", provisional=True
    )

    drawn = drawing.deadline(badge)

    for words in ('datetime="2024-03-05"', "2024年3月5日", "剩1天", "暂定", "第六十四条"):
        assert words in drawn


def test_a_last_day_in_a_cell_unfolds_its_arithmetic() -> None:
    drawn = drawing.cell(Cell("", deadline=gallery_frame.DEADLINES[1]))

    assert "<details" in drawn


def test_an_icon_is_decoration_unless_it_has_a_name() -> None:
    assert 'aria-hidden="true"' in drawing.icon("check")
    assert 'role="img" aria-label="已办"' in drawing.icon("check", "已办")


def test_an_unknown_icon_is_found_by_a_test_and_not_by_a_user() -> None:
    with pytest.raises(TemplateSyntaxError, match="no icon"):
        drawing.icon("unheard-of")


def test_nothing_is_drawn_where_there_is_no_badge() -> None:
    assert drawing.badge(None) == ""


def test_what_is_html_already_is_not_escaped_twice() -> None:
    assert drawing.esc(drawing.icon("check")) == drawing.icon("check")
    assert drawing.esc(EVIL) == SAFE
    assert drawing.esc(3) == "3"


def test_the_navigation_is_escaped_and_says_where_one_is() -> None:
    items = (NavItem(EVIL, f"/{EVIL}", key=EVIL, count=2), NavItem("乙", "/b/", current=True))

    drawn = drawing.navigation(
        [NavGroup(EVIL, items), NavGroup("远", (NavItem("丙", "/c/"),), folded=True)]
    )

    assert EVIL not in drawn
    assert drawn.count(SAFE) == 5
    assert '<span class="fd-count">2</span>' in drawn
    assert '<a href="/b/" aria-current="page">' in drawn
    assert drawn.count("aria-current") == drawn.count('<details class="fd-nav-group" open>') == 1
    assert drawn.count('<details class="fd-nav-group">') == 1


def test_an_address_of_a_static_file_is_that_of_the_storage() -> None:
    assert drawing.asset("ui/mark.svg") == static("ui/mark.svg")


def test_what_went_and_came_is_marked_and_nothing_in_it_is_html() -> None:
    drawn = drawing.cell(Cell(drawing.marked([("same", "罚款"), ("ins", "<b>三"), ("del", "二")])))

    assert drawn == "罚款<ins>&lt;b&gt;三</ins><del>二</del>"
