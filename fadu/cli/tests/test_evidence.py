"""`fadu evidence`: imports in a person's name, file by file, and a second time nothing; the store against the ledger."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.fixtures import Settings

from fadu.cli import main
from fadu.cli.evidence import KINDS
from fadu.cli.tests.test_law import run
from fadu.documents.services import path_of
from fadu.documents.tests.files import movie
from fadu.evidence.models import Recording
from fadu.law.procedures.registers.recordings import DEVICES
from fadu.statutes.tests.builders import fill
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


def test_the_kinds_are_those_of_the_register() -> None:
    assert KINDS == DEVICES


@pytest.fixture
def station(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "store"
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "0317_20250303091011.mp4").write_bytes(movie(4000))
    return folder


def test_a_folder_goes_in_once_in_a_person_s_name(
    bureau: Bureau, station: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(bureau, "enforcement.av_import_days", "3")
    words = [
        "evidence", "import", str(station), "--device", "0317", "--names", "%Y%m%d%H%M%S",
        "--account", bureau.zhang.account.username, "--officer", bureau.zhao.account.username,
    ]  # fmt: skip

    def answered(*more: str, password: str = PASSWORD) -> tuple[int, Any]:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
        return run(capsys, *words, *more)

    code, said = answered("--try")
    assert (code, said["taken"], said["files"][0]["verdict"], said["files"][0]["late"]) == (0, 1, "可以登记", True)  # fmt: skip
    assert not Recording.objects.exists()
    assert answered()[1]["files"][0]["captured"] == "2025-03-03T01:10:11Z"
    (station / "readme.txt").write_text("text")
    code, said = answered()
    assert (code, said["known"], said["refused"]) == (1, 1, 1)
    assert Recording.objects.get().shot_by == bureau.zhao.id

    for wrong, why in (("wrong", "账号或者口令不对"), (PASSWORD, "由执法人员或者登记员登记")):
        who = bureau.zhang if wrong != PASSWORD else bureau.li
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{wrong}\n"))
        line = [*words[:7], "--account", who.account.username]
        assert main(line) == 2
        assert why in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(words) == 1
    told = capsys.readouterr().out
    assert "登记0个，以前登记过1个，没有登记1个" in told
    assert "2025-03-03 09:10:11拍摄（文件名）" in told


def test_the_store_is_checked_against_the_ledger(
    bureau: Bureau, station: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    words = ["evidence", "import", str(station), "--device", "0317", "--account"]
    assert main([*words, bureau.zhang.account.username]) == 0
    capsys.readouterr()
    sound = {"carried": 1, "stored": 1, "erased": 0, "faults": []}
    assert run(capsys, "evidence", "check") == (0, sound)
    film = Recording.objects.get()

    path_of(film.sha256).write_bytes(b"other")
    code, said = run(capsys, "evidence", "check")

    fault = {"sha256": film.sha256, "fault": "被改动", "matter": film.id, "n": 0}
    assert (code, said["faults"]) == (1, [fault])
    assert main(["evidence", "check"]) == 1
    assert f"被改动：{film.sha256}（事项{film.id}第1条记录）" in capsys.readouterr().out
