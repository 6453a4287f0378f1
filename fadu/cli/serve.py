"""`fadu serve`: the web server (网页服务), granian over WSGI; refuses to start where the checks find an error.

With `--https` it serves over TLS with the local certificate, and on the plain port only the page that installs it.
"""

import argparse
import io
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from fadu.cli import certificate_site
from fadu.cli.certificates import Place, standing
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of

NOUN = "serve"
BACKLOG = 1024


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `serve` to the command line."""
    parser = subparsers.add_parser(NOUN, help="启动网页服务")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="地址", help="监听的地址，默认只供本机访问"
    )
    parser.add_argument("--port", default="8000", metavar="端口", help="监听的端口，默认 8000")
    parser.add_argument(
        "--workers", default="1", metavar="个数", help="进程数，默认 1；正式部署每核一个"
    )
    parser.add_argument("--threads", default="8", metavar="个数", help="每个进程的线程数，默认 8")
    parser.add_argument(
        "--sweep",
        default="0",
        metavar="分钟",
        help="每隔几分钟更新期限列表，默认 0：由定时任务运行 fadu sweep",
    )
    parser.add_argument(
        "--https",
        default="",
        metavar="端口",
        help="用本地证书在这个端口提供 https（先执行 fadu https set-up），--port 只供手机安装证书",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check, print the address and serve until interrupted."""
    port = whole("--port", args.port, 1, 65535)
    workers = whole("--workers", args.workers, 1, 64)
    threads = whole("--threads", args.threads, 1, 256)
    minutes = whole("--sweep", args.sweep, 0, 1440)
    secure = whole("--https", args.https, 1, 65535) if args.https else 0
    if secure == port:
        raise BadInput("--https 和 --port 不能是同一个端口")
    place = behind_https(secure, port) if secure else None
    start_django()
    if not args.host:
        raise BadInput("--host 不能为空")
    if place is not None:
        site = certificate_site.started(args.host, port, site_of(place, secure, port))
        print(f"手机安装本地证书：{page_address(place, site.server_port)}")
    address = f"https://{args.host}:{secure}/" if secure else f"http://{args.host}:{port}/"
    print(f"法度已启动：{address}（按 Ctrl+C 停止）")
    for line in demo_accounts():
        print(line)
    sys.stdout.flush()
    if minutes:
        threading.Thread(target=sweep_every, args=(minutes * 60, run_sweep), daemon=True).start()
    server(args.host, secure or port, workers, threads, place).serve()
    return 0


def whole(name: str, word: str, least: int, most: int) -> int:
    """A whole number within its limits, or BadInput that names the option."""
    if not (word.isascii() and word.isdigit() and least <= int(word) <= most):
        raise BadInput(f"{name} 应当是 {least} 至 {most} 的整数，现为“{word}”")
    return int(word)


def start_django() -> None:
    """Load the apps and run the checks; Refused names everything that keeps the server from starting."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fadu.config.settings")
    import django
    from django.core.management import call_command
    from django.core.management.base import SystemCheckError
    from django.core.servers.basehttp import get_internal_wsgi_application
    from django.db import connections

    django.setup()
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
    except SystemCheckError as failure:
        raise Refused(f"法度不能启动：{failure}") from failure
    get_internal_wsgi_application()  # no address is promised before the whole site has loaded once
    connections.close_all()  # the workers must not inherit this process's connection


def run_sweep() -> None:
    """One sweep in a process of its own: the server's own never holds a connection."""
    subprocess.run([sys.executable, "-m", "fadu", "sweep"], check=False, stdout=subprocess.DEVNULL)


def sweep_every(
    seconds: float, sweep: Callable[[], None], ended: threading.Event | None = None
) -> None:
    """Sweep at once and then again and again, until the process or `ended` ends it."""
    waiting = ended or threading.Event()
    sweep()
    while not waiting.wait(seconds):
        sweep()


def demo_accounts() -> list[str]:
    """What a visitor of the demonstration needs to sign in; nothing outside it."""
    from django.conf import settings

    if not settings.DEMO:
        return []
    from fadu.demo.people import sign_in_lines

    return list(sign_in_lines())


def behind_https(secure: int, port: int) -> Place:
    """Tell the settings, before they are read, what https asks of them. BadInput where no certificate was set up."""
    place = Place(https_folder(os.environ))
    held = standing(place)
    os.environ["FADU_HTTPS"] = "true"
    os.environ.setdefault("FADU_CERTIFICATE_PAGE", page_address(place, port))
    local = ("127.0.0.1", "localhost", "[::1]")
    os.environ.setdefault("FADU_ALLOWED_HOSTS", ",".join((*held.addresses, *local)))
    os.environ.setdefault("FADU_BASE_ADDRESS", f"https://{held.addresses[0]}:{secure}")
    return place


def https_folder(variables: Mapping[str, str]) -> Path:
    """The folder that the settings will name (settings.HTTPS_FOLDER): what stands in it decides what they are told."""
    tree = Path(__file__).resolve().parents[2]
    var = (
        variables.get("FADU_VAR") or (tree if (tree / "manage.py").exists() else Path.cwd()) / "var"
    )
    return Path(variables.get("FADU_HTTPS_FOLDER") or Path(var) / "https")


def page_address(place: Place, port: int) -> str:
    """Where phones install the certificate."""
    return f"http://{standing(place).addresses[0]}:{port}/"


def site_of(place: Place, secure: int, port: int) -> certificate_site.Site:
    """What the page for phones says."""
    from fadu.ui.qr import svg

    held = standing(place)
    return certificate_site.Site(
        place.ca.read_bytes(), held.fingerprint, "、".join(held.addresses), f"{day_of(held.ca_until)}", secure,
        svg("本页网址", page_address(place, port)).replace("<svg ", '<svg width="200" height="200" ', 1),
    )  # fmt: skip


def server(host: str, port: int, workers: int, threads: int, place: Place | None = None) -> Any:
    """The granian server, made but not started; over TLS with the certificate of `place`, if there is one."""
    from granian import Granian
    from granian.constants import Interfaces

    return Granian(
        "fadu.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        backlog=BACKLOG,
        log_access=False,
        log_enabled=False,
        ssl_cert=place.server if place else None,
        ssl_key=place.server_key if place else None,
    )
