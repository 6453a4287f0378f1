"""docs/figures.md says what the definitions say now."""

from __future__ import annotations

from pathlib import Path

from fadu.report.dictionary import page
from fadu.report.figures import ALL

PAGE = Path(__file__).resolve().parents[3] / "docs" / "figures.md"


def test_the_page_in_the_repository_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "运行 make fix 重新生成 docs/figures.md"


def test_every_figure_stands_in_the_page_with_its_meaning() -> None:
    text = page()

    for figure in ALL:
        assert f"`{figure.code}`" in text
        assert figure.meaning in text
