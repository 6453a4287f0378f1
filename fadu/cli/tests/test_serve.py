"""`fadu serve`."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.cli.certificates import Place, address_of, set_up
from fadu.cli.serve import https_folder, run, sweep_every, whole
from fadu.kernel.errors import BadInput

START = "import sys; from fadu.cli.serve import run; from argparse import Namespace; sys.exit(run(Namespace(**{!r})))"


def asked(**changes: str) -> dict[str, str]:
    """The arguments of the command."""
    return {
        "host": "127.0.0.1",
        "port": "8000",
        "workers": "1",
        "threads": "2",
        "sweep": "0",
        "https": "",
        **changes,
    }


def environment(folder: Path, **variables: str) -> dict[str, str]:
    """An environment whose records stand in a folder of their own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FADU_")}
    return {**kept, "FADU_VAR": str(folder), "PYTHONPATH": os.pathsep.join(sys.path), **variables}


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A running server and its address."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", START.format(asked(port=str(port)))],
        env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    yield f"http://127.0.0.1:{port}/", process
    process.send_signal(signal.SIGINT)
    process.wait(timeout=20)


def headers_of(address: str, seconds: float = 30) -> Message:
    """What the server answers, as soon as it does."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer.headers
        except urllib.error.HTTPError as refusal:
            return refusal.headers
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def test_it_prints_its_address_and_answers_with_the_strict_policy(
    serving: tuple[str, subprocess.Popen[str]],
) -> None:
    address, process = serving

    headers = headers_of(address + "no-such-page")

    assert process.stdout is not None
    assert address in process.stdout.readline()
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_an_unprepared_production_server_is_refused_with_every_reason(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", START.format(asked(port=str(free_port())))],
        check=False, env=environment(tmp_path, FADU_ENV="production"), capture_output=True, text=True,
    )  # fmt: skip

    assert done.returncode == 1
    assert "法度不能启动" in done.stderr
    assert all(number in done.stderr for number in ("fadu.E001", "fadu.E003", "fadu.E004"))


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", ""])
def test_a_port_that_is_none_is_bad_input(port: str) -> None:
    with pytest.raises(BadInput, match="--port"):
        run(Namespace(**asked(port=port)))


def test_a_whole_number_is_read() -> None:
    assert whole("--workers", "4", 1, 64) == 4


def test_a_server_that_sweeps_does_so_at_once_and_again_until_it_ends() -> None:
    ended, swept = threading.Event(), list[int]()

    def sweep() -> None:
        swept.append(1)
        if len(swept) == 3:
            ended.set()

    sweep_every(0.001, sweep, ended)

    assert len(swept) == 3


def test_over_https_with_the_local_certificate_and_the_plain_port_leads_there(
    tmp_path: Path,
) -> None:
    place = Place(tmp_path / "https")
    set_up(place, [address_of("127.0.0.1")], "某市应急管理局", datetime.now(UTC))
    plain, secure = free_port(), free_port()
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", START.format(asked(port=str(plain), https=str(secure)))],
        env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        trusting = ssl.create_default_context(cafile=place.ca)
        headers_of(f"http://127.0.0.1:{plain}/fadu-ca.crt")
        with urllib.request.urlopen(f"http://127.0.0.1:{plain}/", timeout=5) as page:
            assert f"https://127.0.0.1:{secure}/" in page.read().decode()
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=trusting))
        until = time.monotonic() + 30
        while True:
            try:
                answer = opener.open(f"https://127.0.0.1:{secure}/v/spoken/", timeout=5)
                break
            except (urllib.error.URLError, ConnectionError) as no:
                if time.monotonic() > until or isinstance(getattr(no, "reason", no), ssl.SSLError):
                    raise
                time.sleep(0.1)
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def test_the_folder_is_that_of_the_settings_and_an_unmade_certificate_is_said(
    settings: Settings, tmp_path: Path
) -> None:
    assert https_folder({"FADU_VAR": str(settings.VAR)}) == settings.HTTPS_FOLDER
    assert https_folder({}) == settings.BASE_DIR / "var" / "https"
    assert https_folder({"FADU_VAR": "/srv/fadu"}) == Path("/srv/fadu/https")
    assert https_folder({"FADU_HTTPS_FOLDER": "/etc/fadu"}) == Path("/etc/fadu")
    for changes, why in (({"https": "8000"}, "同一个端口"), ({"https": "0"}, "--https 应当是")):
        with pytest.raises(BadInput, match=why):
            run(Namespace(**asked(**changes)))
