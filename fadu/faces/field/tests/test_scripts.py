"""The modules of the field app do what they say without a page (scripts.mjs), in Node."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from fadu.faces.field import shell


def test_the_modules_do_what_they_say(tmp_path: Path) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("没有 Node.js：现场应用的脚本没有核对（apt-get install nodejs）")
    folder = shutil.copytree(shell.SCRIPTS, tmp_path / "field")
    shutil.copy(Path(__file__).with_name("scripts.mjs"), folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    done = subprocess.run(
        [node, "scripts.mjs"], check=False, cwd=folder, capture_output=True, text=True
    )

    assert done.stderr == ""
    assert done.stdout == "19 tests\n"
