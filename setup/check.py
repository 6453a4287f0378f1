"""`make check`: everything that must be clean before a change is offered; `--fix` mends what a tool can mend.

All checks run, and all failures are named at the end: one run tells everything that is wrong.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass

from setup import frontend
from setup.environment import ROOT, VENV, say

BIN = VENV / "bin"
PYTHON = str(BIN / "python")


@dataclass(frozen=True)
class Check:
    """One check: what it is called, its command, and what to do when it fails."""

    title: str
    command: tuple[str, ...]
    remedy: str


CHECKS = (
    Check("格式", (str(BIN / "ruff"), "format", "--check", "--quiet", "."), "运行 make fix。"),
    Check("写法", (str(BIN / "ruff"), "check", "--quiet", "."), "运行 make fix；其余按提示改。"),
    Check("类型", (str(BIN / "mypy"), "fadu", "setup"), "按提示补全或改正类型。"),
    Check("引用合同", (str(BIN / "lint-imports"),), "引用只能往下：见 docs/architecture.md。"),
    Check("浏览器底线", (PYTHON, "-m", "setup.floor"), "按提示改样式或脚本：见 docs/style.md。"),
    Check(
        "迁移",
        (PYTHON, "manage.py", "makemigrations", "--check", "--dry-run", "-v", "1"),
        "补迁移，名字写明用意。",
    ),
    Check(
        "系统检查", (PYTHON, "manage.py", "check", "--fail-level", "WARNING"), "按提示改正设置。"
    ),
    Check("文档", (PYTHON, "-m", "setup.documents"), "运行 make fix 重新生成。"),
)

FIXES = (
    (str(BIN / "ruff"), "format", "."),
    (str(BIN / "ruff"), "check", "--fix", "."),
    (PYTHON, "-m", "setup.documents", "--write"),
)


def failed(check: Check) -> bool:
    """Run one check; True where it fails."""
    say(check.title)
    return subprocess.run(check.command, check=False, cwd=ROOT).returncode != 0


def main(arguments: list[str]) -> int:
    """Check everything; with --fix, mend first."""
    frontend.build()
    if "--fix" in arguments:
        for command in FIXES:
            subprocess.run(command, check=False, cwd=ROOT)
    failures = [check for check in CHECKS if failed(check)]
    for check in failures:
        print(f"✗ {check.title}：{check.remedy}")
    if not failures:
        print(f"✓ {len(CHECKS)} 项检查全部通过。")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
