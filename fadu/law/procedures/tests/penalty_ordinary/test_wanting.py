"""What an entry leaves wanting is refused before the paper is printed, with the article that asks for it."""

from __future__ import annotations

from typing import Any

import pytest

from fadu.law.procedures.tests.penalty_cases import concluded, filed, served
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

ONE, OTHER = "01ONE", "01OTHER"
AT, EARLIER = "2025-03-05T02:00:00Z", "2025-03-05T01:00:00Z"


@pytest.mark.parametrize(
    ("word", "wrong", "right", "cite"),
    [
        (
            "assign_officers", {"first_officer": ONE, "second_officer": ONE},
            {"first_officer": ONE, "second_officer": OTHER}, "《行政处罚法》第四十二条第一款",
        ),
        (
            "order_to_correct:P", {"correction": "责令限期改正", "correct_by": None},
            {"correction": "责令限期改正", "correct_by": "2025-04-05"}, "《行政处罚法》第二十八条第一款",
        ),
        ("order_to_correct:P", {"correction": "责令限期改正"}, {"correction": "责令立即改正"}, "第二十八条第一款"),
        (
            "investigate", {"began_at": AT, "ended_at": EARLIER}, {"began_at": EARLIER, "ended_at": AT},
            "《行政处罚法》第四十七条",
        ),
        ("investigate", {"began_at": AT, "ended_at": EARLIER}, {"ended_at": EARLIER}, "第四十七条"),
    ],
)  # fmt: skip
def test_what_is_wanting_is_refused_and_what_is_there_is_taken(
    word: str, wrong: dict[str, Any], right: dict[str, Any], cite: str
):
    case = filed()

    before(case, word, cite, **wrong)
    free(case, word, **right)


def test_a_special_team_is_of_two():
    """移送规定 5(1)."""
    case = concluded().do("check_crime:P", suspected=True)

    before(case, "form_team:P", "第五条第一款", first_member=ONE, second_member=ONE)
    free(case, "form_team:P", first_member=ONE, second_member=OTHER)


def test_who_is_sent_the_case_is_named():
    case = concluded().do("check_crime:P", suspected=True).all("form_team:P", "report_transfer:P")
    case.do("decide_transfer:P", approved=True)

    before(case, "send_transfer:P", "移送", receiver=None)
    free(case, "send_transfer:P", receiver="某市公安局")


def test_what_a_case_needs_anyhow_is_told_first_and_not_every_way_that_leads_there():
    closed = next(r for r in served().why("archive_case") if r.kind == "closed")

    assert closed.message == "须先经“结案”，方可“立卷归档”"
    assert closed.todo == "请先办理“结案”。"


def test_of_a_party_that_was_not_yet_named_then_the_time_is_to_be_looked_at():
    (unknown,) = served().why("serve:Q")

    assert unknown.kind == "unknown"
    assert "请核对办理时间" in unknown.todo
