"""The pages for those who build and run Fadu are true: links, storeys, environment variables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
SETTING = re.compile(r"FADU_[A-Z0-9]+(?:_[A-Z0-9]+)*")
BY_FILE = "_FILE"  # a secret is read from the file that NAME_FILE names


def storeys(text: str) -> list[str]:
    """The storeys of a text, one a line from `config` down to `kernel`: names only, what is not built left out."""
    lines = text[text.index("config |") :].splitlines()
    found = []
    for line in lines:
        names = re.split(r"\s{2,}", line.strip())[0].split("|")
        built = sorted(name.strip() for name in names if not name.strip().startswith("("))
        found += [" | ".join(built)] if built else []
        if built == ["kernel"]:
            break
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_architecture_shows_the_storeys_that_are_checked() -> None:
    shown = storeys((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"))

    assert shown == storeys((ROOT / ".importlinter").read_text(encoding="utf-8"))
    assert len(shown) > 10


def test_every_setting_is_explained_and_every_explained_one_is_read() -> None:
    readers = ("settings.py", "stores.py", "gateways.py")
    settings = "".join((ROOT / "fadu/config" / n).read_text(encoding="utf-8") for n in readers)
    read = set(re.findall(rf'"({SETTING.pattern})"', settings))
    told = set(SETTING.findall((ROOT / "docs/howto/deploy.md").read_text(encoding="utf-8")))

    assert {name.removesuffix(BY_FILE) for name in told} == {
        name.removesuffix(BY_FILE) for name in read
    }
