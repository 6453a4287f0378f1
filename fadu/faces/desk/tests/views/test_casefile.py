"""案卷 from the desk: contents and cover as files, a bundle that passes every check; out of sight there is none."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.management import call_command
from django.db.models import F
from django.urls import reverse

from fadu.casefile.bundle import making
from fadu.casefile.bundle.checking import check
from fadu.documents.bundles.models import BundleJob, BundleMade
from fadu.documents.waiting import starting
from fadu.documents.waiting.lock import alone
from fadu.faces.desk.tests.builders import Office, a_case, words
from fadu.matters.models import Matter
from fadu.statutes.workbooks import rows_of


def at(matter: Matter, name: str, **more: str) -> str:
    return reverse(name, kwargs={"id": matter.pk, **more})


@pytest.fixture
def matter(office: Office, settings: Any, tmp_path: Path) -> Matter:
    """A case, and a key by which bundles of it are signed."""
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    settings.CHECKPOINTS, settings.FILES = tmp_path / "checkpoints", tmp_path / "files"
    return a_case(office)


def test_contents_cover_and_bundle_are_files(office: Office, matter: Matter) -> None:
    own = office.browser("张三")
    sheet = own.get(at(matter, "casefile_contents", form="xlsx")).content
    word = own.get(at(matter, "casefile_contents", form="docx")).content
    cover = own.get(at(matter, "casefile_cover"))
    made = own.post(at(matter, "casefile_bundle"), {"receiver": "court"})
    data = b"".join(made.streaming_content)  # type: ignore[attr-defined]

    assert rows_of(sheet)[0][0] == "序号"
    assert docx.Document(io.BytesIO(word)).tables
    assert cover["Content-Type"] in ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")  # fmt: skip
    found = check(io.BytesIO(data))
    assert found.findings == ()
    assert found.manifest is not None
    assert found.manifest.receiver == "court"
    printed = words(own.get(at(matter, "casefile_print")))
    assert "序号 文号 责任者 题名 日期 页号 备注" in printed
    assert "填表人：张三" in printed
    assert own.get(at(matter, "casefile_contents", form="odt")).status_code == 404
    for told in ({"receiver": "x"}, {"receiver": "party", "party": "x"}):
        assert own.post(at(matter, "casefile_bundle"), told).status_code == 404
    assert own.get(at(matter, "casefile_bundle")).status_code == 405
    assert office.browser("督丁").post(at(matter, "casefile_bundle"), {"receiver": "court"}).status_code == 403  # fmt: skip
    assert office.browser("王五").get(at(matter, "casefile_cover")).status_code == 404


def test_every_bundle_is_registered_and_a_big_one_is_made_by_the_worker(
    office: Office, matter: Matter, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, started = office.browser("张三"), []
    monkeypatch.setattr(starting, "start", lambda *_: started.append(1))  # the command below is it
    tab = own.get(f"{reverse('matter', kwargs={'id': matter.pk})}?tab=casefile").content.decode()
    form = {"receiver": "court", "token": re.findall(r'name="token" value="(\w{26})"', tab)[0]}
    first, second = (own.post(at(matter, "casefile_bundle"), form) for _ in range(2))
    assert [*first.streaming_content] == [*second.streaming_content]  # type: ignore[attr-defined]
    one = BundleMade.objects.get()
    tab = words(own.get(f"{reverse('matter', kwargs={'id': matter.pk})}?tab=casefile"))
    shown = f"张三 人民法院 {one.pieces} [0-9.]+兆字节 {one.manifest[:16]} 下载"
    assert re.search(f"已制作的案卷包 1 .*{shown}", tab)

    monkeypatch.setattr(making, "AT_ONCE_PAPERS", -1)  # as if it were a big one
    page = own.post(at(matter, "casefile_bundle"), {"receiver": "archive"})["Location"]
    assert b'http-equiv="refresh"' in own.get(page).content
    assert own.get(f"{page}file/").status_code == 404
    assert own.post(f"{page}continue/")["Location"] == page
    assert started == [1, 1]
    call_command("work")
    last, shown = BundleMade.objects.latest("made", "id"), words(own.get(page))
    assert "已制作并登记接收人" in shown
    for told in (f"件数 {last.pieces}件", f"清单校验值（SHA-256） {last.manifest}", "保存到"):
        assert told in shown
    data = b"".join(own.get(f"{page}file/").streaming_content)  # type: ignore[attr-defined]
    assert check(io.BytesIO(data)).findings == ()
    made = BundleMade.objects.order_by("made", "id").values_list("receiver", flat=True)
    assert list(made) == ["人民法院", "档案部门"]


def test_a_page_whose_worker_is_gone_says_so_until_somebody_has_it_go_on(
    office: Office, matter: Matter, monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.VAR, own = tmp_path, office.browser("张三")
    monkeypatch.setattr(starting, "start", lambda *_: None)
    monkeypatch.setattr(making, "AT_ONCE_PAPERS", -1)
    page = own.post(at(matter, "casefile_bundle"), {"receiver": "court"})["Location"]
    begun = own.get(page)
    BundleJob.objects.update(asked_at=F("asked_at") - timedelta(hours=1))

    stuck = own.get(page)
    with alone():  # as the process that has just been started does
        going_on = own.get(page)
    for shown, heading in ((begun, "正在制作"), (stuck, "制作已经中断"), (going_on, "正在制作")):
        assert f'id="h-work">{heading}<' in shown.content.decode()
        assert (b'http-equiv="refresh"' in shown.content) == (shown is not stuck)
        assert ("点“继续”从头制作" in words(shown)) == (shown is stuck)
