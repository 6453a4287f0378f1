"""A paper's Word file is opened by an office program that is not ours, and its square read from what that prints."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from fadu.documents.issued.checking import check
from fadu.documents.issued.expecting import expected_of
from fadu.documents.issued.reading import read_copy
from fadu.documents.kinds import PDF
from fadu.documents.papers.paper import Paper, Prose, Signature
from fadu.documents.papers.writer import written
from fadu.documents.tests.papers.builders import a_form, a_paper
from tests.journeys.pictures import codes_in_pdf

LONG = "经查，你单位于2026年3月2日在一号仓库储存乙醇12桶，没有防火防爆措施。" * 8
PAGES = a_paper(
    seal="（印章）", blocks=tuple(Prose(LONG) for _ in range(6)),
    signatures=(Signature("执法人员（签字）"), Signature("当事人（签收）")),
)  # fmt: skip
GRID = a_form(signatures=(Signature("检查人员（签字）"),))


def reprinted(paper: Paper, folder: Path) -> bytes:
    """The paper's Word file as an office program prints it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("没有 LibreOffice（apt-get install libreoffice-writer）")
    (folder / "paper.docx").write_bytes(written(paper))
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [program, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "paper.docx"]  # fmt: skip
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return (folder / "paper.pdf").read_bytes()


def test_an_office_program_opens_it_and_prints_the_square(tmp_path: Path) -> None:
    content = reprinted(a_paper(), tmp_path)

    assert codes_in_pdf(content, tmp_path, dpi=200) == [a_paper().mark]


@pytest.mark.parametrize("paper", [PAGES, GRID], ids=["pages", "grid"])
def test_what_an_office_program_prints_is_filed_without_a_question(
    paper: Paper, tmp_path: Path
) -> None:
    read = read_copy(reprinted(paper, tmp_path), PDF)

    outcome = check(read, paper, expected_of(paper, ()))

    assert (outcome.runs, outcome.wrong, outcome.differences) == ((), (), ())
    assert (outcome.by_eye, read.pages > 1) == (False, paper is PAGES)
