"""The input of `fadu draw run`: plan, lists, nonce, public values as typed, events; docs/cli.md has its schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_events import Event
from fadu.kernel.draw_plan import Lists, Plan, sorted_lists
from fadu.kernel.draw_shapes import Shape, events_of, lists_of, plan_of
from fadu.kernel.draw_sources import normalised
from fadu.kernel.errors import BadInput

_DEFAULTS: dict[str, Any] = {"nonce": None, "randomness": [], "events": []}


@dataclass(frozen=True)
class Given:
    """What an input says; its lists are in their order, its public values in their form."""

    plan: Plan
    lists: Lists
    nonce: bytes | None
    values: tuple[str, ...]
    events: tuple[Event, ...]


def read_input(file: Mapping[str, Any]) -> Given:
    """Read an input; BadInput names what cannot be read. `{"value": …, "salt": …}` becomes its commitment."""
    try:
        top = Shape(_committed({**_DEFAULTS, **file}, set()), "输入文件")
    except RecursionError as error:
        raise BadInput("输入文件的层次过深") from error
    top.only(("plan", "lists", *_DEFAULTS))
    plan = plan_of(top.inner("plan"), frozen=False)
    typed = top.texts("randomness")
    if typed and len(typed) != len(plan.sources):
        raise BadInput(f"公共随机数应有{len(plan.sources)}个，实有{len(typed)}个")
    nonce = top.hex("nonce", null=True)
    return Given(
        plan=plan,
        lists=sorted_lists(lists_of(top.inner("lists"))),
        nonce=bytes.fromhex(nonce) if nonce else None,
        values=tuple(
            normalised(source, text) for source, text in zip(plan.sources, typed, strict=False)
        ),
        events=events_of(top, computed=False),
    )


def _committed(value: Any, salts: set[str]) -> Any:
    """The same value with every personal one replaced by its commitment; a salt used twice is BadInput."""
    if isinstance(value, list):
        return [_committed(one, salts) for one in value]
    if not isinstance(value, dict):
        return value
    if value.keys() != {"value", "salt"}:
        return {name: _committed(one, salts) for name, one in value.items()}
    text, salt = value["value"], value["salt"]
    if not (isinstance(text, str) and isinstance(salt, str)):
        raise BadInput("需要保密的值和盐都应为文字")
    try:
        raw = bytes.fromhex(salt)
    except ValueError as error:
        raise BadInput(f"盐“{salt}”不是十六进制") from error
    if raw.hex() in salts:
        raise BadInput(f"盐“{salt}”用了两次：每个需要保密的值各用一个随机的盐")
    salts.add(raw.hex())
    return personal(raw, text)
