"""Browsers for the journeys: Debian's Chromium through Playwright, and a real Chromium 90 through Qt."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from setup import debian

ROOT = Path(__file__).resolve().parents[1]
OLD_BROWSER_PYTHON = ROOT / "var" / "chromium90" / "bin" / "python"
QUIET = (
    "--no-sandbox",  # Chromium refuses root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Playwright's loop runs in the thread of the test, which Django would take for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start Debian's Chromium; without one the journey is skipped by name."""
    program = debian.chromium()
    if program is None:
        pytest.skip("没有 Chromium（apt-get install chromium-headless-shell）")
    return {"executable_path": program, "args": list(QUIET)}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """A browser set as in a Chinese office."""
    return {
        "locale": "zh-CN",
        "timezone_id": "Asia/Shanghai",
        "viewport": {"width": 1366, "height": 768},
    }


@dataclass(frozen=True)
class OldBrowserRun:
    """What a list of steps gave in Chromium 90: one result a step, and what the console said."""

    browser: str
    results: tuple[Any, ...]
    console: tuple[str, ...]


OldBrowser = Callable[[Sequence[Sequence[Any]]], OldBrowserRun]


@pytest.fixture(scope="session")
def chromium90() -> OldBrowser:
    """Drive Chromium 90 by steps (tests/chromium90/driver.py); a step that fails fails the test."""
    if not OLD_BROWSER_PYTHON.exists():
        pytest.skip("没有 Chromium 90 的测试环境（make test 会建立）")

    def drive(steps: Sequence[Sequence[Any]]) -> OldBrowserRun:
        done = subprocess.run(
            [str(OLD_BROWSER_PYTHON), str(ROOT / "tests" / "chromium90" / "driver.py")],
            check=False, input=json.dumps(steps), capture_output=True, text=True, timeout=180,
        )  # fmt: skip
        if not done.stdout.startswith("{"):
            pytest.fail(f"Chromium 90 没有答复：{done.stderr[-2000:]}")
        answer = json.loads(done.stdout)
        if "error" in answer:
            pytest.fail(
                f"Chromium 90 第 {answer['step']} 步 {steps[answer['step']]}：{answer['error']}"
            )
        return OldBrowserRun(answer["browser"], tuple(answer["results"]), tuple(answer["console"]))

    return drive
