"""The package of an uploaded Word file: opened with care, and refused where it carries more than a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from fadu.kernel.errors import BadInput

LIMIT = 5 * 1024 * 1024
"""The largest template, in bytes."""
UNPACKED = 40 * 1024 * 1024
MEMBERS = 500
DOCUMENT = "word/document.xml"
_SPOKEN = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_ACTIVE = re.compile(r"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE |MACROBUTTON|LINK |IMPORT ", re.IGNORECASE)  # fmt: skip
_OBJECTS = ("word/embeddings/", "word/activex/", "word/afchunk", "word/controls/")


@dataclass(frozen=True)
class Package:
    """The members of a Word file by their names."""

    members: Mapping[str, bytes]

    @property
    def spoken(self) -> dict[str, bytes]:
        """The parts that are printed: the text, heads, feet and notes."""
        return {name: data for name, data in self.members.items() if _SPOKEN.fullmatch(name)}


def opened(data: bytes) -> Package:
    """The package of a .docx; BadInput names everything that a template may not carry."""
    if len(data) > LIMIT:
        raise BadInput(f"模板超过{LIMIT // 1024 // 1024}兆字节", todo="请去掉图片后再上传")
    package = _unpacked(data)
    if wrong := list(_objections(package)):
        raise BadInput(
            "；".join(dict.fromkeys(wrong)), todo="请在 Word 里去掉后另存为 .docx 再上传"
        )
    return package


def _unpacked(data: bytes) -> Package:
    try:
        with ZipFile(BytesIO(data)) as held:
            told = held.infolist()
            if len(told) > MEMBERS or sum(one.file_size for one in told) > UNPACKED:
                raise BadInput("模板展开后过大", todo="请去掉图片后再上传")
            members = {one.filename: held.read(one) for one in told if not one.is_dir()}
    except (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        members = {}
    if DOCUMENT not in members or "[Content_Types].xml" not in members:
        raise BadInput(
            "文件不是 Word 文档（.docx）", todo="旧格式的，请在 Word 里另存为 .docx 再上传"
        )
    return Package(members)


def _objections(package: Package) -> Iterator[str]:
    if any("vbaproject" in name.lower() for name in package.members):
        yield "模板带有宏"
    for name, data in package.members.items():
        low = name.lower()
        if low.startswith(_OBJECTS) or (low.endswith(".bin") and "printersettings" not in low):
            yield "模板嵌有对象（OLE、控件或者其他文件）"
        if low.endswith((".xml", ".rels")):
            yield from _inside(low, data)


def _inside(name: str, data: bytes) -> Iterator[str]:
    """What one part of XML carries."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        yield "模板的内容不规范（含有实体声明）"
        return
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError:
        yield f"模板的内容不完整（{name}）"
        return
    if name == "[content_types].xml" and b"macroenabled" in data.lower():
        yield "模板带有宏"
    if name.endswith(".rels"):
        for one in root:
            if one.get("TargetMode", "").lower() == "external":
                yield f"模板带有外部链接（{one.get('Target', '')[:60]}）"
    for one in root.iter("{*}instrText", "{*}fldSimple"):
        told = (one.text or "") + "".join(map(str, one.attrib.values()))
        if _ACTIVE.search(told):
            yield f"模板带有引用外部内容的域（{told.strip()[:30]}）"
    if next(root.iter("{*}altChunk", "{*}object", "{*}control"), None) is not None:
        yield "模板嵌有对象（OLE、控件或者其他文件）"


def parsed(data: bytes) -> etree._Element:
    """A part as a tree; nothing is fetched and nothing is expanded."""
    return etree.fromstring(data, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
