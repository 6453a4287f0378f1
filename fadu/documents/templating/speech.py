"""What a template says: its tags read as a syntax tree, before anything is filled in.

Allowed are names, loops over declared lists and conditions on names and constants. No attribute, no call, no filter, no
arithmetic: what cannot be said cannot reach anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment

DEPTH = 2
"""Loops inside one another: three over the text of a long paper would be a million lines."""
_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Not, nodes.And, nodes.Or,
    nodes.Compare, nodes.Operand, nodes.If,
)  # fmt: skip
_WORDS = {
    nodes.Getattr: "取对象的属性（.）", nodes.Getitem: "按下标取值（[ ]）", nodes.Call: "调用函数", nodes.Filter: "过滤器（|）",
    nodes.Test: "is 判断", nodes.Macro: "宏", nodes.Include: "include", nodes.Import: "import", nodes.FromImport: "import",
    nodes.Extends: "extends", nodes.Block: "block", nodes.Assign: "set", nodes.AssignBlock: "set", nodes.With: "with",
    nodes.CallBlock: "call", nodes.FilterBlock: "filter",
}  # fmt: skip


def environment() -> ImmutableSandboxedEnvironment:
    """Jinja with nothing in it: no functions, filters or tests; what is not there is an error."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    for held in (made.globals, made.filters, made.tests):
        held.clear()
    return made


@dataclass
class Heard:
    """The variables that a template uses, those that it says whatever they are, and what is wrong with it in words."""

    used: set[str] = field(default_factory=set)
    sure: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


class _Listener:
    """Walks one part. `known`: names, with how many names a loop over them takes (0: a text)."""

    def __init__(self, known: Mapping[str, int], heard: Heard) -> None:
        self.known, self.heard = known, heard

    def walk(self, node: nodes.Node, own: frozenset[str], depth: int) -> None:
        if isinstance(node, nodes.For):
            self._loop(node, own, depth)
            return
        if isinstance(node, nodes.Name):
            self._name(node.name, own)
        elif isinstance(node, nodes.If) and isinstance(node.test, nodes.Name):
            self._name(node.test.name, own, asked=True)
            for child in (*node.body, *node.elif_, *node.else_):
                self.walk(child, own, depth)
            return
        elif not isinstance(node, _PLAIN):
            self._refuse(_WORDS.get(type(node), f"“{type(node).__name__}”运算"))
            return
        for child in node.iter_child_nodes():
            self.walk(child, own, depth)

    def _name(self, name: str, own: frozenset[str], *, asked: bool = False) -> None:
        """`asked`: whether there is anything, which may be asked of a list too."""
        if name in own:
            return
        if name not in self.known:
            near = get_close_matches(name, self.known, n=3, cutoff=0.3)
            hint = f"，相近的有：{'、'.join(near)}" if near else ""
            self.heard.wrong.append(f"没有名为“{name}”的变量{hint}")
            return
        if self.known[name] and not asked:
            self.heard.wrong.append(f"“{name}”是清单，只能用 for 逐项写出")
        if not asked:
            self.heard.used.add(name)

    def _loop(self, node: nodes.For, own: frozenset[str], depth: int) -> None:
        targets = [one.name for one in node.target.find_all(nodes.Name)] or [
            getattr(node.target, "name", "")
        ]
        name = node.iter.name if isinstance(node.iter, nodes.Name) else ""
        parts = self.known.get(name, 0)
        if not parts:
            self.heard.wrong.append(f"for 只能用于清单（{'、'.join(self._lists)}）")
        elif len(targets) != parts:
            self.heard.wrong.append(f"“{name}”每项有{parts}个内容，for 后面应当写{parts}个名称")
        if depth >= DEPTH or node.recursive or node.test is not None:
            self._refuse("多层或者带条件的 for")
        self.heard.used |= {name} if parts else set()
        for child in (*node.body, *node.else_):
            self.walk(child, own | frozenset(targets), depth + 1)

    @property
    def _lists(self) -> Iterator[str]:
        return (name for name, parts in self.known.items() if parts)

    def _refuse(self, what: str) -> None:
        self.heard.wrong.append(f"模板里不能用{what}")


def _sure(many: Iterable[nodes.Node]) -> set[str]:
    """The names that are said in every filling: outside of conditions, in all their branches, or under the very name.

    What stands in a loop is said as often as the list is long, which may be never; the list itself is.
    """
    return {name for node in many for name in _sure_of(node)}


def _sure_of(node: nodes.Node) -> set[str]:
    if isinstance(node, nodes.For):
        return {node.iter.name} if isinstance(node.iter, nodes.Name) else set()
    if isinstance(node, nodes.Output):
        return {one.name for one in node.nodes if isinstance(one, nodes.Name)}
    if isinstance(node, nodes.If):
        body = _sure(node.body)
        others = [*(_sure(one.body) for one in node.elif_), _sure(node.else_)]
        own = {node.test.name} if isinstance(node.test, nodes.Name) else set()
        return body.intersection(*others) | (body & own)
    return _sure(node.iter_child_nodes())


def listened(sources: Mapping[str, str], known: Mapping[str, int]) -> Heard:
    """What the parts of a template use of the known variables, and everything that is wrong with them."""
    heard, jinja = Heard(), environment()
    for source in sources.values():
        try:
            tree = jinja.parse(source)
        except TemplateSyntaxError as why:
            heard.wrong.append(f"模板的标记不完整：{why.message}")
            continue
        _Listener(known, heard).walk(tree, frozenset(), 0)
        heard.sure |= _sure([tree]) & heard.used
    heard.wrong = list(dict.fromkeys(heard.wrong))
    return heard


def names_in(sources: Mapping[str, str]) -> frozenset[str]:
    """The names that a checked template asks for from outside."""
    jinja = environment()
    return frozenset(
        name for one in sources.values() for name in find_undeclared_variables(jinja.parse(one))
    )
