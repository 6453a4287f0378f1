"""Where law texts come from: published files and folders, the data package, a signed update on a disc."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fadu.kernel.errors import BadInput
from fadu.law.procedures.registers.texts import ORIGINS
from fadu.law.texts.files import READERS, read
from fadu.law.texts.naming import Named, named, of_title
from fadu.law.texts.packaged import is_package, read_package
from fadu.law.texts.parsing import Parsed, parse
from fadu.statutes.texts.packs import is_pack, read_pack

PUBLISHED, UPDATE, PACKAGE = ORIGINS
LONGEST_TITLE = 200


@dataclass(frozen=True)
class Document:
    """One text as it was read: its name, its parts, and where it comes from."""

    file: str
    origin: str
    named: Named
    parsed: Parsed

    @property
    def digest(self) -> str:
        """SHA-256 over the text in UTF-8."""
        return sha256(self.parsed.text.encode()).hexdigest()


@dataclass(frozen=True)
class Unread:
    """A file that gave no text, and why. `foreign`: it is no text at all, and lay in the folder by chance."""

    file: str
    why: str
    foreign: bool = False


Found = Document | Unread


def gather(paths: Iterable[Path], keys: Collection[bytes]) -> Iterator[Found]:
    """Everything the paths hold, in order of name; a path that does not exist is BadInput at once.

    A damaged file among others is `Unread`. `keys` are the public keys an update may be signed with;
    an update that is damaged or signed by another is BadInput as a whole: nothing of it is used.
    """
    given = list(paths)
    absent = [str(path) for path in given if not path.exists()]
    if absent:
        raise BadInput(f"找不到：{'、'.join(absent)}", todo="请核对文件或者文件夹的位置")
    return (found for path in given for found in _of_path(path, keys))


def uploaded(name: str, data: bytes, keys: Collection[bytes]) -> list[Document]:
    """The text of an uploaded file, or the texts of a signed update; BadInput where it is damaged."""
    if name.lower().endswith(".zip"):
        return [document(n, d, UPDATE) for n, d in read_pack(BytesIO(data), keys, name)]
    return [document(name, data, PUBLISHED)]


def published(paths: Iterable[Path]) -> dict[str, bytes]:
    """Name and bytes of published files, for an update; BadInput unless every one can be read."""
    found: dict[str, bytes] = {}
    for path in paths:
        for file in _texts_in(path):
            data = file.read_bytes()
            document(file.name, data, UPDATE)
            if found.setdefault(file.name, data) != data:
                raise BadInput(f"有两个不同的文件都叫“{file.name}”", todo="请改名后再打包")
    if not found:
        raise BadInput("没有可以打包的文件", todo="只认 .md、.txt、.docx 文件")
    return found


def _texts_in(path: Path) -> list[Path]:
    """The file itself, or the texts of a folder."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise BadInput(f"找不到：{path}", todo="请核对文件或者文件夹的位置")
    return [p for p in _files_in(path) if p.suffix.lower() in READERS]


def _files_in(folder: Path) -> list[Path]:
    return [p for p in sorted(folder.rglob("*")) if p.is_file() and not _hidden(p, folder)]


def document(file: str, data: bytes, origin: str) -> Document:
    """One published file; BadInput where it is damaged or holds no article."""
    parsed = parse(read(file, data))
    name = named(file, parsed)
    if not parsed.articles:
        raise BadInput(
            f"“{file}”没有读出任何一条", todo="请核对是否为法律文本，条号须写作第一条、第二条"
        )
    if len(name.title) > LONGEST_TITLE or not name.title:
        raise BadInput(f"“{file}”的名称读不出来", todo="请在第一行写明法律的全称")
    return Document(file, origin, name, parsed)


def _of_path(path: Path, keys: Collection[bytes]) -> Iterator[Found]:
    if path.is_dir():
        for file in _files_in(path):
            yield from _of_file(file, str(file.relative_to(path)), keys, alone=False)
    else:
        yield from _of_file(path, path.name, keys, alone=True)


def _of_file(path: Path, name: str, keys: Collection[bytes], *, alone: bool) -> Iterator[Found]:
    try:
        if path.suffix.lower() in READERS:
            yield document(name, path.read_bytes(), PUBLISHED)
        elif is_package(path):
            yield from _packaged(path)
        elif is_pack(path):
            yield from (document(n, d, UPDATE) for n, d in read_pack(path, keys, path.name))
        else:
            yield Unread(name, f"“{name}”不是 .md、.txt、.docx 文件", foreign=not alone)
    except BadInput as problem:
        if alone and is_pack(path) and path.suffix.lower() not in READERS:
            raise
        yield Unread(name, str(problem))
    except OSError:
        yield Unread(name, f"“{name}”无法读取")


def _packaged(path: Path) -> Iterator[Document]:
    """What the package calls a version is kept; when it applies, the registry alone says."""
    for law in read_package(path):
        name = of_title(law.title, law.version or date.min)
        version = None if name.version == date.min else name.version
        file = f"{path.name}：{law.status}"
        yield Document(file, PACKAGE, Named(name.title, version, name.instrument), parse(law.text))


def _hidden(path: Path, folder: Path) -> bool:
    """Files that systems and editors leave behind."""
    return any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
