"""Short messages (短信): one small interface, and the carrier that every installation has, a folder.

A message is a file that a gateway, or a person with a disc, fetches and deletes; where a gateway's address is set, a
process of its own posts it there (services/delivering.py). Nothing of it is logged: neither number nor words; who sent
it learns the file's name alone.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

import orjson
from django.conf import settings
from django.db import transaction

from fadu.kernel.errors import BadInput
from fadu.kernel.phones import number_of
from fadu.kernel.zone import rfc3339
from fadu.publication.services.delivering import begin

MOST_WORDS = 500
FORMAT = 1


@dataclass(frozen=True, repr=False)
class Message:
    """To whom, what, and for which matter; its repr says nothing, for it might end in a log."""

    id: str  # fadu.kernel.ids
    phone: str
    words: str
    at: datetime


class Carrier(Protocol):
    """Whoever takes a message on its way: a folder, a gateway of the bureau's own."""

    def send(self, message: Message) -> str:
        """Take the message, once; returns the carrier's mark of it. What cannot be taken is BadInput."""


@dataclass(frozen=True)
class FolderCarrier:
    """One file a message, readable by its owner only, there whole or not at all."""

    folder: Path

    def send(self, message: Message) -> str:
        """Write `<id>.json`; the same id a second time is the same message and changes nothing."""
        _demand_sendable(message)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{message.id}.json"
        if not (self.folder / name).exists():
            self._write(name, message)
        return name

    def _write(self, name: str, message: Message) -> None:
        """Beside its place first, flushed, then moved: a fetcher never sees half of it."""
        beside = self.folder / f".{name}.new"
        data = orjson.dumps(
            {
                "format": FORMAT, "id": message.id, "at": rfc3339(message.at),
                "phone": message.phone, "words": message.words,
            }
        )  # fmt: skip
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.rename(self.folder / name)
        self._flush_folder()

    def _flush_folder(self) -> None:
        """Without it the name itself may be lost when the power fails."""
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@dataclass(frozen=True)
class GatewayCarrier(FolderCarrier):
    """The folder as a queue before an HTTP gateway: the message waits there until it is posted."""

    def send(self, message: Message) -> str:
        """Keep the message; it is posted once what it tells of has been committed."""
        name = super().send(message)
        transaction.on_commit(lambda: begin(self.folder, message.at))
        return name


def carrier() -> Carrier:
    """The carrier of this installation."""
    kind = GatewayCarrier if settings.MESSAGE_GATEWAY else FolderCarrier
    return kind(settings.MESSAGES)


def _demand_sendable(message: Message) -> None:
    problems = []
    if not message.id.isalnum() or not message.id.isascii():
        problems.append("编号有误")
    if not message.phone or number_of(message.phone) != message.phone:
        problems.append("号码应为7至15位数字")
    if not 0 < len(message.words.strip()) <= MOST_WORDS:
        problems.append(f"内容应为1至{MOST_WORDS}字")
    if problems:
        raise BadInput("短信没有发出：" + "；".join(problems), todo="请补正后重发")
