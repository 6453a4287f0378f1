"""`fadu work`: do the long work that waits: many objects frozen or drawn from, many papers made, messages posted (大批量冻结、抽取、成批出具、发送短信)."""

import argparse

from fadu.cli.started import start_django

NOUN = "work"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `work` to the command line."""
    parser = subparsers.add_parser(
        NOUN, help="办理排队的大批量冻结、抽取、成批出具，发送短信，网页提交时自动运行"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Do what waits, then end."""
    from django.core.management import call_command

    start_django()
    call_command("work")
    return 0
