"""`make test`: the whole suite on SQLite, on a real PostgreSQL, and in real browsers.

    python -m setup.suite [--only sqlite|postgres|browser]

What cannot be run is named. At a desk that is no failure; with CI=true it is one.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from setup import debian, environment, frontend, postgres
from setup.environment import ROOT, VENV, SetupFailed

PYTEST = (
    str(VENV / "bin" / "python"),
    "-m",
    "pytest",
    "-rfEs",
)  # names what failed, and what is skipped and why, at the end
# Who has nothing left takes over from the other. A journey waits for the browser as often as it works: three of
# them keep two cores busy.
WORKERS = ("-n", "2", "--dist", "worksteal")
AT_BROWSERS = ("-n", "3", "--dist", "worksteal")
NO_DATABASE = ("kernel", "law", "checker")  # plain Python: once is enough
LAW = ("fadu/kernel", "fadu/law")  # a lawyer's reading room answers in seconds
# Side by side on two cores; two workers of one run would each load and collect everything. All that looks
# citations up is in one half, so that each text is parsed once.
BESIDE = (
    "fadu/law/procedures", "fadu/law/penalties", "fadu/law/libraries", "fadu/law/texts",
    "fadu/law/deadlines", "fadu/law/parameters", "fadu/law/tests/test_citations.py",
    "fadu/law/tests/test_visit_rights.py",
)  # fmt: skip
LAW_HALVES = ((*LAW, *(f"--ignore={folder}" for folder in BESIDE)), BESIDE)
# Nothing of the law logs, or writes to a descriptor behind Python's back: both cost some of each test.
LEAN = ("-p", "no:logging", "--capture=sys")
# Seconds by settled question 30. A clock fails no test: a stage beyond its budget is named in the summary.
LAW_SECONDS, WHOLE_SECONDS = 5, 8 * 60
# Where the browser tests stand: a run of them alone need not load all others to leave them out.
JOURNEYS = ("tests/journeys", "tests/chromium90")
# What the tests on SQLite executed, for the run on PostgreSQL that follows (tests/shapes.py).
SHAPES = ROOT / "var" / "shapes"
OLD_BROWSER_VENV = ROOT / "var" / "chromium90"
OLD_BROWSER_LOCK = ROOT / "requirements-chromium90.lock"


@dataclass(frozen=True)
class Stage:
    """One run of pytest: its title, its arguments, the database it runs on ("" = SQLite), its budget in seconds.

    plain: without the plugins that happen to be installed, Django's among them, which take seconds to load.
    beside: arguments of a second run at the same time.
    """

    title: str
    arguments: tuple[str, ...]
    database: str = ""
    budget: int = 0
    plain: bool = False
    beside: tuple[str, ...] = ()

    def variables(self) -> dict[str, str]:
        """The environment of the run; compiled modules are kept, for every worker loads them anew."""
        left_out = ("FADU_DATABASE_URL", "PYTHONDONTWRITEBYTECODE")
        given = {name: value for name, value in os.environ.items() if name not in left_out}
        if self.database:
            given["FADU_DATABASE_URL"] = self.database
        if self.plain:
            given["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        return given


@dataclass
class Outcome:
    """What has been run, and what could not be."""

    failed: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unread: list[str] = field(
        default_factory=list
    )  # texts beside the project: untested, never a failure
    slow: list[str] = field(default_factory=list)

    def run(self, stage: Stage) -> None:
        """Run one stage; pytest prints its own closing lines."""
        print(f"\n━━ {stage.title}", flush=True)
        begun = time.monotonic()
        variables, second = stage.variables(), None
        if stage.beside:
            second = subprocess.Popen(
                [*PYTEST, *stage.beside], cwd=ROOT, env=variables,
                text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )  # fmt: skip
        done = subprocess.run([*PYTEST, *stage.arguments], check=False, cwd=ROOT, env=variables)
        failed = done.returncode
        if second:  # its words follow, lest the two be mixed
            print(second.communicate()[0], end="", flush=True)
            failed = failed or second.returncode
        seconds = time.monotonic() - begun
        (self.failed if failed else self.passed).append(f"{stage.title}（{seconds:.0f} 秒）")
        if stage.budget:
            self.measure(stage.title, seconds, stage.budget)

    def measure(self, title: str, seconds: float, budget: int) -> None:
        """Name what took longer than its budget."""
        if seconds > budget:
            self.slow.append(f"{title}：{seconds:.0f} 秒，预算 {budget} 秒")

    def exit_code(self, *, strict: bool) -> int:
        """0 where nothing failed; what is missing counts only when strict."""
        return 1 if self.failed or (strict and self.missing) else 0

    def report(self, *, strict: bool) -> None:
        """One summary, at the end, of everything."""
        print("\n━━ 小结")
        for mark, lines in (
            ("✓", self.passed),
            ("✗", self.failed),
            ("○ 未测", [*self.missing, *self.unread]),
            ("△ 超出预算", self.slow),
        ):
            for line in lines:
                print(f"{mark} {line}")
        if self.missing and not strict:
            print("未测的项目不算失败；在持续集成（CI=true）上算。", flush=True)


def without_database() -> Iterator[str]:
    """Arguments that leave the plain-Python storeys out of a second run."""
    for package in NO_DATABASE:
        yield f"--ignore=fadu/{package}"


def prepare_old_browser() -> str:
    """Make the separate environment of Chromium 90; returns why it cannot be had, or ""."""
    if platform.machine() != "x86_64":
        return f"Chromium 90：没有 {platform.machine()} 的安装包"
    if absent := debian.missing(debian.OLD_BROWSER):
        return f"Chromium 90：缺 Debian 软件包 {' '.join(absent)}"
    try:
        environment.install(OLD_BROWSER_VENV, OLD_BROWSER_LOCK)
    except SetupFailed as failure:
        return f"Chromium 90：{failure}"
    return ""


def run_law(outcome: Outcome) -> None:
    """The law by itself, against its budget."""
    one, other = ((*LEAN, *half) for half in LAW_HALVES)
    outcome.run(Stage("内核和法律", one, budget=LAW_SECONDS, plain=True, beside=other))


def run_sqlite(outcome: Outcome) -> None:
    """Everything but the law and the browser, on SQLite."""
    rest = (f"--ignore={folder}" for folder in LAW)
    selection = ("-m", "not browser and not postgres")
    shutil.rmtree(SHAPES, ignore_errors=True)
    outcome.run(Stage("其余全部测试 · SQLite", (*WORKERS, *selection, "--keep-shapes", *rest)))


def run_postgres(outcome: Outcome, *, browser: bool, met: bool) -> None:
    """What uses a database, on a server of our own, and one browser journey.

    met: SQLite has just run, so what only computes from statements that another test executes is not run again.
    """
    title, chosen = "用到数据库的测试 · PostgreSQL", "not browser"
    if browser:
        title, chosen = "用到数据库的测试、一次浏览器走查 · PostgreSQL", "not browser or smoke"
    options = ("--database-only", *(("--unless-met",) if met else ()))
    try:
        with postgres.server(durable=False) as address:
            arguments = (*WORKERS, "-m", chosen, *options, *without_database())
            outcome.run(Stage(title, arguments, address))
    except postgres.NoServer as why:
        outcome.missing.append(f"PostgreSQL：{why}")


def run_browser(outcome: Outcome, old: Future[str]) -> None:
    """Every browser journey, on SQLite; the oldest browser's where it can be had, which has been fetched meanwhile."""
    if why := old.result():
        outcome.missing.append(why)
    outcome.run(Stage("浏览器测试 · Chromium", (*AT_BROWSERS, "-m", "browser", *JOURNEYS)))


