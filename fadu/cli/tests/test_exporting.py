"""`fadu export objects`: what goes out comes in again as it stands, more than one sheet holds in several files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from fadu.cli import main
from fadu.cli.tests.test_law import run
from fadu.registry.imports import reading
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.tests.imports.sheets import code, row
from fadu.registry.tests.imports.test_services import taken

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.people import Bureau


def test_objects_go_out_as_they_come_in(
    bureau: Bureau, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "对象.xlsx"
    assert main(["export", "objects", "--out", str(path)]) == 0
    assert "0家监管对象" in capsys.readouterr().out
    taken(bureau, "objects", *(row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(3)))

    monkeypatch.setattr(reading, "BOUNDS", replace(reading.BOUNDS, rows=2))
    exit_code, said = run(capsys, "export", "objects", "--out", str(path))

    second = tmp_path / "对象-2.xlsx"
    assert (exit_code, said["objects"]) == (0, 3)
    assert [one["file"] for one in said["files"]] == [str(path), str(second)]
    found = [
        line.facts
        for one in (path, second)
        for line in reading.read(OBJECTS, one.read_bytes(), date(2026, 1, 1)).lines
    ]
    assert [facts["name"] for facts in found] == ["2厂", "1厂", "0厂"]
    assert found[0]["credit_code"] == code(2)
