"""The demonstration's last months: what is late, what enterprises said, and what a recorder took."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.demo import recent, visits
from fadu.evidence.models import Recording
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.publication import selectors as publication
from fadu.publication.models import Complaint, OneTimeLink
from fadu.rooms.inspection.models import VisitFinding
from tests import demonstration

pytestmark = [pytest.mark.django_db, pytest.mark.once]
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_a_few_reviews_are_late_and_enterprises_have_been_heard(settings, tmp_path):
    settings.FILES, settings.MESSAGES = tmp_path / "files", tmp_path / "messages"
    made = demonstration.built()
    county = list(made.crews)[1]

    recent.build(made, visits.firms(made), NOW)

    waits = VisitFinding.objects.filter(review_on__isnull=False)
    late = {
        (date(2026, 11, 23) - f.review_on).days for f in waits if f.review_on < date(2026, 11, 23)
    }
    assert late == {5, 2}  # owed from the day after the term
    assert (Recording.objects.exclude(matter="").count(), Recording.objects.count()) == (2, 3)
    assert len(list((tmp_path / "messages").glob("*.json"))) == 3
    assert OneTimeLink.objects.filter(opened=None).count() == 3
    assert sorted(Complaint.objects.values_list("state", flat=True)) == ["answered", "lodged"]
    shown = {
        agency: publication.rated(
            Scope("", agency, Reach.COUNTY), agency, "2026Q3", date(2026, 11, 23)
        )
        for agency in (made.agency, county)
    }
    assert shown[made.agency] is not None
    assert shown[county] is None
    assert not Matter.objects.filter(irregular__gt=0).exists()
    assert verify().problems == ()
