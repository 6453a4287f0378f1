"""Text that people hand to the command line: UTF-8 or, from older spreadsheets, GB 18030."""

import sys
from pathlib import Path

from fadu.kernel.errors import BadInput


def read_text(path: str) -> str:
    """The text of a file, or of standard input for "-"; BadInput when it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise BadInput(f"文件“{path}”无法读取", todo="请核对路径和权限") from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"文件“{path}”不是文本文件", todo="请另存为 UTF-8 编码的文本")
