"""Does the work that waits: lists of many objects frozen, papers, scans, bundles, messages posted; ends when none is left."""

from __future__ import annotations

import logging
import secrets
from contextlib import suppress
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casefile.bundle import making
from fadu.casework.selectors import lent
from fadu.config.clock import clock
from fadu.documents.batches import services as batches
from fadu.documents.batches.models import PaperBatch
from fadu.documents.bundles import services as bundles
from fadu.documents.bundles.models import BundleJob
from fadu.documents.scans.models import ScanBatch
from fadu.documents.scans.services import reading as scans
from fadu.documents.waiting.services import FAILED, LOG, Lost
from fadu.draws.models import DrawJob
from fadu.draws.sealing import key_for
from fadu.draws.services import jobs
from fadu.kernel.zone import day_of
from fadu.matters.deeds import Hand
from fadu.publication.gateway import HttpGateway
from fadu.publication.services.delivering import deliver
from fadu.statutes.selectors import law_view

GONE = "提出办理的账号已经停用"


class Command(BaseCommand):
    """`fadu work` calls this: each job in the name of who asked for it, with what they may do now."""

    help = "办理排队的大批量冻结、抽取、成批出具、成批扫描和案卷包，发送短信"

    def handle(self, *args: Any, **options: Any) -> None:
        """Take on one job after another, of each kind in its turn, until none waits; say how each ended."""
        worker = secrets.token_hex(16)
        done = self._all(worker)
        said = post_messages(clock().now())
        done += self._all(
            worker
        )  # asked for while messages were posted: nobody else is started then
        if said:
            self.stdout.write(said)
        elif not done:
            self.stdout.write("没有排队的办理")

    def _all(self, worker: str) -> int:
        """Do all that waits, of each kind in its turn; how many jobs."""
        done = 0
        while fresh := sum(self._worked(kind, worker) for kind in KINDS):
            done += fresh
        return done

    def _worked(self, kind: tuple[Any, Any], worker: str) -> int:
        """Do what waits of one kind; how many jobs."""
        (claim, do), done = kind, 0
        while job := claim(now=clock().now(), worker=worker):
            done += 1
            try:
                self.stdout.write(f"{job}：{do(job).label}")
            except Lost:
                self.stdout.write(f"{job}：已由另一进程接着办理")
            except Exception:  # what nobody has foreseen of one job keeps no other waiting
                logging.getLogger(LOG).exception("%s %s", type(job).__name__, job.pk)
                self.stdout.write(f"{job}：{failed(job)}")
        return done


def post_messages(now: datetime) -> str:
    """Post what waits for the gateway; what has become of it in a sentence, "" where nothing was there or no gateway is."""
    if not settings.MESSAGE_GATEWAY:
        return ""
    told = deliver(settings.MESSAGES, HttpGateway(**settings.MESSAGE_GATEWAY), now=now)
    if not (told.taken or told.unsent or told.waiting):
        return ""
    return f"短信：发出{told.taken}条，等待重发{told.waiting}条，没有发出、另行存放{told.unsent}条"


def failed(job: Any) -> str:
    """What becomes of a job of which nobody has foreseen how it ends: a draw is closed, all else waits for the next worker."""
    if isinstance(job, DrawJob):
        with suppress(Lost):  # another process holds it by now
            jobs.refuse(job=job, said=FAILED)
    return FAILED


def worked(job: DrawJob) -> Any:
    """Do one job; where its account is gone, close it."""
    now = clock().now()
    viewer = viewer_of(job.account, now)
    if viewer is None:
        return jobs.refuse(job=job, said=GONE)
    hand = Hand(law_view(), now, secrets.token_bytes, job.by)
    by = jobs.By(viewer, hand, lambda act: key_for(act, secrets.token_bytes), clock().now)
    return jobs.work(job=job, by=by)


def made(batch: PaperBatch) -> Any:
    """Make one batch of papers; where its account is gone, close it."""
    viewer = viewer_of(batch.account, clock().now())
    if viewer is None:
        return batches.refuse(batch=batch, said=GONE)
    return batches.work(batch=batch, by=batches.By(viewer, clock().now))


def read(batch: ScanBatch) -> Any:
    """Read one stack of scanned sheets; where its account is gone, close it."""
    viewer = viewer_of(batch.account, clock().now())
    if viewer is None:
        return scans.refuse(batch=batch, said=GONE)
    return scans.work(batch=batch, by=scans.By(viewer, clock().now))


def bundled(job: BundleJob) -> Any:
    """Make one bundle; where its account is gone, close it."""
    now = clock().now()
    viewer = viewer_of(job.account, now)
    if viewer is None:
        return bundles.refuse(job=job, said=GONE)
    hand = Hand(law_view(), now, secrets.token_bytes, job.by)
    return making.work(job=job, by=making.By(viewer, hand, clock().now))


def viewer_of(id: str, now: datetime) -> Viewer | None:
    """Who asked, as they stand now; None where the account is gone."""
    account = accounts.account_of(id)
    if account is None:
        return None
    return accounts.viewer(account, day_of(now), lent(account.person, day_of(now)))


KINDS: tuple[tuple[Any, Any], ...] = (
    (jobs.claim, worked),
    (batches.claim, made),
    (scans.claim, read),
    (bundles.claim, bundled),
)
"""Each kind of work: how one is taken on, and how it is done."""
