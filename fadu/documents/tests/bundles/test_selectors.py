"""What was made is seen within reach, newest first; a making by who asked for it alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fadu.documents.bundles import selectors, services
from fadu.documents.tests.builders import NOW, Numbering

if TYPE_CHECKING:
    from tests.people import Bureau

FACTS = {"handed_to": "档案部门", "manifest": "d" * 64, "pieces": 3, "bytes_made": 9}


def test_every_making_stands_for_good(bureau: Bureau) -> None:
    matter = Numbering(bureau).matter()
    wanted = services.Wanted(matter, "archive", "", "某公司案", 3)
    viewer, ids = bureau.zhang.viewer, []
    for day in (0, 1):
        hand = bureau.hand(NOW + timedelta(days=day))
        job = services.ask(viewer=viewer, wanted=wanted, hand=hand, worker="request")
        services.record(job=job, matter=matter, viewer=viewer, hand=hand, facts=FACTS)
        ids.append(job.pk)

    assert [one.pk for one in selectors.bundles_of(viewer.scope, matter.pk)] == ids[::-1]
    assert selectors.bundles_of(bureau.wang.viewer.scope, matter.pk) == []
    held = selectors.job(viewer, matter.pk, ids[0])
    assert held is not None
    assert held.state == "done"
    assert selectors.job(viewer, "another", ids[0]) is None
