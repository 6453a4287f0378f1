"""A bundle (案卷包) made and checked, against the bare work on the same members: a ZIP that stores them, and SHA-256.

The case has its own documents and scans up to so many pages, some 100 kB each. Making sets the documents, counts every
page, reads the scans from the store and proves every entry; checking is done by the script that stands in the bundle, in a
process of its own, as a stranger would.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

from bench.measure import Limit, Rates, Ratio, limit, of_pairs
from fadu.casefile import printing
from fadu.casefile.bundle.checking import check
from fadu.casefile.bundle.verifiers import SHIPPED
from fadu.casefile.receivers import Receiver
from fadu.demo.acting import BY, chance_of
from fadu.documents.kinds import PDF
from fadu.documents.services import keep
from fadu.evidence.catalogue import services
from fadu.matters.deeds import Hand
from tests import casefiles
from tests.casefiles import NOW, Closed

MAKING, CHECKING = 10.0, 2.0  # seconds that were promised for 300 pages
_A_FILE = 20  # pages of a scan


def report(pages: int, rounds: int, folder: Path) -> list[Ratio | Rates | Limit]:
    """Seconds to make and to check, and the ratios to the bare work."""
    case = casefiles.closed()
    _scanned(case, pages)
    whole = case.bundle(Receiver.COURT)  # fonts and templates are read once
    path = folder / "bundle.zip"
    path.write_bytes(whole)
    parts, script = casefiles.members(whole), folder / "verify.py"
    script.write_bytes((SHIPPED / "verify.txt").read_bytes())
    made, checked, alone = [], [], []
    for _ in range(rounds):
        printing.of_paper.cache_clear()
        made.append((_timed(lambda: case.bundle(Receiver.COURT)), _timed(lambda: _bare(parts))))
        checked.append((_timed(lambda: check(io.BytesIO(whole))), _timed(lambda: _read(whole))))
        alone.append(_timed(lambda: _by_script(script, path)))
    size = f"{pages} pages, {len(whole) / 2**20:.0f} MB, {len(parts)} members"
    return [
        limit(f"a bundle made ({size})", "s", MAKING, [one for one, _ in made]),
        limit("a bundle checked by its own script, in a process of its own", "s", CHECKING, alone),
        of_pairs("a bundle made", "pages/s", 0, [(pages / a, pages / b) for a, b in made], "bare ZIP + SHA-256"),
        of_pairs("a bundle checked", "pages/s", 0, [(pages / a, pages / b) for a, b in checked], "bare reading + SHA-256"),
    ]  # fmt: skip


def _scanned(case: Closed, pages: int) -> None:
    """Enter scans as evidence until the file has so many pages."""
    rows = list(printing.rows(case.dossier.pieces))
    left = pages - sum(row.pages for row in rows)
    person = case.viewer.person
    for n in range(0, left, _A_FILE):
        many = min(_A_FILE, left - n)
        noise = [Image.frombytes("L", (320, 452), os.urandom(320 * 452)) for _ in range(many)]
        out = io.BytesIO()
        noise[0].save(out, "PDF", save_all=True, append_images=noise[1:])
        facts = {
            "evidence_kind": "书证", "name": f"扫描件{n}", "proves": "违法事实", "way": "现场收集", "origin": "当事人",
            "first_taker": person, "taken_on": "2026-03-01", "taken_at": "当事人处", "form": "复制件",
            "pages": many, "confirmation": "签名或者盖章确认",
        }  # fmt: skip
        hand = Hand(case.bureau.law, NOW, chance_of(f"bench/{n}"), BY)
        file = keep(out.getvalue(), f"{n}.pdf", PDF.type, NOW)
        services.enter(viewer=case.viewer, matter=case.matter, facts=facts, file=file, hand=hand)


def _bare(parts: Mapping[str, bytes]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts.items():
            hashlib.sha256(data).hexdigest()
            file.writestr(name, data)


def _read(whole: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        for name in file.namelist():
            hashlib.sha256(file.read(name)).hexdigest()


def _by_script(script: Path, path: Path) -> None:
    subprocess.run([sys.executable, "-I", str(script), str(path)], check=True, stdout=subprocess.DEVNULL)  # fmt: skip


def _timed(work: object) -> float:
    begun = time.perf_counter()
    assert callable(work)
    work()
    return time.perf_counter() - begun
