"""docs/ledger.md is true: every vector in it is computed again, and its script runs."""

import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from fadu.kernel.zone import parse_instant
from fadu.ledger import crypto
from fadu.ledger.canonical import canonical
from fadu.ledger.chain import first_prev, problems
from fadu.ledger.checkpoint import Head, Note
from fadu.ledger.commitments import Personal, commit
from fadu.ledger.crypto import Ed25519Signer, sha256, sm3
from fadu.ledger.images import ImageSpec, digest
from fadu.ledger.proof import Slip, inclusion
from fadu.ledger.record import FileRef, NewEntry, Pin, Sealed, Who, seal
from fadu.ledger.tree import fold, leaf_hash

DOCUMENT = (Path(__file__).parents[3] / "docs/ledger.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```text vector=(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
VECTORS = {
    name: dict(line.split(": ", 1) for line in block.splitlines())
    for name, block in _BLOCK.findall(DOCUMENT)
}
OFFICER = "01HQ0000000000000000000003"


def salts_from(*starts: int) -> list[bytes]:
    """Salts that count up from given bytes."""
    return [bytes(range(start, start + 16)) for start in starts]


def the_chain() -> list[Sealed]:
    """The two entries of the document's chain, sealed by our code."""
    matter = VECTORS["chain"]["matter"]
    noted = datetime(2025, 3, 3, 1, 2, 3, 100, tzinfo=UTC)
    shared = {"agency": "01HQ0000000000000000000002", "matter": matter, "opened": date(2025, 3, 3)}
    first = NewEntry(
        **shared, n=0, prev=first_prev(matter), act="file_case", by=f"{OFFICER}/desk",
        at=datetime(2025, 3, 3, 1, tzinfo=UTC), noted=noted, who=(Who(OFFICER, "head"),),
        procedure=Pin("penalty.ordinary", sha256(b"example").hex()),
        facts={"party_name": Personal("张三"), "proposed_fine": 3_000_000},
    )  # fmt: skip
    begun = seal(first, salts_from(0).pop)
    second = NewEntry(
        **shared, n=1, prev=begun.hash, act="investigate", by=f"{OFFICER}/phone",
        at=date(2025, 3, 3), noted=noted.replace(microsecond=0) + timedelta(seconds=117),
        who=(Who(OFFICER, "officer", "18020001"),), pins={"calendar": 7},
        files=(FileRef(sha256(b"").hex(), 0, "application/pdf", "现场检查记录.pdf"),),
    )  # fmt: skip
    return [begun, seal(second, salts_from(16, 0).pop)]


def the_note() -> Note:
    """The document's checkpoint, signed by our code."""
    given = VECTORS["checkpoint"]
    signer = Ed25519Signer(given["origin"], bytes.fromhex(given["seed"]))
    root, sm3_root = (
        fold(function, [leaf_hash(function, entry.body.encode()) for entry in the_chain()])
        for function in (sha256, sm3)
    )
    return Head(signer.name, 2, root, sm3_root, parse_instant(given["time"])).signed(signer)


def the_slip() -> Slip:
    """The document's proof slip, made by our code."""
    hashes = [entry.leaf for entry in the_chain()]
    path = inclusion(lambda start, stop: fold(sha256, hashes[start:stop]), 1, 2)
    return Slip(1, tuple(path), the_note().text())


def recomputed() -> dict[str, dict[str, str]]:
    """Every vector of the document, from its inputs."""
    first, second = the_chain()
    known, tree, leaves = VECTORS["commitment"], VECTORS["tree"], [first.leaf, second.leaf]
    bodies = [first.body.encode(), second.body.encode()]
    given, image = VECTORS["canonical"], VECTORS["image"]
    fields = json.loads(image["fields"])
    spec = ImageSpec(image["table"], int(image["v"]), tuple(fields), ("name",))
    signer = Ed25519Signer("", bytes.fromhex(VECTORS["checkpoint"]["seed"]))
    return {
        "canonical": {**given, "text": canonical(json.loads(given["input"]))},
        "commitment": {**known, "commitment": commit(bytes.fromhex(known["salt"]), known["value"])},
        "chain": {
            "matter": first.matter,
            "first_prev": first.prev,
            "body_0": first.body,
            "hash_0": first.hash,
            "leaf_0": first.leaf.hex(),
            "leaf_0_sm3": leaf_hash(sm3, bodies[0]).hex(),
            "body_1": second.body,
            "hash_1": second.hash,
            "leaf_1": second.leaf.hex(),
        },
        "tree": {
            **tree,
            "empty": fold(sha256, []).hex(),
            "leaf_of_nothing": leaf_hash(sha256, b"").hex(),
            "empty_sm3": fold(sm3, []).hex(),
            "root_of_0_and_1": fold(sha256, leaves).hex(),
            "root_of_0_and_1_sm3": fold(sm3, [leaf_hash(sm3, body) for body in bodies]).hex(),
        },
        "checkpoint": {
            **VECTORS["checkpoint"],
            "public": signer.public.hex(),
            "note": the_note().text().replace("\n", "\\n"),
        },
        "slip": {"index": "1", "slip": the_slip().text().replace("\n", "\\n")},
        "image": {
            **image,
            "digest": digest(spec, image["id"], fields, {"name": fields["name"]["c"]}),
        },
    }


@pytest.mark.parametrize("name", sorted(VECTORS))
def test_a_vector_is_what_our_code_computes(name: str) -> None:
    assert VECTORS[name] == recomputed()[name]


def test_no_vector_is_left_out() -> None:
    assert VECTORS.keys() == recomputed().keys()
    assert list(problems([entry.body for entry in the_chain()], the_chain()[0].matter)) == []


@pytest.mark.parametrize("forged", [False, True])
def test_the_script_of_the_document_checks_a_slip_without_our_code(
    tmp_path: Path, forged: bool
) -> None:
    script = re.findall(r"^```python\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)[0]
    body = the_chain()[1].body.replace("phone", "desk") if forged else the_chain()[1].body
    (tmp_path / "body.json").write_bytes(body.encode())
    (tmp_path / "slip.txt").write_bytes(the_slip().text().encode())

    ran = subprocess.run(
        [sys.executable, "-I", "-c", script, "body.json", "slip.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (ran.returncode == 0) is not forged
    assert ("in the log of example.gov.cn/ledger" in ran.stdout) is not forged


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_verifies_the_signature_of_a_checkpoint(tmp_path: Path) -> None:
    note = the_note()
    public = bytes.fromhex(VECTORS["checkpoint"]["public"])
    (tmp_path / "log.pub").write_text(crypto.public_pem(public))
    (tmp_path / "signed.txt").write_bytes(note.head.text().encode())
    (tmp_path / "signature.bin").write_bytes(note.signatures[0][2])
    command = "openssl pkeyutl -verify -pubin -inkey log.pub -rawin -in signed.txt"

    ran = subprocess.run(
        [*command.split(), "-sigfile", "signature.bin"],
        cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
