"""The grammar of the command line is put together once a process: it takes longer than most commands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from fadu import cli


@pytest.fixture(autouse=True, scope="session")
def _one_grammar() -> Iterator[None]:
    """Commands in a process of their own (test_main.py) show that each puts it together by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli, "parser", cache(cli.parser))
        yield
