"""The worker's command: a job in the name of who asked, or closed where their account is gone."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command

from fadu.accounts.models import Account
from fadu.documents.waiting.services import FAILED
from fadu.draws import schemes
from fadu.draws.models import Draw, DrawJob, JobState
from fadu.draws.services import jobs
from fadu.draws.tests.builders import AT, opened, ready, scheme
from fadu.law.procedures.inspection_draw import acts as a
from fadu.publication.gateway import HttpGateway
from fadu.publication.messages import FolderCarrier, Message
from fadu.publication.tests.gateways import SECRET, running


@pytest.mark.django_db
def test_a_job_is_done_in_the_name_of_who_asked_and_closed_without_them(bureau, settings, tmp_path):
    settings.FILES, settings.VAR = tmp_path / "files", tmp_path
    settings.DRAW_KEY_FILE, settings.TEST_CLOCK = tmp_path / "draw.key", AT
    made, out = ready(bureau), io.StringIO()
    account = Account.objects.get(pk=bureau.zhao.account.pk)
    ids = []
    for gone in (False, True):
        batch = opened(made)
        sent = made.sent(expected=batch.n, idem="form")
        told = {"told": schemes.written(scheme(made)), "listed": 12, "account": str(account.pk)}
        ids.append(jobs.ask(batch=batch, act=a.freeze_lists, sent=sent, **told).id)
        account.is_active = not gone
        account.save()
        call_command("work", stdout=out)

    states = [DrawJob.objects.get(id=id).state for id in ids]
    assert states == [JobState.DONE, JobState.REFUSED]
    assert Draw.objects.count() == 1
    assert "账号已经停用" in DrawJob.objects.get(id=ids[1]).said
    Account.objects.update(is_active=True)
    DrawJob.objects.filter(id=ids[1]).update(state=JobState.OPEN, told="{", lease=None)
    call_command("work", stdout=out)
    assert DrawJob.objects.get(id=ids[1]).said == FAILED
    said = [line.rsplit("：")[-1] for line in out.getvalue().splitlines()]
    assert said == ["已办", "没有办成", FAILED]


@pytest.mark.django_db
def test_what_is_asked_for_while_messages_are_posted_is_done_by_the_same_process(
    bureau, settings, tmp_path, monkeypatch
):
    settings.FILES, settings.VAR, settings.MESSAGES = tmp_path / "files", tmp_path, tmp_path
    settings.DRAW_KEY_FILE, settings.TEST_CLOCK = tmp_path / "draw.key", AT
    made, out, post = ready(bureau), io.StringIO(), HttpGateway.post
    batch = opened(made)
    told = {"told": schemes.written(scheme(made)), "listed": 12, "account": str(bureau.zhao.account.pk)}  # fmt: skip
    FolderCarrier(tmp_path).send(Message("A", "13800005678", "【应急局】整改意见", AT))

    def posted(gateway, id, message):
        sent = made.sent(expected=batch.n, idem="form")
        jobs.ask(batch=batch, act=a.freeze_lists, sent=sent, **told)
        return post(gateway, id, message)

    monkeypatch.setattr(HttpGateway, "post", posted)  # the moment at which somebody asks
    with running() as there:
        settings.MESSAGE_GATEWAY = {"address": there.address, "secret": SECRET, "authority": ""}
        call_command("work", stdout=out)

    assert DrawJob.objects.get().state == JobState.DONE
    assert [line.rsplit("：")[-1] for line in out.getvalue().splitlines()] == [
        "已办", "发出1条，等待重发0条，没有发出、另行存放0条",
    ]  # fmt: skip
