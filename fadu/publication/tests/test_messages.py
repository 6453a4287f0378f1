"""A message is a file, whole or absent, for its owner's eyes; and nothing of it reaches a log."""

from __future__ import annotations

import json
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.kernel.errors import BadInput
from fadu.publication.messages import FolderCarrier, Message, carrier

ID = "01JQ0000000000000000000000"
MESSAGE = Message(
    ID, "13800005678", "【应急局】整改意见已发出", datetime(2026, 3, 2, 1, tzinfo=UTC)
)


def test_a_message_is_one_file_that_a_gateway_can_read(tmp_path: Path) -> None:
    folder = tmp_path / "out"

    mark = FolderCarrier(folder).send(MESSAGE)

    assert [p.name for p in folder.iterdir()] == [mark] == [f"{ID}.json"]
    assert json.loads((folder / mark).read_bytes()) == {
        "format": 1, "id": ID, "at": "2026-03-02T01:00:00Z",
        "phone": "13800005678", "words": "【应急局】整改意见已发出",
    }  # fmt: skip
    assert (folder / mark).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_this_installation_s_messages_go_to_the_folder_of_the_setting(
    settings: Settings, tmp_path: Path
) -> None:
    settings.MESSAGES = tmp_path / "messages"

    assert (tmp_path / "messages" / carrier().send(MESSAGE)).is_file()


def test_the_same_message_twice_is_one_and_stays_as_it_was(tmp_path: Path) -> None:
    carrier = FolderCarrier(tmp_path)
    first = (tmp_path / carrier.send(MESSAGE)).read_bytes()

    carrier.send(Message(ID, MESSAGE.phone, "别的内容", MESSAGE.at))

    assert (tmp_path / f"{ID}.json").read_bytes() == first


def test_a_fetcher_never_sees_half_a_message(tmp_path: Path) -> None:
    seen: list[bytes] = []
    over = threading.Event()

    def fetch() -> None:
        while not over.is_set():
            seen.extend(path.read_bytes() for path in tmp_path.glob("*.json"))

    fetcher = threading.Thread(target=fetch)
    fetcher.start()
    for number in range(20):
        FolderCarrier(tmp_path).send(Message(f"M{number}", MESSAGE.phone, "长" * 500, MESSAGE.at))
    over.set()
    fetcher.join()

    assert all(json.loads(data)["words"] == "长" * 500 for data in seen)
    assert len(list(tmp_path.iterdir())) == 20


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "../evil"}, "编号"),
        ({"id": ""}, "编号"),
        ({"phone": "138"}, "号码"),
        ({"phone": "+86 138"}, "号码"),
        ({"words": " "}, "内容"),
        ({"words": "字" * 501}, "内容"),
    ],
)
def test_what_cannot_be_sent_is_refused_and_leaves_nothing(tmp_path: Path, change, said) -> None:
    made = {"id": ID, "phone": MESSAGE.phone, "words": "内容", "at": MESSAGE.at, **change}

    with pytest.raises(BadInput, match=said):
        FolderCarrier(tmp_path).send(Message(**made))
    assert list(tmp_path.iterdir()) == []


def test_neither_the_log_nor_a_traceback_holds_the_number_or_the_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    FolderCarrier(tmp_path).send(MESSAGE)
    with pytest.raises(BadInput) as refusal:
        FolderCarrier(tmp_path).send(Message(ID, "x13800005678", "内容", MESSAGE.at))

    assert caplog.records == []
    assert "5678" not in f"{MESSAGE!r}{refusal.value}{refusal.value.todo}"
