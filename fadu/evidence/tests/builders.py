"""A viewer without a bureau around them, and files to send."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, date, datetime

from fadu.accounts.viewer import Viewer
from fadu.documents.tests.files import movie
from fadu.evidence.selectors import Standing
from fadu.evidence.services.uploading import Piece, receive
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
PLACE = Place("province", "city", "county")
FILM = movie(5000)


def sender(person: str = "01JQ00000000000000000SENDR", role: Role = Role.OFFICER) -> Viewer:
    """An officer as a viewer; nothing of an upload asks for more than who it is."""
    scope = Scope(person, "county", Reach.COUNTY)
    return Viewer(
        person, "1", "张三", PLACE, "某市应急管理局", date(2026, 3, 2), frozenset({role}), "", scope
    )


def sha(content: bytes) -> str:
    """The digest that the sender's device has computed."""
    return hashlib.sha256(content).hexdigest()


def piece(
    content: bytes, start: int = 0, end: int | None = None, name: str = "", as_sha: str = ""
) -> Piece:
    """The bytes of a file from `start` to `end`, as a request brings them."""
    source = io.BytesIO(content[start:end])
    return Piece(as_sha or sha(content), start, len(content), name, source)


def sent(
    content: bytes, viewer: Viewer | None = None, name: str = "", at: datetime = NOW
) -> Standing:
    """A whole file in one piece."""
    return receive(viewer=viewer or sender(), piece=piece(content, name=name), at=at)
