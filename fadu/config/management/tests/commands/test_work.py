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
