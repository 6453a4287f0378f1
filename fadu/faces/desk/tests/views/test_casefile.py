"""案卷 from the desk: contents and cover as files, a bundle that passes every check; out of sight there is none."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
from django.urls import reverse

from fadu.casefile.bundle.checking import check
from fadu.faces.desk.tests.builders import Office, a_case
from fadu.statutes.workbooks import rows_of


def test_contents_cover_and_bundle_are_files(office: Office, settings: Any, tmp_path: Path) -> None:
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    matter, own = a_case(office), office.browser("张三")

    def at(name: str, **more: str) -> str:
        return reverse(name, kwargs={"id": matter.pk, **more})

    sheet = own.get(at("casefile_contents", form="xlsx")).content
    word = own.get(at("casefile_contents", form="docx")).content
    cover = own.get(at("casefile_cover"))
    made = own.post(at("casefile_bundle"), {"receiver": "court"})
    data = b"".join(made.streaming_content)  # type: ignore[attr-defined]

    assert rows_of(sheet)[0][0] == "序号"
    assert docx.Document(io.BytesIO(word)).tables
    assert cover["Content-Type"] in ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")  # fmt: skip
    found = check(io.BytesIO(data))
    assert found.findings == ()
    assert found.manifest is not None
    assert found.manifest.receiver == "court"
    assert own.get(at("casefile_contents", form="odt")).status_code == 404
    for told in ({"receiver": "x"}, {"receiver": "party", "party": "x"}):
        assert own.post(at("casefile_bundle"), told).status_code == 404
    assert own.get(at("casefile_bundle")).status_code == 405
    assert office.browser("督丁").post(at("casefile_bundle"), {"receiver": "court"}).status_code == 403  # fmt: skip
    assert office.browser("王五").get(at("casefile_cover")).status_code == 404
