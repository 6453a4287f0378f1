"""A making that nobody works on any more may be begun again; views/test_casefile.py follows one to its file."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from django.http import Http404

from fadu.documents.bundles import services
from fadu.documents.tests.builders import NOW, Numbering
from fadu.faces.desk import bundling

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_making_shows_whether_somebody_works_on_it(bureau: Bureau) -> None:
    matter, viewer = Numbering(bureau).matter(), bureau.zhang.viewer
    wanted = services.Wanted(matter, "court", "", "某公司案", 4)
    job = services.ask(viewer=viewer, wanted=wanted, hand=bureau.hand(NOW))
    of = bundling.find_bundle(viewer, matter.pk, job.pk)

    shown = [bundling.context(SimpleNamespace(now=NOW + timedelta(seconds=s)), of) for s in (1, 60)]
    assert [(one["runs"], one["stuck"]) for one in shown] == [(True, False), (True, True)]
    assert shown[0]["title"] == "案卷包（供人民法院）"
    with pytest.raises(Http404, match="还没有制作完成"):
        bundling.taken(of)
    with pytest.raises(Http404):
        bundling.find_bundle(bureau.li.viewer, matter.pk, job.pk)
