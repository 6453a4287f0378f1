"""A line of the history says what its entry says, and where the entry names nothing, so much."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fadu.law import registry
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.matters import selectors
from fadu.matters.lines import Line, line_of
from fadu.matters.tests.builders import Desk
from fadu.matters.tests.test_selectors import HERE

pytestmark = pytest.mark.django_db


Drawn = Callable[..., Line]


@pytest.fixture
def line() -> Drawn:
    """The line of the entry that files a case, its body changed."""
    matter = selectors.matter(HERE, Desk().file("甲案").matter)
    assert matter is not None
    acts = registry.procedure(matter.procedure, digest=matter.digest).by_code
    row = ledger.bodies(matter.id, matter.opened)[2]
    body = parsed(row.body)
    return lambda corrected=(), **changed: line_of(row, {**body, **changed}, acts, corrected)


def test_a_line_has_the_title_of_its_act_and_who_did_it(line: Drawn):
    found = line()

    assert (found.n, found.act, found.title) == (2, "file_case", "立案")
    assert found.who == (("leader", "leader"),)
    assert (found.corrects, found.why, found.corrected, found.irregular) == (None, "", False, "")


def test_an_entry_that_is_no_act_of_the_procedure_still_has_a_title(line: Drawn):
    assert line(act="repin").title == "转接"
    assert line(act="unknown").title == "unknown"


def test_corrections_are_said_on_both_lines(line: Drawn):
    assert line({2}).corrected
    found = line(corrects={"n": 1, "why": "日期有误"})
    assert (found.corrects, found.why) == (1, "日期有误")


def test_what_was_recorded_against_the_rules_or_sent_later_is_marked(line: Drawn):
    found = line(irregular="先行处置", captured={"at": "2025-03-03T01:00:00Z", "off": 0})

    assert (found.irregular, found.captured) == ("先行处置", True)
