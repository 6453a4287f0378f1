"""Word comments on the findings of a report (批注): in place for .docx, on a fresh copy otherwise."""

import os
import tempfile
from copy import deepcopy
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from fadu.checker.documents import open_word, read, word_blocks
from fadu.checker.findings import VERDICT_TITLES, Finding, Review
from fadu.kernel.errors import BadInput

AUTHOR = "法度核对"
_INITIALS = "核"


def annotate(source: Path, review: Review, out: Path) -> None:
    """Write `source` with a comment on every finding to `out`, whole or not at all.

    `out` must be a .docx other than the source; else BadInput.
    """
    if out.suffix.lower() != ".docx":
        raise BadInput("批注只能写入 .docx 文件", todo="请把输出文件名的后缀改为 .docx")
    if out.exists() and out.samefile(source):
        raise BadInput("批注不能写回原文件", todo="请另取一个输出文件名")
    if out.is_dir():
        raise BadInput(f"“{out.name}”是文件夹，不能写成文件", todo="请另取一个输出文件名")
    if not out.parent.is_dir():
        raise BadInput(f"找不到文件夹“{out.parent}”", todo="请先建立输出文件夹")
    is_word = source.suffix.lower() == ".docx"
    document = open_word(source) if is_word else docx.Document()
    if is_word:
        _comment_in_place(document, review)
    else:
        _comment_on_copy(document, source, review)
    _save(document, out)


def _comment_in_place(document: WordDocument, review: Review) -> None:
    blocks = list(word_blocks(document))
    for finding in review.findings:
        text, paragraph = blocks[finding.line - 1]
        if paragraph is None:
            continue
        whole = paragraph.text != text  # a table row: the comment hangs on its first cell
        end = len(text) if whole else finding.place.end
        _comment(document, paragraph, 0 if whole else finding.place.start, end, finding)


def _comment_on_copy(document: WordDocument, source: Path, review: Review) -> None:
    paragraphs = [document.add_paragraph(p.text) for p in read(source).paragraphs]
    for finding in review.findings:
        place = finding.place
        _comment(document, paragraphs[place.paragraph], place.start, place.end, finding)


def _comment(
    document: WordDocument, paragraph: WordParagraph, start: int, end: int, finding: Finding
) -> None:
    runs = _covering(paragraph, start, end) or paragraph.runs or [paragraph.add_run()]
    comment = document.add_comment(
        [runs[0], runs[-1]], text=_words(finding), author=AUTHOR, initials=_INITIALS
    )
    # the day of checking is no part of the result: the same report gives the same file
    comment._comment_elm.attrib.pop(qn("w:date"), None)


def _words(finding: Finding) -> str:
    return f"【{VERDICT_TITLES[finding.verdict]}】{finding.message}"


def _covering(paragraph: WordParagraph, start: int, end: int) -> list[Run]:
    """The runs that hold [start, end) of the paragraph's text, cut so that they hold no more."""
    _cut(paragraph, start)
    _cut(paragraph, end)
    found: list[Run] = []
    at = 0
    for item in paragraph.iter_inner_content():
        if isinstance(item, Run) and at < end and at + len(item.text) > start:
            found.append(item)
        at += len(item.text)
    return found


def _cut(paragraph: WordParagraph, place: int) -> None:
    """Split the plain run in which `place` falls; runs with tabs, breaks or pictures stay whole."""
    at = 0
    for item in paragraph.iter_inner_content():
        inside = place - at
        at += len(item.text)
        if not 0 < inside < len(item.text):
            continue
        if isinstance(item, Run) and _is_plain(item):
            text = item.text
            twin = deepcopy(item._r)
            item._r.addnext(twin)
            item.text = text[:inside]
            Run(twin, item._parent).text = text[inside:]
        return


def _is_plain(run: Run) -> bool:
    tags = [child.tag for child in run._r if child.tag != qn("w:rPr")]
    return tags == [qn("w:t")]


def _save(document: WordDocument, out: Path) -> None:
    try:
        handle, name = tempfile.mkstemp(suffix=".docx", dir=out.parent)
    except OSError as problem:
        raise BadInput(f"文件“{out}”无法写入", todo="请核对路径和权限") from problem
    os.close(handle)
    try:
        document.save(name)
        os.chmod(name, 0o644)
        os.replace(name, out)
    except BaseException:
        os.unlink(name)
        raise
