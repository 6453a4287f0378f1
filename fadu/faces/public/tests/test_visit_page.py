"""One plain sentence first, for every standing; only a genuine code is green."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fadu.faces.public.visit_page import VERDICTS, page_of
from fadu.kernel.visit_standing import Checked, Standing
from fadu.rooms.inspection.tests.builders import TERMS
from fadu.ui.badges import Tone

VOUCHED = (
    Standing.GENUINE, Standing.NOT_YET, Standing.EXPIRED, Standing.WITHDRAWN, Standing.REPLACED,
    Standing.UNKNOWN,
)  # fmt: skip


def said(standing: Standing) -> str:
    terms = TERMS if standing in VOUCHED else None
    return page_of(Checked(standing, terms)).verdict.words


def test_every_standing_has_a_sentence_of_its_own() -> None:
    assert set(VERDICTS) == set(Standing)
    assert len({said(standing) for standing in Standing}) == len(Standing)
    assert all(said(standing).endswith("。") for standing in Standing)


@pytest.mark.parametrize("standing", list(Standing))
def test_only_a_genuine_code_is_shown_as_true(standing: Standing) -> None:
    page = page_of(Checked(standing, TERMS if standing in VOUCHED else None))

    assert (page.verdict.tone is Tone.GOOD) == (standing is Standing.GENUINE)
    assert page.verdict.words.startswith("检查码有效：") == (standing is Standing.GENUINE)
    assert page.verdict.todo


def test_days_and_hours_are_those_of_the_place() -> None:
    page = page_of(Checked(Standing.GENUINE, TERMS, "仓库\n\n 特种作业 \n"))

    assert page.valid == "2026年3月2日 08:00至18:00"
    two = replace(TERMS, until=TERMS.until + timedelta(days=1))
    assert page_of(Checked(Standing.GENUINE, two)).valid.endswith("至2026年3月3日 18:00")
    assert page.contents == ("仓库", "特种作业")
