"""A decision prints the facts that were told, the law's term of a fine, the day that was named for anything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import said, without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.act import Act
from fadu.rooms.penalty.sheets import decision, grounds
from fadu.rooms.penalty.sheets.told import Told

FIFTEEN = "罚款自收到本决定书之日起十五日内缴纳（《行政处罚法》第六十七条第三款）"
UNTIL = "2025年4月30日前（含当日）履行"


def decided(file: CaseFile, **facts: Any) -> Told:
    """The first decision of a case, as if it stated these facts."""
    n = decision.DECISION.entries(file)[0]
    for code, value in facts.items():
        file = without(file, "penalize", code, value)
    return Told(file, next(x for x in file.lines if x.n == n))


@pytest.mark.parametrize(
    ("facts", "term"),
    [
        ({}, FIFTEEN),
        ({"perform_until": "2025-04-30", "takes": True}, f"{FIFTEEN}；其他处罚于{UNTIL}"),
        ({"fine": 0, "perform_until": "2025-04-30", "binds": True}, f"于{UNTIL}"),
        ({"fine": 0, "takes": True}, ""),
        ({"fine": 0, "warning": True}, "自收到本决定书之日起"),
    ],
)
def test_the_term_is_the_law_s_or_the_day_that_was_named(
    files: Mapping[str, CaseFile], facts: dict[str, Any], term: str
) -> None:
    assert grounds.term(decided(files["contested"], **facts)) == term


def test_the_facts_are_those_of_the_proposal_that_was_told_or_what_is_kept_of_them(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]

    assert (
        grounds.found(decided(without(file, "propose", "facts_found", "三人未培训")))
        == "三人未培训"
    )
    assert grounds.found(decided(file, kept_facts="一人未培训")) == "一人未培训"
    assert grounds.fined(decided(file)) is True
    assert "告知你单位" in str(grounds.heard(decided(file)))


@pytest.mark.parametrize(
    ("acts", "told"),
    [
        ((a.waive_hearing,), "你单位明确放弃要求听证的权利。"),
        ((a.request_hearing, a.withdraw_hearing), "你单位要求听证，后又撤回。"),
        ((a.request_hearing, a.terminate_hearing), "你单位要求听证，你单位及代理人无正当理由拒不出席，听证终止。"),
        ((a.waive_hearing, a.request_hearing), ""),
        ((), ""),
    ],
)  # fmt: skip
def test_a_decision_says_what_became_of_a_hearing_that_was_not_held(
    files: Mapping[str, CaseFile], acts: tuple[Act, ...], told: str
) -> None:
    """行政处罚法 44, 63, 64."""
    file = files["contested"]
    n = decision.DECISION.entries(file)[0]
    here = next(x for x in file.lines if x.n == n)
    others = tuple(x for x in file.lines if "hearing" not in x.act)
    ended = {"hearing_ended": "当事人及其代理人无正当理由拒不出席"}
    asked = tuple(
        replace(here, n=900 + i, act=act.code, facts=ended, at=here.at - timedelta(hours=9 - i))
        for i, act in enumerate(acts)
    )
    other = replace(file, lines=tuple(sorted((*others, *asked), key=lambda x: (x.at, x.n))))

    words = said(decision.DECISION.make(other, n))

    assert told in words
    assert bool(told) == ("听证" in words)
    notice = next(x for x in others if x.act == a.notify.code and x.key == here.key)
    before = tuple(replace(x, at=notice.at - timedelta(days=1)) for x in asked)
    former = replace(file, lines=tuple(sorted((*others, *before), key=lambda x: (x.at, x.n))))
    assert "听证" not in said(decision.DECISION.make(former, n))


def test_what_was_said_to_the_notice_of_the_first_fine_is_not_told_of_a_daily_one(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["daily"]
    fine = next(x for x in file.lines if x.act == a.daily_fine.code)
    first, again = (x for x in file.lines if x.act == a.waive_statement.code)
    silent = replace(again, act=a.end_statement.code)
    heard = replace(first, act=a.record_hearing.code)  # of the first decision

    waived = str(grounds.heard(Told(file, fine)))
    lines = (heard, *(silent if x is again else x for x in file.lines))
    said_nothing = str(grounds.heard(Told(replace(file, lines=lines), fine)))

    assert "明确放弃陈述、申辩" in waived
    assert "在告知的期限内没有陈述、申辩" in said_nothing
    assert "放弃" not in said_nothing
    assert "听证笔录" not in said_nothing
