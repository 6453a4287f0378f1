"""Whether an uploaded file may be the template of a kind: everything that is wrong is said at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import TemplateError
from lxml.etree import XMLSyntaxError

from fadu.documents.papers.kinds import PaperKind
from fadu.documents.templating import variables as v
from fadu.documents.templating.package import opened, parsed
from fadu.documents.templating.rendering import prepared, said, sources_of, squares_of
from fadu.documents.templating.speech import listened
from fadu.kernel.errors import BadInput

MOVE = "，条件不成立的文书就没有这一项，请移到外面"


def checked(kind: PaperKind, data: bytes, phrases: Iterable[str] = ()) -> frozenset[str]:
    """The variables that a template of this kind uses; BadInput names everything that is wrong with the file.

    phrases: the names of the library's sentences that a template may say.
    """
    package = opened(data)
    sources = sources_of(package)
    known = {one.name: one.parts for one in v.variables_of(kind)} | dict.fromkeys(phrases, 0)
    heard = listened(sources, known)
    wrong = list(heard.wrong)
    for one in v.lacking(kind, heard.sure):
        only = (
            f"，只写在 if 或者 for 里面{MOVE}" if v.named(one.content.title) in heard.used else ""
        )
        wrong.append(f"缺必备内容：{one}{only}")
    if not squares_of(package):
        wrong.append(f"页眉里没有替换文字为“{v.SQUARE}”的图片，生成的文书没有二维码")
    if any("｛｛" in source or "｛%" in source for source in sources.values()):
        wrong.append("变量的大括号应当是半角的 {{ }}")
    if wrong:
        raise BadInput("；".join(wrong), todo="请按所列问题在 Word 里修改后重新上传。")
    _tried(data, known)
    return frozenset(heard.used)


def _tried(data: bytes, known: Mapping[str, int]) -> None:
    """A template whose filling is no Word file is found at once: with two lines in each list, and with nothing at all."""
    full: dict[str, Any] = {name: [("样",) * n] * 2 if n else "样" for name, n in known.items()}
    empty: dict[str, Any] = {name: [] if n else "" for name, n in known.items()}
    for part in prepared(data).parts.values():
        for told in (full, empty):
            try:
                parsed(said(part, told))
            except (TemplateError, XMLSyntaxError) as why:
                raise BadInput(
                    "模板填写以后不是完整的 Word 文档",
                    todo=f"if、for 和它们的结尾应当各占一个段落或者一行（{str(why)[:80]}）。",
                ) from None
