"""Filling a template: its parts are prepared once by docxtpl and compiled once; each paper is then text and one zip.

The same template and the same values give the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template
from lxml import etree

from fadu.documents.templating.package import Package, opened, parsed
from fadu.documents.templating.speech import environment
from fadu.documents.templating.variables import SQUARE

_MOMENT = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TAG = re.compile(r"\{[{%#]")
_SQUEEZED = zipfile.ZIP_DEFLATED


@dataclass(frozen=True)
class Prepared:
    """A template ready to be filled: compiled parts, the members left as they are, the pictures that are squares."""

    parts: Mapping[str, Template]
    sources: Mapping[str, str]
    package: Package
    squares: frozenset[str]


def prepared(data: bytes) -> Prepared:
    """The template of these bytes. BadInput where the file may not be a template; syntax errors are jinja's."""
    package = opened(data)
    sources, jinja = sources_of(package), environment()
    return Prepared(
        {name: jinja.from_string(source) for name, source in sources.items()},
        sources,
        package,
        squares_of(package),
    )


def sources_of(package: Package) -> dict[str, str]:
    """The printed parts as jinja reads them: Word's own marks between the signs of a tag taken out."""
    found = {}
    for name, data in package.spoken.items():
        text = etree.tostring(parsed(data), encoding="unicode")
        patched = _PATCHER.patch_xml(text)
        if _TAG.search(patched):
            found[name] = re.sub(r"<w:p([ >])", r"\n<w:p\1", patched)
    return found


def squares_of(package: Package) -> frozenset[str]:
    """The pictures called 文书二维码, by the names of their members."""
    found = set()
    for name, data in package.spoken.items():
        rels = package.members.get(f"word/_rels/{name.removeprefix('word/')}.rels")
        if rels is None or SQUARE.encode() not in data:
            continue
        targets = {one.get("Id"): one.get("Target", "") for one in parsed(rels)}
        for drawing in parsed(data).iter("{*}inline", "{*}anchor"):
            about = next(drawing.iter("{*}docPr"), None)
            if about is None or SQUARE not in (about.get("descr"), about.get("name")):
                continue
            for blip in drawing.iter("{*}blip"):
                embed = next((v for k, v in blip.attrib.items() if str(k).endswith("}embed")), "")
                found.add("word/" + targets.get(str(embed), "").removeprefix("/word/"))
    return frozenset(found & set(package.members))


def filled(template: Prepared, values: Mapping[str, Any], square: bytes) -> bytes:
    """The .docx with these values; `square`: the PNG that takes the place of the square's picture."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, kept in template.package.members.items():
            data = square if name in template.squares else kept
            if name in template.parts:
                data = said(template.parts[name], values)
            member = zipfile.ZipInfo(name, _MOMENT)
            member.compress_type = _SQUEEZED
            made.writestr(member, data)
    return out.getvalue()


def said(part: Template, values: Mapping[str, Any]) -> bytes:
    """One part filled in."""
    text = re.sub(r"\n<w:p([ >])", r"<w:p\1", part.render(values))
    return (_HEAD + _PATCHER.resolve_listing(text)).encode()


_PATCHER = DocxTemplate(BytesIO())
"""Of docxtpl only the two functions over text that know Word's XML; it opens no file."""
