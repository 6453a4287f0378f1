"""A bundle against whoever changes it: three programs (Fadu, the script and the page inside) name the same faults in the same words."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.casefile.bundle import manifest, proofs
from fadu.casefile.bundle.checking import check
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.papers.paper import Paper
from fadu.documents.tests.papers.reading import said as said_of
from fadu.kernel.zone import day_of
from fadu.ui.formats import moment
from tests import casefiles
from tests.casefiles import joined, members
from tests.proofs.bundles import (
    CASE,
    ITEM,
    KEY,
    OTHER,
    SALT,
    Faults,
    Parts,
    Programs,
    forged,
    small,
)

WHOLE = small()
PARTS = members(WHOLE)
PAPER, EVIDENCE, OPENING = "papers/0001.pdf", "evidence/0001.pdf", f"openings/{CASE}-00001.json"
BODY, SLIP = [f"entries/{CASE}-{n:05d}.json" for n in range(5)], [f"proofs/{CASE}-{n:05d}.txt" for n in range(5)]  # fmt: skip
SEAL = ("manifest.sig", "seal", "清单的签名不对")
BAD_PROOF = "存证单不能证明这条记录"
ROWS = "manifest.json", "contents"


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    made = Programs(tmp_path_factory.mktemp("bundle"), shutil.which("node"))
    yield made
    made.close()


def without(*names: str) -> Parts:
    """The bundle without some members."""
    return {name: data for name, data in PARTS.items() if name not in names}


def left_out(told: dict[str, Any]) -> None:
    """A manifest in which the fourth entry of the case was never there."""
    told["entries"] = [e for e in told["entries"] if (e["matter"], e["n"]) != (CASE, 3)]
    told["files"] = [f for f in told["files"] if f["path"] not in (BODY[3], SLIP[3])]


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
         *((f"proofs/{m}-{n:05d}.txt", "proof", BAD_PROOF) for m, many in ((CASE, 5), (ITEM, 2)) for n in range(many))},
    ),
    "members beyond the basic plane": (
        {**PARTS, "\U0001f600.txt": b"x", "\ufffd.txt": b"x"},
        {("\U0001f600.txt", "extra", "清单没有列出这个文件"), ("\ufffd.txt", "extra", "清单没有列出这个文件")},
    ),
    "no manifest": (without("manifest.json"), {("manifest.json", "missing", "文件缺失")}),
    "title rewritten": (forged(PARTS, lambda told: told.update(title="另一案")), {SEAL}),
    "another key": (
        forged({**PARTS, "key.json": proofs.key_member(OTHER)}), {SEAL, ("checkpoint.txt", "checkpoint", "检查点的签名不对"),
         *((f"proofs/{m}-{n:05d}.txt", "proof", BAD_PROOF) for m, many in ((CASE, 5), (ITEM, 2)) for n in range(many))},
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_each_fault_is_named_alike_by_all(change: str, programs: Programs) -> None:
    parts, wanted = CHANGES[change]

    assert set(programs.faults(joined(parts))) == wanted


def test_a_key_from_elsewhere_decides(programs: Programs) -> None:
    resealed = {**PARTS, "key.json": proofs.key_member(OTHER)}
    resealed = forged(resealed)
    resealed["manifest.sig"] = manifest.seal(resealed["manifest.json"], OTHER)

    assert programs.faults(WHOLE, KEY.public) == []
    assert SEAL not in programs.faults(joined(resealed))
    assert ("key.json", "key", "公钥与另外给出的公钥不同") in programs.faults(joined(resealed), KEY.public)  # fmt: skip
    assert SEAL in programs.faults(joined(resealed), KEY.public)
    assert programs.faults(b"no container at all") == [("", "zip", "不是可以读取的ZIP文件")]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_random_fault_passes_and_all_agree(programs: Programs, data: st.DataObject) -> None:
    parts, name = dict(PARTS), data.draw(st.sampled_from(sorted(PARTS)))
    match data.draw(st.sampled_from(("flip", "cut", "drop", "swap", "more"))):
        case "flip":
            held = bytearray(parts[name])
            held[data.draw(st.integers(0, len(held) - 1))] ^= 1 << data.draw(st.integers(0, 7))
            parts[name] = bytes(held)
        case "cut":
            parts[name] = parts[name][: data.draw(st.integers(0, len(parts[name]) - 1))]
        case "drop":
            del parts[name]
        case "swap":
            other = data.draw(st.sampled_from([n for n in sorted(parts) if n != name]))
            parts[name], parts[other] = parts[other], parts[name]
        case "more":
            parts[f"{name}.more"] = parts[name]
    if data.draw(st.booleans()) and "manifest.json" in parts:
        with_care = parts["manifest.json"] == PARTS["manifest.json"]
        parts = forged(parts) if with_care else parts

    assert programs.faults(joined(parts)) != []


@settings(max_examples=60, deadline=None)
@given(at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_in_the_container_is_found_or_changes_nothing(at: int, bit: int) -> None:  # fmt: skip
    held = bytearray(WHOLE)
    held[at] ^= 1 << bit

    found = check(io.BytesIO(bytes(held))).findings

    if not found:
        assert _read(bytes(held)) == PARTS


def _read(data: bytes) -> Parts:
    from fadu.casefile.bundle.container import Reader

    reader = Reader(io.BytesIO(data))
    return {name: reader.read(name) for name in reader.members}


@pytest.mark.django_db
@pytest.mark.once  # what leaves the house is files
def test_a_real_case_leaves_the_house_for_each_receiver(
    programs: Programs, settings: Any, tmp_path: Path
) -> None:
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    case = casefiles.closed()

    court, party = case.bundle(Receiver.COURT), case.bundle(Receiver.PARTY)

    assert programs.faults(court) == programs.faults(party) == nothing()
    assert case.bundle(Receiver.COURT) == court
    told, own = (json.loads(members(data)["manifest.json"]) for data in (court, party))
    assert {row["volume"] for row in told["rows"]} == {"正卷", "副卷"}
    assert {row["volume"] for row in own["rows"]} == {"正卷"}
    assert [e for e in told["entries"] if e["matter"] == case.id] == [
        e for e in own["entries"] if e["matter"] == case.id
    ]
    redacted = next(row for row in own["rows"] if "遮盖件" in row["note"])
    original = next(row for row in told["rows"] if row["title"] == redacted["title"])
    assert members(court)[original["path"]] != members(party)[redacted["path"]]
    assert (original["first"], original["pages"]) == (redacted["first"], redacted["pages"])
    held = members(party)
    opened = [json.loads(held[name]) for name in held if name.startswith("openings/")]
    assert {o["path"].split("/")[1] for openings in opened for o in openings} == {"facts"}
    entries = [
        json.loads(held[name.replace("openings", "entries")])
        for name in held
        if name.startswith("openings/")
    ]
    served = [entry for entry in entries if entry["key"] != case.party]
    acts = {entry["act"] for entry in entries}
    assert {"order_to_correct", "penalize"} <= acts
    assert not acts & {"propose", "determine_review", "check_crime"}  # weighed inside the house
    _the_service_goes_along(case, court, party, served)


def _the_service_goes_along(
    case: casefiles.Closed, court: bytes, party: bytes, read: list[dict[str, Any]]
) -> None:
    """The register's chains of electronic service, which name the copy; the recipient's own is opened to it, and its receipt tells it."""
    done, withdrawn = case.dossier.services[::-1]
    held = members(court)
    registers = {e["matter"] for e in json.loads(held["manifest.json"])["entries"]}
    assert {done.pk, withdrawn.pk} <= registers
    assert json.loads(held[f"entries/{done.pk}-00000.json"])["facts"]["served_copy"] == done.sha256
    said = {one["path"]: one["value"] for one in json.loads(held[f"openings/{withdrawn.pk}-00002.json"])}  # fmt: skip
    assert casefiles.WHY in said["/facts/reason"]
    told = {(entry["matter"], entry["act"]) for entry in read}
    both = {(row.pk, "prepare_service") for row in (withdrawn, done)}
    assert told == {*both, (done.pk, "confirm_service")}  # why it was taken back is not
    assert casefiles.WHY not in party.decode("utf-8", "ignore")
    other = Reader(Receiver.PARTY, "somebody else")
    assert case.dossier.served(other) == ()
    course = members(party)["timeline.html"].decode()
    receipt = next(
        p.content
        for p in case.dossier.pieces
        if p.title == "送达回证" and p.day == day_of(done.opened)
    )
    assert isinstance(receipt, Paper)
    for at in (done.sent, done.opened, done.downloaded, done.confirmed):
        assert moment(at) in course
        assert moment(at) in said_of(receipt)
    assert f"确认的系统：{casefiles.SYSTEM}" in said_of(receipt)
    assert f"{casefiles.SIGNER}（负责收件的人），以电子方式签收" in said_of(receipt)


def nothing() -> Faults:
    """No fault at all."""
    return []
