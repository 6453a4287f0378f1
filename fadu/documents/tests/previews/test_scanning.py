"""What the bounded program says of a PDF from outside: one object, words for the caller, files within the folder it is given."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from fadu.documents.previews import scanning
from fadu.documents.previews.drawing import Wrong
from fadu.documents.tests import hostile
from fadu.documents.tests.files import pdf

LONG = hostile.long(3)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "in.pdf"


def test_it_needs_no_framework_and_answers_in_one_object(file: Path, tmp_path: Path) -> None:
    file.write_bytes(pdf("words"))
    asked = ["copy", "pdf", str(file), str(tmp_path / "out"), "60", "72"]
    run = f"import sys; from fadu.documents.previews import scanning as s; code = s.answered(s.VERBS, {asked}); assert 'django' not in sys.modules; sys.exit(code)"

    done = subprocess.run([sys.executable, "-c", run], capture_output=True, check=False)

    assert (done.returncode, json.loads(done.stdout)) == (0, {"pages": 1})
    said = json.loads((tmp_path / "out").read_text(encoding="utf-8"))
    assert said == {"codes": [[]], "text": ["words"], "signers": []}


def test_parts_are_taken_in_their_order_and_only_pages_that_are_there(
    file: Path, tmp_path: Path
) -> None:
    file.write_bytes(LONG)

    assert scanning.part("pdf", str(file), str(tmp_path), "[[3, 1], [2]]") == {"pages": 3}

    assert [len(pdfium.PdfDocument(tmp_path / f"{n}.pdf")) for n in (0, 1)] == [2, 1]
    for wrong in ("[[4]]", "[[1], [0]]"):
        with pytest.raises(Wrong, match="number"):
            scanning.part("pdf", str(file), str(tmp_path), wrong)


def test_too_many_pages_words_and_signatures_are_no_answer(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = str(tmp_path / "out")
    file.write_bytes(LONG)
    for verb in (scanning.codes, scanning.copy):
        with pytest.raises(Wrong, match="pages"):
            verb("pdf", str(file), out, "2", "72")
    monkeypatch.setattr(scanning, "MOST_COPIED", 3)
    file.write_bytes(pdf("words"))
    with pytest.raises(Wrong, match="words"):
        scanning.copy("pdf", str(file), out, "2", "72")
    monkeypatch.setattr(scanning, "MOST_SIGNED", -1)
    with pytest.raises(Wrong, match="signed"):
        list(scanning._signatures(pdfium.PdfDocument(file)))


def test_a_name_that_stands_by_chance_in_a_packed_stream_is_no_script(
    file: Path, tmp_path: Path
) -> None:
    packed = (
        b"9 0 obj<</Length 8/Filter/FlateDecode>>\nstream\n\x01\x9c/JS \x02\nendstream endobj\n"
    )
    asked = ("pdf", str(file), str(tmp_path / "out"), "60", "72")
    plain = pdf("words")

    file.write_bytes(plain.replace(b"xref\n", packed + b"xref\n", 1))
    assert scanning.copy(*asked) == {"pages": 1}

    file.write_bytes(plain.replace(b"xref\n", packed + b"8 0 obj<</S/JS>>endobj\nxref\n", 1))
    with pytest.raises(Wrong, match="active"):
        scanning.copy(*asked)
