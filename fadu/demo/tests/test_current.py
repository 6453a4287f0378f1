"""What is under way: due, late, provisional, waiting, irregular, elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.accounts.models import Account
from fadu.casework.models import Draft, Link, PaperApproval
from fadu.demo import current
from fadu.matters.lapses import recent
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import findings
from fadu.matters.sweep import sweep
from fadu.statutes.selectors import law_view

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_the_desk_has_something_of_every_kind(small):
    current.build(small.bureau, small.firms, NOW)

    rows = Matter.objects.filter(register=False)
    assert rows.filter(due__lt=NOW).count() >= 2
    assert rows.filter(due__gte=NOW).count() >= 4
    assert rows.filter(due_provisional=True).exists()
    assert rows.filter(irregular=1).count() == 1
    assert rows.exclude(platform="").count() == 1
    assert sorted(Draft.objects.values_list("state", flat=True)) == [
        "signed",
        "signed",
        "submitted",
        "submitted",
    ]
    assert Draft.objects.exclude(conflict="").count() == 1
    assert Link.objects.count() == 1
    assert set(PaperApproval.objects.values_list("confirmed", flat=True)) == {None, False}


def test_what_another_platform_recorded_against_the_rules_is_found_and_not_called_irregular(small):
    current.build(small.bureau, small.firms, NOW)

    elsewhere = Matter.objects.exclude(platform="").get()
    kinds = {reason.kind for _, reason in findings(elsewhere, law_view(), NOW)}
    assert {"needs", "waits"} & kinds
    assert "facts" not in kinds
    assert elsewhere.irregular == 0


def test_a_period_that_ran_out_stands_on_the_desk(small):
    current.build(small.bureau, small.firms, NOW)

    sweep(law_view(), NOW)

    owner = Account.objects.get(username="zhangsan").person
    scope = Scope(owner, small.bureau.agency, Reach.CITY)
    assert "hearing_lapse" in {one.act for one in recent(scope, NOW)}
