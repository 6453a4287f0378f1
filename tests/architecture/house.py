"""The rules of docs/style.md that a program can check, each a function from one file to its breaches.

A rule takes the file's path inside the project and its text, and yields Chinese sentences that say what to do.
Nothing here reads the disk or Django: test_house.py feeds it the tree, and a small bad sample for each rule.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from pathlib import PurePosixPath

Rule = Callable[[PurePosixPath, str], Iterator[str]]

MODULE, FUNCTION, VIEW, TEMPLATE, TEMPLATE_LINE = 300, 50, 15, 120, 160
# A room's files by name, and their parts where one has become a package (house.md 3.3).
CAPS = {"urls": 60, "permissions": 150, "figures": 200, "forms": 200, "jobs": 200, "sheets": 200}
INIT = 5
DRAWERS = {"helpers", "utils", "util", "signals", "common", "misc", "tools"}
QUERIES = {"all", "filter", "exclude", "select_related", "order_by", "using", "select_for_update"}
ALWAYS_WRITES = {"bulk_create", "bulk_update", "get_or_create", "update_or_create"}
ALWAYS_WRITES |= {f"a{name}" for name in ALWAYS_WRITES | {"create", "save", "update", "delete"}}
SAVE_WORDS = {"update_fields", "force_insert", "force_update", "using", "commit"}
WRITE_SQL = re.compile(
    r"^\s*(INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|TRUNCATE)\b", re.IGNORECASE
)
AMBIENT = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("timezone", "now"),
    ("time", "time"), ("time", "time_ns"), ("time", "localtime"), ("os", "urandom"),
    ("uuid", "uuid1"), ("uuid", "uuid4"),
}  # fmt: skip
BARE_YUAN = re.compile(r"\{yuan\([^{}]*\)\} ?元")
MANAGERS = ("objects", "_default_manager", "_base_manager")
AMBIENT_MODULES = {"random", "secrets"}


@lru_cache(maxsize=1)  # the rules are asked one after the other about each file
def parsed(text: str) -> tuple[ast.Module, tuple[ast.AST, ...]]:
    """A module's tree, and every node of it."""
    tree = ast.parse(text)
    return tree, tuple(ast.walk(tree))


def is_test(path: PurePosixPath) -> bool:
    """Whether the file belongs to the tests."""
    return "tests" in path.parts or path.name == "conftest.py"


def small_enough(path: PurePosixPath, text: str) -> Iterator[str]:
    """A module has at most 300 lines, a function 50, a view 15."""
    if "migrations" in path.parts:
        return
    lines = text.count("\n")
    if lines > MODULE:
        yield f"{path} 有 {lines} 行，超过 {MODULE} 行：按法律概念拆成几个模块。"
    is_views = "views" in (path.stem, path.parent.name) and not is_test(path)
    for node in parsed(text)[1]:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        # Every view is decorated, by its permit or its methods; what only helps one is a plain function.
        takes_request = (
            bool(node.args.args)
            and node.args.args[0].arg == "request"
            and bool(node.decorator_list)
        )
        if is_views and takes_request and length > VIEW:
            yield f"{path}:{node.lineno} 视图 {node.name} 有 {length} 行，超过 {VIEW} 行：把判断移到 services 或 selectors。"
        elif length > FUNCTION:
            yield f"{path}:{node.lineno} 函数 {node.name} 有 {length} 行，超过 {FUNCTION} 行：拆成各有名字的几步。"


def within_its_cap(path: PurePosixPath, text: str) -> Iterator[str]:
    """Addresses, permits, figures, forms, jobs and sheets have narrower caps than other modules."""
    if is_test(path) or "migrations" in path.parts or path.parts[0] != "fadu":
        return
    lines = text.count("\n")
    if path.name == "__init__.py":
        if lines > INIT:
            yield f"{path} 有 {lines} 行，超过 {INIT} 行：只写一段说明，内容移到以概念命名的模块里。"
        return
    # `fadu/figures/…` is a storey, `fadu/rooms/penalty/figures/…` a module that has become a package
    package = path.parent.name if len(path.parts) > 3 else ""
    cap = CAPS.get(path.stem.split("_")[0], CAPS.get(package, MODULE))
    if MODULE > cap < lines:
        yield f"{path} 有 {lines} 行，超过 {cap} 行：按内容拆成几个模块。"


def template_small_enough(path: PurePosixPath, text: str) -> Iterator[str]:
    """A template has at most 120 lines of at most 160 characters."""
    lines = text.splitlines()
    if len(lines) > TEMPLATE:
        yield f"{path} 有 {len(lines)} 行，超过 {TEMPLATE} 行：把片段移到以下划线开头的模板里。"
    for number, line in enumerate(lines, 1):
        if len(line) > TEMPLATE_LINE:
            yield f"{path}:{number} 有 {len(line)} 字，超过 {TEMPLATE_LINE} 字：在标签之间或者标签的属性之间换行。"


def no_drawers(path: PurePosixPath, text: str) -> Iterator[str]:
    """No module is a drawer for what has no name."""
    for part in (*path.parts[:-1], path.stem):
        if part in DRAWERS:
            yield f"{path} 不得叫 {part}：按它讲的概念起名，放到讲这个概念的包里。"


