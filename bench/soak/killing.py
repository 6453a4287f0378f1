"""The one who kills: starts four writers, ends them with SIGKILL at random moments, and checks."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import OperationalError, connection, connections

from bench.soak import checking, deeds, writing
from fadu.matters.services import perform

WRITERS = 4
EVERY = 10  # runs between two verifications of the whole ledger
CRASHES = 0.3  # the share of runs on PostgreSQL in which the server itself crashes


def soak(
    folder: Path, runs: int, seconds: float, turns: int = 0, killed: int = 0
) -> checking.Found:
    """So many runs on the database at hand; returns what was found.

    With `turns` nobody is killed: each writer does so many flows over two matters, and every one of
    them must have been acknowledged; `killed` more runs follow, whose writers are.
    """
    call_command("migrate", verbosity=0)
    opened = [perform(planned)[0].matter for planned in deeds.opening()]
    shared = opened[: deeds.PARTIES], opened[deeds.PARTIES :]
    chance, found = random.Random(), checking.Found()
    for run in range(1, runs + killed + 1):
        undisturbed = turns if run <= runs else 0
        journals = _run(folder, run, shared, chance, seconds=seconds, turns=undisturbed)
        _recovered()
        checking.journals(found, journals)
        if undisturbed and found.done < run * turns * WRITERS:
            found.problems.append(
                f"only {found.done} of {run * turns * WRITERS} flows were recorded"
            )
        checking.chains(found)
        if undisturbed:
            print(f"undisturbed: {found}", flush=True)
        if run % EVERY == 0 or run == runs + killed:
            checking.whole(found)
            print(
                f"run {run}: {found.done} acknowledged, {len(found.problems)} problems", flush=True
            )
        if found.problems:
            break
    return found


def _run(
    folder: Path,
    run: int,
    shared: tuple[list[str], list[str]],
    chance: random.Random,
    *,
    seconds: float,
    turns: int,
) -> list[Path]:
    connections.close_all()  # a connection must not be carried into a child
    processes, journals = [], []
    fork = multiprocessing.get_context("fork")
    for index in range(WRITERS):
        path = folder / f"journal-{run}-{index}"
        process = fork.Process(target=writing.write, args=(f"{run}-{index}", path, *shared, turns))
        process.start()
        processes.append(process)
        journals.append(path)
    if not turns:
        _kill(processes, chance, seconds)
    for process in processes:
        process.join()
    return [path for path in journals if path.exists()]


def _kill(processes: list[Any], chance: random.Random, seconds: float) -> None:
    """End every writer at a moment of its own, sometimes the server's process of one of them as well."""
    deadlines = sorted((chance.uniform(0.2, seconds), p) for p in processes if p.pid)
    crash = connection.vendor == "postgresql" and chance.random() < CRASHES
    begun = time.monotonic()
    for moment, process in deadlines:
        time.sleep(max(0.0, begun + moment - time.monotonic()))
        if crash:
            _crash_server()
            crash = False
        os.kill(process.pid or 0, signal.SIGKILL)


def _crash_server() -> None:
    """Kill the server process of one writer: PostgreSQL then drops every session and recovers from its log."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        pids = [row[0] for row in cursor.fetchall()]
    connections.close_all()
    if pids:
        os.kill(pids[0], signal.SIGKILL)


def _recovered() -> None:
    """Wait until the database answers again."""
    for _ in range(300):
        try:
            connection.ensure_connection()
            return
        except OperationalError:
            connection.close()
            time.sleep(0.1)
    raise RuntimeError("the database did not come back")
