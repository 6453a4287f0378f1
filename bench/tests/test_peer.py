"""A process is asked line by line, and its end is noticed."""

from __future__ import annotations

import sys

import pytest

from bench.peer import Answering

ECHO = "import sys, json\nfor line in sys.stdin: print(json.dumps(json.loads(line)['n'] + 1), flush=True)"


def test_a_question_has_its_answer():
    with Answering([sys.executable, "-c", ECHO]) as process:
        assert [process.ask(n=1), process.ask(n=5)] == [2, 6]


def test_a_process_that_has_ended_is_named():
    mute = "import sys; sys.stdin.readline(); raise SystemExit(3)"
    with (
        Answering([sys.executable, "-c", mute]) as process,
        pytest.raises(RuntimeError, match="ended with 3"),
    ):
        process.ask(n=1)
