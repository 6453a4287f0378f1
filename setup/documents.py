"""Documents that are made from the code: `--write` makes them, without it a stale one is an error.

A generated page starts with the line that names its generator, so that nobody edits it by hand.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from setup.environment import ROOT

# page → "module:function"; the function takes nothing and returns the page's text
PAGES: Mapping[str, str] = {
    "docs/figures.md": "fadu.report.dictionary:page",
    "docs/glossary.md": "fadu.report.glossary:page",
    "docs/procedures.md": "fadu.law.listing:page",
}


def generator(name: str) -> Callable[[], str]:
    """The function that writes a page."""
    module, _, function = name.partition(":")
    found: Callable[[], str] = getattr(import_module(module), function)
    return found


def stale(root: Path, pages: Mapping[str, Callable[[], str]]) -> list[str]:
    """The pages whose file differs from what the code says now, or is not there."""
    return [
        page
        for page, make in pages.items()
        if not (root / page).is_file() or (root / page).read_text(encoding="utf-8") != make()
    ]


def write(root: Path, pages: Mapping[str, Callable[[], str]]) -> None:
    """Write every page anew."""
    for page, make in pages.items():
        (root / page).parent.mkdir(parents=True, exist_ok=True)
        (root / page).write_text(make(), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Check or write the generated pages."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")
    import django

    django.setup()
    pages = {page: generator(name) for page, name in PAGES.items()}
    if "--write" in arguments:
        write(ROOT, pages)
        return 0
    found = stale(ROOT, pages)
    for page in found:
        print(f"{page} 与代码不一致：运行 make fix 重新生成。")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
