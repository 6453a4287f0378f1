"""Four cases have catalogues with real files, and what they lack is seen."""

from __future__ import annotations

from datetime import date

from fadu.demo import evidence, penalties
from fadu.documents.previews.cache import pages_of
from fadu.evidence.catalogue.models import Evidence, Handover, RedactedCopy
from fadu.evidence.catalogue.selectors import of_matter
from fadu.kernel.zone import instant_of
from fadu.ledger.verify import verify


def test_a_case_has_its_catalogue_and_the_ledger_stands(small, settings, tmp_path):
    settings.FILES = tmp_path
    made, now = small.bureau, instant_of(date(2026, 11, 23))
    party = small.firms[made.agency][11]
    story = penalties.case(made, 71, date(2026, 11, 2), party, year=2026)
    penalties.inquired(story, party, date(2026, 11, 2))
    story.settle()

    (first, *_) = evidence.build(made, now)

    scope = evidence._viewer("zhangsan", now).scope
    items = of_matter(scope, first)
    assert [one.row.kind for one in items] == [
        "书证",
        "物证",
        "视听资料",
        "视听资料",
        "当事人的陈述",
    ]
    assert [one.row.number for one in items if one.grave] == [4, 3]
    assert {lack.text for one in items for lack in one.lacks} >= {"询问制作的执法人员不足两人"}
    assert pages_of(items[0].row.sha256, "application/pdf") == 2
    assert RedactedCopy.objects.filter(evidence=items[0].row.pk).exists()
    assert Handover.objects.exists()
    assert Evidence.objects.filter(matter=first).count() == 5
    assert verify().problems == ()
