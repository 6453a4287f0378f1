"""A report held against the manifest beside it (报告与数据清册核对): the file's digest, and each printed number."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from fadu.checker.documents import open_word
from fadu.kernel.errors import BadInput

FORMAT = 1
_LINE = ("code", "title", "value", "unit", "gap", "numerator", "denominator", "url")
_FIGURES = "/figures/"


@dataclass(frozen=True)
class Printed:
    """One figure of the manifest and every text that the report prints for it."""

    code: str
    title: str
    value: str
    texts: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether it is printed, and always with the manifest's value."""
        return bool(self.texts) and not self.wrong


@dataclass(frozen=True)
class Comparison:
    """What came out: the file's own digest, the manifest's, the figures, and links it does not list."""

    sha256: str
    stated: str
    frozen: bool
    figures: tuple[Printed, ...]
    unlisted: tuple[tuple[str, str], ...]

    @property
    def intact(self) -> bool:
        """Whether the file is byte for byte the one that the manifest was written for."""
        return self.sha256 == self.stated

    def findings(self) -> Iterator[dict[str, str]]:
        """Everything that differs: kind, figure ("" for the file) and a Chinese sentence."""
        if not self.intact:
            yield _found("file_changed", "", "报告文件与数据清册所记的校验值不符：生成后被改动过。")
        for one in self.figures:
            if not one.texts:
                yield _found(
                    "not_printed", one.code, f"“{one.title}”在报告中没有链接到数据的数字。"
                )
            for text in one.wrong:
                said = f"“{one.title}”印作“{text}”，清册为“{one.value}”。"
                yield _found("value_differs", one.code, said)
        for url, text in self.unlisted:
            yield _found("unlisted", "", f"“{text}”链接到 {url}，清册中没有这个指标。")


def compare(file: Path, beside: Path) -> Comparison:
    """Compare a .docx report with its manifest; what cannot be read is BadInput."""
    content = read_manifest(beside)
    if file.suffix.lower() != ".docx":
        raise BadInput(f"不能核对“{file.name}”：只认 .docx 文件", todo="请给出报告的 .docx 文件")
    if not file.is_file():
        raise BadInput(f"找不到文件“{file.name}”", todo="请核对文件的位置和名称")
    open_word(file)
    data = file.read_bytes()
    links = list(_links(docx.Document(BytesIO(data))))
    figures = tuple(_printed(line, links) for line in content["figures"])
    listed = {line["url"] for line in content["figures"]}
    unlisted = tuple(one for one in links if one[0] not in listed and _FIGURES in one[0])
    digest = hashlib.sha256(data).hexdigest()
    return Comparison(digest, content["sha256"], bool(content["frozen"]), figures, unlisted)


def read_manifest(path: Path) -> dict[str, Any]:
    """The manifest of a report, its shape checked; anything else is BadInput."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(f"数据清册“{path.name}”无法读取", todo="请核对路径和权限") from error
    except ValueError as error:  # no JSON, or no UTF-8
        raise BadInput(f"“{path.name}”不是数据清册", todo=_REMEDY) from error
    if not isinstance(content, dict) or not {"format", "sha256", "frozen", "figures"} <= set(
        content
    ):
        raise BadInput(f"“{path.name}”不是数据清册", todo=_REMEDY)
    if content["format"] != FORMAT:
        raise BadInput(f"数据清册的格式是 {content['format']}，本版只认 {FORMAT}", todo=_REMEDY)
    lines = content["figures"]
    if not isinstance(lines, list) or not all(
        isinstance(line, dict) and set(_LINE) <= set(line) for line in lines
    ):
        raise BadInput(f"数据清册“{path.name}”的指标不完整", todo=_REMEDY)
    return content


_REMEDY = "请给出与报告一同生成的 .manifest.json 文件"


def _links(document: WordDocument) -> Iterator[tuple[str, str]]:
    """Address and text of every hyperlink, table cells included, in order."""
    for link in document.element.body.iter(qn("w:hyperlink")):
        id = link.get(qn("r:id"))
        if id in document.part.rels:
            text = "".join(part.text or "" for part in link.iter(qn("w:t")))
            yield document.part.rels[id].target_ref, text


def _printed(line: Mapping[str, Any], links: list[tuple[str, str]]) -> Printed:
    texts = tuple(text for url, text in links if url == line["url"])
    written = f"{line['value']}{line['unit']}"
    operands = f"（{line['numerator']}/{line['denominator']}）"
    lawful = {written, f"{written}{operands}", operands}
    wrong = tuple(text for text in texts if not _agrees(text, lawful, gap=bool(line["gap"])))
    return Printed(line["code"], line["title"], written, texts, wrong)


def _agrees(text: str, lawful: set[str], *, gap: bool) -> bool:
    """Whether a printed text is the value; the annex adds coverage after a comma, a gap prints no number."""
    if gap:
        return not any(sign.isdigit() for sign in text.partition("，")[0])
    return text.partition("，")[0] in lawful


def _found(kind: str, code: str, message: str) -> dict[str, str]:
    return {"kind": kind, "code": code, "message": message}
