"""What a library (知识库) holds: its columns, how a typed row is read, and how it stands in the ledger."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen, yuan
from fadu.law.vocabulary.fact import Kind

Content = Mapping[str, str]
Check = Callable[[Content], Iterable[str]]
LONGEST = 4000
JOINT = "·"  # between the parts of an entry's name


@dataclass(frozen=True)
class Column:
    """One column: its code in the ledger, its heading in sheets and forms, its type."""

    code: str
    title: str
    kind: Kind = Kind.TEXT  # TEXT, LONG_TEXT, NUMBER, MONEY (元 in sheets, fen inside), CHOICE
    required: bool = True
    choices: tuple[str, ...] = ()
    help: str = ""

    def read(self, text: str) -> str:
        """A cell as the register keeps it; BadInput names what does not fit."""
        text = text.replace("\r\n", "\n").strip()
        if not text:
            if self.required:
                raise BadInput(f"“{self.title}”没有填写")
            return ""
        if not unicodedata.is_normalized("NFC", text):
            raise BadInput(f"“{self.title}”含有不规范的字符，请重新输入")
        if len(text) > LONGEST:
            raise BadInput(f"“{self.title}”超过{LONGEST}字")
        if self.kind is Kind.MONEY:
            return str(fen(text))
        if self.kind is Kind.NUMBER and not (text.isascii() and text.isdigit()):
            raise BadInput(f"“{self.title}”须填写整数")
        if self.kind is Kind.CHOICE and text not in self.choices:
            raise BadInput(f"“{self.title}”须为：{'、'.join(self.choices)}")
        return text

    def shown(self, value: str) -> str:
        """A kept value as people read and type it."""
        return yuan(int(value)) if self.kind is Kind.MONEY and value else value


@dataclass(frozen=True)
class Library:
    """A library: its columns, which of them name an entry, and what else must hold of a row."""

    code: str
    title: str
    what: str  # one sentence for its page
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    headline: str = ""  # the column by which people know an entry; else the first of the key
    check: Check = lambda content: ()
    uses: bool = False  # whether its application to a matter is recorded and counted

    def read(self, cells: Mapping[str, str]) -> dict[str, str]:
        """A row by column code; BadInput names everything that is wrong with it."""
        wrong: list[str] = []
        content: dict[str, str] = {}
        for column in self.columns:
            try:
                content[column.code] = column.read(cells.get(column.code, ""))
            except BadInput as error:
                wrong.append(str(error))
        if not wrong:
            wrong += [*self.check(content), *self._key_problems(content)]
        if wrong:
            raise BadInput("；".join(wrong))
        return content

    def name_of(self, content: Content) -> str:
        """How an entry is called: the values of its key columns, joined."""
        return JOINT.join(content[code] for code in self.key)

    def headline_of(self, content: Content) -> str:
        """What an entry is about, for headings and links."""
        return content.get(self.headline or self.key[0], "")

    def title_of(self, code: str) -> str:
        """The heading of a column."""
        return next(c.title for c in self.columns if c.code == code)

    def _key_problems(self, content: Content) -> Iterable[str]:
        for code in self.key:
            if any(mark in content[code] for mark in ("/", JOINT, "\n", "?", "#", "%")):
                yield f"“{self.title_of(code)}”不能含有 / {JOINT} ? # % 和换行"


def pack(content: Content) -> str:
    """A row's content as the one text that stands in the ledger."""
    return json.dumps(dict(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def unpack(text: str) -> dict[str, str]:
    """The content of a ledger text."""
    found: dict[str, str] = json.loads(text)
    return found
