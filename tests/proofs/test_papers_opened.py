"""A paper's Word file is opened by an office program that is not ours, and its square read from what that prints."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from fadu.documents.papers.writer import written
from fadu.documents.tests.papers.builders import a_paper
from tests.journeys.pictures import codes_in_pdf


def test_an_office_program_opens_it_and_prints_the_square(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("没有 LibreOffice（apt-get install libreoffice-writer）")
    (tmp_path / "paper.docx").write_bytes(written(a_paper()))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "paper.docx"]  # fmt: skip
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)

    assert codes_in_pdf((tmp_path / "paper.pdf").read_bytes(), tmp_path, dpi=200) == [a_paper().mark]  # fmt: skip
