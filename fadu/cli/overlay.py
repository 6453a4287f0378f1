"""`fadu procedure check CODE --overlay FILE` and `--recorded`: a procedure with local pieces, proposed or adopted (本地程序)."""

from __future__ import annotations

import json as data
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fadu.cli.started import start_django
from fadu.kernel.errors import BadInput
from fadu.law import registry
from fadu.law.overlays.composing import Composed
from fadu.law.overlays.pieces import Piece, read
from fadu.law.overlays.verdict import Verdict, added, judge, missing

UNPROVED = 3  # exit code: the pieces may stand, and the statutory procedure itself is not proved


def check_overlay(code: str | None, file: Path, *, json: bool) -> int:
    """0 where the whole is proved, 1 where something stands against the pieces, 3 where the base has no proof."""
    if not code:
        raise BadInput(
            "核查本地程序应当写明程序代码",
            todo="如 fadu procedure check hazard.major --overlay 文件",
        )
    found = judge(registry.procedure(code), pieces_from(file))
    print(data.dumps(_plain(found), ensure_ascii=False) if json else "\n".join(_lines(found)))
    return _exit([found])


def check_recorded(code: str | None, *, json: bool) -> int:
    """Every version that adopted pieces have made of a procedure, or of all; exit codes as above."""
    start_django()
    from fadu.statutes.local.selectors import overlays

    codes = [code] if code else [p.code for p in registry.PROCEDURES if not p.register]
    versions = [v for c in codes for v in overlays().ever(registry.procedure(c).code)]
    found = [judge(v.base, v.pieces) for v in versions if isinstance(v, Composed) and v.base]
    if json:
        print(data.dumps({"versions": [_plain(f) for f in found]}, ensure_ascii=False))
    else:
        print("\n".join(line for f in found for line in _lines(f)) or "没有已经批准的本地程序")
    return _exit(found)


def _exit(found: Sequence[Verdict]) -> int:
    if any(f.objections for f in found):
        return 1
    return 0 if all(f.ok for f in found) else UNPROVED


def pieces_from(file: Path) -> tuple[Piece, ...]:
    """The pieces of a file: a list, each as the register keeps it; BadInput where it cannot be read."""
    try:
        held = data.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadInput(f"无法读取“{file}”", todo=f"应当是 UTF-8 的 JSON 文件：{error}") from error
    if not isinstance(held, list) or not held:
        raise BadInput("本地程序文件应当是一个列表，至少有一项")
    return tuple(read(one, f"{number:03d}") for number, one in enumerate(held, 1))


def _plain(found: Verdict) -> dict[str, Any]:
    digest = None if found.objections else registry.digest_of(found.procedure)
    return {
        "code": found.base.code,
        "ok": found.ok,
        "objections": list(found.objections),
        "base_proved": found.base_proved,
        "digest": digest,
        "added": [str(s) for s in added(found.base, found.procedure)],
        "missing": [str(s) for s in missing(found.base, found.procedure)],
    }


def _lines(found: Verdict) -> list[str]:
    head = f"{found.base.title}（{found.base.code}）连同本地程序：{found}"
    news = [f"  + {s}" for s in added(found.base, found.procedure)]
    return [head, *(f"  · {text}" for text in found.objections), *news]
