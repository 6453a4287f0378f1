"""`fadu sweep`: bring the lists up to date after periods have lapsed (每日由定时任务运行)."""

import argparse
import sys

from fadu.cli.started import start_django

NOUN = "sweep"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `sweep` to the command line."""
    parser = subparsers.add_parser(NOUN, help="期限届满后更新列表，宜每小时运行一次")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Fold what has lapsed; nothing is recorded. 1 where a step has failed."""
    from django.core.management import CommandError, call_command

    start_django()
    try:
        call_command("sweep")
    except CommandError as unfinished:
        print(unfinished, file=sys.stderr)
        return 1
    return 0
