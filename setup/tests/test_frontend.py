"""The front end is built again exactly when its sources change."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup.frontend import good_enough, sources_digest


def test_the_digest_follows_contents_and_names_but_not_installed_packages(tmp_path: Path) -> None:
    (tmp_path / "build.mjs").write_text("1", encoding="utf-8")
    first = sources_digest(tmp_path)

    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "a.js").write_text("x", encoding="utf-8")
    assert sources_digest(tmp_path) == first

    (tmp_path / "build.mjs").write_text("2", encoding="utf-8")
    second = sources_digest(tmp_path)
    (tmp_path / "build.mjs").rename(tmp_path / "make.mjs")
    assert len({first, second, sources_digest(tmp_path)}) == 3


def test_a_file_outside_the_folder_counts_too(tmp_path: Path) -> None:
    icons = tmp_path / "icons.json"
    before = sources_digest(tmp_path / "src", icons)

    icons.write_text("{}", encoding="utf-8")

    assert sources_digest(tmp_path / "src", icons) != before


@pytest.mark.parametrize(
    ("version", "fine"),
    [("v20.11.1\n", True), ("v24.0.0", True), ("v18.19.0", False), ("", False), ("20", False)],
)
def test_an_old_node_is_not_used(version: str, fine: bool) -> None:
    assert good_enough(version) is fine
