"""Kill -9 at every line: a process of its own, run by test_uploading.py with a folder for its database and files.

For each k (of every `step`-th alone where a step is given), a child takes a piece in and kills itself (SIGKILL) at the k-th line it runs in the store and below it.
What is then said of the upload must be true, and going on from there must end in one whole file. Prints the number
of kills; leaves with 1 at the first untruth.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

WATCHED = ("fadu/evidence/", "fadu/documents/services")


def started(folder: Path) -> None:
    """Django on a database of its own, with the two tables that uploads touch."""
    os.environ |= {"FADU_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "fadu.config.settings"}
    os.environ.pop("FADU_DATABASE_URL", None)
    import django
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    for app in ("documents", "evidence"):
        call_command("migrate", app, verbosity=0)
    connections.close_all()


def dying(k: int) -> Callable[[FrameType, str, Any], Any]:
    """A tracer that kills the process at the k-th line run in the modules watched."""
    left = [k]

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        if not any(part in frame.f_code.co_filename for part in WATCHED):
            return None
        if event == "line":
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def in_child(work: Callable[[], None]) -> int:
    """Run work in a child; its signal, or its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def take(k: int, start: int, end: int | None) -> None:
    """Take a piece in and die at the k-th line (never for k = 0)."""
    from fadu.evidence.services.uploading import receive
    from fadu.evidence.tests.builders import FILM, NOW, piece, sender

    if k:
        sys.settrace(dying(k))
    receive(viewer=sender(), piece=piece(FILM, start, end), at=NOW)
    sys.settrace(None)


def told_and_finished(folder: Path) -> None:
    """What is said is true; what is left is one whole file under its digest and nothing else."""
    from fadu.documents.models import StoredFile
    from fadu.documents.services import path_of
    from fadu.evidence.selectors import standing, uploaded
    from fadu.evidence.services.uploading import receive
    from fadu.evidence.tests.builders import FILM, NOW, piece, sender, sha

    digest = sha(FILM)
    here = standing(sender(), digest)
    if here is not None and here.whole:
        assert path_of(digest).read_bytes() == FILM, "said to be whole and is not"
    start = here.offset if here else 0
    if not (here and here.whole):
        assert start < len(FILM), "at its end and not whole"
        assert receive(viewer=sender(), piece=piece(FILM, start), at=NOW).whole
    assert path_of(digest).read_bytes() == FILM
    assert StoredFile.objects.get().size == len(FILM)
    assert uploaded(sender(), [digest])[0].type == "video/mp4"
    if not (here and here.whole):
        left = [p for p in folder.rglob("*") if p.is_file() and p.name == digest]
        assert left == [path_of(digest)], left


def cleared(folder: Path) -> None:
    """Before the next kill: no rows, no files."""
    from fadu.documents.models import StoredFile
    from fadu.evidence.models import Upload

    Upload.objects.all().delete()
    StoredFile.objects.all().delete()
    shutil.rmtree(folder / "files", ignore_errors=True)


def main(folder: Path, step: int = 1) -> int:
    """Kill at every line, or every `step`-th, of the first piece and of the last."""
    started(folder)
    kills = 0
    for first, last in (((0, 2000), None), ((0, 2000), (2000, None))):
        for k in range(1, 10_000, step):
            if last and in_child(partial(take, 0, *first)):
                return 1
            how = in_child(partial(take, k, *(last or first)))
            if how not in (0, -signal.SIGKILL):
                return 1
            if in_child(partial(told_and_finished, folder)) or in_child(partial(cleared, folder)):
                sys.stdout.write(f"killed at line {k} of {last or first}\n")
                return 1
            if how == 0:
                break
            kills += 1
    sys.stdout.write(f"{kills}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
