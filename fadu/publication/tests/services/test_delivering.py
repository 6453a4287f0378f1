"""What waits in the folder is posted once, tried again with patience, and laid aside where it is in vain."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import structlog
from django.db import connection

from fadu.kernel.zone import rfc3339
from fadu.publication.gateway import HttpGateway
from fadu.publication.messages import FolderCarrier, Message, carrier
from fadu.publication.services.delivering import deliver, laid_aside
from fadu.publication.tests.gateways import SECRET, running

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)


def waiting(folder: Path, *ids: str) -> None:
    for id in ids:
        FolderCarrier(folder).send(Message(id, "13800005678", f"【应急局】{id}", NOW))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_message_is_posted_tried_again_and_laid_aside(tmp_path: Path) -> None:
    at = [NOW + timedelta(minutes=n) for n in (0, 0, 1, 2, 4)]
    with running(503, 200, 422, 200, 500) as there, structlog.testing.capture_logs() as logs:
        gateway = HttpGateway(there.address, SECRET)
        waiting(tmp_path, "A", "B", "C")
        first = deliver(tmp_path, gateway, now=at[0])  # A later, B taken, C never
        assert (first.taken, first.waiting, first.unsent) == (1, 1, 1)
        assert names(tmp_path) == ["A.json", "A.tries", "unsent"]
        assert deliver(tmp_path, gateway, now=at[1]).taken == 0  # not its turn yet
        assert deliver(tmp_path, gateway, now=at[2]).taken == 1
        assert names(tmp_path) == ["unsent"]
        waiting(tmp_path, "D")
        assert deliver(tmp_path, gateway, now=at[3]).waiting == 1
        assert deliver(tmp_path, gateway, now=NOW + timedelta(days=2)).unsent == 1

    came = [(headers["Idempotency-Key"], json.loads(body)["words"]) for headers, body in there.came]
    assert came == [(id, f"【应急局】{id}") for id in ("A", "B", "C", "A", "D", "D")]
    assert names(tmp_path / "unsent") == ["C.json", "D.json"]
    assert laid_aside(tmp_path) == 2
    assert [(one["message"], one["status"], one["tries"]) for one in logs] == [
        ("A", "503", 1), ("B", "200", 1), ("C", "422", 1), ("A", "200", 2), ("D", "500", 1), ("D", "500", 2),
    ]  # fmt: skip
    assert not any(word in f"{logs}" for word in (SECRET, "13800005678", "应急局"))


def test_a_gateway_that_does_not_answer_is_asked_once_a_round(tmp_path: Path) -> None:
    with running() as there:
        gone = there.address
    waiting(tmp_path, "A", "B")

    told = deliver(tmp_path, HttpGateway(gone, SECRET), now=NOW)

    assert (told.taken, told.waiting, told.unsent) == (0, 2, 0)
    assert names(tmp_path) == ["A.json", "A.tries", "B.json"]
    assert deliver(tmp_path / "absent", HttpGateway(gone, SECRET), now=NOW).waiting == 0


@pytest.mark.django_db
def test_a_process_of_its_own_posts_what_was_committed(
    settings, monkeypatch, tmp_path: Path, django_capture_on_commit_callbacks
) -> None:
    folder, secret = tmp_path / "messages", tmp_path / "secret"
    secret.write_text(SECRET, "ascii")
    to = connection.settings_dict
    address = (
        f"sqlite:///{to['NAME']}"
        if connection.vendor == "sqlite"
        else urlsplit(os.environ["FADU_DATABASE_URL"])._replace(path=f"/{to['NAME']}").geturl()
    )
    with running() as there:
        settings.MESSAGES = folder
        settings.MESSAGE_GATEWAY = {"address": there.address, "secret": SECRET, "authority": ""}
        for name, value in {
            "FADU_DATABASE_URL": address, "FADU_VAR": tmp_path, "FADU_MESSAGES": folder,
            "FADU_MESSAGE_GATEWAY": there.address, "FADU_MESSAGE_SECRET_FILE": secret,
            "FADU_TEST_CLOCK": rfc3339(NOW), "FADU_DATABASE_PASSWORD": to["PASSWORD"],
        }.items():  # fmt: skip
            monkeypatch.setenv(name, str(value))

        with django_capture_on_commit_callbacks(execute=True) as done:
            for id in ("A", "B"):
                carrier().send(Message(id, "13800005678", "【应急局】整改意见", NOW))
            assert there.came == []
        assert len(done) == 2  # and one process: the second finds that one was begun
        for _ in range(600):
            if names(folder) == []:
                break
            time.sleep(0.1)

    assert [headers["Idempotency-Key"] for headers, _ in there.came] == ["A", "B"]
