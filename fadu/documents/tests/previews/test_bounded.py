"""Who opens foreign files is a process with bounds; its answers are short, and its end is an answer too."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from fadu.documents.previews import bounded, drawing, scanning
from fadu.documents.previews.bounded import Failed, run
from fadu.documents.tests.files import pdf


def test_a_file_without_a_name_is_read_and_who_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    with tempfile.TemporaryFile() as file:  # as an object store hands it out
        file.write(pdf("words ★"))
        file.flush()

        assert run(file, "text", "pdf", out, ("30",)) == {"pages": 1}
        assert "words ★" in out.read_text(encoding="utf-8")
        monkeypatch.setitem(bounded.PATIENCE, "text", 0.001)
        with pytest.raises(Failed, match="bounds"):
            run(file, "text", "pdf", out, ("30",))


def test_every_verb_has_its_turn_and_more_time_than_its_processor() -> None:
    verbs = {**drawing.VERBS, **scanning.VERBS}
    assert set(bounded.PATIENCE) == set(bounded._TURNS) == set(verbs)
    assert set(bounded._SCANNING) == set(scanning.VERBS)
    assert all(bounded.PATIENCE[verb] > seconds for verb, (_, seconds) in verbs.items())


@pytest.mark.parametrize(
    ("code", "said", "why"),
    [(-9, b"", "bounds"), (0, b"\xff" * 9, "bounds"), (1, b'{"wrong": "broken"}', "broken"), (1, b'{"pages": 1}', "bounds")],
)  # fmt: skip
def test_an_answer_that_is_none_means_the_bounds(code: int, said: bytes, why: str) -> None:
    with pytest.raises(Failed, match=why):
        bounded._answer(code, said)
