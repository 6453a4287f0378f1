"""The sweep command folds what has lapsed by the clock of the process."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command

from fadu.documents.services import keep
from fadu.kernel.zone import day_of
from fadu.ledger.models import Entry
from fadu.matters.tests.builders import Desk
from fadu.matters.tests.test_sweep import a_hazard_with_a_term


@pytest.mark.django_db
def test_a_lapsed_term_moves_one_matter_and_a_step_that_fails_keeps_none_waiting(settings, tmp_path):  # fmt: skip
    desk = Desk()
    a_hazard_with_a_term(desk, day_of(desk.now) + timedelta(days=3))
    before, out = Entry.objects.count(), io.StringIO()
    settings.TEST_CLOCK = datetime(2025, 3, 20, 1, 0, tzinfo=UTC)

    settings.FILES = tmp_path
    stray = tmp_path / "previews" / "ab" / "stray"
    stray.parent.mkdir(parents=True)
    stray.write_text("no folder")

    keep(b"loose", "a.json", "application/json", desk.now)
    for gone in ("batches", "bundles"):
        (tmp_path / gone / "GONE").mkdir(parents=True)
    with pytest.raises(CommandError, match="没有完成：整理预览图。系统出错，请联系系统管理员"):
        call_command("sweep", stdout=out)

    assert "已更新1个事项" in out.getvalue()
    assert (
        "2个过期的上传、成批文书、成批扫描和案卷包\n清理没有任何记录使用的文件1个" in out.getvalue()
    )
    assert Entry.objects.count() == before
