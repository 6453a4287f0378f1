"""A bundle checked without any database: every finding of docs/bundle.md, by the ledger's own hashing and proofs."""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from fadu.casefile.bundle import container, manifest
from fadu.casefile.bundle.container import MANIFEST, SEAL, Listed, Reader, Unreadable
from fadu.casefile.bundle.manifest import Link, Manifest
from fadu.kernel.errors import BadInput
from fadu.ledger.chain import body_hash, first_prev
from fadu.ledger.checkpoint import Note
from fadu.ledger.commitments import SALT_BYTES, at, commit
from fadu.ledger.crypto import sha256, sha256_hex
from fadu.ledger.proof import Slip, inclusion_holds
from fadu.ledger.tree import leaf_hash


@dataclass(frozen=True, order=True)
class Finding:
    """What is wrong with which member; sorted as they are listed."""

    path: str
    code: str
    words: str

    def __str__(self) -> str:
        return f"{self.path}：{self.words}" if self.path else self.words


@dataclass(frozen=True)
class Checked:
    """The findings, the manifest (None where it cannot be read) and its digest (封包码)."""

    findings: tuple[Finding, ...]
    manifest: Manifest | None = None
    digest: str = ""


@dataclass
class _Check:
    reader: Reader
    given: bytes | None
    found: set[Finding] = field(default_factory=set)
    sums: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, Any] = field(default_factory=dict)
    name: str = ""
    public: bytes = b""
    note: Note | None = None
    note_text: str = ""

    def say(self, code: str, path: str, words: str) -> None:
        self.found.add(Finding(path, code, words))

    def read(self, path: str) -> bytes | None:
        try:
            return self.reader.read(path)
        except Unreadable:
            self.say("missing", path, "文件缺失")
            return None

    def key(self) -> None:
        raw = self.read("key.json") or b""
        try:
            told = manifest.parsed(raw)
            name, public = told["name"], bytes.fromhex(told["public"])
            if type(name) is not str or not name or " " in name or told["public"] != public.hex():
                raise ValueError("key")
            if len(public) != 32:
                raise ValueError("key")
            self.name, self.public = name, public
        except (ValueError, KeyError, TypeError):
            self.say("key", "key.json", "公钥无法识别")
        if self.given and self.public != self.given:
            self.say("key", "key.json", "公钥与另外给出的公钥不同")
        self.public = self.given or self.public

    def seal(self, data: bytes) -> None:
        if not manifest.seal_holds(self.read(SEAL) or b"", data, self.name, self.public):
            self.say("seal", SEAL, "清单的签名不对")

    def files(self, listed: Sequence[Listed]) -> None:
        for one in listed:
            state, size = hashlib.sha256(), 0
            try:
                for piece in self.reader.pieces(one.path):
                    state.update(piece)
                    size += len(piece)
            except Unreadable:
                self.say("missing", one.path, "文件缺失")
                continue
            self.sums[one.path] = state.hexdigest()
            if (state.hexdigest(), size) != (one.sha256, one.size):
                self.say("altered", one.path, "文件被改动，校验值与清单不符")
        known = {one.path for one in listed} | {MANIFEST, SEAL}
        for name in self.reader.members:
            if name not in known:
                self.say("extra", name, "清单没有列出这个文件")

    def checkpoint(self) -> None:
        raw = self.read("checkpoint.txt") or b""
        try:
            text = raw.decode()
            note = Note.parse(text)
            if note.head.origin != self.name or not note.signed_by({self.name: self.public}):
                raise ValueError("checkpoint")
            self.note, self.note_text = note, text
        except (BadInput, ValueError):
            self.say("checkpoint", "checkpoint.txt", "检查点的签名不对")

    def entry(self, one: Link, before: Link | None) -> None:
        path, n = f"entries/{one.mark}.json", before.n + 1 if before else 0
        if one.n != n:
            self.say("order", path, f"台账记录缺失：应为第{n + 1}条")
        if one.leaf:
            self.withheld(one)
            return
        body, slip = self.read(path), self.read(f"proofs/{one.mark}.txt")
        if body is None:
            return
        if body_hash(body) != one.hash:
            self.say("entry", path, "台账记录与清单的哈希不符")
        self.link(path, body, one, before)
        if slip is not None:
            self.slip(f"proofs/{one.mark}.txt", slip, leaf_hash(sha256, body), one.seq)
        opening = f"openings/{one.mark}.json"
        if opening in self.reader.members and one.mark in self.bodies:
            self.openings(opening, self.bodies[one.mark])

    def link(self, path: str, body: bytes, one: Link, before: Link | None) -> None:
        try:
            told = manifest.parsed(body)
            stands = (told["matter"], told["n"], told["prev"])
            _demand_texts(told["files"], "sha256")  # as they are looked up afterwards
            prev = before.hash if before else first_prev(one.matter)
        except (ValueError, KeyError, TypeError):
            self.say("entry", path, "台账记录无法识别")
            return
        self.bodies[one.mark] = told
        if stands != (one.matter, one.n, prev) or type(told["n"]) is not int:
            self.say("entry", path, "台账记录没有接在上一条之后")

    def withheld(self, one: Link) -> None:
        """An entry that does not go along: nothing of it may be there but the proof that its leaf stands in the log."""
        for path in (f"entries/{one.mark}.json", f"openings/{one.mark}.json"):
            if path in self.reader.members:
                self.say("withheld", path, "清单写明不随卷提供，包内却有这条记录的内容")
        if (slip := self.read(f"proofs/{one.mark}.txt")) is not None:
            self.slip(f"proofs/{one.mark}.txt", slip, bytes.fromhex(one.leaf), one.seq)

    def slip(self, path: str, raw: bytes, leaf: bytes, seq: int) -> None:
        try:
            text = raw.decode()
            slip = Slip.parse(text)
            if slip.text() != text:
                raise ValueError("slip")
        except (BadInput, ValueError):
            self.say("proof", path, "存证单无法识别")
            return
        head = self.note.head if self.note else None
        said = head is not None and slip.note == self.note_text and slip.index == seq
        if not (said and head and inclusion_holds(leaf, seq, head.size, slip.hashes, head.root)):
            self.say("proof", path, "存证单不能证明这条记录")

    def openings(self, path: str, body: Any) -> None:
        try:
            told = manifest.parsed(self.read(path) or b"")
            _demand_texts(told, "path", "salt", "value")
            opened = [(one["path"], bytes.fromhex(one["salt"]), one["value"]) for one in told]
            if not all(_is_opening(*one) for one in opened):
                raise ValueError("opening")
            if [one["salt"] for one in told] != [salt.hex() for _, salt, _ in opened]:
                raise ValueError("opening")
        except (ValueError, KeyError, TypeError):
            self.say("opening", path, "披露的内容无法识别")
            return
        for pointer, salt, value in opened:
            if at(body, pointer) != commit(salt, value):
                self.say("opening", path, f"披露的内容与台账记录的承诺不符：{pointer}")

    def carried(self, listed: Sequence[Listed]) -> None:
        for one in listed:
            known = self.bodies.get(one.entry, {"files": ()})["files"]
            come = self.sums.get(one.path)
            if one.entry and come and come not in {file["sha256"] for file in known}:
                self.say("carried", one.path, "不是台账记录登记的文件")

    def rows(self, told: Manifest) -> None:
        ends: dict[str, tuple[int, int]] = {}
        paths = {one.path for one in told.files}
        for one in told.rows:
            wanted, where = ends.get(one["volume"], (1, 1)), f"（{one['volume']}）"
            ends[one["volume"]] = one["row"] + 1, one["first"] + one["pages"]
            if (one["row"], one["first"]) != wanted:
                self.say("contents", MANIFEST, f"卷内目录第{one['row']}行不连续{where}")
            if one["path"] and one["path"] not in paths:
                self.say("contents", MANIFEST, f"卷内目录第{one['row']}行的文件不在包内{where}")


