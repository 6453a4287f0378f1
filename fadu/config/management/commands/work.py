"""Does the work that waits: freezing the lists of many objects, making many papers, posting messages; ends when none is left."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework.selectors import lent
from fadu.config.clock import clock
from fadu.documents.batches import services as batches
from fadu.documents.batches.models import PaperBatch
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

    help = "办理排队的大批量冻结、抽取、成批出具，发送短信"

    def handle(self, *args: Any, **options: Any) -> None:
        """Take on one job after another; say how each ended."""
        worker, done = secrets.token_hex(16), 0
        while job := jobs.claim(now=clock().now(), worker=worker):
            done += 1
            try:
                state = worked(job)
            except jobs.Lost:
                self.stdout.write(f"{job}：已由另一进程接着办理")
            else:
                self.stdout.write(f"{job}：{state.label}")
        while batch := batches.claim(now=clock().now(), worker=worker):
            done += 1
            try:
                state = made(batch)
            except batches.Lost:
                self.stdout.write(f"{batch}：已由另一进程接着办理")
            else:
                self.stdout.write(f"{batch}：{state.label}")
        if said := post_messages(clock().now()):
            self.stdout.write(said)
        elif not done:
            self.stdout.write("没有排队的办理")


def post_messages(now: datetime) -> str:
    """Post what waits for the gateway; what has become of it in a sentence, "" where nothing was there or no gateway is."""
    if not settings.MESSAGE_GATEWAY:
        return ""
    told = deliver(settings.MESSAGES, HttpGateway(**settings.MESSAGE_GATEWAY), now=now)
    if not (told.taken or told.unsent or told.waiting):
        return ""
    return f"短信：发出{told.taken}条，等待重发{told.waiting}条，没有发出、另行存放{told.unsent}条"


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


def viewer_of(id: str, now: datetime) -> Viewer | None:
    """Who asked, as they stand now; None where the account is gone."""
    account = accounts.account_of(id)
    if account is None:
        return None
    return accounts.viewer(account, day_of(now), lent(account.person, day_of(now)))
