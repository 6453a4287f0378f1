"""`make run`: build what is missing, then serve the demonstration bureau on 127.0.0.1:8000.

Every step is skipped when its result is there, so that a second start takes seconds and needs no network.
"""

from __future__ import annotations

import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

from setup import debian, frontend, lawdata
from setup.environment import ROOT, VENV, SetupFailed, say

VAR = ROOT / "var"
BUILDING = VAR / "demo.building"
BUILT = VAR / "demo.built"
FORMER = "former.sqlite3"
PINS = ROOT / "fadu" / "law" / "pins.json"
STATIC_STAMP = VAR / "static.stamp"
HOST = "127.0.0.1"


def fadu(*arguments: str) -> int:
    """Run a `fadu` command of this working tree."""
    return subprocess.run(
        [str(VENV / "bin" / "fadu"), *arguments], check=False, cwd=ROOT
    ).returncode


def manage(*arguments: str) -> None:
    """Run a Django command, or stop with its own message."""
    done = subprocess.run([sys.executable, "manage.py", *arguments], check=False, cwd=ROOT)
    if done.returncode:
        raise SetupFailed(f"这一步没有做成：manage.py {' '.join(arguments)}。请查看上面的原因。")


def static_digest(folders: list[Path]) -> str:
    """SHA-256 over name, size and change time of every static file."""
    state = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob("**/static/**/*")):
            if path.is_file():
                facts = path.stat()
                state.update(f"{path}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return state.hexdigest()


def collect_static() -> None:
    """Hash and compress the static files when one of them has changed."""
    wanted = static_digest(
        [ROOT / "fadu", *(VENV / "lib").glob("python3.*/site-packages/django_htmx")]
    )
    if STATIC_STAMP.is_file() and STATIC_STAMP.read_text().strip() == wanted:
        return
    say("整理静态文件")
    manage("collectstatic", "--noinput", "--clear", "--verbosity", "0")
    STATIC_STAMP.write_text(wanted + "\n")


def build_demo() -> None:
    """Build the demonstration bureau once; a build that was broken off is begun anew.

    Its matters run over the procedures of its day. Where those are no longer in this tree, the bureau
    is built anew and the former one put aside.
    """
    database = VAR / "fadu.sqlite3"
    law = hashlib.sha256(PINS.read_bytes()).hexdigest()
    if BUILT.exists() and database.exists():
        if BUILT.read_text(encoding="utf-8").strip() == law:
            manage("migrate", "--verbosity", "0")
            return
        put_aside(database)
    elif BUILDING.exists():
        say("上次没有建完演示数据，重新开始")
        for path in VAR.glob("fadu.sqlite3*"):
            path.unlink()
    elif database.exists():
        raise SetupFailed(
            "var/fadu.sqlite3 不是演示数据库，make run 不动它：请移走后重试，或用 .venv/bin/fadu serve 启动。"
        )
    BUILT.unlink(missing_ok=True)
    BUILDING.touch()
    say("建立数据库 var/fadu.sqlite3")
    manage("migrate", "--verbosity", "0")
    say("建立演示局（第一次约需半分钟，慢的机器一分多钟）")
    if fadu("demo"):
        raise SetupFailed("演示数据没有建成，请查看上面的原因。")
    BUILDING.write_text(f"{law}\n", encoding="utf-8")
    BUILDING.rename(BUILT)


def put_aside(database: Path) -> None:
    """Make room for another demonstration; the one before the last is dropped."""
    former = database.with_name(FORMER)
    say(f"程序版本已经更新，重新建立演示局；原来的移到 var/{FORMER}")
    for end in ("", "-wal", "-shm"):
        former.with_name(FORMER + end).unlink(missing_ok=True)
        part = database.with_name(database.name + end)
        if part.exists():
            part.rename(former.with_name(FORMER + end))


def free(port: int) -> bool:
    """Whether nobody listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def port_of(word: str) -> int:
    """The port that FADU_PORT names."""
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= 65535):
        raise SetupFailed(f"FADU_PORT 应当是 1 至 65535 的整数，现为“{word}”。")
    return int(word)


def main() -> int:
    """Prepare and serve until interrupted."""
    if os.environ.get("FADU_ENV") == "production" or os.environ.get("FADU_DATABASE_URL"):
        raise SetupFailed(
            "make run 只用于演示：正式部署请看 docs/howto/deploy.md，用 fadu serve 启动。"
        )
    port = port_of(os.environ.get("FADU_PORT", "8000"))
    if not free(port):
        raise SetupFailed(
            f"端口 {port} 已被占用：请先停掉占用它的程序，或用 FADU_PORT=8001 make run 换一个。"
        )
    os.environ["FADU_DEMO"] = "true"
    VAR.mkdir(exist_ok=True)
    debian.ensure((debian.PAPERS,))
    frontend.build()
    collect_static()
    build_demo()
    lawdata.provide(fadu, str(BUILT.stat().st_mtime_ns))
    try:
        return fadu("serve", "--host", HOST, "--port", str(port), "--sweep", "60")
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