def writes_in_services(path: PurePosixPath, text: str) -> Iterator[str]:
    """Only services (and migrations and tests) write to the database."""
    if is_test(path) or "migrations" in path.parts or "services" in (path.stem, *path.parts):
        return
    for node in parsed(text)[1]:
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and _writes(node, node.func)
        ):
            yield f"{path}:{node.lineno} 调用了 .{node.func.attr}()。写库只能在 services.py，并记入台账。"
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and WRITE_SQL.match(node.value)
        ):
            yield f"{path}:{node.lineno} 含有写库的 SQL。写库只能在 services.py，并记入台账。"


def _writes(call: ast.Call, method: ast.Attribute) -> bool:
    """Whether a call looks like a write on a manager, a queryset or a model's instance."""
    name = method.attr
    if name in ALWAYS_WRITES:
        return True
    if name == "save":
        return not call.args and all(word.arg in SAVE_WORDS for word in call.keywords)
    if name == "delete":
        return not call.args and not call.keywords
    return name in ("create", "update") and _is_query(method.value)


def _is_query(node: ast.expr) -> bool:
    """Whether an expression is a manager, or a chain of queryset methods."""
    if isinstance(node, ast.Call):
        called = node.func
        return isinstance(called, ast.Attribute) and (
            called.attr in QUERIES or _is_query(called.value)
        )
    if isinstance(node, ast.Attribute):
        return node.attr in ("objects", "_default_manager", "_base_manager") or _is_query(
            node.value
        )
    return isinstance(node, ast.Name) and node.id in ("queryset", "rows")


def nothing_ambient(path: PurePosixPath, text: str) -> Iterator[str]:
    """Time and chance are arguments; only config asks the machine for them."""
    if is_test(path) or path.parts[:2] == ("fadu", "config"):
        return
    for node in parsed(text)[1]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
            )
            for name in AMBIENT_MODULES & set(names):
                yield f"{path}:{node.lineno} 引入了 {name}。随机数由参数传入，只有 config 可以向系统要。"
        elif isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in AMBIENT:
            yield f"{path}:{node.lineno} 用了 {_last_name(node.value)}.{node.attr}。时间由参数传入，只有 config 可以向系统要。"


def _last_name(node: ast.expr) -> str:
    """`datetime` of both `datetime.now` and `datetime.datetime.now`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def selectors_are_scoped(path: PurePosixPath, text: str) -> Iterator[str]:
    """A selector that queries takes the viewer, or the viewer's scope, first."""
    if is_test(path) or "selectors" not in (path.stem, path.parent.name):
        return
    functions = [node for node in parsed(text)[0].body if isinstance(node, ast.FunctionDef)]
    kept = {f.name for f in functions if "ready" in map(_last_name, f.decorator_list)}
    for node in functions:
        if node.name.startswith("_") or not _queries(node, kept):
            continue
        arguments = [*node.args.posonlyargs, *node.args.args]
        if not arguments or arguments[0].arg not in ("scope", "viewer"):
            yield (
                f"{path}:{node.lineno} {node.name} 查库而第一个参数不是 scope 或 viewer："
                "谁看得见，由查看人的范围决定。"
            )


def _queries(function: ast.FunctionDef, kept: Collection[str]) -> bool:
    """Whether a function starts a query itself, or asks one that its module keeps ready."""
    nodes = list(ast.walk(function))
    names = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    asked = {node.id for node in nodes if isinstance(node, ast.Name)}
    return bool(names & {*MANAGERS, "cursor"}) or bool(asked & set(kept))


def queries_in_selectors(models: Collection[str]) -> Rule:
    """Querysets over the models named begin in selectors, services and folds alone.

    A manager asked for by its generic name counts as well: nobody can see whose rows it gives.
    """

    def rule(path: PurePosixPath, text: str) -> Iterator[str]:
        if is_test(path) or {"migrations", "selectors", "services", "folds"} & {
            path.stem,
            *path.parts,
        }:
            return
        for node in parsed(text)[1]:
            if not isinstance(node, ast.Attribute) or node.attr not in MANAGERS:
                continue
            if node.attr != "objects" or _last_name(node.value) in models:
                yield (
                    f"{path}:{node.lineno} 查询了 {ast.unparse(node)}。查询写在 selectors.py，"
                    "第一个参数是查看人的范围。"
                )

    return rule


def money_is_written_one_way(path: PurePosixPath, text: str) -> Iterator[str]:
    """A sum for a reader is `in_yuan`, with thousands apart: `yuan` without a unit is for fields, files and columns."""
    if is_test(path) or path.parts[-2:] == ("kernel", "money.py"):
        return
    for found in BARE_YUAN.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield f"{path}:{line} 写了 {found[0]}。给人看的金额用 in_yuan，整数的幅度用 in_wan。"


def english_file_names(path: PurePosixPath, text: str) -> Iterator[str]:
    """File names are ASCII: git prints others as octal."""
    if not str(path).isascii():
        yield f"{path}：文件名只用英文字母、数字和下划线。"


def twin_missing(path: PurePosixPath, tests: set[str]) -> str:
    """Why a module lacks its twin test, or "" where it has one; `tests` holds every test file's path."""
    twins = {f"{path.parent}/tests/test_{path.stem}.py"}
    if len(path.parts) > 3:
        twins.add(f"{path.parent.parent}/tests/{path.parent.name}/test_{path.stem}.py")
    if twins & tests or any(
        name.startswith(f"{path.parent}/tests/{path.stem}/test_") for name in tests
    ):
        return ""
    return f"{path} 没有对应的测试：补 {path.parent}/tests/test_{path.stem}.py。"
