"""成批出具 from the desk: asked for, worked off by the command, taken by who asked; what gave no paper is named."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from django.core.management import call_command
from django.urls import reverse

from fadu.documents.batches.models import PaperBatch
from fadu.documents.tests.builders import Numbering
from fadu.documents.waiting import starting
from fadu.faces.desk.tests.builders import hidden, words
from fadu.faces.desk.tests.views.test_papers import NOW, browser
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

ASK = "/papers/batches/ask/"
TYPED = {"kind": "inspection.visit/order", "since": "2025-01-01", "until": "2025-03-31", "form": "word"}  # fmt: skip


def test_a_batch_is_asked_for_made_and_taken(
    bureau: Bureau, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole(bureau)
    bare = Numbering(bureau).matter()
    settings.TEST_CLOCK = NOW
    started: list[int] = []
    monkeypatch.setattr(starting, "start", lambda *_: started.append(1))  # the command below is it
    client = browser(bureau.zhang)

    wrong = client.post(ASK, hidden(client.get(ASK)) | TYPED | {"until": "2024-12-31"})
    assert "截止日期在起始日期以前" in words(wrong)
    none = client.post(ASK, hidden(client.get(ASK)) | TYPED | {"since": "2025-03-31"})
    assert "这段时间没有这种程序的事项" in words(none)
    url = client.post(ASK, hidden(client.get(ASK)) | TYPED)["Location"]
    assert started == [1]
    waiting = client.get(url)
    assert b'http-equiv="refresh"' in waiting.content
    assert "已办理的事项 0 / 2" in words(waiting)
    file = url + "file/"
    assert client.get(file).status_code == 404

    call_command("work")
    done = words(client.get(url))
    assert "已生成1份" in done
    assert "没有这种文书" in done
    assert bare.id in client.get(url).content.decode()
    answer = client.get(file)
    assert "责令限期整改指令书" in answer["Content-Disposition"] or "filename*" in answer["Content-Disposition"]  # fmt: skip
    (name,) = ZipFile(BytesIO(b"".join(answer.streaming_content))).namelist()
    assert name == "0001 责令限期整改指令书（某）应急责改〔2025〕1号.docx"
    assert "责令限期整改指令书 Word 压缩包 2 1" in words(client.get("/papers/batches/"))
    assert browser(bureau.li).get(url).status_code == 404  # another's

    told = PaperBatch.objects.get()
    elsewhere = Numbering(bureau).matter(bureau.wang.viewer.place).id
    PaperBatch.objects.update(matters=json.dumps([*json.loads(told.matters), elsewhere]))
    assert (
        client.get(file).status_code == 404
    )  # as after a change of post: a matter is out of reach by now
    PaperBatch.objects.update(matters=told.matters)

    PaperBatch.objects.update(state="open", lease=None, asked_at=NOW.replace(day=10))
    assert "生成已经中断" in words(client.get(url))
    assert "进程已经中断" in words(client.get(url))
    assert client.post(reverse("continue_batch", kwargs={"id": PaperBatch.objects.get().pk}))["Location"] == url  # fmt: skip
    assert started == [1, 1]
    PaperBatch.objects.update(lease=NOW.replace(day=28))  # another process is at work
    client.post(reverse("continue_batch", kwargs={"id": told.pk}))
    assert started == [1, 1]
