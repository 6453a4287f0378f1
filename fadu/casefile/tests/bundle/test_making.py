"""A bundle is made and registered, or neither: also when its worker is killed; it passes every check and is handed out afterwards."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fadu.casefile.bundle import making
from fadu.casefile.bundle.checking import check
from fadu.casefile.bundle.container import MANIFEST, opened
from fadu.casefile.pieces import dossier
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.bundles import selectors, services
from fadu.documents.bundles.models import BundleJob, BundleMade, BundleState
from fadu.documents.tests.builders import NOW, Numbering
from fadu.documents.waiting.services import Lost
from tests.killing import killed

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from fadu.matters.models import Matter
    from tests.people import Bureau

PLACES = [("_write", "call"), ("_told", "call"), ("record", "call"), ("_close", "return")]


@pytest.fixture
def matter(bureau: Bureau, settings: Settings, tmp_path: Any) -> Matter:
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    return Numbering(bureau).matter()


def asked(bureau: Bureau, matter: Matter, **more: Any) -> BundleJob:
    wanted = services.Wanted(matter, "court", "", "某公司案", 1)
    return services.ask(viewer=bureau.zhang.viewer, wanted=wanted, hand=bureau.hand(NOW), **more)


def worked(bureau: Bureau, at: Any = NOW) -> BundleState | None:
    job = services.claim(now=at, worker="w")
    by = making.By(bureau.zhang.viewer, bureau.hand(at), lambda: at)
    return None if job is None else making.work(job=job, by=by)


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_anywhere_registers_one_bundle_in_the_end(
    bureau: Bureau, matter: Matter
) -> None:
    job, at = asked(bureau, matter), NOW
    assert asked(bureau, matter) == job
    for function, event in PLACES:
        killed(partial(worked, bureau, at), within="/bundle", function=function, event=event)
        assert not BundleMade.objects.exists()
        at += services.LEASE + timedelta(seconds=1)
        BundleJob.objects.update(died=0)  # three in a row: see documents.waiting

    assert worked(bureau, at) == BundleState.DONE
    made = BundleMade.objects.get()
    with services.place_of(job.pk).open("rb") as file:
        found = check(file)
        held = opened(file)
        assert held is not None
        assert hashlib.sha256(held.read(MANIFEST)).hexdigest() == made.manifest
    assert found.findings == ()
    assert (made.pk, made.matter, made.receiver, made.made_by) == (job.pk, matter.pk, "人民法院", bureau.zhang.id)  # fmt: skip
    assert made.size == services.place_of(job.pk).stat().st_size
    assert worked(bureau, at) is None
    assert [one.pk for one in selectors.bundles_of(bureau.zhang.viewer.scope, matter.pk)] == [
        job.pk
    ]
    assert selectors.bundles_of(bureau.wang.viewer.scope, matter.pk) == []


def test_what_cannot_be_made_is_said_and_what_is_old_goes(
    bureau: Bureau, matter: Matter, settings: Settings, django_capture_on_commit_callbacks: Any
) -> None:
    assert making.small(dossier(bureau.zhang.viewer.scope, matter), Reader(Receiver.COURT))
    job = asked(bureau, matter)
    settings.LEDGER_KEY_NAMED = True
    assert worked(bureau) == BundleState.REFUSED
    job.refresh_from_db()
    assert "签名密钥不在本机" in job.said
    assert "下一步：请管理员检查" in job.said
    elsewhere = asked(bureau, Numbering(bureau).matter(bureau.wang.viewer.place))
    assert worked(bureau) == BundleState.REFUSED
    elsewhere.refresh_from_db()
    assert elsewhere.said == making.AWAY
    lost = asked(bureau, matter, worker="request")
    BundleJob.objects.filter(pk=lost.pk).update(worker="another")
    with pytest.raises(Lost):
        services.tell(lost, done=1, now=NOW)

    assert selectors.job(bureau.zhang.viewer, matter.pk, job.pk) == job
    assert selectors.job(bureau.li.viewer, matter.pk, job.pk) is None
    assert services.forget_bundles(now=NOW + services.KEPT) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert services.forget_bundles(now=NOW + 2 * services.KEPT) == 3
    asked(bureau, matter)
    services.forget("party", frozenset())
    assert not BundleJob.objects.exists()
