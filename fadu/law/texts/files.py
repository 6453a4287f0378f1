"""Reading a published text from .md, .txt or .docx, as plain text: lines as they stand, nothing interpreted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from fadu.kernel import texts
from fadu.kernel.errors import BadInput

LIMIT = 20 * 1024 * 1024  # bytes; the longest code of laws has two million characters
_SAVE_AS = "请用 WPS 或 Word 打开后另存为 .docx，或者存为 UTF-8 编码的 .txt"


def read(name: str, data: bytes) -> str:
    """The text of a file by its ending; BadInput where it is damaged, empty, too large or of another kind."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if ending not in READERS:
        raise BadInput(f"“{name}”不是 .md、.txt、.docx 文件", todo=_SAVE_AS)
    if len(data) > LIMIT:
        raise BadInput(f"“{name}”超过20兆字节", todo="请核对文件是否为法律文本")
    text = READERS[ending](name, data)
    if not text.strip():
        raise BadInput(f"“{name}”里没有文字", todo="扫描件须先识别成文字")
    return text


def decoded(name: str, data: bytes) -> str:
    """A text file in UTF-8, UTF-16 or GB 18030; BadInput for anything else."""
    text = texts.decoded(data)
    if text is None or "\ufffd" in text:
        raise BadInput(f"“{name}”不是文本文件，或者已经损坏", todo=_SAVE_AS)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _word(name: str, data: bytes) -> str:
    import docx  # slow to import, and most texts are plain
    from docx.opc.exceptions import OpcError

    try:
        if sum(part.file_size for part in ZipFile(BytesIO(data)).infolist()) > 10 * LIMIT:
            raise BadInput(f"“{name}”解开后过大", todo="请核对文件是否为法律文本")
        document = docx.Document(BytesIO(data))
        blocks = [line for block in document.iter_inner_content() for line in _block(block)]
    except (OpcError, BadZipFile, KeyError, ValueError, SyntaxError, OSError) as problem:
        raise BadInput(f"“{name}”不是完好的 Word 文件", todo=_SAVE_AS) from problem
    return "".join(f"{line}\n" for line in blocks)


def _block(block: object) -> Iterator[str]:
    """A paragraph, or the rows of a table with tabs between the cells."""
    from docx.table import Table

    if not isinstance(block, Table):
        yield str(getattr(block, "text", ""))
        return
    for row in block.rows:
        cells = dict.fromkeys(row.cells)  # a merged cell is named once for each column it covers
        yield "\t".join(cell.text.replace("\n", " ") for cell in cells)


READERS: dict[str, Callable[[str, bytes], str]] = {".md": decoded, ".txt": decoded, ".docx": _word}
