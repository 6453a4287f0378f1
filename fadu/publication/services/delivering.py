"""From the folder of messages to the gateway (发送短信): each is posted, tried again later, or laid aside for a person.

The folder is the queue: what stands in it has not been taken yet. Tries stand beside a message in `<id>.tries`; what a
gateway refuses for good, or has not taken within a day, goes to the folder `unsent`. One process delivers at a time. Logs
hold a message's id and the status, never its number, its words or the secret.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import orjson
import structlog

from fadu.kernel.errors import BadInput
from fadu.kernel.zone import parse_instant, rfc3339
from fadu.publication.gateway import HttpGateway, Verdict

GIVE_UP = timedelta(days=1)
"""How long a message is tried; whoever gets it later than the day after wonders more than they learn."""
LONGEST_WAIT = timedelta(hours=1)
STARTS = timedelta(minutes=2)
"""How long a process that was begun may take to look; then another one is begun."""
UNSENT = "unsent"
_BEGUN, _LOCK = ".begun", ".lock"
log = structlog.stdlib.get_logger("fadu.messages")


@dataclass
class Delivered:
    """How many messages were taken, wait for another try, were laid aside."""

    taken: int = 0
    waiting: int = 0
    unsent: int = 0


def begin(folder: Path, at: datetime) -> None:
    """Have a process of its own deliver what waits. One that was begun just now and has not looked yet serves for all."""
    mark = folder / _BEGUN
    try:
        begun = parse_instant(mark.read_text("ascii"))
    except (FileNotFoundError, BadInput):
        begun = at - STARTS
    if not at - STARTS < begun <= at:
        mark.write_text(rfc3339(at), "ascii")
        quiet = subprocess.DEVNULL
        command = [sys.executable, "-m", "fadu", "work"]
        subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)


def deliver(folder: Path, gateway: HttpGateway, *, now: datetime) -> Delivered:
    """Post every message whose turn it is; what comes in meanwhile is posted too. A gateway that does not answer is not
    asked for the next one.
    """
    told = Delivered()
    if not folder.is_dir():
        return told
    with _alone(folder):
        while True:
            (folder / _BEGUN).unlink(
                missing_ok=True
            )  # before looking: what comes after it begins anew
            reached = all(
                _post(message, gateway, now, told) for message in sorted(folder.glob("[!.]*.json"))
            )
            if not reached or not (folder / _BEGUN).exists():
                break
    told.waiting = sum(1 for _ in folder.glob("[!.]*.json"))
    return told


def laid_aside(folder: Path) -> int:
    """How many messages no gateway has taken."""
    return sum(1 for _ in (folder / UNSENT).glob("*.json"))


def _post(path: Path, gateway: HttpGateway, now: datetime, told: Delivered) -> bool:
    """Post one message if it is its turn; False where no answer came."""
    tries, since = _tries(path)
    if now < since:
        return True
    message = path.read_bytes()
    verdict, why = gateway.post(path.stem, message)
    if verdict is Verdict.LATER and now - parse_instant(orjson.loads(message)["at"]) < GIVE_UP:
        wait = min(timedelta(minutes=1 << min(tries, 10)), LONGEST_WAIT)
        _keep(_beside(path), {"tries": tries + 1, "since": rfc3339(now + wait)})
    elif verdict is Verdict.TAKEN:
        _beside(path).unlink(missing_ok=True)
        path.unlink()
        told.taken += 1
    else:
        aside = path.parent / UNSENT
        aside.mkdir(mode=0o700, exist_ok=True)
        path.rename(aside / path.name)
        _beside(path).unlink(missing_ok=True)
        told.unsent += 1
    log.info("message", message=path.stem, verdict=verdict.value, status=why, tries=tries + 1)
    return why.isdecimal()


def _beside(path: Path) -> Path:
    return path.with_suffix(".tries")


def _tries(path: Path) -> tuple[int, datetime]:
    """How often a message was tried, and from when on it is tried again."""
    try:
        kept = orjson.loads(_beside(path).read_bytes())
    except (FileNotFoundError, orjson.JSONDecodeError):
        return 0, parse_instant("2000-01-01T00:00:00Z")
    return kept["tries"], parse_instant(kept["since"])


def _keep(path: Path, told: dict[str, object]) -> None:
    """Whole or not at all: a half-written count would be read as none."""
    new = path.with_name(f".{path.name}.new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(orjson.dumps(told))
    new.rename(path)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder; a process that ends, however, lets it go."""
    with os.fdopen(os.open(folder / _LOCK, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
