"""The verbs of the command line, walked from its parsers."""

import argparse
from collections.abc import Iterator
from functools import cache

from fadu.cli import parser


@cache
def verbs() -> dict[str, argparse.ArgumentParser]:
    """Every command that can be run, as people type it: `report check` → its parser."""
    return dict(_below(parser(), ""))


def _below(
    one: argparse.ArgumentParser, name: str
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    groups = [a for a in one._actions if isinstance(a, argparse._SubParsersAction)]
    if not groups:
        yield name, one
    for group in groups:
        for word, below in group.choices.items():
            yield from _below(below, f"{name} {word}".strip())


def options(one: argparse.ArgumentParser) -> set[str]:
    """The long options of a command, `--help` left out."""
    found = {text for action in one._actions for text in action.option_strings}
    return {text for text in found if text.startswith("--") and text != "--help"}
