"""The whole demonstration: the year's figures come out of the ledger, and the ledger holds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.accounts.models import Account, Person
from fadu.casework.models import Draft
from fadu.demo import hazards
from fadu.demo.build import build
from fadu.faces.desk import plan_progress
from fadu.figures.span import Span
from fadu.kernel.errors import Refused
from fadu.ledger.verify import verify
from fadu.matters.models import LapseNotice, Matter
from fadu.matters.scope import Reach, Scope
from fadu.rooms.hazards.figures import MAJOR_HAZARD_RECTIFICATION_RATE
from fadu.rooms.penalty.figures import CASES_CLOSED, CASES_FILED, HEARINGS, NOT_PUNISHED
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.selectors import plans as plan_selectors

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.django_db
@pytest.mark.once
def test_the_demonstration_year_yields_its_figures_and_today_has_work(settings, tmp_path):
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    shown: list[tuple[int, int, str]] = []

    made = build(NOW, lambda done, total, name: shown.append((done, total, name)), checked=50)

    scope = Scope("anybody", made.agency, Reach.CITY)
    rate = MAJOR_HAZARD_RECTIFICATION_RATE.value(scope, YEAR)
    assert (rate.numerator, rate.denominator, rate.text) == (2177, 2212, "98.42")
    assert CASES_FILED.value(scope, YEAR).numerator == 24
    assert CASES_CLOSED.value(scope, YEAR).numerator == 24
    assert HEARINGS.value(scope, YEAR).numerator == 4
    assert NOT_PUNISHED.value(scope, YEAR).numerator == 8

    due = Matter.objects.filter(county=made.agency, due__isnull=False, opened__year=2026)
    assert due.filter(due__lt=NOW).exists()
    assert due.filter(due_provisional=True).exists()
    assert Draft.objects.filter(state="submitted", conflict="").count() == 1
    assert LapseNotice.objects.filter(at__year=2026).exists()
    assert Matter.objects.filter(irregular__gt=0).exists()
    assert Matter.objects.exclude(platform="").exists()

    assert all("示范" in person.name for person in Person.objects.all())
    assert not Account.objects.filter(demo=False).exists()
    assert shown[-1] == (shown[-1][1], shown[-1][1], "完成")
    assert [done for done, _, _ in shown] == sorted(done for done, _, _ in shown)

    plan = Plan.objects.get(year=2024)
    lines = plan_selectors.lines(scope, plan.public)
    carried = plan_progress.done_of(scope, plan, lines)
    counted = sum(plan_progress.counted(line, carried) for line in lines)
    assert (plan.state, plan.due_tasks, plan.done_tasks) == ("closed", 44, counted)
    assert 0 < counted < 44

    report = verify()
    assert report.problems == ()

    with pytest.raises(Refused, match="已有机构数据"):
        build(NOW, lambda done, total, name: None)


def test_every_hazard_is_named_once():
    assert sum(hazards.sizes()) == hazards.FOUND
