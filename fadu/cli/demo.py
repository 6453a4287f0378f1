"""`fadu demo`: build the demonstration bureau (示范局) in an empty, migrated database."""

import argparse

from fadu.cli.started import start_django

NOUN = "demo"
YEARS = ("2024",)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `demo` to the command line."""
    parser = subparsers.add_parser(NOUN, help="在空的数据库里建立示范局")
    parser.add_argument("--year", choices=YEARS, default=YEARS[0], help="示范年度，现有 2024 年")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Build it through the real services; Refused where data stand already."""
    from django.core.management import call_command

    start_django()
    call_command("build_demo")
    return 0
