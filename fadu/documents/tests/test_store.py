"""Both stores keep the same promises: whole or not at all, verified on the way in and on the way out, in little memory."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.store import Altered, Disk, Store, unreachable
from fadu.documents.tests.buckets import bucket, settings_of

FILM = b"\0" * 100 + bytes(range(256)) * 40
SHA = hashlib.sha256(FILM).hexdigest()


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with bucket(tmp_path_factory.mktemp("spare")) as made:
        yield made


@pytest.fixture(params=["disk", "s3"])
def kept(request: Any, tmp_path: Path) -> Store:
    return (
        Disk(tmp_path / "files") if request.param == "disk" else request.getfixturevalue("remote")
    )  # type: ignore[no-any-return]


def whole(folder: Path, content: bytes = FILM) -> Path:
    path = folder / "whole"
    path.write_bytes(content)
    return path


def alter(kept: Any, sha256: str, content: bytes) -> None:
    """What an administrator, or a failing disk, does behind our back."""
    if isinstance(kept, Disk):
        kept.path(sha256).write_bytes(content)
    else:
        kept.client.put_object(Bucket=kept.bucket, Key=kept.key(sha256), Body=content)


def test_a_file_is_put_fetched_listed_and_removed(kept: Store, tmp_path: Path) -> None:
    assert not kept.exists(SHA)
    with pytest.raises(FileNotFoundError):
        kept.fetch(SHA)

    kept.put(whole(tmp_path), SHA)
    kept.put(whole(tmp_path), SHA)  # twice the same is stored once

    assert kept.exists(SHA)
    with kept.fetch(SHA) as file:
        assert file.read(10) == FILM[:10]
        file.seek(0)
        assert file.read() == FILM
    assert list(kept.digests()) == [SHA]
    kept.remove(SHA)
    kept.remove(SHA)
    assert list(kept.digests()) == []


def test_another_file_is_not_stored_and_a_changed_one_not_handed_out(
    kept: Store, tmp_path: Path
) -> None:
    with pytest.raises(Altered):
        kept.put(whole(tmp_path, b"other"), SHA)
    assert not kept.exists(SHA)

    kept.put(whole(tmp_path), SHA)
    alter(kept, SHA, FILM[:-1] + b"x")

    with pytest.raises(Altered, match="与登记的校验值不符"):
        kept.fetch(SHA)
    kept.remove(SHA)


def test_a_large_file_goes_through_in_little_memory(kept: Store, tmp_path: Path) -> None:
    path, piece, state = tmp_path / "large", os.urandom(1024 * 1024), hashlib.sha256()
    with path.open("wb") as out:
        for _ in range(24):
            out.write(piece)
            state.update(piece)
    sha256 = state.hexdigest()

    tracemalloc.start()
    kept.put(path, sha256)
    put = tracemalloc.get_traced_memory()[1]
    tracemalloc.reset_peak()
    with kept.fetch(sha256) as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == sha256
    fetched = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    most = 4 if isinstance(kept, Disk) else 22  # two parts of 8 MB are on their way at a time
    assert max(put, fetched) < most * 1024 * 1024
    kept.remove(sha256)


def test_the_names_of_new_folders_are_on_the_disk_up_to_the_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, brought, really = tmp_path / "part", [], os.fsync
    path.write_bytes(FILM)

    def fsync(handle: int) -> None:
        brought.append(Path(os.readlink(f"/proc/self/fd/{handle}")))
        really(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    kept = Disk(tmp_path / "files")
    kept.put(path, SHA)

    place = kept.path(SHA)
    assert brought == [path, place.parent, place.parent.parent, kept.root]
    assert list(kept.digests(SHA[0])) == [SHA]
    assert list(kept.digests("0" if SHA[0] != "0" else "1")) == []


def test_a_name_never_leads_to_a_path(tmp_path: Path) -> None:
    for name in ("../../etc/passwd", "ab" * 31 + "/x", SHA.upper(), ""):
        with pytest.raises(ValueError, match="no digest"):
            Disk(tmp_path).exists(name)


def test_a_store_that_is_away_is_told_from_one_that_answers(
    settings: Settings, remote: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    assert unreachable() == ""
    settings.STORE = settings_of(remote.client.meta.endpoint_url)
    assert unreachable() == ""
    settings.STORE = settings.STORE | {"bucket": "elsewhere"}

    assert "NoSuchBucket" in unreachable()


KILLED = """
import sys, pathlib
sys.path[:0] = {path!r}
from fadu.documents.store import Disk
from fadu.documents.tests.buckets import reached
where, whole, sha = sys.argv[1:]
kept = Disk(pathlib.Path(where)) if not where.startswith("http") else reached(where, pathlib.Path(whole).parent)
print("go", flush=True)
kept.put(pathlib.Path(whole), sha)
"""


def test_a_kill_in_the_middle_leaves_nothing_under_the_digest(kept: Any, tmp_path: Path) -> None:
    path, state = tmp_path / "large", hashlib.sha256()
    with path.open("wb") as out:
        for _ in range(16):
            piece = os.urandom(1024 * 1024)
            out.write(piece)
            state.update(piece)
    sha256 = state.hexdigest()
    where = str(kept.root) if isinstance(kept, Disk) else kept.client.meta.endpoint_url
    command = [sys.executable, "-c", KILLED.format(path=sys.path), where, str(path), sha256]

    with subprocess.Popen(command, stdout=subprocess.PIPE) as sender:
        assert sender.stdout is not None
        sender.stdout.readline()
        time.sleep(0.05)
        sender.send_signal(signal.SIGKILL)

    if kept.exists(sha256):  # it was quicker than the kill: then it is whole
        kept.fetch(sha256).close()
    kept.put(path, sha256)
    with kept.fetch(sha256) as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == sha256
    kept.remove(sha256)
