"""The acts on the spot rest on the articles of the simple procedure, and a suit on the reconsideration before it."""

from __future__ import annotations

from fadu.law.engine.marking import Marking
from fadu.law.engine.record import Record
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple.bases import BASES
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.law.procedures.tests.walking import at


def test_a_record_that_lacks_its_facts_is_told_under_the_article_on_the_spot():
    found = Marking(SIMPLE_PENALTY, LAW).why(Record("record_offence", at("2025-03-03")))

    assert {r.cite for r in found if r.kind in ("role", "facts")} == {"《行政处罚法》第五十一条"}


def test_before_a_suit_there_is_a_reconsideration():
    assert str(BASES["file_suit"]) == "《行政复议法》第二十三条第一款第一项《行政诉讼法》第四十五条"
