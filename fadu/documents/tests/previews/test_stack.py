"""A stack read by the real program: squares whichever way a page lies, blank ones, photographs; memory does not grow with it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from fadu.documents.previews.bounded import Failed, named, run
from fadu.documents.previews.stack import MOST_PAGES
from fadu.documents.scans.services.reading import PART
from fadu.documents.tests.scans.sheets import bound, pictured, sheet

MARK = "FADU:P:01JQ0000000000000000000000:ORDER:7:1/1:A2B3C4"


def told(content: bytes, verb: str, *more: str, kind: str = "pdf") -> tuple[dict[str, Any], bytes]:
    """What the program says and writes."""
    with tempfile.TemporaryFile() as file, tempfile.NamedTemporaryFile() as out:
        file.write(content)
        file.flush()
        said = run(file, verb, kind, Path(out.name), [one or named(file) for one in more])
        return said, out.read()


def test_squares_are_read_however_a_page_lies_and_the_page_is_turned_back() -> None:
    turned = [sheet(MARK, turn) for turn in (0, 90, 180, 270)]
    content = bound([*turned, sheet(words=False), sheet()])

    said, out = told(content, "leaves", "1", "9")
    pages = json.loads(out)

    assert said == {"pages": 6}
    assert [one["codes"] for one in pages] == [[[MARK, t]] for t in (0, 90, 180, 270)] + [[], []]
    assert [one["blank"] for one in pages] == [False] * 4 + [True, False]
    photo = pictured(sheet(MARK, 180))
    assert json.loads(told(photo, "leaves", "1", "1", kind="picture")[1])[0]["codes"] == [
        [MARK, 180]
    ]

    with tempfile.TemporaryFile() as file, tempfile.TemporaryFile() as other, tempfile.NamedTemporaryFile() as out_:  # fmt: skip
        for one, data in ((file, content), (other, photo)):
            one.write(data)
            one.flush()
        asked = [[named(file), "pdf", n, t] for n, t in ((2, 90), (3, 180))]
        asked.append([named(other), "picture", 1, 180])
        run(file, "gather", "pdf", Path(out_.name), (json.dumps(asked),), others=[other])
        made = out_.read()
    upright = json.loads(told(made, "leaves", "1", "3")[1])
    assert [one["codes"] for one in upright] == [[[MARK, 0]]] * 3


def blank(pages: int, side: int = 100) -> bytes:
    """A PDF of empty pages, square ones of so many points."""
    made, held = pdfium.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        made.new_page(side, side).close()
    made.save(held)
    return held.getvalue()


MEASURED = """
import sys
from fadu.documents.previews import stack
print(stack.leaves("pdf", *sys.argv[1:]))
print(next(one for one in open("/proc/self/status") if one.startswith("VmHWM")).split()[1])
"""


def test_three_hundred_blank_pages_take_no_more_memory_than_a_part(tmp_path: Path) -> None:
    (tmp_path / "many.pdf").write_bytes(
        blank(MOST_PAGES, 150)
    )  # small ones: memory is what is measured

    def peak(first: int) -> int:
        part = [str(tmp_path / "many.pdf"), "/dev/null", str(first), str(first + PART - 1)]
        command = [sys.executable, "-c", MEASURED, *part]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split(
            "\n"
        )
        assert said[0] == "{'pages': 300}"
        return int(said[1])

    assert abs(peak(MOST_PAGES - PART + 1) - peak(1)) < 4 * 1024  # kilobytes
    with pytest.raises(Failed, match="pages"):
        told(blank(MOST_PAGES + 1), "leaves", "1", "1")
    with pytest.raises(Failed, match="broken"):
        told(b"%PDF-1.4 nothing", "leaves", "1", "1")
