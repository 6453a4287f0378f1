"""The page docs/glossary.md: the terms of the law, and the title of every figure (指标) there is."""

from __future__ import annotations

from fadu.law import glossary
from fadu.report.figures import ALL


def page() -> str:
    """One legal term, one identifier: the law's first, then the figures in the order of the report."""
    rows = "\n".join(f"| {figure.title} | `{figure.code}` |" for figure in ALL)
    return f"{glossary.page()}## Figures 指标\n\n| figure | code |\n|---|---|\n{rows}\n"
