"""A case that comes of an accident waits for the reply to its report (事故报告条例 32(2)); another does not."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty_ordinary import accidents as c
from fadu.law.procedures.tests.penalty_cases import LAW, ORDINARY_PENALTY, Case

REPLY = "《生产安全事故报告和调查处理条例》第三十二条第二款"


def inquired(source: str, clue: str = "") -> Case:
    """Investigated; filed on a source, with a clue of its own where one is named."""
    case = Case(ORDINARY_PENALTY, LAW, ("P",))
    if clue:
        case.do("register_clue", "2025-03-05", source=clue)
    case.do("check_jurisdiction", "2025-03-05").do("check_limitation").do(
        "file_case", source=source
    )
    case.all("name_party", "assign_officers", "investigate", "order_to_correct:P", "check_crime:P")
    return case.do("conclude_investigation")


@pytest.mark.parametrize(
    ("source", "clue", "waits"),
    [
        (c.SOURCE, "", True),
        ("投诉举报", c.SOURCE, True),
        ("监督检查", "", False),
        ("监督检查", "投诉举报", False),
    ],
)
@pytest.mark.parametrize("word", ["propose:P", "no_penalty:P"])
def test_nothing_is_proposed_or_decided_before_the_reply(source, clue, waits, word):
    case = inquired(source, clue)

    assert (REPLY in case.why_cites(word)) is waits
    if waits:
        assert "登记事故调查报告的批复" in str(case.why(word))
    if waits:
        assert case.do("record_reply").why(word) == []
    else:  # where no accident is the source, nothing offers a reply to its report
        assert case.why(word) == []
        assert REPLY in case.why_cites("record_reply")


def test_a_decision_after_an_accident_states_that_it_is_one():
    case = inquired(c.SOURCE).do("record_reply").do("propose:P").do("notify:P")
    case.all("waive_statement:P", "determine_review:P", "determine_complexity:P")

    assert case.why("penalize:P") == []
    assert c.of_accident({}, lambda code: None, {"file_case.source": c.SOURCE}) is True
    assert c.of_accident({}, lambda code: None, {}) is False
