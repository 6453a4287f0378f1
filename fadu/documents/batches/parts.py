"""The files of a batch on the disk: each matter's papers in a folder that appears whole, then one result of all.

A process that is killed leaves whole folders and one half one under another name, which the next writes anew.
"""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from django.conf import settings

from fadu.documents.batches.models import BatchForm
from fadu.documents.waiting.services import Lost

_MOMENT = (1980, 1, 1, 0, 0, 0)
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
LONGEST = 60
"""Characters of a name; with three bytes each it stays below what disks allow."""


@dataclass(frozen=True)
class Made:
    """One paper of a batch: the name of its file and its bytes."""

    name: str
    data: bytes


def folder_of(batch: str) -> Path:
    """Where a batch stands."""
    return Path(settings.FILES) / "batches" / batch


def begin(batch: str) -> None:
    """Make a place for the batch; nothing is put where it is gone again."""
    folder_of(batch).mkdir(parents=True, exist_ok=True)


def standing() -> set[str]:
    """The batches of which something stands."""
    return {folder.name for folder in folder_of("x").parent.glob("*")}


def whole(batch: str, at: int) -> bool:
    """Whether the papers of the matter at this place are there."""
    return (folder_of(batch) / f"{at:05d}").is_dir()


def put(batch: str, at: int, made: Sequence[Made], worker: str) -> None:
    """Give the papers of one matter their place, all or none; who comes second leaves what is there. Lost where the batch is dropped."""
    folder = folder_of(batch)
    half = folder / f"half-{worker}-{at:05d}"
    shutil.rmtree(half, ignore_errors=True)
    try:
        half.mkdir()
    except FileNotFoundError:
        raise Lost(batch) from None
    for number, one in enumerate(made, 1):
        with (half / f"{number:03d} {fit(one.name)}").open("wb") as out:
            out.write(one.data)
            out.flush()
            os.fsync(out.fileno())
    try:
        half.rename(folder / f"{at:05d}")
    except OSError:
        if not whole(batch, at):
            raise
        shutil.rmtree(half, ignore_errors=True)


def count(batch: str) -> int:
    """How many papers are there."""
    return sum(1 for _ in _files(batch))


def assemble(batch: str, form: str, worker: str) -> None:
    """One file of all, in the order in which the matters were asked for; the same papers give the same zip."""
    half = folder_of(batch) / f"half-{worker}"
    with half.open("wb") as out:
        if form == BatchForm.PDF:
            _merge(batch, half)
        else:
            _zip(batch, out)
    with half.open("rb") as out:
        os.fsync(out.fileno())
    half.replace(result_of(batch, form))


def result_of(batch: str, form: str) -> Path:
    """Where the one file stands."""
    return folder_of(batch) / ("result.pdf" if form == BatchForm.PDF else "result.zip")


def drop(batches: Iterable[str]) -> None:
    """Everything of these batches."""
    for batch in batches:
        shutil.rmtree(folder_of(batch), ignore_errors=True)


def fit(name: str) -> str:
    """A name that every disk takes; its ending is kept."""
    stem, point, ending = _UNFIT.sub("_", name).rpartition(".")
    return f"{stem[:LONGEST]}{point}{ending}"


def _files(batch: str) -> Iterable[Path]:
    for place in sorted(folder_of(batch).glob("[0-9][0-9][0-9][0-9][0-9]")):
        yield from sorted(place.iterdir())


def _zip(batch: str, out: object) -> None:
    with zipfile.ZipFile(out, "w") as made:  # type: ignore[call-overload]
        for number, path in enumerate(_files(batch), 1):
            member = zipfile.ZipInfo(f"{number:04d} {path.name[4:]}", _MOMENT)
            member.compress_type = zipfile.ZIP_STORED  # they are packed already
            made.writestr(member, path.read_bytes())


def _merge(batch: str, to: Path) -> None:
    whole_file = pypdfium2.PdfDocument.new()
    for path in _files(batch):
        one = pypdfium2.PdfDocument(path)
        whole_file.import_pages(one)
        one.close()
    whole_file.save(str(to))
    whole_file.close()
