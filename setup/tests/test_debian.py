"""What the tests need from Debian is found where it is, and named where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup import debian

NOWHERE = debian.Need(("no-such-package-here",), "试验")


def test_a_package_that_is_not_installed_is_missing() -> None:
    assert debian.missing(NOWHERE) == ("no-such-package-here",)


def test_the_newest_server_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("9.6", "15", "16"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
    (tmp_path / "17" / "bin").mkdir(parents=True)  # clients only
    monkeypatch.setattr(debian, "POSTGRES_FOLDERS", f"{tmp_path}/*/bin")

    assert debian.postgres_binaries() == tmp_path / "16" / "bin"


def test_without_a_server_the_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debian, "POSTGRES_FOLDERS", f"{tmp_path}/*/bin")
    monkeypatch.setattr(debian, "installed", lambda package: False)

    assert debian.missing(debian.POSTGRES) == ("postgresql",)


def test_nothing_is_installed_without_the_right_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(
        "subprocess.run",
        lambda *args, **options: pytest.fail("ran apt-get") if "apt-get" in args[0] else Absent(),
    )

    debian.ensure((NOWHERE,))


class Absent:
    """What dpkg-query answers for an unknown package."""

    stdout = ""
