"""The released wheel contains the built front end, and none of the tests' tools."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from setup import frontend
from setup.environment import ROOT


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built from this tree."""
    if not frontend.BUILT.is_dir():
        pytest.skip("前端尚未构建（python -m setup.frontend）")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        check=True, cwd=ROOT, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (wheel,) = folder.glob("fadu-*.whl")
    return set(ZipFile(wheel).namelist())


def test_every_built_file_is_in_the_wheel(names: set[str]) -> None:
    built = {
        str(path.relative_to(ROOT))
        for path in frontend.BUILT.rglob("*")
        if path.suffix in (".css", ".js", ".svg")
    }

    assert built
    assert built <= names


def test_templates_and_static_files_are_in_the_wheel(names: set[str]) -> None:
    kept = {
        str(path.relative_to(ROOT))
        for suffix in ("html", "css", "js")
        for path in Path(ROOT / "fadu").rglob(f"*.{suffix}")
    }

    assert kept <= names


def test_nothing_outside_the_product_is_in_the_wheel(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"fadu"}