def check(file: BinaryIO, key: bytes | None = None) -> Checked:
    """Everything that is wrong with a bundle; `key`: the log's public key (32 bytes) from elsewhere."""
    reader = container.opened(file)
    if reader is None:
        return Checked((Finding("", "zip", "不是可以读取的ZIP文件"),))
    one = _Check(reader, key)
    for name in reader.twice:
        one.say("twice", name, "包内有两个同名文件")
    for name, words in reader.wrong:
        one.say("container", name, words)
    data = one.read(MANIFEST)
    told = None if data is None else manifest.read(data)
    if data is None or told is None:
        if data is not None:
            one.say("manifest", MANIFEST, "清单无法识别")
        return Checked(tuple(sorted(one.found)), None, sha256_hex(data) if data else "")
    one.key()
    one.seal(data)
    one.files(told.files)
    one.checkpoint()
    before: dict[str, Link] = {}
    for link in told.entries:
        one.entry(link, before.get(link.matter))
        before[link.matter] = link
    one.carried(told.files)
    one.rows(told)
    return Checked(tuple(sorted(one.found)), told, sha256_hex(data))


def _is_opening(pointer: str, salt: bytes, value: str) -> bool:
    return pointer.startswith("/") and len(salt) == SALT_BYTES


def _demand_texts(told: Any, *names: str) -> None:
    """ValueError unless it is a list of objects in which each of the names is a text."""
    if type(told) is not list or not all(type(one[name]) is str for one in told for name in names):
        raise ValueError("not as a bundle holds it")


def public_key(text: str) -> bytes:
    """A public key as people write it: PEM, 64 hex digits in groups or not, or base64; BadInput for others."""
    plain = "".join(line for line in text.splitlines() if "-----" not in line)
    plain = "".join(plain.split())
    try:
        if len(plain) == 64:
            return bytes.fromhex(plain)
        raw = b64decode(plain, validate=True)
    except ValueError:
        raw = b""
    if len(raw) not in (32, 44) or b64encode(raw).decode() != plain:
        raise BadInput(
            "公钥无法识别", todo="公钥是64位十六进制数字，或者 fadu ledger key 显示的 PEM 文本"
        )
    return raw[-32:]  # in PEM a head of 12 bytes stands before the key
