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
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.papers.paper import Paper
from fadu.documents.tests.papers.reading import said as said_of
from fadu.kernel.zone import day_of
from fadu.ui.formats import moment
from tests import casefiles
from tests.casefiles import joined, members
from tests.proofs.bundle_changes import CHANGES, PARTS, SEAL, WHOLE
from tests.proofs.bundle_containers import CONTAINERS, wide
from tests.proofs.bundles import KEY, OTHER, Faults, Parts, Programs, forged


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    made = Programs(tmp_path_factory.mktemp("bundle"), shutil.which("node"))
    yield made
    made.close()


@pytest.mark.parametrize("change", CHANGES)
def test_each_fault_is_named_alike_by_all(change: str, programs: Programs) -> None:
    parts, wanted = CHANGES[change]

    assert set(programs.faults(joined(parts))) == wanted


@pytest.mark.parametrize("container", CONTAINERS)
def test_a_container_holds_what_was_checked_and_nothing_else(
    container: str, programs: Programs
) -> None:
    data, wanted = CONTAINERS[container]

    assert set(programs.faults(data)) == wanted


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


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), bit=st.integers(0, 7))
def test_a_flipped_bit_anywhere_in_the_container_is_found_or_changes_nothing(
    programs: Programs, data: st.DataObject, bit: int
) -> None:
    held = bytearray(data.draw(st.sampled_from((WHOLE, joined(PARTS), wide()))))
    held[data.draw(st.integers(0, len(held) - 1))] ^= 1 << bit

    found = programs.faults(bytes(held))

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
    chain = [{**e, "leaf": ""} for e in own["entries"] if e["matter"] == case.id]
    assert [e for e in told["entries"] if e["matter"] == case.id] == chain
    assert {e["leaf"] for e in told["entries"]} == {""}  # a court takes the record whole
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
