"""`fadu report verify`: what `report build` wrote is verified, and what was changed afterwards is found."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented
from fadu.report.tests.builders import frozen_year, reported_year
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


def built(folder: Path) -> tuple[str, str]:
    """A report of 2024 and its manifest; nothing of the building is left on the screen."""
    out = folder / "2024.docx"
    main(["report", "build", "--year", "2024", "--out", str(out)])
    return str(out), str(folder / "2024.manifest.json")


def test_a_frozen_report_agrees_with_its_manifest(bureau: Bureau, tmp_path: Path, capsys) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    pair = built(tmp_path)
    capsys.readouterr()

    assert main(["report", "verify", *pair, "--json"]) == 0

    said = json.loads(capsys.readouterr().out)
    assert (said["intact"], said["frozen"], said["findings"]) == (True, True, [])
    assert said["figures"]
    assert all(figure["ok"] and figure["printed"] for figure in said["figures"])
    assert set(documented("intact")[0]) == set(said)
    assert main(["report", "verify", *pair]) == 0
    assert "全部一致；清册记载的是冻结值" in capsys.readouterr().out


def test_a_report_without_numbers_agrees_too(bureau: Bureau, tmp_path: Path, capsys) -> None:
    pair = built(tmp_path)

    assert main(["report", "verify", *pair]) == 0
    assert "尚未冻结" in capsys.readouterr().out


def test_a_number_typed_over_is_found(bureau: Bureau, tmp_path: Path, capsys) -> None:
    reported_year(bureau)
    file, beside = built(tmp_path)
    document = docx.Document(file)
    links = (h for p in document.paragraphs for h in p.hyperlinks if h.text == "2212处")
    next(links).runs[0].text = "2221处"
    document.save(file)
    capsys.readouterr()

    assert main(["report", "verify", file, beside, "--json"]) == 1

    said = json.loads(capsys.readouterr().out)
    assert [f["kind"] for f in said["findings"]] == ["file_changed", "value_differs"]
    assert "“2221处”" in said["findings"][1]["message"]
