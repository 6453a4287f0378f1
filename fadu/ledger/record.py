"""Entries of format 1: what an act leaves in the ledger, sealed into one canonical text. See docs/ledger.md."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import rfc3339
from fadu.ledger.canonical import Plain, canonical
from fadu.ledger.chain import body_hash, first_prev
from fadu.ledger.commitments import SALT_BYTES, Opening, Personal, Salts, sealed
from fadu.ledger.crypto import sha256
from fadu.ledger.images import TakenImage
from fadu.ledger.tree import leaf_hash

VERSION = 1
ALGORITHM = "sha256"
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z._:+-]{0,63}", re.ASCII)
_BY = re.compile(r"[!-~]{1,128}", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_LONG_NUMBER = re.compile(r"[0-9]{11}")
_ULID = 26


@dataclass(frozen=True, slots=True)
class Who:
    """A person who acted: opaque id, role code, number of the certificate if one was shown (执法证)."""

    person: str
    role: str
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file that belongs to the act: SHA-256 (hex), size in bytes, media type, and its name, which is personal."""

    sha256: str
    size: int
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Pin:
    """The version of a procedure: its code and the digest of its canonical structure (hex)."""

    code: str
    digest: str


@dataclass(frozen=True, slots=True)
class Correction:
    """That this entry takes the place of entry `n` of the same matter (更正), and why."""

    n: int
    why: str


@dataclass(frozen=True, slots=True)
class Captured:
    """The device's own time of a capture without network, and what had been measured of its error."""

    at: datetime
    offset_ms: int


