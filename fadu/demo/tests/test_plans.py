"""Two plans of the demonstration: one from worksheet to archive, one changed in summer; what is to come is left undone."""

from __future__ import annotations

from datetime import date

import docx
import pytest

from fadu.demo import plans
from fadu.documents.services import path_of
from fadu.kernel.zone import instant_of
from fadu.ledger.verify import verify
from fadu.rooms.plans.models import Line, Plan, State, Wording


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Where the plans' texts go."""
    settings.FILES = tmp_path


def test_the_old_plan_is_archived_the_new_one_changed_and_the_future_left_alone(small):
    plans.build(small.bureau, small.firms, instant_of(date(2026, 5, 1)))
    old, new = Plan.objects.order_by("year")

    assert old.state == State.PUBLISHED
    assert (new.state, new.made) == (State.PUBLISHED, 2)
    assert Line.objects.filter(wording=old.public).count() == 8  # one visit of nine was merged
    text = Wording.objects.get(pk=old.public).text
    words = [p.text for p in docx.Document(str(path_of(text))).paragraphs]
    assert words[0] == "2024年度安全生产监督检查计划（示范）"
    assert "（草案）" in words
    assert list(verify().problems) == []


def test_in_autumn_the_summer_s_change_is_public(small):
    plans.build(small.bureau, small.firms, instant_of(date(2026, 11, 1)))
    new = Plan.objects.get(year=2026)

    assert (new.state, new.public, new.made) == (State.PUBLISHED, f"{new.pk}:3", 3)
    assert Wording.objects.get(pk=new.public).reason == "季节性风险"


def test_before_its_year_there_is_no_plan(small):
    plans.build(small.bureau, small.firms, instant_of(date(2023, 12, 30)))

    assert not Plan.objects.exists()
