"""The four pieces of a local procedure (步骤、审批、材料、内部期限), each under the agency's own rule.

A piece names existing acts by their codes. Its `id` is that of the register matter that proposed it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar

from fadu.kernel.errors import BadInput
from fadu.kernel.periods import Unit
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status


@dataclass(frozen=True)
class LocalRef(Ref):
    """A place in an agency's own rule: the number of the document and, if it has any, the article."""

    words: str = ""

    @property
    def place(self) -> str:
        """As cited behind the title: （株应急〔2026〕3号）第三条."""
        return self.words


@dataclass(frozen=True)
class Basis:
    """The agency's own rule: number (文号) and title of the document, and the place in it."""

    document: str
    title: str
    place: str = ""

    def __str__(self) -> str:
        return f"《{self.title}》（{self.document}）{self.place}"


@dataclass(frozen=True)
class _Piece:
    """What every piece has: who recorded it under which id, what it is called, where it is written."""

    kind: ClassVar[str]
    word: ClassVar[str]

    id: str
    title: str
    basis: Basis

    @property
    def name(self) -> str:
        """How a finding calls the piece."""
        return f"{self.word}“{self.title}”"

    @property
    def digest(self) -> str:
        """SHA-256 of all that the piece says."""
        text = json.dumps(plain(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def cite(self, status: Status = Status.L) -> Citation:
        """The citation under which its rules stand; its key names the very wording of the piece."""
        key = f"local:{self.digest[:32]}"
        words = f"（{self.basis.document}）{self.basis.place}"
        return Citation((LocalRef(key, 0, words=words),), ((key, self.basis.title),), status)


@dataclass(frozen=True)
class Step(_Piece):
    """An act to be done after `after`, within `days` working days if any are named (增加步骤).

    holds: closing waits for it; otherwise it only reminds.
    """

    kind: ClassVar[str] = "step"
    word: ClassVar[str] = "步骤"

    after: str = ""
    by: Role = Role.OFFICER
    days: int = 0
    holds: bool = False


@dataclass(frozen=True)
class Approval(_Piece):
    """An act of a role without which `before` may not be done (增加审批); a refusal can be recorded.

    after: the act that it looks at; each time that is done, the approval is asked for anew, within
    `days` working days if any are named.
    """

    kind: ClassVar[str] = "approval"
    word: ClassVar[str] = "审批"

    before: str = ""
    by: Role = Role.LEADER
    after: str = ""
    days: int = 0


@dataclass(frozen=True)
class Document(_Piece):
    """A document that must be in the file before `before` is done (增加材料)."""

    kind: ClassVar[str] = "document"
    word: ClassVar[str] = "材料"

    before: str = ""
    by: Role = Role.OFFICER


@dataclass(frozen=True)
class Shorter(_Piece):
    """An earlier last day beside the statutory one for `then` after `after` (内部期限)."""

    kind: ClassVar[str] = "shorter"
    word: ClassVar[str] = "内部期限"

    after: str = ""
    then: str = ""
    count: int = 0
    unit: Unit = Unit.WORKDAY


Piece = Step | Approval | Document | Shorter
KINDS: Mapping[str, type[Piece]] = {c.kind: c for c in (Step, Approval, Document, Shorter)}


def plain(piece: _Piece) -> dict[str, Any]:
    """A piece as data of JSON, without its id: what is proposed, kept and digested."""
    return {"kind": piece.kind, **{k: v for k, v in asdict(piece).items() if k != "id"}}


def read(data: Any, id: str) -> Piece:
    """A piece from data of JSON; BadInput where it is none."""
    if not isinstance(data, dict) or data.get("kind") not in KINDS:
        raise BadInput(
            "本地程序的种类应为步骤、审批、材料或者内部期限", todo="请用“本地程序”页面填写。"
        )
    cls = KINDS[data["kind"]]
    known = {f.name: f for f in fields(cls) if f.name != "id"}
    strange = sorted(set(data) - {"kind", *known})
    if strange:
        raise BadInput(f"本地程序含有不认识的内容：{'、'.join(strange)}")
    values = {k: v for k, v in data.items() if k != "kind"}
    try:
        basis = Basis(**values.pop("basis"))
        if "by" in values:
            values["by"] = Role(values["by"])
        if "unit" in values:
            values["unit"] = Unit(values["unit"])
        found: Piece = cls(id=id, basis=basis, **values)
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput("本地程序的内容不完整或者写法有误", todo=f"请核对：{error}") from error
    _typed(found)
    return found


def _typed(piece: Piece) -> None:
    texts = [getattr(piece, n, "") for n in ("title", "after", "before", "then")]
    texts += [piece.basis.document, piece.basis.title, piece.basis.place]
    numbers = [getattr(piece, n, 0) for n in ("days", "count")]
    sound = all(isinstance(t, str) for t in texts) and all(type(n) is int for n in numbers)
    if not sound or not isinstance(getattr(piece, "holds", False), bool):
        raise BadInput("本地程序的内容写法有误", todo="名称、依据写文字，天数写整数。")
