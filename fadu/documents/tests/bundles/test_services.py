"""A making is taken on by one worker; fadu.casefile.tests.bundle.test_making follows one to its entry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.bundles import selectors, services
from fadu.documents.tests.builders import NOW, Numbering
from fadu.documents.waiting.services import Lost

if TYPE_CHECKING:
    from tests.people import Bureau


def test_of_two_workers_one_gets_a_making_and_the_other_is_told(
    bureau: Bureau, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    matter = Numbering(bureau).matter()
    wanted = services.Wanted(matter, "court", "", "某公司案", 4)
    job = services.ask(viewer=bureau.zhang.viewer, wanted=wanted, hand=bureau.hand(NOW))

    held = services.claim(now=NOW, worker="one")
    assert held is not None
    assert services.claim(now=NOW, worker="two") is None
    services.tell(held, done=2, now=NOW)
    assert selectors.jobs_of(bureau.zhang.viewer, matter.pk)[job.pk].done == 2
    assert selectors.jobs_of(bureau.li.viewer, matter.pk) == {}
    later = services.claim(now=NOW + 2 * services.LEASE, worker="two")
    assert later is not None
    with pytest.raises(Lost):
        services.tell(held, done=3, now=NOW)
    with pytest.raises(Lost):
        services.record(job=held, matter=matter, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW), facts={})  # fmt: skip
    assert services.refuse(job=later, said="不能制作").label == "没有办成"
    for id in (job.pk, "GONE"):  # a process was killed between the row and its folder
        services.place_of(id).parent.mkdir(parents=True)
    assert services.forget_orphans() == 1
    assert [one.name for one in services.place_of("x").parent.parent.iterdir()] == [job.pk]
