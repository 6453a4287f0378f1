"""A file that carries more than a document is refused, by what it carries."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from fadu.documents.templating.package import DOCUMENT, opened
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.files import pdf, xlsx
from fadu.documents.tests.templating.builders import PLAIN, packed
from fadu.kernel.errors import BadInput

good = partial(shipped, PLAIN)
RELS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="t" Target="http://evil.example/x" TargetMode="External"/></Relationships>'
W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>%s</w:p></w:body></w:document>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bytes, "不是 Word 文档"),
        (lambda: b"PK\x03\x04 half", "不是 Word 文档"),
        (lambda: pdf("甲"), "不是 Word 文档"),
        (xlsx, "不是 Word 文档"),
        (lambda: packed(good(), word__vbaProject_dot_bin=b"x"), "带有宏"),
        (lambda: packed(good(), word__embeddings__oleObject1_dot_bin=b"x"), "嵌有对象"),
        (lambda: packed(good(), word___rels__settings_dot_xml_dot_rels=RELS), "外部链接（http://evil.example/x）"),
        (lambda: packed(good(), word__document_dot_xml=W % b"<w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>"), "域（INCLUDETEXT"),
        (lambda: packed(good(), word__document_dot_xml=W % b"<w:r><w:object/></w:r>"), "嵌有对象"),
        (lambda: packed(good(), word__document_dot_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "实体声明"),
        (lambda: packed(good(), word__document_dot_xml=b"<a>"), "不完整"),
        (lambda: packed(good(), word__document_dot_xml='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")), "实体声明"),
        (lambda: packed(good(), word__document_dot_xml=W % b"<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE x</w:instrText></w:r>"), "域（INCLUDEPICTURE"),
        (lambda: packed(good(), word__document_dot_xml=W % (b"<w:r>{{p </w:r>" * 900)), "标记不完整"),
        (lambda: packed(good(), word__document_dot_xml=W % (b"{%}}" * 90)), "标记不完整"),
        (lambda: packed(good(), word__document_dot_xml=W % (b"{{a}}" * 1001)), "超过1000处"),
        (lambda: packed(good(), word__document_dot_xml=W % b'<w:r a="{{p "/>'), "属性"),
        (lambda: packed(good(), word__document_dot_xml=W % (b" " * 2 * 1024 * 1024)), "正文过长"),
        (lambda: good().replace(good()[200:260], b"\xff" * 60, 1), "不是 Word 文档"),
        (lambda: packed(good(), big=b"0" * 41 * 1024 * 1024), "展开后过大"),
    ],
    ids=range(20),
)  # fmt: skip
def test_what_is_no_plain_document_is_refused(data: Callable[[], bytes], said: str) -> None:
    with pytest.raises(BadInput, match=said.replace("（", "（")):
        opened(data())


def test_a_plain_document_is_opened() -> None:
    assert DOCUMENT in opened(good()).spoken
