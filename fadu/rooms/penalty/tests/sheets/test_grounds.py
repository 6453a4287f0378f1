"""A decision prints the facts that were told, the law's term of a fine, the day that was named for anything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import without
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
