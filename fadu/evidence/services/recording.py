"""Recordings (音像材料): files of a recorder station's folder registered with device and time, put to a visit, taken out.

A file is hashed while it is copied, and its digest is sealed by the entry that registers it: from then on nobody can
exchange it unseen. The folder itself is only read.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from django.conf import settings

from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import FileKind
from fadu.documents.services import adopt, checked
from fadu.evidence.devices import Captured, NamePattern, captured
from fadu.evidence.models import Recording
from fadu.evidence.parts import CHUNK
from fadu.kernel.errors import BadInput, Refused, in_full
from fadu.kernel.zone import rfc3339
from fadu.law.procedures import registers
from fadu.matters.deeds import FileRef, Hand, NewMatter, Outcome
from fadu.matters.models import Matter
from fadu.matters.services import act

MOST = 5000
"""Files of one folder taken in by one command."""
LONGEST = 60  # characters of a device's number


class Verdict(StrEnum):
    """What became of a file; the value is the word of the report."""

    TAKEN = "已登记"
    KNOWN = "以前登记过"
    REFUSED = "没有登记"
    WOULD = "可以登记"  # of a rehearsal


@dataclass(frozen=True)
class Device:
    """Which device the files come from, who wore it, and how it names its files."""

    kind: str
    number: str
    shot_by: str
    pattern: NamePattern | None = None


@dataclass(frozen=True)
class Report:
    """What was found and done for one file; `why` is said where it was not taken in."""

    path: Path
    verdict: Verdict
    sha256: str = ""
    captured: Captured | None = None
    id: str = ""
    why: str = ""


def files_of(folder: Path) -> list[Path]:
    """The files below a folder by name, hidden ones left out. BadInput where it is none or holds too many."""
    if not folder.is_dir():
        raise BadInput(f"“{folder}”不是可以读取的文件夹", todo="请写采集站导出的文件夹")
    found = sorted(
        path for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and not path.name.startswith(".")
    )  # fmt: skip
    if len(found) > MOST:
        raise BadInput(f"文件夹里有{len(found)}个文件，一次最多{MOST}个", todo="请按日期分几次导入")
    return found


def import_folder(
    *, viewer: Viewer, folder: Path, device: Device, hand: Hand, rehearse: bool = False
) -> Iterator[Report]:
    """Take the files of a folder in, one entry each; the same folder again registers what is new. Nothing is written
    in a rehearsal. What one file lacks is told of it alone.
    """
    demand_device(device)
    for path in files_of(folder):
        try:
            yield (
                _rehearsed(viewer, path, device, hand)
                if rehearse
                else take_in(viewer=viewer, path=path, device=device, hand=hand)
            )
        except (BadInput, Refused) as no:
            yield Report(
                path,
                Verdict.REFUSED,
                why=in_full(no),
            )
        except OSError as no:
            yield Report(path, Verdict.REFUSED, why=f"读不出来：{no.strerror}。")


def demand_device(device: Device) -> None:
    """BadInput unless the device is called something."""
    if not device.number.strip() or len(device.number) > LONGEST:
        raise BadInput(
            "请写设备编号", todo=f"设备编号在机身标签上，如 执法仪0317，不超过{LONGEST}个字"
        )


def take_in(*, viewer: Viewer, path: Path, device: Device, hand: Hand) -> Report:
    """Take one file in: copied and hashed in one reading, checked, registered by an entry. BadInput says why it may not be."""
    folder = Path(settings.FILES) / "parts" / viewer.person
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    copy = folder / f"import-{os.getpid()}-{threading.get_ident()}"
    try:
        sha256 = _copied(path, copy)
        kind = _checked(copy, path.name)
        taken = captured(path, path.name, kind, device.pattern)
        report = _judged(viewer, path, sha256, taken, hand)
        if report.verdict is not Verdict.WOULD:
            return report
        adopt(copy, sha256, kind.type, hand.noted)
        ref = FileRef(sha256, copy.stat().st_size, kind.type, path.name)
        id = _registered(viewer, ref, device, taken, hand).matter
        return replace(report, verdict=Verdict.TAKEN, id=id)
    finally:
        copy.unlink(missing_ok=True)


def _rehearsed(viewer: Viewer, path: Path, device: Device, hand: Hand) -> Report:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    taken = captured(path, path.name, _checked(path, path.name), device.pattern)
    return _judged(viewer, path, sha256, taken, hand)


def _judged(viewer: Viewer, path: Path, sha256: str, taken: Captured, hand: Hand) -> Report:
    """What is to be done with a file that may be taken in; BadInput where its time cannot be true."""
    known = Recording.objects.filter(county=viewer.place.county, sha256=sha256).first()
    if known is not None:
        return Report(
            path, Verdict.KNOWN, sha256, Captured(known.captured, known.captured_from), known.id
        )
    if taken.at > hand.noted:
        raise BadInput("拍摄时间晚于现在", todo="请核对设备的时钟，或者按文件名里的时间导入")
    return Report(path, Verdict.WOULD, sha256, taken)


def _copied(path: Path, copy: Path) -> str:
    state = hashlib.sha256()
    with path.open("rb") as source, copy.open("wb") as out:
        while piece := source.read(CHUNK):
            state.update(piece)
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    return state.hexdigest()


def _checked(path: Path, name: str) -> FileKind:
    with path.open("rb") as file:
        return checked(file, name, path.stat().st_size)


def _registered(
    viewer: Viewer, ref: FileRef, device: Device, taken: Captured, hand: Hand
) -> Outcome:
    what = registers.take_in_recording
    facts = {
        "recording": ref.sha256, "device_kind": device.kind, "device": device.number.strip(),
        "captured_at": rfc3339(taken.at), "captured_from": taken.source, "shot_by": device.shot_by,
    }  # fmt: skip
    new = NewMatter(registers.RECORDING_REGISTER, viewer.place)
    return act(
        new, what, hand=hand, who=(viewer.actor(what),), facts=facts, at=hand.noted, files=(ref,)
    )  # fmt: skip


def put(*, viewer: Viewer, recording: Recording, matter: Matter, hand: Hand) -> Outcome:
    """Say to which matter a recording belongs (归入事项): one of the viewer's own agency, within sight."""
    _demand_own(viewer, recording, matter)
    if recording.matter == matter.pk:
        raise Refused("这份音像材料已经归入该事项", todo="归入有误的，先移出，再归入其他事项。")
    what = registers.put_recording
    return act(
        recording.id, what, hand=hand, who=(viewer.actor(what),), facts={"of_matter": matter.pk}, at=hand.noted
    )  # fmt: skip


def take_out(*, viewer: Viewer, recording: Recording, reason: str, hand: Hand) -> Outcome:
    """A recording was put to the wrong matter (移出事项); it waits again. The reason is recorded."""
    _demand_own(viewer, recording)
    if not reason.strip():
        raise BadInput("请写明移出理由")
    what = registers.take_out_recording
    return act(
        recording.id, what, hand=hand, who=(viewer.actor(what),), facts={"reason": reason.strip()}, at=hand.noted
    )  # fmt: skip


def _demand_own(viewer: Viewer, recording: Recording, matter: Matter | None = None) -> None:
    counties = {recording.county, matter.county if matter else recording.county}
    if not viewer.staff or counties != {viewer.place.county}:
        raise Refused(
            "音像材料由登记它的机关归入本机关办理的事项",
            todo="请由该机关的人员办理，或者另选本机关的事项。",
        )
