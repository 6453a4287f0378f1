"""`fadu report build`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import docx
import pytest

from fadu.cli import report
from fadu.cli.parser import Parser
from fadu.cli.tests.builders import documented
from fadu.kernel.errors import BadInput
from fadu.report.tests.builders import frozen_year, reported_year
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path / "files"


def run(*argv: object) -> int:
    """Parse and run `report build`."""
    parser = Parser(prog="fadu")
    report.add_parser(parser.add_subparsers(required=True))  # type: ignore[arg-type]
    args = parser.parse_args([report.NOUN, "build", *map(str, argv)])
    return int(args.run(args))


def test_a_reported_year_is_built_without_findings(bureau: Bureau, tmp_path: Path, capsys) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    out = tmp_path / "2024.docx"

    assert run("--year", 2024, "--out", out, "--json") == 0

    said = json.loads(capsys.readouterr().out)
    assert said["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert said["findings"] == []
    manifest = json.loads((tmp_path / "2024.manifest.json").read_text(encoding="utf-8"))
    assert said["figures"] == len(manifest["figures"])
    assert set(documented("manifest")[0]) <= set(said)


def test_missing_figures_are_findings_in_the_published_shape(
    bureau: Bureau, tmp_path: Path, capsys
) -> None:
    out = tmp_path / "2024.docx"

    assert run("--year", 2024, "--out", out, "--json") == 1

    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {f["kind"] for f in findings} == {"missing_figure"}
    assert set(findings[0]) == {"kind", "line", "quote", "stated", "computed", "verdict", "message"}
    assert out.exists()


def test_people_read_what_was_written_and_what_is_missing(
    bureau: Bureau, tmp_path: Path, capsys
) -> None:
    out = tmp_path / "2024.docx"

    assert run("--year", 2024, "--out", out) == 1

    said = capsys.readouterr().out
    assert "数据尚未冻结" in said
    assert "“外聘法律顾问人数”未报送，由政策法规科报送后重新生成。" in said


def test_a_number_gives_the_report_its_red_head(bureau: Bureau, tmp_path: Path) -> None:
    out = tmp_path / "2024.docx"

    run(
        "--year",
        2024,
        "--out",
        out,
        "--number",
        "某应急〔2025〕3号",
        "--signer",
        "李四",
        "--to",
        "市委",
    )

    text = [p.text for p in docx.Document(str(out)).paragraphs]
    assert text[0] == "某市应急管理局文件"
    assert "市委：" in text


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (("--year", "24", "--out", "a.docx"), "年度"),
        (("--year", "2024", "--out", "a.pdf"), r"\.docx"),
        (("--year", "2024", "--out", "no/such/folder/a.docx"), "文件夹"),
        (("--year", "2024", "--out", "a.docx", "--signer", "李四"), "--number"),
        (("--year", "2024", "--out", "a.docx", "--agency", "999999"), "999999"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(
    argv, complaint: str, tmp_path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(BadInput, match=complaint):
        run(*argv)

    assert [path.name for path in tmp_path.iterdir()] == []
