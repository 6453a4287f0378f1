"""`fadu demo`: build the demonstration bureau (示范局) in an empty, migrated database."""

import argparse
import io
import json

from fadu.cli.started import start_django
from fadu.kernel.errors import BadInput

NOUN = "demo"
YEARS = ("2024",)
"""The years that fadu.demo acts out."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `demo` to the command line."""
    parser = subparsers.add_parser(NOUN, help="在空的数据库里建立示范局")
    parser.add_argument(
        "--year",
        default=YEARS[0],
        metavar="年度",
        help=f"示范年度，现有 {'、'.join(YEARS)} 年，默认 {YEARS[0]}",
    )
    parser.add_argument("--json", action="store_true", help="以 JSON 输出")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build it through the real services; Refused where data stand already, BadInput for a year there is not."""
    if args.year not in YEARS:
        raise BadInput(f"没有“{args.year}”年度的示范数据", todo=f"现有年度：{'、'.join(YEARS)}")
    start_django()
    from django.core.management import call_command

    accounts = io.StringIO()
    call_command("build_demo", stdout=accounts)
    if args.json:
        print(json.dumps({"year": int(args.year), **_size()}))
    else:
        print(accounts.getvalue(), end="")
    return 0


def _size() -> dict[str, int]:
    from fadu.ledger import selectors as ledger
    from fadu.matters.models import Matter

    return {"matters": Matter.objects.count(), "entries": ledger.size()}
