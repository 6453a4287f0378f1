"""What a forger may change in a bundle, and what every checker must then say: one table for all programs."""

from __future__ import annotations

import json
from typing import Any

from fadu.casefile.bundle import manifest, proofs
from fadu.ledger.crypto import sha256, sha256_hex
from fadu.ledger.tree import leaf_hash
from tests.casefiles import members
from tests.proofs.bundles import CASE, ENTRIES, ITEM, OTHER, SALT, Parts, forged, small

WHOLE = small()
PARTS = members(WHOLE)
PAPER, EVIDENCE, OPENING = "papers/0001.pdf", "evidence/0001.pdf", f"openings/{CASE}-00001.json"
BODY, SLIP = [f"entries/{CASE}-{n:05d}.json" for n in range(7)], [f"proofs/{CASE}-{n:05d}.txt" for n in range(7)]  # fmt: skip
LEAF = leaf_hash(sha256, PARTS[BODY[3]]).hex()
ITEM_LAST = f"entries/{ITEM}-00001.json"
SHOWN = "清单写明不随卷提供，包内却有这条记录的内容"
SEAL = ("manifest.sig", "seal", "清单的签名不对")
BAD_PROOF = "存证单不能证明这条记录"
ROWS = "manifest.json", "contents"


def without(*names: str) -> Parts:
    """The bundle without some members."""
    return {name: data for name, data in PARTS.items() if name not in names}


def left_out(told: dict[str, Any]) -> None:
    """A manifest in which the fourth entry of the case was never there."""
    told["entries"] = [e for e in told["entries"] if (e["matter"], e["n"]) != (CASE, 3)]
    told["files"] = [f for f in told["files"] if f["path"] not in (BODY[3], SLIP[3])]


def kept(told: dict[str, Any], n: int = 5) -> dict[str, Any]:
    """What the manifest says of an entry of the case."""
    found: dict[str, Any] = next(e for e in told["entries"] if (e["matter"], e["n"]) == (CASE, n))
    return found


def hidden(told: dict[str, Any]) -> None:
    """A manifest by which an entry that goes along does not, its body dropped with it."""
    kept(told, 3)["leaf"] = LEAF
    dropped(told, BODY[3])


def shown(told: dict[str, Any]) -> None:
    """A manifest that lists a body of an entry that does not go along."""
    told["files"].append({"path": BODY[5], "sha256": sha256_hex(b"{}"), "size": 2, "entry": ""})


def dropped(told: dict[str, Any], path: str) -> None:
    """A manifest without one file."""
    told["files"] = [f for f in told["files"] if f["path"] != path]


def of_the_first(told: dict[str, Any]) -> None:
    """The manifest as of the first format, which knows no entry that does not go along."""
    told["format"] = manifest.FIRST


def nested(depth: int) -> list[Any]:
    """A list in so many others, less one."""
    held: list[Any] = []
    for _ in range(depth - 1):
        held = [held]
    return held


def rewritten(path: str, change: dict[str, Any]) -> Parts:
    """A bundle in which a member has other fields, and the manifest was put right."""
    return forged({**PARTS, path: json.dumps({**json.loads(PARTS[path]), **change}).encode()})


