"""The house keeps its rules, and each rule bites (docs/style.md)."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture import house, listed

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("fadu", "setup", "tests", "bench")
LEFT_OUT = {"node_modules", "vendor", "__pycache__"}
# No row of theirs belongs to an agency: a scope has nothing to narrow there.
BELOW_SCOPE = ("kernel", "law", "checker", "ledger", "ui")


def files(suffix: str, folders: tuple[str, ...] = FOLDERS) -> Iterator[tuple[PurePosixPath, str]]:
    """Every file of the tree with that suffix: path inside the project, text."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob(f"*{suffix}")):
            inside = path.relative_to(ROOT)
            if not LEFT_OUT & set(inside.parts):
                yield PurePosixPath(inside), path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Check:
    """A rule, the files of which it holds, and the excuses of listed.py; `used` are those that excuse something."""

    rule: house.Rule
    excused: dict[str, str]
    folders: tuple[str, ...] = FOLDERS
    used: set[str] = field(default_factory=set)

    def unexcused(self, path: PurePosixPath, text: str) -> Iterator[str]:
        """What in a file breaks the rule."""
        for problem in self.rule(path, text) if str(path).startswith(self.inside) else ():
            excuses = {
                name
                for name in self.excused
                if problem.startswith(f"{path}") and _covers(name, path, problem)
            }
            self.used.update(excuses)
            if not excuses:
                yield problem

    @property
    def inside(self) -> tuple[str, ...]:
        """How the paths begin."""
        return tuple(f"{folder}/" for folder in self.folders)

    @property
    def idle(self) -> list[str]:
        """Every excuse that excuses nothing."""
        left = self.excused.keys() - self.used
        return [f"listed.py 里的 {name} 已无必要：删去这一条。" for name in left]


def breaches(checks: Sequence[Check], suffix: str = ".py") -> list[str]:
    """Everything in the tree that breaks a rule and is not excused; each file is read once, for all rules."""
    found: list[str] = []
    for path, text in files(suffix):
        for check in checks:
            found += check.unexcused(path, text)
    return found + [words for check in checks for words in check.idle]


def _covers(name: str, path: PurePosixPath, problem: str) -> bool:
    """Whether an excuse (`path` or `path:function`) covers a breach."""
    file, _, function = name.partition(":")
    return file == str(path) and (not function or f" {function} " in problem)


def demand(problems: list[str]) -> None:
    """Fail with every problem at once."""
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def test_templates_are_small() -> None:
    demand(breaches([Check(house.template_small_enough, {})], ".html"))


def test_every_file_is_small_writes_reads_and_asks_the_machine_only_where_it_may() -> None:
    models = {m.__name__ for m in apps.get_models() if m._meta.app_label != "ledger"}
    above = tuple(
        f"fadu/{folder.name}"
        for folder in sorted((ROOT / "fadu").iterdir())
        if folder.is_dir() and folder.name not in BELOW_SCOPE and not folder.name.startswith("_")
    )
    product = ("fadu",)
    checks = [
        Check(house.small_enough, listed.LONG),
        Check(house.within_its_cap, listed.BEYOND_CAP, product),
        Check(house.no_drawers, {}, product),
        Check(house.writes_in_services, listed.WRITERS, product),
        Check(house.nothing_ambient, listed.AMBIENT, product),
        Check(house.selectors_are_scoped, listed.UNSCOPED, above),
        Check(house.queries_in_selectors(models), listed.QUERIES, product),
        Check(house.money_is_written_one_way, listed.BARE_YUAN, product),
    ]

    demand(breaches(checks))


def test_file_names_are_english() -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    names = [PurePosixPath(name) for name in tracked.stdout.split("\0") if name]
    demand([problem for name in names for problem in house.english_file_names(name, "")])


def test_every_module_has_its_twin() -> None:
    tests = {
        str(path) for path, _ in files(".py", ("fadu", "setup")) if path.name.startswith("test_")
    }
    modules = [
        path
        for path, text in files(".py", ("fadu", "setup"))
        if not house.is_test(path) and path.stem != "__init__" and "migrations" not in path.parts
    ]
    missing = [house.twin_missing(path, tests) for path in modules if not _no_twin(path)]
    demand([problem for problem in missing if problem])


def _no_twin(path: PurePosixPath) -> bool:
    """Whether listed.py excuses the module, by name or by path."""
    return path.name in listed.NO_TWIN or str(path) in listed.NO_TWIN


def patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from patterns(pattern, space)
        else:
            yield f"{prefix}{pattern.name}", pattern


def without_permit(found: Iterator[tuple[str, URLPattern]], public: dict[str, str]) -> list[str]:
    """What is wrong with the addresses: no permit, or a name that differs from the view's."""
    problems = []
    for name, pattern in found:
        view = pattern.callback
        if not hasattr(view, "permit") and name not in public:
            problems.append(
                f"网址 {name}（{pattern.pattern}）没有 permit：说明谁可以打开，或列入 listed.PUBLIC_URLS。"
            )
        if pattern.name != getattr(view, "__name__", pattern.name):
            problems.append(f"网址 {name} 应当与视图同名：{view.__name__}。")
    return problems


def test_every_url_has_a_permit() -> None:
    demand(without_permit(patterns(get_resolver()), listed.PUBLIC_URLS))


def rooms_without_contract(rooms: list[str], contracts: str) -> list[str]:
    """Rooms that are not named under both room contracts of .importlinter."""
    lines = [line.strip() for line in contracts.splitlines()]
    return [
        f"{room} 没有列入 .importlinter 的两份房间合同：见 docs/howto/add-a-room.md。"
        for room in rooms
        if lines.count(f"fadu.rooms.{room}") < 2
    ]


def test_every_room_is_under_contract() -> None:
    folder = ROOT / "fadu" / "rooms"
    rooms = sorted(found.parent.name for found in folder.glob("*/__init__.py"))
    demand(rooms_without_contract(rooms, (ROOT / ".importlinter").read_text(encoding="utf-8")))


def undeclared(models: list[type]) -> list[str]:
    """Models that do not say whether the ledger explains their rows."""
    problems = []
    for model in models:
        stand = model.__dict__.get("LEDGER", "")
        reasoned = stand.startswith("ephemeral: ") and len(stand) > len("ephemeral: ")
        if stand not in ("imaged", "derived") and not reasoned:
            problems.append(
                f"模型 {model.__module__}.{model.__name__} 没有声明 LEDGER："
                '"imaged"（台账有影像）、"derived"（可重建）或 "ephemeral: 理由"。'
            )
    return problems


def test_every_model_says_how_the_ledger_explains_it() -> None:
    # The ledger's own tables explain the others; its triggers and `fadu ledger verify` watch over them.
    ours = [
        model
        for model in apps.get_models()
        if model.__module__.startswith("fadu.") and model._meta.app_label != "ledger"
    ]
    demand(undeclared(list(ours)))
