"""The manifest of a bundle (清单) as a value, and its seal: formats fadu/bundle/v1 and v2, see docs/bundle.md."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fadu.casefile.bundle.container import Listed
from fadu.ledger.canonical import canonical
from fadu.ledger.checkpoint import DASH, key_id
from fadu.ledger.crypto import Signer, sha256_hex, signature_holds

FIRST, FORMAT = "fadu/bundle/v1", "fadu/bundle/v2"
"""What is read, and what is written: in the first format every entry is given."""
_TEXT = ("volume", "number", "author", "title", "day", "note", "path")
_WHOLE = ("row", "first", "pages")
_HEX = re.compile("[0-9a-f]{64}")
_MOST = 2**53
DEEPEST = 64
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NO_WHOLE = re.compile("[0-9][.eE]|[0-9]{17}")


@dataclass(frozen=True)
class Link:
    """An entry of a chain that is given: where it stands in its matter and in the log, and its hash.

    leaf: of an entry that does not go along (不随卷提供), its leaf of the log, which stands in for its body; else "".
    """

    matter: str
    n: int
    seq: int
    hash: str
    leaf: str = ""

    @property
    def mark(self) -> str:
        """How its members are called."""
        return mark(self.matter, self.n)

    def told(self) -> dict[str, Any]:
        """Its place in a manifest of the newer format."""
        place = {"matter": self.matter, "n": self.n, "seq": self.seq}
        return {**place, "hash": self.hash, "leaf": self.leaf}


@dataclass(frozen=True)
class Manifest:
    """What a bundle says of itself."""

    receiver: str
    agency: str
    title: str
    matter: str
    rows: tuple[Mapping[str, Any], ...]
    entries: tuple[Link, ...]
    files: tuple[Listed, ...]
    format: str = FORMAT

    @property
    def withheld(self) -> tuple[Link, ...]:
        """The entries that do not go along, of which there are hashes alone."""
        return tuple(one for one in self.entries if one.leaf)

    def data(self) -> bytes:
        """Its bytes."""
        told: dict[str, Any] = {
            "format": self.format, "receiver": self.receiver, "agency": self.agency, "title": self.title,
            "matter": self.matter, "rows": [dict(row) for row in self.rows],
            "entries": [self._told(one) for one in self.entries],
            "files": [one.told() for one in self.files],
        }  # fmt: skip
        return canonical(told).encode()

    def _told(self, one: Link) -> dict[str, Any]:
        told = one.told()
        return told if self.format == FORMAT else {k: v for k, v in told.items() if k != "leaf"}


def mark(matter: str, n: int) -> str:
    """How members of an entry are called: its matter and its number of five digits."""
    return f"{matter}-{n:05d}"


def read(data: bytes) -> Manifest | None:
    """The manifest of these bytes; None where they are none."""
    try:
        told = parsed(data)
        return _shaped(told) if told["format"] in (FIRST, FORMAT) else None
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def parsed(data: bytes) -> Any:
    """JSON as a bundle may hold it (docs/bundle.md); ValueError where it is none.

    Depth, fractions and halves of characters are where readers of JSON differ, so none of them is read.
    """
    text = data.decode()
    bare = _STRING.sub("", text)
    if _NO_WHOLE.search(bare) or _deepest(bare) > DEEPEST:
        raise ValueError("not as a bundle holds it")
    value = json.loads(text, parse_constant=_refused)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def _deepest(bare: str) -> int:
    """How many lists and objects stand in each other, in a text without its strings."""
    depth = most = 0
    for sign in re.findall(r"[\[\]{}]", bare):
        depth += 1 if sign in "[{" else -1
        most = max(most, depth)
    return most


def _refused(name: str) -> Any:
    raise ValueError(name)


def _shaped(told: Any) -> Manifest | None:
    heads = [told[name] for name in ("receiver", "agency", "title", "matter")]
    rows, entries, files = told["rows"], told["entries"], told["files"]
    right = (
        all(type(one) is str for one in heads)
        and all(type(one) is list for one in (rows, entries, files))
        and all(type(row[k]) is str for row in rows for k in _TEXT)
        and all(_whole(row[k]) for row in rows for k in _WHOLE)
        and all(type(e["matter"]) is str and _digest(e["hash"]) for e in entries)
        and all(_whole(e["n"]) and _whole(e["seq"]) for e in entries)
        and all(_leaf(told, e) == "" or _digest(_leaf(told, e)) for e in entries)
        and all(type(f[k]) is str for f in files for k in ("path", "entry"))
        and all(_digest(f["sha256"]) and _whole(f["size"]) for f in files)
    )
    if not right:
        return None
    links = tuple(Link(e["matter"], e["n"], e["seq"], e["hash"], _leaf(told, e)) for e in entries)
    listed = tuple(Listed(f["path"], f["sha256"], f["size"], f["entry"]) for f in files)
    receiver, agency, title, matter = heads
    return Manifest(receiver, agency, title, matter, tuple(rows), links, listed, told["format"])


def _leaf(told: Any, entry: Any) -> Any:
    """The leaf of an entry that does not go along; the first format has none, whatever else stands there."""
    return entry["leaf"] if told["format"] == FORMAT else ""


def _whole(value: Any) -> bool:
    return type(value) is int and 0 <= value < _MOST


def _digest(value: Any) -> bool:
    return type(value) is str and bool(_HEX.fullmatch(value))


def seal(data: bytes, signer: Signer) -> bytes:
    """The seal of a manifest: a signed note of two lines."""
    text = _said(data, signer.name)
    made = b64encode(key_id(signer.name, signer.public) + signer.sign(text.encode())).decode()
    return f"{text}\n{DASH} {signer.name} {made}\n".encode()


def seal_holds(seal: bytes, data: bytes, name: str, public: bytes) -> bool:
    """Whether a seal is that of these bytes, by the key."""
    try:
        text, blank, tail = seal.decode().rpartition("\n\n")
        raws = _signatures(tail, name, key_id(name, public)) if blank else []
    except ValueError:
        return False
    said = _said(data, name)
    return (
        text + "\n" == said
        and bool(raws)
        and all(signature_holds(public, raw, said.encode()) for raw in raws)
    )


def _said(data: bytes, name: str) -> str:
    return f"{name}/bundle\nsha256 {sha256_hex(data)}\n"


def _signatures(tail: str, name: str, number: bytes) -> Sequence[bytes]:
    """The signatures under a note that one key made; ValueError where a line is none."""
    if not tail.endswith("\n"):
        raise ValueError("note")
    found = []
    for line in tail[:-1].split("\n"):
        dash, who, text = line.split(" ")
        if dash != DASH:
            raise ValueError("note")
        if who != name:
            continue
        raw = b64decode(text, validate=True)
        if b64encode(raw).decode() != text:
            raise ValueError("note")
        if raw[:4] == number:
            found.append(raw[4:])
    return found
