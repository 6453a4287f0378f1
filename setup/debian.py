"""The few Debian packages that the tests need; installed when run as root, named otherwise."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from setup.environment import say

CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
POSTGRES_FOLDERS = "/usr/lib/postgresql/*/bin"


@dataclass(frozen=True)
class Need:
    """Packages that serve one purpose; `why` is what the person reads when they are missing."""

    packages: tuple[str, ...]
    why: str


# The browser without its window: the same engine, a third less work a page.
BROWSER = Need(("chromium-headless-shell", "fonts-noto-cjk"), "浏览器测试")
POPPLER = Need(("poppler-utils",), "从 PDF 读回二维码")
# What WeasyPrint loads, and a free Chinese face; a bureau's own 仿宋 and 小标宋 come before it where they are installed.
PAPERS = Need(
    ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fontconfig", "fonts-noto-cjk"),
    "生成文书的 PDF",
)
POSTGRES = Need(("postgresql",), "PostgreSQL 测试")
# Qt WebEngine's own libraries beyond those that Debian's browser brings.
OLD_BROWSER = Need(
    (
        "libegl1", "libgl1", "libgssapi-krb5-2", "libxcomposite1", "libxdamage1", "libxkbcommon0", "libxkbfile1",
        "libxrandr2", "libxshmfence1", "libxtst6",
    ),
    "Chromium 90 测试",
)  # fmt: skip


def installed(package: str) -> bool:
    """Whether dpkg knows the package as installed."""
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f=${Status}", package], check=False, capture_output=True, text=True
    )
    return asked.stdout.endswith(" installed")


def postgres_binaries() -> Path | None:
    """The folder of the newest PostgreSQL server's programs, if Debian has one installed."""
    folders = sorted(
        Path("/").glob(POSTGRES_FOLDERS.lstrip("/")),
        key=lambda folder: float(folder.parent.name),
        reverse=True,
    )
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def missing(need: Need) -> tuple[str, ...]:
    """The packages of a need that are not there yet; a machine without dpkg is asked for the programs alone."""
    if need is POSTGRES and postgres_binaries():
        return ()
    if need is BROWSER and chromium() and not shutil.which("dpkg-query"):
        return ()
    if not shutil.which("dpkg-query"):
        return need.packages
    return tuple(package for package in need.packages if not installed(package))


def chromium() -> str | None:
    """The path of a Chromium browser, the one without a window first."""
    return next(filter(None, map(shutil.which, CHROMIUMS)), None)


def ensure(needs: Sequence[Need]) -> None:
    """Install what is missing when allowed to; what stays missing is found again by whoever needs it."""
    wanted = [package for need in needs for package in missing(need)]
    if not wanted or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"安装 Debian 软件包：{' '.join(wanted)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted]
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)
