"""Reading a report (报告文本) from .txt, .md or .docx into numbered paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from fadu.kernel.errors import BadInput
from fadu.kernel.texts import decoded

CELL = "|"
"""Stands between the cells of a table row, so that figures of two cells are never combined."""

_HEADING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第.{1,4}[章节条])"
)
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳]|[-*+•]\s)")
_CUT_NUMBER = re.compile(r"[^\d.][\d０-９]+[.,．，]?$")
_REST_OF_NUMBER = re.compile(
    r"[\d０-９]+(?:[.．][\d０-９]+)?\s*[%％处个件起家人名场份篇条项次万亿元]"
)
_BODY = re.compile("[，。；、,;]")
_NARROWEST = 24  # columns; a shorter line was ended by its writer
_ENDS = "。！？；：:;!?…”》|"
_FORMATS = ".txt、.md、.docx"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph (段): its text, and the line at which each stretch of it starts."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def line_of(self, offset: int) -> int:
        """The 1-based line (in Word: paragraph) on which the character at `offset` stands."""
        place = bisect_right(self.starts, offset, key=lambda start: start[0])
        return self.starts[max(place - 1, 0)][1]


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read: its paragraphs in order, blank ones left out."""

    paragraphs: tuple[Paragraph, ...]


def read(path: Path) -> Document:
    """Read a report; an unknown kind of file, a broken one or one without text is BadInput."""
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise BadInput(
            f"不能读取“{path.name}”：只认{_FORMATS}三种文件", todo="请另存为 .docx 或 .txt 后再核对"
        )
    if not path.is_file():
        raise BadInput(f"找不到文件“{path.name}”", todo="请核对文件的位置和名称")
    document = _READERS[suffix](path)
    if not document.paragraphs:
        raise BadInput(f"文件“{path.name}”里没有文字", todo="扫描件须先识别成文字")
    return document


def from_text(text: str) -> Document:
    """Plain text: a line is a paragraph, but lines cut at a fixed width are joined again."""
    return Document(tuple(_joined(text.splitlines())))


def from_markdown(text: str) -> Document:
    """Markdown: marks of headings, emphasis, quotations and tables are taken off."""
    lines = [_plain(line) for line in _outside_fences(text.splitlines())]
    return Document(tuple(_joined(lines)))


def from_word(document: WordDocument) -> Document:
    """An open Word document; lines count its paragraphs and table rows, blank ones included."""
    found = [
        Paragraph(text, ((0, number),))
        for number, (text, _) in enumerate(word_blocks(document), start=1)
        if text.strip()
    ]
    return Document(tuple(found))


def word_blocks(document: WordDocument) -> Iterator[tuple[str, WordParagraph | None]]:
    """Text of each paragraph and table row in order, with the paragraph a comment may hang on."""
    for block in document.iter_inner_content():
        if isinstance(block, WordParagraph):
            yield block.text, block
        else:
            yield from _rows(block)


def _rows(table: Table) -> Iterator[tuple[str, WordParagraph | None]]:
    for row in table.rows:
        cells = list(dict.fromkeys(row.cells))
        text = CELL.join(cell.text.replace("\n", "") for cell in cells)
        yield text, cells[0].paragraphs[0] if cells else None


def _read_text(path: Path) -> Document:
    return from_text(_decoded(path))


def _read_markdown(path: Path) -> Document:
    return from_markdown(_decoded(path))


def _read_word(path: Path) -> Document:
    return from_word(open_word(path))


def open_word(path: Path) -> WordDocument:
    """Open a .docx; a file that is not one is BadInput."""
    try:
        return docx.Document(str(path))
    except (OpcError, BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        raise BadInput(
            f"“{path.name}”不是完好的 Word 文件", todo="请用 WPS 或 Word 打开后另存为 .docx"
        ) from error


_READERS = {
    ".txt": _read_text,
    ".md": _read_markdown,
    ".docx": _read_word,
}


def _decoded(path: Path) -> str:
    text = decoded(path.read_bytes())
    if text is None:
        raise BadInput(f"“{path.name}”不是文本文件，或者编码无法识别", todo="请另存为 UTF-8 编码")
    return text


def _joined(lines: Sequence[str]) -> Iterator[Paragraph]:
    width = max((_width(line.strip()) for line in lines), default=0)
    text = ""
    starts: list[tuple[int, int]] = []
    for number, line in enumerate(lines, start=1):
        piece = line.strip()
        if text and not (piece and _goes_on(text, line, width, starts)):
            yield Paragraph(text, tuple(starts))
            text, starts = "", []
        if piece:
            starts.append((len(text), number))
            text += piece
    if text:
        yield Paragraph(text, tuple(starts))


def _goes_on(text: str, line: str, width: int, starts: list[tuple[int, int]]) -> bool:
    """Whether `line` continues the paragraph: the line before was cut, not ended."""
    if line.startswith(("  ", "\t", "　")) or CELL in line:
        return False
    if _HEADING.match(line) or _ITEM.match(line):
        return False
    last = text[starts[-1][0] :]
    if _CUT_NUMBER.search(text) and _REST_OF_NUMBER.match(line) and not text.isascii():
        return True
    wide = _width(last)
    body = _BODY.search(text) is not None  # a title or a heading ends where its line ends
    return body and wide >= _NARROWEST and wide >= 0.8 * width and text[-1] not in _ENDS


def _width(text: str) -> int:
    """Columns on paper: a Chinese character takes two."""
    return sum(1 if sign.isascii() else 2 for sign in text)


def _outside_fences(lines: Sequence[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        fence = line.lstrip().startswith(("```", "~~~"))
        inside ^= fence
        yield "" if fence or inside else line


def _plain(line: str) -> str:
    """The words of one Markdown line."""
    text = line.strip()
    if re.fullmatch(r"[-|:=*_\s]+", text):
        return ""
    heading = re.match(r"#{1,6}\s+", text)
    text = re.sub(r"^(?:#{1,6}\s+|>\s*|[-*+]\s+)", "", text)
    text = re.sub(r"\*\*|__|`", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    if text.startswith(CELL):
        text = text.strip(CELL) + CELL
    return text + CELL if heading and not text.endswith(tuple(_ENDS)) else text
