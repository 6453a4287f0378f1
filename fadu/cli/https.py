"""`fadu https`: HTTPS for phones on a closed network, by a local certificate authority (本地证书)."""

import argparse
import json
from datetime import datetime, timedelta
from typing import Any

from fadu.cli.started import now, start_django
from fadu.kernel.zone import day_of, rfc3339

NOUN = "https"
WARNED = timedelta(days=30)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `https` to the command line."""
    parser = subparsers.add_parser(NOUN, help="给手机用的 https：建立、续期、查看本地证书")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    made = verbs.add_parser("set-up", help="建立本地证书颁发机构和服务器证书")
    made.add_argument(
        "--address",
        metavar="地址",
        action="append",
        required=True,
        help="手机打开的 IP 地址或者主机名，可以重复",
    )
    made.add_argument("--name", metavar="名称", default="", help="写进证书的本机关简称，手机上显示")
    made.add_argument("--again", action="store_true", help="换掉现有的，所有手机要重新安装证书")
    made.set_defaults(run=run_set_up)
    renewed = verbs.add_parser("renew", help="续期服务器证书，手机不用重装")
    renewed.set_defaults(run=run_renew)
    shown = verbs.add_parser("show", help="查看地址、到期日和指纹")
    shown.set_defaults(run=run_show)
    for one in (made, renewed, shown):
        one.add_argument("--json", action="store_true", help="以 JSON 输出")


def run_set_up(args: argparse.Namespace) -> int:
    """Make both certificates; what stands already is only put aside where it is asked for."""
    from fadu.cli import certificates

    addresses = list(dict.fromkeys(certificates.address_of(word) for word in args.address))
    start_django()
    place = place_of()
    if args.again:
        certificates.put_aside(place)
    return _said(certificates.set_up(place, addresses, args.name, now()), args, "已建立")


def run_renew(args: argparse.Namespace) -> int:
    """Another server certificate by the same authority."""
    from fadu.cli import certificates

    start_django()
    return _said(certificates.renew(place_of(), now()), args, "已续期，重新启动服务后生效")


def run_show(args: argparse.Namespace) -> int:
    """What is in use: 1 where it ends within thirty days."""
    from fadu.cli import certificates

    start_django()
    found = certificates.standing(place_of())
    _said(found, args, "")
    return int(ending(found.server_until, now()))


def ending(until: datetime, at: datetime) -> bool:
    """Whether it is time to renew."""
    return until - at < WARNED


def place_of() -> Any:
    """Where the certificates stand (FADU_HTTPS_FOLDER)."""
    from django.conf import settings

    from fadu.cli.certificates import Place

    return Place(settings.HTTPS_FOLDER)


def _said(found: Any, args: argparse.Namespace, done: str) -> int:
    if args.json:
        told = {
            "addresses": list(found.addresses), "server_until": rfc3339(found.server_until),
            "ca_until": rfc3339(found.ca_until), "fingerprint": found.fingerprint, "folder": str(place_of().folder),
        }  # fmt: skip
        print(json.dumps(told, ensure_ascii=False))
        return 0
    if done:
        print(f"{done}：{place_of().folder}")
    print(f"地址：{'、'.join(found.addresses)}")
    print(f"服务器证书有效到{day_of(found.server_until)}，本地证书有效到{day_of(found.ca_until)}")
    print(f"本地证书指纹（SHA-256）：{found.fingerprint}")
    print(
        "启动：fadu serve --host 0.0.0.0 --port 8000 --https 8443；手机先打开 http://地址:8000/ 安装本地证书"
    )
    return 0