NO_MANIFEST = {("manifest.json", "manifest", "清单无法识别")}
NO_ENTRY = BODY[2], "entry", "台账记录无法识别"
DEEP = b"[" * 50_000 + b"]" * 50_000
LIE = PARTS[OPENING].replace(b"\\u5f20", b"\\u674e")
CHANGES: dict[str, tuple[Parts, set[tuple[str, str, str]]]] = {
    "nothing": (PARTS, set()),
    "altered": ({**PARTS, PAPER: PARTS[PAPER] + b"x"}, {(PAPER, "altered", "文件被改动，校验值与清单不符")}),
    "dropped": (without(PAPER), {(PAPER, "missing", "文件缺失")}),
    "added": ({**PARTS, "more.txt": b"x"}, {("more.txt", "extra", "清单没有列出这个文件")}),
    "proofs swapped": (
        forged({**PARTS, SLIP[1]: PARTS[SLIP[2]], SLIP[2]: PARTS[SLIP[1]]}),
        {(SLIP[1], "proof", BAD_PROOF), (SLIP[2], "proof", BAD_PROOF), SEAL},
    ),
    "proof is none": (forged({**PARTS, SLIP[0]: b"index 0"}), {(SLIP[0], "proof", "存证单无法识别"), SEAL}),
    "entry rewritten": (
        forged({**PARTS, BODY[2]: PARTS[BODY[2]].replace(b"act_2", b"act_9")}),
        {(BODY[2], "entry", "台账记录与清单的哈希不符"), (SLIP[2], "proof", BAD_PROOF), SEAL},
    ),
    "entry is none": (
        forged({**PARTS, BODY[2]: b"[]"}),
        {(BODY[2], "entry", "台账记录与清单的哈希不符"), (BODY[2], "entry", "台账记录无法识别"), (SLIP[2], "proof", BAD_PROOF), SEAL},
    ),
    "entry left out": (
        forged(without(BODY[3], SLIP[3]), left_out),
        {(BODY[4], "order", "台账记录缺失：应为第4条"), (BODY[4], "entry", "台账记录没有接在上一条之后"), SEAL},
    ),
    "body of what does not go along": (
        {**PARTS, BODY[5]: b"{}"}, {(BODY[5], "withheld", SHOWN), (BODY[5], "extra", "清单没有列出这个文件")},
    ),
    "body of what does not go along, listed": (forged({**PARTS, BODY[5]: b"{}"}, shown), {(BODY[5], "withheld", SHOWN), SEAL}),
    "opening of what does not go along": (
        {**PARTS, f"openings/{CASE}-00005.json": b"[]"},
        {(f"openings/{CASE}-00005.json", "withheld", SHOWN), (f"openings/{CASE}-00005.json", "extra", "清单没有列出这个文件")},
    ),
    "leaf of what does not go along exchanged": (
        forged(PARTS, lambda told: kept(told).update(leaf=LEAF)), {(SLIP[5], "proof", BAD_PROOF), SEAL},
    ),
    "hash of what does not go along exchanged": (
        forged(PARTS, lambda told: kept(told).update(hash=LEAF)), {(BODY[6], "entry", "台账记录没有接在上一条之后"), SEAL},
    ),
    "proof of what does not go along dropped": (without(SLIP[5]), {(SLIP[5], "missing", "文件缺失")}),
    "what does not go along left out": (
        forged(without(SLIP[5]), lambda told: (told["entries"].remove(kept(told)), dropped(told, SLIP[5]))),
        {(BODY[6], "order", "台账记录缺失：应为第6条"), (BODY[6], "entry", "台账记录没有接在上一条之后"), SEAL},
    ),
    "entry that goes along hidden": (forged(without(BODY[3]), hidden), {SEAL}),
    "leaf is none": (forged(PARTS, lambda told: kept(told).update(leaf="0")), NO_MANIFEST),
    "leaf is not said": (forged(PARTS, lambda told: kept(told).pop("leaf")), NO_MANIFEST),
    "the first format, which gives all": (members(small(manifest.FIRST)), set()),
    "called the first format": (
        forged(PARTS, of_the_first), {(BODY[5], "missing", "文件缺失"), (ITEM_LAST, "missing", "文件缺失"), SEAL},
    ),
    "evidence exchanged": (forged({**PARTS, EVIDENCE: b"x"}), {(EVIDENCE, "carried", "不是台账记录登记的文件"), SEAL}),
    "opening lies": (
        forged({**PARTS, OPENING: LIE}), {(OPENING, "opening", "披露的内容与台账记录的承诺不符：/facts/party_name"), SEAL},
    ),
    "opening is none": (forged({**PARTS, OPENING: b"{}x"}), {(OPENING, "opening", "披露的内容无法识别"), SEAL}),
    "page dropped from the contents": (
        forged(PARTS, lambda told: told["rows"].pop(1)), {(*ROWS, "卷内目录第3行不连续（正卷）"), SEAL},
    ),
    "row without its file": (
        forged(without(PAPER), lambda told: told["files"].pop(0)), {(*ROWS, "卷内目录第1行的文件不在包内（正卷）"), SEAL},
    ),
    "manifest is none": ({**PARTS, "manifest.json": b'{"format":"fadu/bundle/v1"}'}, {("manifest.json", "manifest", "清单无法识别")}),
    "manifest nested too deep": ({**PARTS, "manifest.json": DEEP}, {("manifest.json", "manifest", "清单无法识别")}),
    "members nested too deep": (
        forged({**PARTS, BODY[2]: DEEP, OPENING: DEEP}),
        {(BODY[2], "entry", "台账记录与清单的哈希不符"), (BODY[2], "entry", "台账记录无法识别"), (SLIP[2], "proof", BAD_PROOF),
         (OPENING, "opening", "披露的内容无法识别"), SEAL},
    ),
    **{
        f"manifest with {name} beside what is read": (forged(PARTS, lambda told, odd=odd: told.update(more=odd)), wanted)
        for name, odd, wanted in (
            ("a list in 63 others", nested(63), {SEAL}),
            ("a list in 64 others", nested(64), NO_MANIFEST),
            ("a list in 900 others", nested(900), NO_MANIFEST),
            ("a fraction", 1.5, NO_MANIFEST),
            ("a great number", 10**16, NO_MANIFEST),
            ("no number", float("nan"), NO_MANIFEST),
            ("an infinite number", float("inf"), NO_MANIFEST),
            ("half a character", "\ud83d", NO_MANIFEST),
            ("a character in two halves", "😀", {SEAL}),
            ("what looks like half a character", "\\ud83d", {SEAL}),
            ("brackets in a text", "[" * 99 + '\\"' + "1.5", {SEAL}),
        )
    },
    **{
        f"entry of which {name}": (rewritten(BODY[2], change), {
            (BODY[2], "entry", "台账记录与清单的哈希不符"), (SLIP[2], "proof", BAD_PROOF), SEAL, *wanted})
        for name, change, wanted in (
            ("a fact is nested too deep", {"more": nested(64)}, {NO_ENTRY}),
            ("a fact is deep", {"more": nested(63)}, set()),
            ("a fact is a fraction", {"more": 0.5}, {NO_ENTRY}),
            ("the number is none", {"n": True}, {(BODY[2], "entry", "台账记录没有接在上一条之后")}),
            ("the files are an object", {"files": {}}, {NO_ENTRY}),
            ("the files are a text", {"files": ""}, {NO_ENTRY}),
            ("a file has no text", {"files": [{"sha256": 1}]}, {NO_ENTRY}),
            ("a file is a list", {"files": [[]]}, {NO_ENTRY}),
        )
    },
    **{
        f"opening that is {name}": (forged({**PARTS, OPENING: json.dumps(odd).encode()}), {(OPENING, "opening", "披露的内容无法识别"), SEAL})
        for name, odd in (
            ("an object", {}), ("a text", ""), ("nested too deep", nested(65)), ("of a number", [{"path": "/n", "salt": SALT.hex(), "value": 1}]),
            ("of half a character", [{"path": "/n", "salt": SALT.hex(), "value": "\ude00"}]), ("of a short salt", [{"path": "/n", "salt": "00", "value": ""}]),
        )
    },
    "key nested too deep": (
        forged({**PARTS, "key.json": json.dumps({**json.loads(PARTS["key.json"]), "more": nested(64)}).encode()}),
        {("key.json", "key", "公钥无法识别"), SEAL, ("checkpoint.txt", "checkpoint", "检查点的签名不对"),
         *((f"proofs/{m}-{n:05d}.txt", "proof", BAD_PROOF) for m, many in ENTRIES for n in range(many))},
    ),
    "members beyond the basic plane": (
        {**PARTS, "\U0001f600.txt": b"x", "\ufffd.txt": b"x"},
        {("\U0001f600.txt", "extra", "清单没有列出这个文件"), ("\ufffd.txt", "extra", "清单没有列出这个文件")},
    ),
    "no manifest": (without("manifest.json"), {("manifest.json", "missing", "文件缺失")}),
    "title rewritten": (forged(PARTS, lambda told: told.update(title="另一案")), {SEAL}),
    "another key": (
        forged({**PARTS, "key.json": proofs.key_member(OTHER)}), {SEAL, ("checkpoint.txt", "checkpoint", "检查点的签名不对"),
         *((f"proofs/{m}-{n:05d}.txt", "proof", BAD_PROOF) for m, many in ENTRIES for n in range(many))},
    ),
}  # fmt: skip
