"""The manual of the officers (docs/manual) says nothing that the product does not show.

Every word in “quotation marks” stands on a screen or in a message, every address resolves, every command
parses, every option, variable, file and article exists. A page that has gone stale fails here.
"""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve

from fadu.accounts.gaps import gaps
from fadu.accounts.models import Person, RoleGrant
from fadu.cli import parser as command_line
from fadu.documents.papers.kinds import kinds_of
from fadu.kernel.errors import BadInput
from fadu.law import instruments, registry
from fadu.law.parameters import PARAMETERS
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.choice import LAW_OF_THE_DAY, ONE_ACT_ONE_FINE
from fadu.law.visit_rights import DUTIES, RIGHTS
from fadu.law.vocabulary.role import Role

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "manual"
INDEX = MANUAL / "README.md"
PAGES = sorted(MANUAL.glob("*.md"))
LONGEST = 120
BLANK = "　"  # the sample between quotation marks where the convention itself is explained

ON_SCREEN = re.compile(r"“([^“”\n]+)”")
CODE = re.compile(r"`([^`\n]+)`")
FENCE = re.compile(r"```\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
TITLE = re.compile(r"《([^《》]+)》")
ARTICLE = re.compile(
    r"《[^《》]+》第[一二三四五六七八九十百千零]+条(?:第[一二三四五六七八九十]+[款项])*"
)
FILE = re.compile(r"(?:docs|fadu|setup|changelog\.d)/\S*|[A-Z]+\.md")
ROW = re.compile(r"^\| (\S+) \| `(\S+)` \| (导航|地址) \|", re.MULTILINE)


@cache
def product() -> str:
    """What people can read of the product: templates, scripts and the words in the source, tests left out."""
    kept = [
        path.read_text(encoding="utf-8")
        for suffix in ("html", "py", "js")
        for path in sorted((ROOT / "fadu").rglob(f"*.{suffix}"))
        if not {"tests", "migrations", "vendor", "gallery"} & set(path.parts)
    ]
    return "\n".join(kept)


@cache
def citations() -> str:
    """Every article that the product cites: rules, parameters, papers, messages, and how the laws count days."""
    rules = [s.cite for p in registry.PROCEDURES for s in registry.sentences_of(p)]
    rules += [str(p.cite) for p in PARAMETERS]
    rules += [str(c.cite) for c in CATALOGUE] + [str(LAW_OF_THE_DAY), str(ONE_ACT_ONE_FINE)]
    rules += [str(r.cite) for r in (*RIGHTS, *DUTIES)]
    reviewer = RoleGrant(person="a", role=Role.LEGAL_REVIEWER.value)
    rules += [gap.basis for gap in gaps([Person(id="a")], [reviewer], [], date(2025, 1, 1))]
    held = (
        c.basis for p in registry.PROCEDURES for kind in kinds_of(p.code) for c in kind.required
    )
    rules += [str(basis) for basis in held if basis]
    notes = [f"《{i.short}》{i.note}" for i in instruments.ALL]
    return "\n".join([*rules, *notes, product()])


@cache
def options() -> frozenset[str]:
    """Every option of every command."""
    return frozenset(_options(command_line()))


def _options(one: argparse.ArgumentParser) -> Iterator[str]:
    for action in one._actions:
        yield from action.option_strings
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _options(below)


def codes(text: str) -> list[str]:
    """What stands in code: inline, and each line of a block."""
    blocks = [line for block in FENCE.findall(text) for line in block.splitlines() if line.strip()]
    return [*CODE.findall(FENCE.sub("", text)), *blocks]


def words_not_shown(text: str) -> Iterator[str]:
    """Words said to be on the screen that the product does not have."""
    for words in ON_SCREEN.findall(FENCE.sub("", text)):
        if words != BLANK and words not in product():
            yield f"“{words}”在页面和提示里都没有：改成现在的字样。"


def addresses_not_there(text: str) -> Iterator[str]:
    """Addresses that lead nowhere."""
    for code in codes(text):
        if code.startswith("/"):
            try:
                resolve(code)
            except Resolver404:
                yield f"地址 {code} 不存在。"


def commands_not_understood(text: str) -> Iterator[str]:
    """Commands and options that the command line refuses, and targets that the Makefile lacks."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for code in codes(text):
        if code.startswith("make ") and f"\n{code.split()[1]}:" not in makefile:
            yield f"Makefile 里没有 {code}。"
        if code.startswith("--") and code.split()[0] not in options():
            yield f"没有一个命令有 {code} 这一选项。"
        if code.startswith("fadu "):
            yield from _refusal(code)


def _refusal(code: str) -> Iterator[str]:
    try:
        command_line().parse_args(shlex.split(code)[1:])
    except (BadInput, SystemExit) as problem:
        yield f"命令 {code} 不能执行：{problem}"


def files_not_there(text: str, page: Path = INDEX) -> Iterator[str]:
    """Files, links and environment variables that do not exist."""
    readers = ("settings.py", "stores.py", "gateways.py")
    settings = "".join((ROOT / "fadu/config" / n).read_text(encoding="utf-8") for n in readers)
    for code in codes(text):
        if FILE.fullmatch(code) and not (ROOT / code).exists():
            yield f"文件 {code} 不存在。"
        if code.startswith("FADU_") and f'"{code}' not in settings:
            yield f"设置里没有 {code}。"
    for target in LINK.findall(text):
        if not (page.parent / target).exists():
            yield f"链接 {target} 打不开。"


def articles_not_cited(text: str) -> Iterator[str]:
    """Laws and articles that the product itself does not cite."""
    for article in ARTICLE.findall(text):
        if article not in citations():
            yield f"系统没有引用{article}：手册只写系统写明的依据。"
    for title in TITLE.findall(text):
        if f"《{title}》" not in citations():
            yield f"系统没有引用《{title}》。"


def stray_lists(text: str) -> Iterator[str]:
    """Rows of the list of pages whose title, address or way in has changed."""
    shell = (ROOT / "fadu" / "faces" / "desk" / "shell.py").read_text(encoding="utf-8")
    for title, address, way in ROW.findall(text):
        if f"{{% block title %}}{title}{{% endblock %}}" not in product():
            yield f"没有题为“{title}”的页面。"
        if (way == "导航") != (f'NavItem("{title}", address(' in shell and address != "/password/"):
            yield f"“{title}”的入口不是{way}：核对 README.md 的页面表。"


RULES: tuple[Callable[[str], Iterator[str]], ...] = (
    words_not_shown, addresses_not_there, commands_not_understood, files_not_there,
    articles_not_cited, stray_lists,
)  # fmt: skip


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_a_page_says_only_what_the_product_shows(name: str) -> None:
    text = (MANUAL / name).read_text(encoding="utf-8")

    problems = [problem for rule in RULES for problem in rule(text)]

    if problems:
        pytest.fail(f"docs/manual/{name}\n" + "\n".join(problems), pytrace=False)


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_a_page_is_short_and_has_an_ascii_name(name: str) -> None:
    lines = (MANUAL / name).read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST
    assert name.isascii()


def test_the_index_leads_to_every_page() -> None:
    linked = set(LINK.findall(INDEX.read_text(encoding="utf-8")))

    assert {page.name for page in PAGES} - {INDEX.name} <= linked


def test_the_index_lists_every_page_of_the_navigation() -> None:
    shell = (ROOT / "fadu" / "faces" / "desk" / "shell.py").read_text(encoding="utf-8")
    listed = {title for title, _, _ in ROW.findall(INDEX.read_text(encoding="utf-8"))}

    assert set(re.findall(r'NavItem\("([^"]+)"', shell)) <= listed


@pytest.mark.parametrize(
    ("rule", "stale"),
    [
        (words_not_shown, "点“一键审批全部案件”。"),
        (addresses_not_there, "打开 `/no-such-page/`。"),
        (commands_not_understood, "执行 `fadu fly --high`。"),
        (commands_not_understood, "```\nfadu deadline --from 2025-03-03 --moons 3\n```"),
        (commands_not_understood, "用 `--no-such-option`。"),
        (commands_not_understood, "执行 `make coffee`。"),
        (files_not_there, "见 `docs/no-such-page.md`。"),
        (files_not_there, "设 `FADU_NO_SUCH_VARIABLE`。"),
        (files_not_there, "见[别处](no-such-page.md)。"),
        (articles_not_cited, "依据《行政处罚法》第九百九十九条。"),
        (articles_not_cited, "依据《没有这部法》。"),
        (stray_lists, "| 没有的页 | `/` | 导航 | 所有人 |"),
        (stray_lists, "| 工作台 | `/` | 地址 | 所有人 |"),
    ],
)
def test_stale_words_are_found(rule: Callable[[str], Iterator[str]], stale: str) -> None:
    assert list(rule(stale))
