"""Checkpoints (检查点): the size and the roots of the log at a time, signed; C2SP `tlog-checkpoint` in a signed note.

Five lines (origin, size, SHA-256 root, SM3 root, time), a blank line, and one line per signature.
Others (司法局、公证处、上级厅) may add their signatures; unknown ones are ignored, as the format asks.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_instant, rfc3339
from fadu.ledger.crypto import Signer, sha256, signature_holds

ED25519 = b"\x01"
DASH = "—"


@dataclass(frozen=True)
class Head:
    """The log at an instant: `size` entries under a SHA-256 and an SM3 root (32 bytes each)."""

    origin: str
    size: int
    root: bytes
    sm3: bytes
    at: datetime

    def text(self) -> str:
        """The five lines that are signed."""
        lines = (
            self.origin,
            str(self.size),
            _base64(self.root),
            f"sm3 {_base64(self.sm3)}",
            f"time {rfc3339(self.at)}",
        )
        return "\n".join(lines) + "\n"

    def signed(self, signer: Signer) -> "Note":
        """The head with the signature of the log's own key."""
        return Note(self).countersigned(signer)


@dataclass(frozen=True)
class Note:
    """A head and the signatures under it: (key name, four bytes of key id, signature)."""

    head: Head
    signatures: tuple[tuple[str, bytes, bytes], ...] = ()

    def countersigned(self, signer: Signer) -> "Note":
        """The note with one more signature (a witness signs the same five lines)."""
        _check_name(signer.name)
        made = signer.sign(self.head.text().encode())
        line = (signer.name, key_id(signer.name, signer.public), made)
        return Note(self.head, (*self.signatures, line))

    def text(self) -> str:
        """The signed note, as it is stored, sent and printed."""
        lines = (
            f"{DASH} {name} {_base64(number + signature)}\n"
            for name, number, signature in self.signatures
        )
        return self.head.text() + "\n" + "".join(lines)

    def signed_by(self, keys: Mapping[str, bytes]) -> frozenset[str]:
        """The names among `keys` (name → public key) that signed; empty if one of them signed falsely."""
        data = self.head.text().encode()
        names = set()
        for name, number, signature in self.signatures:
            public = keys.get(name)
            if public is None or number != key_id(name, public):
                continue
            if not signature_holds(public, signature, data):
                return frozenset()
            names.add(name)
        return frozenset(names)

    @classmethod
    def parse(cls, text: str) -> "Note":
        """Read a signed note; BadInput where it is not a checkpoint of ours."""
        body, blank, tail = text.rpartition("\n\n")
        lines = body.split("\n")
        if not blank or len(lines) != 5 or not tail.endswith("\n"):
            raise BadInput("不是检查点：应为五行正文、空行和签名")
        try:
            note = cls(_head(lines), tuple(_signature(line) for line in tail[:-1].split("\n")))
        except ValueError as failure:
            raise BadInput(f"检查点无法识别：{failure}") from failure
        if note.text() != text:
            raise BadInput("检查点的写法不规范")
        return note


def key_id(name: str, public: bytes) -> bytes:
    """The four bytes that tell which key signed: SHA-256(name ‖ 0A ‖ 01 ‖ public key), cut off."""
    return sha256(name.encode() + b"\n" + ED25519 + public)[:4]


def _head(lines: list[str]) -> Head:
    origin, size, root, sm3, at = lines
    if not sm3.startswith("sm3 ") or not at.startswith("time "):
        raise ValueError("sm3, time")
    _check_name(origin)
    return Head(origin, int(size), _hash(root), _hash(sm3[4:]), parse_instant(at[5:]))


def _signature(line: str) -> tuple[str, bytes, bytes]:
    dash, name, data = line.split(" ")
    raw = b64decode(data, validate=True)
    if dash != DASH or len(raw) < 5:
        raise ValueError(line)
    return name, raw[:4], raw[4:]


def _hash(text: str) -> bytes:
    raw = b64decode(text, validate=True)
    if len(raw) != 32:
        raise ValueError(text)
    return raw


def _check_name(name: str) -> None:
    if not name or "+" in name or any(char.isspace() or char < " " for char in name):
        raise BadInput(f"名称“{name}”不得为空，不得含空格或加号")


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