def browser_missing() -> str:
    """Why the browser tests cannot run, or ""."""
    if not debian.chromium():
        return "浏览器测试：没有 Chromium（apt-get install chromium-headless-shell fonts-noto-cjk）"
    absent = debian.missing(debian.BROWSER)
    return f"浏览器测试：缺 Debian 软件包 {' '.join(absent)}" if absent else ""


def texts_missing(root: Path = ROOT) -> list[str]:
    """What is not tested without the law texts beside the project; the product itself never needs them."""
    if (root.parent / "shared").is_dir():
        return []
    return ["法律原文与样本报告：没有 ../shared（引用的条文、数字未与原文核对）"]


def main(arguments: list[str]) -> int:
    """Run the stages asked for, all by default, and sum up."""
    only = arguments[1] if arguments[:1] == ["--only"] and len(arguments) == 2 else ""
    if arguments and only not in ("sqlite", "postgres", "browser"):
        raise SetupFailed("用法：python -m setup.suite [--only sqlite|postgres|browser]")
    strict = os.environ.get("CI", "").lower() == "true"
    debian.ensure(
        (debian.BROWSER, debian.POPPLER, debian.PAPERS, debian.POSTGRES, debian.OLD_BROWSER)
    )
    frontend.build()
    outcome = Outcome()
    begun = time.monotonic()
    no_browser = browser_missing()
    if no_browser and only in ("", "browser"):
        outcome.missing.append(no_browser)
    if only in ("", "sqlite"):
        run_law(outcome)
    with ThreadPoolExecutor(max_workers=1) as meanwhile:
        driven = only in ("", "browser") and not no_browser
        old = meanwhile.submit(prepare_old_browser) if driven else None
        if only in ("", "sqlite"):
            run_sqlite(outcome)
        if only in ("", "postgres"):
            run_postgres(outcome, browser=not no_browser, met=not only)
        if old:
            run_browser(outcome, old)
    if not only:
        outcome.measure("全部测试", time.monotonic() - begun, WHOLE_SECONDS)
    outcome.unread += texts_missing()
    outcome.report(strict=strict)
    return outcome.exit_code(strict=strict)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
