"""`fadu found`: the first agency and its three administrators (三员) of an empty installation."""

import argparse

from fadu.cli.started import start_django

NOUN = "found"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `found` to the command line."""
    parser = subparsers.add_parser(NOUN, help="在空的数据库里建立第一个机构和三名管理员")
    parser.add_argument("--name", required=True, metavar="名称", help="机构全称")
    parser.add_argument("--short", required=True, metavar="简称", help="机构简称")
    parser.add_argument("--division", required=True, metavar="代码", help="行政区划代码，如 430200")
    parser.add_argument(
        "--level", required=True, choices=("province", "city", "county"), help="层级"
    )
    parser.add_argument("--xitong", required=True, metavar="姓名", help="系统管理员")
    parser.add_argument("--anquan", required=True, metavar="姓名", help="安全管理员")
    parser.add_argument("--shenji", required=True, metavar="姓名", help="审计管理员")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Found it; passwords are asked for, or read line by line from a pipe. Refused where one stands."""
    from django.core.management import call_command

    start_django()
    names = ("name", "short", "division", "level", "xitong", "anquan", "shenji")
    call_command("found", **{name: getattr(args, name) for name in names})
    return 0
