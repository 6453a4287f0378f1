"""The browser floor refuses what Chromium 90 would drop, and allows what degrades."""

from __future__ import annotations

from pathlib import Path

import pytest

from setup.floor import call_problems, esbuild, file_problems, style_problems, syntax_problem


@pytest.mark.parametrize(
    "css",
    [
        "a { color: oklch(50% .1 20) }",
        "a { color: light-dark(red, blue) }",
        "a { margin: 0; background: color-mix(in srgb, red, blue); }",
        "a { height: 100dvh; }",
        "a:has(b) { color: red }",
        ".card { color: red; .title { color: blue } }",
        ".card { & b { color: blue } }",
        ".card { @media (min-width: 1px) { color: blue } }",
        "@container (min-width: 10px) { a { color: red } }",
        "@layer base { a { color: red } }",
        "@layer base, theme;",
        "@media (width >= 600px) { a { color: red } }",
        "b { color: red } a { color: oklch(50% .1 20) }",
    ],
)
def test_what_an_old_browser_drops_is_named(css: str) -> None:
    assert len(style_problems(css)) == 1


@pytest.mark.parametrize(
    "css",
    [
        "a { color: red; color: oklch(50% .1 20); }",
        "a { height: 100vh; height: 100dvh }",
        "@media (min-width: 600px) { a { color: red } }",
        "@keyframes turn { from { top: 0 } to { top: 1px } }",
        "@supports selector(:has(a)) { a:has(b) { color: red } }",
        "/* oklch( and @layer */ a::before { content: ':has( {' }",
        "a { background: url(data:image/svg+xml;utf8,<svg>{}</svg>) }",
        '@charset "utf-8"; @font-face { font-family: x; src: url("x.woff2") }',
        "a{color:red}b{color:blue}",
    ],
)
def test_what_degrades_is_spared(css: str) -> None:
    assert style_problems(css) == []


def test_a_problem_carries_its_line() -> None:
    assert style_problems("/* one\ntwo */\na {\n color: oklch(1 2 3);\n}")[0][0] == 4


@pytest.mark.parametrize(
    "call", ["structuredClone(x)", "crypto.randomUUID()", "list.at(-1)", "Object.hasOwn(a, b)"]
)
def test_an_interface_chromium_90_lacks_is_named(call: str) -> None:
    assert len(call_problems(f"var a = {call};")) == 1


def test_vendored_scripts_may_ask_for_what_may_be_missing(tmp_path: Path) -> None:
    for folder, found in (("vendor", 0), ("ours", 1)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.js").write_text("structuredClone(x)", encoding="utf-8")

        assert len(list(file_problems(tmp_path / folder / "a.js", None))) == found


@pytest.mark.skipif(esbuild() is None, reason="没有 esbuild（python -m setup.frontend 会安装）")
@pytest.mark.parametrize(
    ("script", "fine"),
    [
        ("const a = b?.c ?? 1; class D { e() {} }", True),
        ("async function f() { for await (const x of y) { g(x); } }", True),
        ("a ??= b", False),
        ("class A { #secret = 1; has() { return #secret in this } }", False),
        ("class A { static { f() } }", False),
        ("const = 1", False),
    ],
)
def test_scripts_keep_to_the_syntax_of_chrome_80(script: str, fine: bool) -> None:
    program = esbuild()
    assert program is not None

    assert (syntax_problem(script, program) == "") is fine
