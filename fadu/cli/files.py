"""Files of the command line: text read in the codings that offices use; output written whole."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from fadu.kernel.errors import BadInput
from fadu.kernel.texts import decoded


def read_text(path: str) -> str:
    """The text of a file, or of standard input for "-"; BadInput when it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise BadInput(f"文件“{path}”无法读取", todo="请核对路径和权限") from error
    text = decoded(data)
    if text is None:
        raise BadInput(f"文件“{path}”不是文本文件", todo="请另存为 UTF-8 编码的文本")
    return text


def write_whole(contents: Mapping[Path, bytes]) -> None:
    """Write files that belong together, each beside its place and then moved over: all of them whole, or none."""
    parts = {path: path.with_name(f".{path.name}.part") for path in contents}
    try:
        for path, content in contents.items():
            if path.is_dir():
                raise BadInput(f"“{path}”是文件夹，不能写成文件", todo="请另取一个文件名")
            _write(parts[path], path, content)
        for path, part in parts.items():
            part.replace(path)
    finally:
        for part in parts.values():
            _drop(part)


def _write(part: Path, path: Path, content: bytes) -> None:
    try:
        part.write_bytes(content)
    except (OSError, ValueError) as problem:
        raise BadInput(f"文件“{path}”无法写入", todo="请核对路径和权限") from problem


def _drop(part: Path) -> None:
    """Remove what was not moved; a folder that cannot be written to holds nothing of ours."""
    with suppress(OSError, ValueError):
        part.unlink(missing_ok=True)
