"""The browser floor: what Fadu ships must work in Chromium 90 (settled.md 41), and scripts in Chrome 80's syntax.

A style sheet is read block by block. A modern value may stand after a plain declaration of the same property in
the same block, which an old browser then keeps; a modern selector, nesting or a container query may not, because
an old browser drops the whole rule. Scripts are printed twice by esbuild, once lowered to Chrome 80: a difference
is syntax that Chrome 80 does not know.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from setup.environment import ROOT

MODERN_VALUE = re.compile(r"\b(oklch|oklab|lab|lch|light-dark|color-mix)\(|\b\d[\d.]*[dsl]v[hw]\b")
MODERN_SELECTOR = re.compile(r":has\(|:nth-child\([^)]* of ")
RANGE_QUERY = re.compile(r"\(\s*[\w-]+\s*[<>]=?")
REFUSED_AT = ("@container", "@layer", "@scope", "@starting-style")
# Interfaces that Chromium 90 lacks; vendored scripts may ask for them behind a test, ours may not.
MODERN_CALL = re.compile(
    r"\b(structuredClone\(|Object\.hasOwn\(|crypto\.randomUUID|AbortSignal\.timeout)|"
    r"\.(at|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceChildren|showPicker)\("
)
NOISE = re.compile(
    r"/\*.*?\*/|url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\)|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)
TOKEN = re.compile(r"[{};]")


@dataclass
class Block:
    """One open brace: what stands before it and the properties plainly declared in it so far."""

    head: str
    plain: set[str] = field(default_factory=set)

    @property
    def is_rule(self) -> bool:
        """Whether it holds declarations (a style rule), not further rules."""
        return not self.head.startswith("@")


def _blank(match: re.Match[str]) -> str:
    """Blank out a comment or string but keep its line breaks, so that lines still count."""
    return re.sub(r"[^\n]", " ", match[0])


def _opening(head: str, blocks: list[Block]) -> Iterator[str]:
    """What is wrong with a rule that opens here."""
    if any(block.is_rule for block in blocks) and blocks[-1].is_rule:
        yield "不得使用嵌套规则（Chromium 90 会丢掉整条规则）：写成平铺的选择器。"
    if head.startswith(REFUSED_AT):
        yield f"不得使用 {head.split(maxsplit=1)[0]}（Chromium 90 会丢掉整块）。"
    if head.startswith("@media") and RANGE_QUERY.search(head):
        yield "媒体查询不得使用 >= <= 写法：用 min-width、max-width。"
    if not head.startswith("@") and MODERN_SELECTOR.search(head) and not _guarded(blocks):
        yield "选择器不得使用 :has( 等新写法（Chromium 90 会丢掉整条规则）：改用类名。"


def _guarded(blocks: list[Block]) -> bool:
    """Whether an @supports around it keeps old browsers out."""
    return any(block.head.startswith("@supports") for block in blocks)


def _declaring(text: str, blocks: list[Block]) -> Iterator[str]:
    """What is wrong with one declaration."""
    name, colon, value = text.partition(":")
    name = name.strip().lower()
    if not colon or not blocks or not blocks[-1].is_rule:
        return
    modern = MODERN_VALUE.search(value)
    if not modern:
        blocks[-1].plain.add(name)
    elif name not in blocks[-1].plain and not _guarded(blocks):
        yield f"{name} 用了 {modern[0]}：请在它前面先写一条普通的 {name}，旧浏览器才有颜色和尺寸。"


def style_problems(css: str) -> list[tuple[int, str]]:
    """Line number and Chinese message of everything in a style sheet that Chromium 90 would drop."""
    text = NOISE.sub(_blank, css)
    blocks: list[Block] = []
    problems: list[tuple[int, str]] = []
    since = 0
    for token in TOKEN.finditer(text):
        piece = " ".join(text[since : token.start()].split())
        line = text.count("\n", 0, token.start()) + 1
        if token[0] == "{":
            problems += [(line, problem) for problem in _opening(piece, blocks)]
            blocks.append(Block(piece))
        else:
            problems += [(line, problem) for problem in _statement(piece, blocks)]
            if token[0] == "}" and blocks:
                blocks.pop()
        since = token.end()
    return problems


def _statement(piece: str, blocks: list[Block]) -> Iterator[str]:
    """What is wrong with a declaration or a bodiless at-rule."""
    if piece.startswith(REFUSED_AT):
        yield f"不得使用 {piece.split(maxsplit=1)[0]}。"
    elif piece:
        yield from _declaring(piece, blocks)


def call_problems(script: str) -> list[tuple[int, str]]:
    """Calls of interfaces that Chromium 90 does not have."""
    return [
        (
            script.count("\n", 0, match.start()) + 1,
            f"Chromium 90 没有 {match[0].strip('.(')}：请改用旧写法。",
        )
        for match in MODERN_CALL.finditer(script)
    ]


def esbuild() -> Path | None:
    """esbuild's own program, where the front end's packages are installed."""
    return next(iter((ROOT / "frontend" / "node_modules" / "@esbuild").glob("*/bin/esbuild")), None)


def syntax_problem(script: str, program: Path) -> str:
    """Why a script is above Chrome 80's syntax, or "" where it is not."""
    printed = []
    # esbuild dates `?.` to Chrome 91 for an odd bug with spread arguments; it is in Chrome 80.
    options = ("--minify-whitespace", "--log-level=error", "--supported:optional-chain=true")
    for target in ("esnext", "chrome80"):
        command = [str(program), *options, f"--target={target}"]
        done = subprocess.run(command, check=False, input=script, capture_output=True, text=True)
        if done.returncode:
            return f"esbuild 读不懂这个脚本：{done.stderr.strip()}"
        printed.append(done.stdout)
    return (
        ""
        if printed[0] == printed[1]
        else "用了 Chrome 80 以后才有的语法：请改用旧写法，或经 frontend/ 构建。"
    )


def file_problems(path: Path, program: Path | None) -> Iterator[tuple[int, str]]:
    """Everything wrong with one shipped file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        yield from style_problems(text)
        return
    if "vendor" not in path.parts:
        yield from call_problems(text)
    if program and (problem := syntax_problem(text, program)):
        yield 1, problem


def main() -> int:
    """Check every style sheet and script under fadu/**/static; exit 1 with one line per problem."""
    program = esbuild()
    if program is None:
        print("没有 esbuild：请先运行 make run 或 python -m setup.frontend。")
        return 1
    files = [
        path
        for path in sorted((ROOT / "fadu").glob("**/static/**/*"))
        if path.suffix in (".css", ".js")
    ]
    found = [(path, line, text) for path in files for line, text in file_problems(path, program)]
    for path, line, text in found:
        print(f"{path.relative_to(ROOT)}:{line} {text}")
    print(f"浏览器底线（Chromium 90）：{len(files)} 个文件，{len(found)} 处不符。")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
