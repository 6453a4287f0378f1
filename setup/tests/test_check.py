"""`make check` runs everything, names everything that fails, and says what to do."""

from __future__ import annotations

import sys

import pytest

from setup import check, frontend
from setup.check import Check

FINE = Check("甲", (sys.executable, "-c", ""), "不会用到")
BROKEN = Check("乙", (sys.executable, "-c", "raise SystemExit(1)"), "改正乙。")
ALSO_BROKEN = Check("丙", (sys.executable, "-c", "raise SystemExit(2)"), "改正丙。")


@pytest.fixture(autouse=True)
def built(monkeypatch: pytest.MonkeyPatch) -> None:
    """The front end is there."""
    monkeypatch.setattr(frontend, "build", lambda: None)


def test_every_failure_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "CHECKS", (BROKEN, FINE, ALSO_BROKEN))

    assert check.main([]) == 1
    out = capsys.readouterr().out
    assert "✗ 乙：改正乙。" in out
    assert "✗ 丙：改正丙。" in out
    assert "✗ 甲" not in out


def test_a_clean_house_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "CHECKS", (FINE,))

    assert check.main([]) == 0


def test_mending_comes_before_checking(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "FIXES", ((sys.executable, "-c", "print('mended')"),))
    monkeypatch.setattr(
        check, "CHECKS", (Check("甲", (sys.executable, "-c", "print('checked')"), ""),)
    )

    check.main(["--fix"])

    lines = [line for line in capfd.readouterr().out.splitlines() if line in ("mended", "checked")]
    assert lines == ["mended", "checked"]
