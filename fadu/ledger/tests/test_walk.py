"""The walk: chunks do not matter, it can be taken on, and it stops at the sizes it was given."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fadu.ledger import reading, services, walk
from fadu.ledger.anchor import checkpoint
from fadu.ledger.crypto import ALGORITHMS, sha256
from fadu.ledger.report import Findings
from fadu.ledger.standing import NewestImages
from fadu.ledger.tests.builders import NOTED, SIGNER, a_chain, a_log, matter_id, tamper
from fadu.ledger.tree import fold, leaf_hash
from fadu.ledger.walk import Walk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("chunk", [1, 3, 5, 1000])
def test_a_log_is_whole_whatever_the_chunks(monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr(reading, "RUN", chunk)
    leaves = [entry.leaf for entry in a_log(3, 4)]
    findings = Findings()

    taken = Walk(findings, NewestImages())
    taken.advance()

    assert findings.problems == []
    assert (taken.size, taken.root("sha256")) == (12, fold(sha256, leaves))


def test_a_walk_is_taken_on_to_what_was_recorded_since() -> None:
    chain = a_chain(matter_id(1), 4)
    services.append(chain[:2])
    findings = Findings()
    taken = Walk(findings, NewestImages())

    taken.advance()
    services.append(chain[2:])
    taken.advance()
    taken.advance()

    assert findings.problems == []
    assert taken.root("sha256") == fold(sha256, [entry.leaf for entry in chain])


@pytest.mark.parametrize("chunk", [2, 1000])
def test_a_walk_tells_both_roots_at_each_size_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(reading, "RUN", chunk)
    bodies = [entry.body.encode() for entry in a_log(2, 4)]
    told: dict[int, list[bytes]] = {}

    taken = Walk(
        Findings(),
        NewestImages(),
        [5, 0, 8, 1, 99],
        lambda size, root: told.update({size: [root(alg) for alg in ALGORITHMS]}),
    )
    taken.advance()

    assert told == {
        size: [
            fold(function, [leaf_hash(function, body) for body in bodies[:size]])
            for function in ALGORITHMS.values()
        ]
        for size in (0, 1, 5, 8)
    }


@pytest.mark.parametrize("tiles", [1, 64])
def test_stored_tiles_are_compared_however_many_at_a_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tiles: int
) -> None:
    monkeypatch.setattr(walk, "TILES", tiles)
    services.append(a_chain(matter_id(1), 600))
    checkpoint(NOTED, SIGNER, tmp_path)
    tamper("UPDATE ledger_tile SET root = hashes WHERE alg = 'sm3' AND position = 1")
    findings = Findings()

    Walk(findings, NewestImages(), [600]).advance()

    assert [str(problem) for problem in findings.problems] == ["sm3 第 0 层第 1 块哈希与正文不符"]


ALONE = """
import django, pathlib, sys
if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command
    from django.db import transaction
    from fadu.ledger import checks, services
    from fadu.ledger.anchor import checkpoint
    from fadu.ledger.tests.builders import KEYS, NOTED, SIGNER, a_chain, matter_id
    from fadu.ledger.verify import verify
    call_command("migrate", "ledger", verbosity=0)
    with transaction.atomic():
        services.append(a_chain(matter_id(1), 1200))
        services.append(a_chain(matter_id(2), 1200))
    folder = pathlib.Path(sys.argv[1])
    checkpoint(NOTED, SIGNER, folder)
    reports = [verify({}, folder=folder, keys=KEYS, processes=count) for count in (1, 2)]
    assert reports[0] == reports[1], reports
    print(reports[1].ok, reports[1].entries)
"""
SETTINGS = """
INSTALLED_APPS = ["fadu.ledger"]
DATABASES = {{"default": {{"ENGINE": "django.db.backends.sqlite3", "NAME": "{name}"}}}}
USE_TZ = True
"""


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    script = tmp_path / "alone.py"
    script.write_text(ALONE)
    (tmp_path / "alone_settings.py").write_text(SETTINGS.format(name=tmp_path / "alone.sqlite3"))
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    given = {"DJANGO_SETTINGS_MODULE": "alone_settings", "PYTHONPATH": path}

    ran = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "checkpoints")],
        env={**os.environ, **given},
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ran.stdout == "True 2400\n", ran.stderr
