"""`fadu doctor`."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from fadu.cli import doctor
from fadu.cli.doctor import Point


def points(look: Any) -> dict[str, Point]:
    """What one look finds, by title."""
    return {point.title: point for point in look()}


@pytest.mark.django_db
def test_a_migrated_database_is_well() -> None:
    found = points(doctor.database_answers)

    assert found["数据库"].ok
    assert found["数据库结构"].ok


@pytest.mark.django_db
def test_a_migration_that_waits_is_named() -> None:
    from django.db.migrations.recorder import MigrationRecorder

    MigrationRecorder.Migration.objects.filter(app="sessions").delete()

    found = points(doctor.database_answers)["数据库结构"]
    assert not found.ok
    assert "1 项" in found.message
    assert "备份" in found.todo


def test_every_point_says_what_it_is_and_what_to_do(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = settings.CHECKPOINTS = tmp_path

    found = [*doctor.folders_are_writable(), *doctor.pages_are_built()]

    assert [point.name for point in found] == [
        "files",
        "checkpoints",
        "disk",
        "front_end",
        "static_files",
    ]
    assert all(point.message and point.todo for point in found)
    assert found[0].ok
    assert found[1].ok


def test_a_folder_that_does_not_exist_yet_is_judged_by_the_one_above(tmp_path: Path) -> None:
    assert doctor.existing(tmp_path / "files" / "2025") == tmp_path


def test_static_files_that_were_not_collected_are_named(tmp_path: Path, settings: Settings) -> None:
    settings.STATIC_ROOT = tmp_path
    assert not points(doctor.pages_are_built)["静态文件"].ok

    (tmp_path / "staticfiles.json").write_text("{}", encoding="utf-8")
    assert points(doctor.pages_are_built)["静态文件"].ok


@pytest.mark.parametrize(("ok", "code"), [(True, 0), (False, 1)])
def test_the_exit_code_tells_whether_all_is_well(
    ok: bool, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        doctor, "LOOKS", (lambda: iter([Point("disk", "磁盘", ok, "剩余 0.1 GB", "清理磁盘。")]),)
    )

    assert doctor.run(Namespace(json=True)) == code
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "ok": ok,
        "checks": [
            {"name": "disk", "ok": ok, "message": "剩余 0.1 GB", "todo": "" if ok else "清理磁盘。"}
        ],
    }


def test_what_to_do_stands_below_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        doctor,
        "LOOKS",
        (lambda: iter([Point("disk", "磁盘", False, "剩余 0.1 GB", "清理磁盘。")]),),
    )

    doctor.run(Namespace(json=False))

    assert capsys.readouterr().out == "✗ 磁盘：剩余 0.1 GB\n    清理磁盘。\n"
