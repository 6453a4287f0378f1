"""The package of an uploaded Word file: opened with care, and refused where it carries more than a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from fadu.documents.kinds import BROKEN
from fadu.kernel.errors import BadInput

LIMIT = 5 * 1024 * 1024
"""The largest template, in bytes."""
UNPACKED = 40 * 1024 * 1024
MEMBERS = 500
SPOKEN, TAGS = 2 * 1024 * 1024, 1000
"""Unpacked bytes of the printed parts, and tags in one: beyond, making out the tags takes minutes, and nobody else is served."""
DOCUMENT = "word/document.xml"
_SPOKEN = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_ACTIVE = re.compile(r"INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE |MACROBUTTON|LINK |IMPORT ", re.IGNORECASE)  # fmt: skip
_SIGN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
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
            "；".join(dict.fromkeys(wrong)), todo="请在 Word 里逐项改正，另存为 .docx 后再上传"
        )
    return package


def _unpacked(data: bytes) -> Package:
    try:
        with ZipFile(BytesIO(data)) as held:
            told = held.infolist()
            if len(told) > MEMBERS or sum(one.file_size for one in told) > UNPACKED:
                raise BadInput("模板展开后过大", todo="请去掉图片后再上传")
            members = {one.filename: held.read(one) for one in told if not one.is_dir()}
    except BROKEN:
        members = {}
    if DOCUMENT not in members or "[Content_Types].xml" not in members:
        raise BadInput(
            "文件不是 Word 文档（.docx）", todo="旧格式的，请在 Word 里另存为 .docx 再上传"
        )
    return Package(members)


def _objections(package: Package) -> Iterator[str]:
    if any("vbaproject" in name.lower() for name in package.members):
        yield "模板带有宏"
    if sum(map(len, package.spoken.values())) > SPOKEN:
        yield "模板的正文过长"
        return
    for name, data in package.members.items():
        low = name.lower()
        if low.startswith(_OBJECTS) or (low.endswith(".bin") and "printersettings" not in low):
            yield "模板嵌有对象（OLE、控件或者其他文件）"
        if low.endswith((".xml", ".rels")):
            yield from _inside(low, data)


def _inside(name: str, data: bytes) -> Iterator[str]:
    """What one part of XML carries."""
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError:
        yield f"模板的内容不完整（{name}）"
        return
    if root.getroottree().docinfo.doctype:  # in whatever coding it is written
        yield "模板的内容不规范（含有实体声明）"
        return
    if _SPOKEN.fullmatch(name):
        yield from _tags(root)
    if name == "[content_types].xml" and b"macroenabled" in data.lower():
        yield "模板带有宏"
    if name.endswith(".rels"):
        for one in root:
            if one.get("TargetMode", "").lower() == "external":
                yield f"模板带有外部链接（{one.get('Target', '')[:60]}）"
    if told := _fields(root):
        yield f"模板带有引用外部内容的域（{told}）"
    if next(root.iter("{*}altChunk", "{*}object", "{*}control"), None) is not None:
        yield "模板嵌有对象（OLE、控件或者其他文件）"


def _fields(root: etree._Element) -> str:
    """The beginning of the first field that fetches something; a field's words may stand in several runs."""
    told = [" ".join(map(str, one.attrib.values())) for one in root.iter("{*}fldSimple")]
    told.append("".join(one.text or "" for one in root.iter("{*}instrText")))
    found = next((hit for one in told if (hit := _ACTIVE.search(one))), None)
    return found.string[found.start() :][:30].strip() if found else ""


def _tags(root: etree._Element) -> Iterator[str]:
    """What is wrong with the tags of a part before anybody makes them out: one that is not closed is searched for to the end."""
    signs = _SIGN.findall("".join(root.itertext()))
    if len(signs) > 2 * TAGS:
        yield f"一个部分的变量和标记超过{TAGS}处"
    pairs = zip(signs[::2], [*signs[1::2], ""], strict=False)
    if any(_CLOSE.get(first) != second for first, second in pairs):
        yield "模板的标记不完整：每个 {{、{% 后面应当有对应的 }}、%}"
    if any(_SIGN.search(str(value)) for one in root.iter() for value in one.attrib.values()):
        yield "变量写在了图片、书签等的属性里"


def parsed(data: bytes) -> etree._Element:
    """A part as a tree; nothing is fetched and nothing is expanded."""
    return etree.fromstring(data, _parser())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
