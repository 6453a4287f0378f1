import re
from pathlib import Path

import pytest

from fadu.ui.icons import ICONS

UI = Path(__file__).parent.parent
FADU = UI.parent
TAG = re.compile(r"""{%\s*icon\s+["']([\w-]+)["']""")
ARGUMENT = re.compile(r"""\bicon(?:=|:\s*str\s*=\s*)["']([\w-]+)["']""")


def named_icons() -> list[tuple[str, str]]:
    """Every icon a template of any app names, with the template."""
    return [
        (name, str(path.relative_to(FADU)))
        for path in sorted(FADU.rglob("templates/**/*.html"))
        for name in TAG.findall(path.read_text(encoding="utf-8"))
    ]


def test_every_icon_that_a_template_names_is_in_the_list() -> None:
    unknown = [
        f"{path}：图标 {name} 不在 fadu/ui/icons.json。"
        for name, path in named_icons()
        if name not in ICONS
    ]

    assert named_icons()
    assert not unknown, "\n".join(unknown)


def test_every_icon_that_a_value_of_the_design_system_names_is_in_the_list() -> None:
    names = {
        name
        for path in UI.glob("*.py")
        for name in ARGUMENT.findall(path.read_text(encoding="utf-8"))
        if name
    }

    assert names
    assert names <= ICONS


def test_the_built_sprite_holds_exactly_the_list() -> None:
    sprite = UI / "static" / "vendor" / "icons.svg"
    if not sprite.exists():
        pytest.skip("前端尚未构建（python -m setup.frontend）")

    assert set(re.findall(r'<symbol id="([\w-]+)"', sprite.read_text(encoding="utf-8"))) == ICONS
