"""The command line (命令行): one module per noun, each imported here and Django only when it runs."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from fadu.cli.parser import Parser
from fadu.cli.started import installation_named
from fadu.kernel.errors import BadInput, Refused

NOUNS = (
    "serve",
    "demo",
    "found",
    "sweep",
    "work",
    "doctor",
    "https",
    "deadline",
    "codes",
    "penalty",
    "plan",
    "law",
    "importing",
    "exporting",
    "parameter",
    "ledger",
    "procedure",
    "case",
    "draw",
    "evidence",
    "verify_bundle",
    "report",
)
"""The modules of the command line; each has NOUN, `add_parser(subparsers)` and sets `run`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 findings, 2 bad input or refused."""
    try:
        args = parser().parse_args(argv)
        with installation_named():
            return int(args.run(args))
    except (BadInput, Refused) as error:
        print(error, file=sys.stderr)
        if error.todo:
            print(error.todo, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has gone; nothing is left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit as asked:  # --help
        return int(asked.code or 0)


def parser() -> argparse.ArgumentParser:
    """The whole grammar of the command line."""
    top = Parser(prog="fadu", description="法度：应急管理部门依法履职的程序、台账与年度报告")
    nouns = top.add_subparsers(title="命令", metavar="命令", required=True)
    for name in NOUNS:
        import_module(f"fadu.cli.{name}").add_parser(nouns)
    return top
