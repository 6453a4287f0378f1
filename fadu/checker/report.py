"""One report under examination: its paragraphs in normal view, and what it says about itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fadu.checker.documents import Document
from fadu.checker.findings import Agreed, Finding, Place, Verdict
from fadu.checker.normal import View, view
from fadu.checker.outline import Heading, heading_of
from fadu.checker.sentences import Sentence, sentences_of

_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年(?:度|上半年|下半年|全年)?(?!\d{1,2}月\d)")
_TITLE_WORDS = re.compile(r"报告|总结|汇报|情况|通报|年报|综述|小结|述职")
_TITLE_LONGEST = 60
_TITLE_PLACES = 6
_DATE = re.compile(r"((?:19|20)\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?")
_PUBLISHED = re.compile(r"(?:发布|公开|公布|发文|成文|印发|报送|信息)(?:日期|时间)|^日期|^时间")


@dataclass(frozen=True, slots=True)
class Report:
    """The text and the few facts rules share.

    `year` is the year reported on, read from the title; `published` the day of publication or
    signature where the text shows one; both None where it does not.
    """

    document: Document
    views: tuple[View, ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[Heading, ...]
    title: str
    year: int | None
    published: date | None

    def finding(
        self,
        kind: str,
        paragraph: int,
        span: tuple[int, int],
        verdict: Verdict,
        message: str,
        *,
        stated: str = "",
        computed: str = "",
        recomputed: bool = False,
    ) -> Finding:
        """A finding on [start, end) of a paragraph's view, with its line and quotation."""
        shown = self.views[paragraph]
        start, end = span
        place = Place(paragraph, shown.origin[start], shown.origin[end - 1] + 1)
        line = self.document.paragraphs[paragraph].line_of(place.start)
        quote = shown.quote(start, end)
        return Finding(
            kind, place, verdict, message, stated, computed, recomputed, line, quote
        )  # fmt: skip

    def agreed(self, kind: str, sentence: Sentence, span: tuple[int, int]) -> Agreed:
        """A claim recomputed and found right."""
        return Agreed(kind, Place(sentence.index, *span))


def examined(document: Document) -> Report:
    """Read a document into the form the rules work on."""
    views = tuple(view(paragraph.text) for paragraph in document.paragraphs)
    sentences = tuple(
        sentence for index, shown in enumerate(views) for sentence in sentences_of(shown, index)
    )
    found = (heading_of(index, shown.text) for index, shown in enumerate(views))
    title, year = _titled(views)
    return Report(
        document,
        views,
        sentences,
        tuple(heading for heading in found if heading),
        title,
        year,
        _published(views),
    )


def _titled(views: Sequence[View]) -> tuple[str, int | None]:
    """The title among the first lines, joined with the line before when it was broken in two."""
    lines = [shown.text for shown in views[:_TITLE_PLACES]]
    for at, line in enumerate(lines):
        short = len(line) <= _TITLE_LONGEST and not line.endswith("。")
        if not short or heading_of(at, line) or not _TITLE_WORDS.search(line):
            continue
        before = lines[at - 1] if at and len(lines[at - 1]) <= _TITLE_LONGEST else ""
        title = line if _TITLE_YEAR.search(line) else before + line
        year = _TITLE_YEAR.search(title)
        if year or at == 0:
            return title, int(year[1]) if year else None
    return (lines[0] if lines else ""), None


def _published(views: Sequence[View]) -> date | None:
    """A day named as that of publication near the head, or a lone date near the foot."""
    for shown in views[:8]:
        if _PUBLISHED.search(shown.text) and (found := _day(shown.text)):
            return found
    for shown in reversed(views[-6:]):
        if re.fullmatch(_DATE.pattern, shown.text) and (found := _day(shown.text)):
            return found
    return None


def _day(text: str) -> date | None:
    match = _DATE.search(text)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
