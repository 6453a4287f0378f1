"""`fadu draw …`: the verifiable draw (公开可复算抽取) by files alone; `run` makes one, `verify` computes one again."""

import argparse

from fadu.cli import draw_run, draw_verify

NOUN = "draw"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `draw` to the command line."""
    parser = subparsers.add_parser(NOUN, help="按文件随机抽取，核对公开的抽取结果")
    verbs = parser.add_subparsers(title="操作", metavar="操作", required=True)
    draw_run.add_to(verbs)
    draw_verify.add_to(verbs)
