"""Takes a folder of recordings in, in the name of a person: time, chance and the password come from here."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.config.asking import viewer_of
from fadu.config.clock import clock
from fadu.evidence.devices import NamePattern
from fadu.evidence.selectors import import_days, late_by
from fadu.evidence.services.recording import (
    Device,
    Report,
    Verdict,
    demand_device,
    files_of,
    import_folder,
)
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.engine.view import LawView
from fadu.law.procedures import registers
from fadu.matters.deeds import Hand
from fadu.statutes.selectors import law_view


class Command(BaseCommand):
    """`fadu evidence import` calls this; the answer is what became of each file, as JSON."""

    help = "导入音像材料"

    def add_arguments(self, parser: Any) -> None:
        """The folder, whose device, whose name, and whether it is only tried."""
        parser.add_argument("folder", type=Path)
        for name in ("device", "kind", "account", "officer", "names"):
            parser.add_argument(f"--{name}", default="")
        parser.add_argument("--try", dest="dry", action="store_true")

    def handle(self, *args: Any, **options: Any) -> str:
        """Take in what may be taken in, and tell of every file."""
        pattern = NamePattern(options["names"]) if options["names"] else None
        demand_device(Device(options["kind"], options["device"], ""))
        files_of(
            options["folder"]
        )  # what is no folder is said before anybody is asked for a password
        kept = clock()
        at, law = kept.now(), law_view()
        name = f"evidence:cli/{kept.name}" if kept.name else "evidence:cli"
        viewer = _viewer(options["account"], at)
        shot_by = _officer(viewer, options["officer"])
        device = Device(options["kind"], options["device"], shot_by, pattern)
        reports = import_folder(
            viewer=viewer, folder=options["folder"], device=device, rehearse=options["dry"],
            hand=Hand(law, at, secrets.token_bytes, name),
        )  # fmt: skip
        return json.dumps(_told(reports, options["folder"], law, at), ensure_ascii=False)


def _told(reports: Iterable[Report], folder: Path, law: LawView, at: datetime) -> dict[str, Any]:
    days = import_days(law, day_of(at))
    files, counts = [], Counter[Verdict]()
    for one in reports:
        counts[one.verdict] += 1
        taken = one.captured
        files.append({
            "file": str(one.path.relative_to(folder)), "verdict": one.verdict.value, "sha256": one.sha256,
            "captured": rfc3339(taken.at) if taken else None, "captured_from": taken.source if taken else "",
            "late": late_by(taken.at, at, days) if taken and one.verdict is not Verdict.KNOWN else None,
            "id": one.id, "why": one.why,
        })  # fmt: skip
    taken_in = counts[Verdict.TAKEN] + counts[Verdict.WOULD]
    return {
        "files": files, "taken": taken_in, "known": counts[Verdict.KNOWN], "refused": counts[Verdict.REFUSED]
    }  # fmt: skip


def _viewer(username: str, at: datetime) -> Viewer:
    """The person behind the account, after their password."""
    viewer = viewer_of(username, at, whose="执法人员或者登记员本人的账号，写在 --account 后面")
    if not viewer.fits(registers.take_in_recording):
        raise Refused("音像材料由执法人员或者登记员登记")
    return viewer


def _officer(viewer: Viewer, username: str) -> str:
    """Who wore the device: a colleague of the same agency."""
    if not username:
        return viewer.person
    people = accounts.accounts([p.id for p in accounts.in_agency(viewer)])
    held = {account.username: person for person, account in people.items()}
    if username not in held:
        raise BadInput(f"本机关没有账号“{username}”", todo="请核对 --officer 后面的账号")
    return held[username]
