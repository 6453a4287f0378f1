"""Real life on the page and in the check of a file: paper, irregular acts, corrections, late entries, matters taken up again.

All are seen; what is no fault is not called one, and the year counts each case once.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.accounts.models import Account
from fadu.accounts.selectors import viewer
from fadu.demo import outcomes, penalties, preparation
from fadu.faces.desk import review_page
from fadu.faces.desk.matter_tabs import acts as acts_tab
from fadu.faces.desk.preparing import dossier_of
from fadu.figures.span import Span
from fadu.kernel.zone import day_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.models import Matter
from fadu.rooms.penalty import figures as f
from fadu.statutes.selectors import law_view

NOW = datetime(2025, 11, 24, 2, 0, tzinfo=UTC)
YEAR = Span(date(2025, 1, 1), date(2025, 12, 31))
DAY = date(2025, 3, 3)
WHY = "示范：未经告知即作出决定，评查时发现，如实补记"


def seen(matter: Matter) -> SimpleNamespace:
    """The check of a file and its timeline, as the head reads them."""
    account = Account.objects.get(username="wangju")
    request: Any = SimpleNamespace(viewer=viewer(account, day_of(NOW)), law=law_view(), now=NOW)
    dossier = dossier_of(request, matter)
    told = review_page.tab(request, dossier)
    timeline = acts_tab(request, dossier)["timeline"]
    return SimpleNamespace(
        findings=told["findings"],
        manner=[(x.badges[0].text, x.title, x.text) for x in told["manner"]],
        badges=[(x.number, b.text) for x in timeline for b in x.badges],
        scope=request.viewer.scope,
    )


def case_of(small: SimpleNamespace, number: int, shape: Any) -> Matter:
    """A case acted out in 2025."""
    party = small.firms[small.bureau.agency][number]
    story = penalties.case(small.bureau, 90 + number, DAY, party, year=2025)
    shape(story, party, DAY)
    return Matter.objects.get(pk=story.settle()[0].matter)


def irregular(story: Any, party: str, day: date) -> None:
    """Decided before anybody was told: four rules broken by one act."""
    penalties.inquired(story, party, day)
    penalties.decided(story, party, day + timedelta(days=15), penalties.FINE)
    served = story.deeds.pop(), story.deeds.pop()
    assert served[1].act is a.serve
    story.irregular(WHY)


@pytest.mark.once
def test_what_differs_from_the_ordinary_is_seen_and_judged_fairly(small):
    put_right = case_of(small, 0, outcomes.corrected)
    again = case_of(small, 1, outcomes.annulled)
    broken = case_of(small, 2, irregular)
    firm = small.firms[small.bureau.agency]
    scene = preparation.Scene(small.bureau, "real", 97, firm[3], NOW - timedelta(days=1))
    paper = Matter.objects.get(pk=preparation.on_paper(scene, "wangju"))

    # A late entry is no late act; a corrected entry is not judged; both stand on the page.
    told = seen(put_right)
    assert told.findings == []
    assert [x[0][:2] for x in told.manner] == ["补录", "更正"]
    assert "票据号录入错误" in told.manner[1][2]
    assert "原记载不参加检查" in told.manner[1][2]
    assert {text[:2] for _, text in told.badges} == {"已更", "更正", "补录"}

    # Taken up again after it was put away: told, and no fault.
    told = seen(again)
    assert told.findings == []
    assert [x[:2] for x in told.manner] == [("办结后恢复办理", "第26条　申请行政复议")]

    # What was recorded as irregular is one line with all it broke and its reason.
    told = seen(broken)
    ours = [x for x in told.findings if x.entry == 12]
    assert [x.badge.text for x in ours] == ["违反程序记载"]
    assert WHY in ours[0].message
    assert "第四十四条" in ours[0].cite
    assert (12, "违反程序记载") in told.badges

    # An approval on paper waits for its signer, and is no fault.
    told = seen(paper)
    assert [x for x in told.findings if x.entry] == []
    assert told.manner == [("线下签批", "第5条　立案", "扫描件已登记，待签批人本人确认")]

    # The year counts each of them once, whatever was corrected or annulled.
    counted = {one.code: one.value(told.scope, YEAR).numerator for one in (
        f.CASES_FILED, f.CASES_DECIDED, f.CASES_CLOSED, f.PENALTIES, f.FINES_DECIDED, f.ALTERED)}  # fmt: skip
    assert counted == {
        "penalty.cases_filed": 4, "penalty.cases_decided": 3, "penalty.cases_closed": 2,
        "penalty.parties_penalized": 2, "penalty.fines_decided": 2 * penalties.FINE, "penalty.altered": 1,
    }  # fmt: skip
