"""What a search finds in the law's own tables and libraries, by words and by first letters."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.search_groups import (
    LONGEST,
    Question,
    documents_with,
    law_groups,
    limits_with,
    penalties_with,
    rules_with,
)
from fadu.law.deadlines.table import BY_KEY
from fadu.law.libraries.shipped import shipped
from fadu.law.penalties.catalogue import CATALOGUE

DAY = date(2026, 3, 2)


def asked(text: str) -> Question:
    return Question(text, DAY)


def test_a_question_is_its_words_and_says_what_is_wrong_with_it() -> None:
    assert asked("《行政处罚法》 第63条，AQ").words == ("行政处罚法", "第", "63", "条", "aq")
    assert asked("听证").problem == asked("").problem == ""
    assert "只有标点" in asked("……").problem
    assert "最多60个" in asked("长" * (LONGEST + 1)).problem


def test_periods_are_found_by_words_and_first_letters_titles_first() -> None:
    found = limits_with(asked("听证"))

    assert [one.title for one in found][:2] == ["当事人要求听证", "通知听证的时间、地点"]
    assert BY_KEY[found[0].key][-1] in limits_with(asked("dsryqtz"))
    assert limits_with(asked("")) == limits_with(asked("天外飞仙")) == []


def test_penalties_in_force_come_before_those_that_ended() -> None:
    found = penalties_with(asked("危险化学品"))

    ended = [not row.in_force(DAY) for row in found]
    assert ended == sorted(ended)
    assert True in ended
    assert CATALOGUE[0] in penalties_with(asked(CATALOGUE[0].code))


def test_rules_are_found_with_their_procedure_by_words_of_sentence_and_citation() -> None:
    found = rules_with(asked("第六十条"))

    assert {code for code, _, _ in found} >= {"penalty.ordinary"}
    assert all("第六十条" in s.cite or "第六十条" in s.text for _, _, s in found)


def test_documents_lead_to_the_acts_that_make_them() -> None:
    found = documents_with(asked("决定书"))

    assert "penalty.ordinary" in {code for _, _, code, _ in found}
    assert documents_with(asked("jds")) == found


@pytest.mark.django_db
def test_shipped_entries_of_the_libraries_are_found_in_context() -> None:
    entry = next(e for e in shipped("standard") if e["title"])

    groups = {g.code: g for g in law_groups(asked(entry["title"]), lambda code: 5)}

    lines = groups["library"].lines
    assert any(
        entry["title"] in str(line.words).replace("<mark>", "").replace("</mark>", "")
        for line in lines
    )
    assert all(line.url.startswith("/library/") for line in lines)


@pytest.mark.django_db
def test_nothing_is_found_for_nothing_and_no_kind_is_left_out() -> None:
    groups = list(law_groups(asked(""), lambda code: 5))

    assert [g.code for g in groups] == [
        "laws", "articles", "limits", "penalties", "library", "rules", "documents",
    ]  # fmt: skip
    assert not any(g.lines for g in groups)
