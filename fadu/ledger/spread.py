"""Runs of entries checked by several processes at once. It must not need Django: helpers do not load it."""

import multiprocessing
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import cache

from fadu.ledger.checks import Run, checked
from fadu.ledger.reading import Reader, Source

AHEAD = 2
"""Runs that are handed to each helper at a time."""
WAITING = 32
"""Checked runs for each process, at most, that wait to be put together behind one that is not done."""


def spread(
    reader: Reader,
    source: Source,
    starts: Iterable[int],
    processes: int,
    *,
    with_sm3: bool,
    meanwhile: Iterable[object] = (),
) -> Iterator[Run]:
    """The runs that begin after the given seqs, in order, checked by this process and its helpers.

    This process reads with `reader`. Each helper opens the source for itself, so it sees what was
    committed only, and its failures are those of the database's own library. Where it would have to
    wait, at first while its helpers start, this process takes a step of `meanwhile`, work that is
    nobody else's, and when there is none left a run. Should a helper be killed, the runs end before
    their time: the caller goes on alone.
    """

    def own(after: int) -> Run:
        return _checked(reader, after, with_sm3)

    with suppress(BrokenProcessPool):
        yield from _spread(
            own, source, iter(starts), processes, with_sm3=with_sm3, meanwhile=iter(meanwhile)
        )


def _spread(
    own: Callable[[int], Run],
    source: Source,
    starts: Iterator[int],
    processes: int,
    *,
    with_sm3: bool,
    meanwhile: Iterator[object],
) -> Iterator[Run]:
    left, waiting, nothing = next(starts, None), deque[Future[Run]](), object()
    context = multiprocessing.get_context(_beginning(source))
    with ProcessPoolExecutor(processes - 1, context) as helpers:
        while waiting or left is not None:
            asked = sum(not run.done() for run in waiting)
            while left is not None and asked < AHEAD * (processes - 1):
                waiting.append(helpers.submit(_help, source, left, with_sm3))
                asked, left = asked + 1, next(starts, None)
            if waiting and waiting[0].done():
                yield waiting.popleft().result()
            elif next(meanwhile, nothing) is not nothing:
                continue
            elif left is not None and len(waiting) < WAITING * processes:
                waiting.append(Future())
                waiting[-1].set_result(own(left))
                left = next(starts, None)
            else:
                yield waiting.popleft().result()


def _beginning(source: Source) -> str:
    """How helpers begin. A forked one has nothing to load, which spares a fifth of a second.

    An open SQLite connection must not be carried into a child; psycopg leaves one that another process
    opened alone. Nor must a process be forked that runs threads: what they had locked would stay so.
    """
    alone = threading.active_count() == 1
    forks = "fork" in multiprocessing.get_all_start_methods()
    return "fork" if source.vendor == "postgresql" and alone and forks else "spawn"


def _help(source: Source, after: int, with_sm3: bool) -> Run:
    return _checked(_opened(source), after, with_sm3)


@cache
def _opened(source: Source) -> Reader:
    return source.reader()


def _checked(reader: Reader, after: int, with_sm3: bool) -> Run:
    return checked(after, *reader.run(after), with_sm3=with_sm3)
