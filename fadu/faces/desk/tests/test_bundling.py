"""A making that nobody works on any more may be begun again; views/test_casefile.py follows one to its file."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from django.http import Http404
from django.urls import reverse

from fadu.documents.bundles import services
from fadu.documents.bundles.models import BundleJob, BundleMade, BundleState
from fadu.documents.tests.builders import NOW, Numbering
from fadu.faces.desk import bundling
from fadu.registry.tests.builders import a_party

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_making_shows_whether_somebody_works_on_it(bureau: Bureau) -> None:
    matter, viewer = Numbering(bureau).matter(), bureau.zhang.viewer
    wanted = services.Wanted(matter, "court", "", "某公司案", 4)
    job = services.ask(viewer=viewer, wanted=wanted, hand=bureau.hand(NOW))
    of = bundling.find_bundle(viewer, matter.pk, job.pk)

    shown = [bundling.context(SimpleNamespace(now=NOW + timedelta(seconds=s)), of) for s in (1, 60)]
    assert [(one["stands"].runs, one["stands"].stuck) for one in shown] == [
        (True, False),
        (True, True),
    ]
    assert shown[0]["title"] == "案卷包（供人民法院）"
    with pytest.raises(Http404, match="还没有制作完成"):
        bundling.taken(of)
    with pytest.raises(Http404):
        bundling.find_bundle(bureau.li.viewer, matter.pk, job.pk)


def test_who_is_overtaken_by_another_process_is_shown_how_far_that_one_is(
    bureau: Bureau, settings: Any, tmp_path: Path
) -> None:
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    matter, viewer = Numbering(bureau).matter(), bureau.zhang.viewer
    wanted = services.Wanted(matter, "court", "", "某公司案", 1)
    job = services.ask(viewer=viewer, wanted=wanted, hand=bureau.hand(NOW), worker="own")
    request = SimpleNamespace(viewer=viewer, hand=bureau.hand(NOW), now=NOW)
    late = NOW + services.LEASE + timedelta(seconds=1)

    taken = services.claim(now=late, worker="another")
    answer = bundling._at_once(request, bundling.OfBundle(matter, job), "own")

    assert taken == job
    assert (answer.status_code, answer["Location"]) == (
        302, reverse("casefile_job", kwargs={"id": matter.pk, "job": job.pk}),
    )  # fmt: skip
    assert not BundleMade.objects.exists()
    job.refresh_from_db()
    assert (job.worker, job.state) == ("another", BundleState.OPEN)


def test_of_several_parties_a_bundle_says_whose_it_is(
    bureau: Bureau, settings: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    party = a_party(bureau, name="某劳务公司").id
    matter, viewer = Numbering(bureau).matter(), bureau.zhang.viewer
    for one, named in ((party, "某劳务公司"), ("unregistered", "")):
        wanted = services.Wanted(matter, "party", one, "某公司案", 4)
        job = services.ask(viewer=viewer, wanted=wanted, hand=bureau.hand(NOW))
        of = bundling.find_bundle(viewer, matter.pk, job.pk)
        assert bundling.context(SimpleNamespace(now=NOW), of)["party"] == named
        BundleJob.objects.filter(pk=job.pk).update(state=BundleState.DONE)
        of.job.refresh_from_db()
        place = services.place_of(job.pk)
        place.parent.mkdir(parents=True)
        place.write_bytes(b"x")

        answer = bundling.taken(of)

        assert f"供当事人{named}）.zip" in unquote(answer["Content-Disposition"])
        answer.file_to_stream.close()