@dataclass(frozen=True, kw_only=True)
class NewEntry:
    """An entry before it is sealed. Facts that are personal are wrapped in `Personal`; `prev` is the tip's hash.

    `at` is an instant, or a day where only the day is known. Optional fields that are empty are
    absent from the body.
    """

    agency: str
    matter: str
    opened: date
    n: int
    prev: str
    act: str
    at: datetime | date
    noted: datetime
    by: str
    key: str = ""
    who: tuple[Who, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[FileRef, ...] = ()
    images: tuple[TakenImage, ...] = ()
    procedure: Pin | None = None
    captured: Captured | None = None
    pins: Mapping[str, Plain] = field(default_factory=dict)
    corrects: Correction | None = None
    irregular: str = ""
    prepared_by: str = ""
    recorded_by: str = ""


@dataclass(frozen=True)
class Sealed:
    """An entry ready to be appended: its text, its hashes, and what opens its commitments."""

    matter: str
    opened: date
    n: int
    prev: str
    body: str
    hash: str
    leaf: bytes
    openings: tuple[Opening, ...]


def seal(new: NewEntry, salts: Salts) -> Sealed:
    """The canonical body of an entry, its hash and leaf, and the openings of its commitments.

    `salts` yields 16 fresh random bytes at each call. Raises BadInput for what format 1 does not
    allow; nothing is repaired.
    """
    _check(new)
    openings: list[Opening] = []
    used: set[bytes] = set()

    def fresh() -> bytes:
        salt = salts()
        if len(salt) != SALT_BYTES or salt in used:
            raise ValueError("every commitment needs 16 fresh random bytes")
        used.add(salt)
        return salt

    body = canonical(_body(new, fresh, openings))
    for image in new.images:
        openings.extend(image.openings)
    data = body.encode()
    return Sealed(
        new.matter,
        new.opened,
        new.n,
        new.prev,
        body,
        body_hash(data),
        leaf_hash(sha256, data),
        tuple(openings),
    )


def _body(new: NewEntry, salts: Salts, openings: list[Opening]) -> dict[str, Plain]:
    def committed(part: Any, path: str) -> Plain:
        return sealed(part, path, salts, openings)

    body: dict[str, Plain] = {
        "v": VERSION,
        "alg": ALGORITHM,
        "agency": new.agency,
        "matter": new.matter,
        "opened": new.opened.isoformat(),
        "n": new.n,
        "act": new.act,
        "key": new.key,
        "at": moment(new.at),
        "noted": rfc3339(new.noted),
        "who": committed([_who(who) for who in new.who], "/who"),
        "facts": committed(dict(new.facts), "/facts"),
        "files": committed([_file(file) for file in new.files], "/files"),
        "images": [image.entry() for image in new.images],
        "by": new.by,
        "prev": new.prev,
    }
    if new.procedure is not None:
        body["procedure"] = {"code": new.procedure.code, "digest": new.procedure.digest}
    if new.captured is not None:
        at, offset = rfc3339(new.captured.at), new.captured.offset_ms
        body["captured"] = {"at": at, "offset_ms": offset}
    if new.pins:
        body["pins"] = dict(new.pins)
    if new.corrects is not None:
        why = Personal(new.corrects.why)
        body["corrects"] = committed({"n": new.corrects.n, "why": why}, "/corrects")
    if new.irregular:
        body["irregular"] = committed(Personal(new.irregular), "/irregular")
    if new.prepared_by:
        body["prepared_by"] = new.prepared_by
    if new.recorded_by:
        body["recorded_by"] = new.recorded_by
    return body


def moment(at: datetime | date) -> str:
    """How a time stands in a body: an instant as RFC 3339 in UTC, a mere day as `YYYY-MM-DD`."""
    return rfc3339(at) if isinstance(at, datetime) else at.isoformat()


def _who(who: Who) -> dict[str, Any]:
    made: dict[str, Any] = {"person": who.person, "role": who.role}
    if who.certificate:
        made["certificate"] = Personal(who.certificate)
    return made


def _file(file: FileRef) -> dict[str, Any]:
    return {
        "sha256": file.sha256,
        "size": file.size,
        "type": file.type,
        "name": Personal(file.name),
    }


def _check(new: NewEntry) -> None:
    for name, value in _ids(new):
        if not is_opaque(value):
            raise BadInput(
                f"“{name}”必须是内部标识，不能是“{value}”",
                todo="人员、事项、当事人只能以内部标识记入台账；姓名、号码作为事实另记",
            )
    if not _BY.fullmatch(new.by):
        raise BadInput("“by”应写明账号和客户端，限 128 个可见的 ASCII 字符")
    if new.n < 0 or (new.n == 0 and (new.procedure is None or new.prev != first_prev(new.matter))):
        raise BadInput("首条记录须写明程序版本，并从事项自身起链")
    digests = [new.prev, *(file.sha256 for file in new.files)]
    digests += [new.procedure.digest] if new.procedure else []
    if not all(_HASH.fullmatch(digest) for digest in digests):
        raise BadInput("哈希应为 64 位小写十六进制数")
    if new.corrects is not None and not (0 <= new.corrects.n < new.n and new.corrects.why):
        raise BadInput("更正须指明本事项先前的记录，并写明理由")
    empty = [code for code, value in new.facts.items() if value is None]
    if empty:
        raise BadInput(f"未填的事实不记入台账：{'、'.join(empty)}")
    rows = [(image.table, image.id) for image in new.images]
    if len(set(rows)) < len(rows):
        raise BadInput("同一行在一条记录中只能有一个影像")


def _ids(new: NewEntry) -> list[tuple[str, str]]:
    found = [("agency", new.agency), ("matter", new.matter), ("act", new.act)]
    found += [("person", who.person) for who in new.who] + [("role", who.role) for who in new.who]
    optional = {"key": new.key, "prepared_by": new.prepared_by, "recorded_by": new.recorded_by}
    return found + [(name, value) for name, value in optional.items() if value]


@lru_cache(maxsize=4096)  # agencies, people, roles and acts come again and again
def is_opaque(value: str) -> bool:
    """Whether a text may stand as an identifier: ASCII, and no telephone or identity number."""
    if not _ID.fullmatch(value):
        return False
    return len(value) == _ULID or not _LONG_NUMBER.search(value)
