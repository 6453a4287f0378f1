"""A page made from the code is stale as soon as the code says something else."""

from __future__ import annotations

from pathlib import Path

from setup.documents import PAGES, generator, stale, write


def test_a_page_that_is_missing_or_differs_is_stale(tmp_path: Path) -> None:
    pages = {"docs/a.md": lambda: "new\n", "docs/b.md": lambda: "b\n"}
    write(tmp_path, pages)
    assert stale(tmp_path, pages) == []

    (tmp_path / "docs" / "a.md").write_text("edited by hand\n", encoding="utf-8")
    (tmp_path / "docs" / "b.md").unlink()

    assert stale(tmp_path, pages) == ["docs/a.md", "docs/b.md"]


def test_every_listed_page_has_a_generator_that_writes_text() -> None:
    for page, name in PAGES.items():
        assert page.startswith("docs/")
        assert generator(name)().endswith("\n")
