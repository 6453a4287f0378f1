"""Make .venv from the pinned, hash-checked lock files; run by the system's own Python (standard library only).

    python3 -m setup.environment runtime|development

A stamp inside the environment names the digest of the lock it was filled from, so that a second start installs
nothing and works with the network off.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LEAST_PYTHON = (3, 11)
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"
PIP_ENVIRONMENT = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
LAUNCHER = """#!{python}
import sys

from fadu.cli import main

sys.exit(main())
"""


class SetupFailed(SystemExit):
    """A step that could not be done; the Chinese message says what to do about it."""

    def __init__(self, message: str) -> None:
        super().__init__(f"\n✗ {message}")


def digest(*paths: Path) -> str:
    """SHA-256 over the files' contents and this Python's version; a changed interpreter is a new environment."""
    state = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in paths:
        state.update(path.read_bytes())
    return state.hexdigest()


def stamped(venv: Path, lock: Path) -> bool:
    """Whether the environment was filled from exactly this lock and its interpreter still runs."""
    stamp = venv / f".{lock.stem}.stamp"
    if not stamp.is_file() or stamp.read_text().strip() != digest(lock):
        return False
    return works(venv)


def works(venv: Path) -> bool:
    """Whether the environment's interpreter is there and runs (a system upgrade may have taken it away)."""
    python = venv / "bin" / "python"
    return python.exists() and subprocess.run([python, "-c", ""], check=False).returncode == 0


def make(venv: Path) -> None:
    """Create an empty virtual environment, replacing a broken one."""
    if works(venv) and (venv / "bin" / "pip").exists():
        return
    shutil.rmtree(venv, ignore_errors=True)
    say(f"建立运行环境 {venv.relative_to(ROOT)}")
    made = subprocess.run([sys.executable, "-m", "venv", str(venv)], check=False)
    if made.returncode:
        raise SetupFailed(
            "建立 Python 环境失败：请安装 python3-venv（apt-get install python3-venv）后重试。"
        )


def install(venv: Path, lock: Path, *, quiet: bool = True) -> bool:
    """Fill an environment from a lock file: exact versions, every file checked against its hash.

    Returns whether there was anything to do.
    """
    if stamped(venv, lock):
        return False
    make(venv)
    say(f"安装依赖（{lock.name}，逐个核对哈希）")
    command = [
        venv / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--retries",
        "5",
        "-r",
        lock,
    ]
    if quiet:
        command.insert(4, "--quiet")
    done = subprocess.run(
        [str(part) for part in command], check=False, env={**os.environ, **PIP_ENVIRONMENT}
    )
    if done.returncode:
        raise SetupFailed(
            f"依赖没有装好（{lock.name}）：请查看上面的原因；首次安装需要能访问软件源。"
        )
    (venv / f".{lock.stem}.stamp").write_text(digest(lock) + "\n")
    return True


def compile_modules(venv: Path, folder: Path) -> None:
    """Compile our own modules as pip does those it installs, on all cores: else each process begins with it."""
    subprocess.run(
        [venv / "bin" / "python", "-m", "compileall", "-q", "-j", "0", folder], check=False
    )


def link(venv: Path) -> None:
    """Put this working tree on the environment's path and a `fadu` command into its bin/."""
    for packages in (venv / "lib").glob("python3.*/site-packages"):
        (packages / "fadu.pth").write_text(f"{ROOT}\n")
    launcher = venv / "bin" / "fadu"
    launcher.write_text(LAUNCHER.format(python=venv / "bin" / "python"))
    launcher.chmod(0o755)


def say(line: str) -> None:
    """One line to the person who waits."""
    print(f"· {line}", flush=True)


def main(arguments: list[str]) -> None:
    """Bring .venv to the state that `make run` or `make test` needs."""
    if sys.version_info[:2] < LEAST_PYTHON:
        raise SetupFailed(
            f"需要 Python 3.11 以上，现为 {sys.version.split()[0]}。可用 make PYTHON=/路径/python3.11 指定。"
        )
    if arguments not in (["runtime"], ["development"]):
        raise SetupFailed("用法：python3 -m setup.environment runtime|development")
    # The development lock holds everything the runtime lock holds, in the same versions.
    lock = DEVELOPMENT if arguments == ["development"] or stamped(VENV, DEVELOPMENT) else RUNTIME
    if install(VENV, lock):
        compile_modules(VENV, ROOT / "fadu")
    link(VENV)


if __name__ == "__main__":
    main(sys.argv[1:])
