"""Many objects: the page answers at once, a real process does the work, the batch's page shows how far it is."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from fadu.draws.models import Batch, Draw, DrawJob, JobState
from fadu.draws.tests.builders import AT, Ready, opened
from fadu.draws.tests.test_views import FREEZE, at
from fadu.kernel.zone import rfc3339
from tests.browsing import Reader, signed_in

PATIENCE = 600


def address() -> str:
    """The database of this test, for a process beside it."""
    to = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{to['NAME']}"
    return urlsplit(os.environ["FADU_DATABASE_URL"])._replace(path=f"/{to['NAME']}").geturl()


def state_of(batch: Batch) -> str:
    """Where the newest job of a batch ends."""
    for _ in range(PATIENCE):
        job = DrawJob.objects.filter(batch=batch.pk).latest("id")
        if job.state != JobState.OPEN:
            return f"{job.state}{job.said}"
        time.sleep(0.1)
    raise AssertionError(f"{job.doing}: not done")


@pytest.mark.django_db(transaction=True)
def test_many_are_frozen_and_drawn_beside_the_page(
    made: Ready, settings, monkeypatch, tmp_path: Path
) -> None:
    settings.DRAW_AT_ONCE = 5
    for name, value in {
        "FADU_DATABASE_URL": address(), "FADU_VAR": tmp_path, "FADU_FILES": tmp_path / "files",
        "FADU_DATABASE_PASSWORD": connection.settings_dict["PASSWORD"],
    }.items():  # fmt: skip
        monkeypatch.setenv(name, str(value))

    def moved(day: str, hour: int) -> None:
        at(settings, day, hour)
        monkeypatch.setenv("FADU_TEST_CLOCK", rfc3339(settings.TEST_CLOCK))

    moved("2025-03-03", 9)
    office, batch = signed_in(made.bureau.zhao.account, Reader), opened(made)
    here = f"/draws/{batch.pk}"
    form = FREEZE | {"people": list(made.officers), "idem": "one form"}
    moved("2025-03-03", 10)  # a process beside starts its clock at what it is told
    assert office.post(f"{here}/freeze-lists/", form).status_code == 302
    page = office.get(f"{here}/").content.decode()
    assert "正在冻结名录：名录6个对象" in page or Draw.objects.exists()
    assert state_of(batch) == JobState.DONE
    assert office.post(f"{here}/freeze-lists/", form).status_code == 302
    assert DrawJob.objects.count() == 1
    moved("2025-03-03", 11)
    assert office.post(f"{here}/publish-commitment/", {"channel": "网站"}).status_code == 302
    moved("2025-03-05", 11)
    typed = {"value0": "1234 5678", "value1": "0001"}
    assert office.post(f"{here}/record-randomness/", typed).status_code == 302
    moved("2025-03-05", 12)
    assert office.post(f"{here}/draw/", {"witnesses": "甲"}).status_code == 302
    assert state_of(batch) == JobState.DONE
    assert Draw.objects.get().witnesses == "甲"
    assert 'id="h-work"' not in office.get(f"{here}/").content.decode()


@pytest.mark.django_db
def test_the_page_says_how_far_it_is_or_what_is_in_the_way(made: Ready, settings) -> None:
    at(settings, "2025-03-03")
    office, batch = signed_in(made.bureau.zhao.account, Reader), opened(made)
    now = settings.TEST_CLOCK
    job = DrawJob(
        id="1", batch=batch.pk, act="freeze_lists", account="1", by="", told="", idem="x", n=batch.n,
        objects_listed=999_999, asked_at=AT, stage=1, doing="读取名录", lease=now + timedelta(1),
    )  # fmt: skip
    job.save(force_insert=True)

    runs = office.get(f"/draws/{batch.pk}/").content.decode()
    assert 'http-equiv="refresh"' in runs
    assert "读取名录" in runs
    assert "go-on" not in runs
    DrawJob.objects.update(lease=now - timedelta(1))
    stuck = office.get(f"/draws/{batch.pk}/").content.decode()
    assert "进程已经中断" in stuck
    assert "已经中断：名录" in stuck
    assert f"/draws/{batch.pk}/go-on/" in stuck
    assert 'http-equiv="refresh"' not in stuck
    DrawJob.objects.update(state=JobState.REFUSED, said="证件到期", lease=None)
    assert "没有办成，台账没有记入：证件到期" in office.get(f"/draws/{batch.pk}/").content.decode()
    assert (
        signed_in(made.bureau.zhang.account, Reader).post(f"/draws/{batch.pk}/go-on/").status_code
        == 403
    )
