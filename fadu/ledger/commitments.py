"""Commitments: what is personal stands in a body only as SHA-256(salt ‖ canonical text of the value).

Value and salt stand in `ledger_opening`; with both anyone can check the commitment, without them
nobody can guess it (128 bits of salt). Erasing both (个人信息保护法第四十七条) leaves body, chain,
tree and images valid.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fadu.kernel.errors import BadInput
from fadu.ledger.canonical import ALWAYS, Plain, canonical
from fadu.ledger.crypto import sha256

SALT_BYTES = 16
MARK = b'{"c":"'
"""How a commitment begins in a body; inside a string the quotes would be escaped, so it cannot stand in one."""

_INDEX = re.compile("0|[1-9][0-9]{0,8}")

Salts = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Personal:
    """A value that must never stand in a body: it is replaced by its commitment."""

    value: Plain


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens one commitment. `path` is a JSON pointer into the body, or `image:<table>:<id>:<field>`.

    `value` is canonical text; `row` is `<table>:<id>` for an image's field and empty otherwise.
    """

    path: str
    commitment: str
    salt: bytes
    value: str
    row: str = ""


def commit(salt: bytes, value: str) -> str:
    """The commitment (64 hex digits) to a canonical text under a salt of 16 bytes."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes")
    return sha256(salt + value.encode()).hex()


def opening(path: str, value: Plain, salts: Salts, row: str = "") -> Opening:
    """Commit to a value under a fresh salt."""
    salt, text = salts(), canonical(value)
    return Opening(path, commit(salt, text), salt, text, row)


def sealed(value: Any, path: str, salts: Salts, openings: list[Opening]) -> Plain:
    """The value with every `Personal` in it replaced by its commitment; their openings are appended."""
    if type(value) in ALWAYS or type(value) is int:
        return value  # type: ignore[no-any-return]
    if isinstance(value, Personal):
        made = opening(path, value.value, salts)
        openings.append(made)
        return {"c": made.commitment}
    if isinstance(value, Mapping):
        if value.keys() == {"c"}:
            raise BadInput(f"“{path}”不得只有键 c：这是承诺值的写法")
        return {
            key: sealed(item, f"{path}/{_escaped(key)}", salts, openings)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [
            sealed(item, f"{path}/{index}", salts, openings) for index, item in enumerate(value)
        ]
    return value  # type: ignore[no-any-return]  # `canonical` refuses what is not plain


def paths(value: Any, path: str = "") -> dict[str, str]:
    """Path → commitment, for every commitment in a parsed body (or in a part of it that stands at `path`)."""
    found: dict[str, str] = {}
    _collect(value, path, found)
    return found


def _collect(value: Any, path: str, found: dict[str, str]) -> None:
    if type(value) is list:
        for index, item in enumerate(value):
            if type(item) is dict or type(item) is list:
                _collect(item, f"{path}/{index}", found)
    elif len(value) == 1 and "c" in value:
        found[path] = value["c"]
    else:
        for key, item in value.items():
            if type(item) is dict or type(item) is list:
                _collect(item, f"{path}/{_escaped(key)}", found)


def at(body: Any, path: str) -> str | None:
    """The commitment at a path of a parsed body; None if none stands there or the path is not a pointer."""
    try:
        for key, index in steps(path):
            body = body[index if type(body) is list else key]
        return body["c"]  # type: ignore[no-any-return]  # compared with a commitment, whatever it is
    except (KeyError, IndexError, TypeError):
        return None


@lru_cache(maxsize=4096)
def steps(path: str) -> tuple[tuple[str, int | None], ...]:
    """A path as keys, each with the index that it is in a list; few paths occur, so they are remembered.

    KeyError where it is no pointer: what stands before the first slash would otherwise be passed over.
    """
    if not path.startswith("/"):
        raise KeyError(path)
    return tuple(
        (part.replace("~1", "/").replace("~0", "~"), int(part) if _INDEX.fullmatch(part) else None)
        for part in path.split("/")[1:]
    )


def disclosed(value: Any, values: Mapping[str, Any], path: str = "") -> Any:
    """A parsed body (or a part of it that stands at `path`) with opened values put in.

    `values` maps paths to values. What is erased keeps the form `{"c": hex}`.
    """
    if isinstance(value, dict):
        if len(value) == 1 and "c" in value:
            return values.get(path, value)
        return {
            key: disclosed(item, values, f"{path}/{_escaped(key)}") for key, item in value.items()
        }
    if isinstance(value, list):
        return [disclosed(item, values, f"{path}/{index}") for index, item in enumerate(value)]
    return value


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key
