"""The drawing program cannot outgrow its bounds, whatever a file asks of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from fadu.documents.previews import drawing
from fadu.documents.tests.files import pdf


def ran(program: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)


def test_memory_time_and_files_are_bounded(tmp_path: Path) -> None:
    take = "from fadu.documents.previews.drawing import bound; bound({}); "

    assert b"MemoryError" in ran(take.format(9) + "bytearray(2 * 1024**3)").stderr
    assert ran(take.format(1) + "\nwhile True: pass").returncode < 0
    large = f"open({str(tmp_path / 'x')!r}, 'wb').truncate(2**30)"
    assert b"File too large" in ran(take.format(9) + large).stderr


def test_it_says_in_one_object_what_it_did_and_needs_no_framework(tmp_path: Path) -> None:
    source, out = tmp_path / "in.pdf", tmp_path / "out.jpg"
    source.write_bytes(pdf("text"))
    run = "import sys; from fadu.documents.previews import drawing; code = drawing.answered(drawing.VERBS, {}); assert 'django' not in sys.modules; sys.exit(code)"
    asked = ["page", "pdf", str(source), str(out), "1", "900"]

    done = ran(run.format(asked))

    assert (done.returncode, json.loads(done.stdout)) == (0, {"pages": 1})
    assert out.read_bytes()[:2] == b"\xff\xd8"
    source.write_bytes(b"nothing")
    assert json.loads(ran(run.format(asked)).stdout) == {"wrong": "broken"}
    assert drawing.SECONDS < drawing.SECONDS_REDACTING
