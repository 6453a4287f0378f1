"""The grammar of a report's text: chapters, points and sentences that print figures, never typed numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from fadu.figures.grammar import Figure
from fadu.figures.values import Gap, Value
from fadu.kernel.numbers import han

SLOT = "{}"
_INNER = str.maketrans("“”", "‘’")
Values = Callable[[Figure], Value]


@dataclass(frozen=True)
class Piece:
    """A stretch of text; with a figure it is that figure's number and opens its page."""

    text: str
    figure: Figure | None = None


@dataclass(frozen=True)
class Sentence:
    """Words with a slot `{}` for each figure; `otherwise` stands where one has not been reported.

    `{year}` and `{next}` are the year reported on and the one after it.
    """

    text: str
    figures: tuple[Figure, ...] = ()
    otherwise: str = ""

    def __post_init__(self) -> None:
        if self.text.count(SLOT) != len(self.figures):
            raise ValueError(f"sentence {self.text!r} has another number of slots than figures")
        if any(sign.isdigit() for sign in self.text):
            raise ValueError(f"sentence {self.text!r} contains a typed number")

    def pieces(self, values: Values, year: int) -> Iterator[Piece]:
        """The sentence with its numbers, or what is said in their place."""
        gaps = [values(figure).gap for figure in self.figures]
        if not any(gaps):
            words = _dated(self.text, year).split(SLOT)
            for word, figure in zip(words, self.figures, strict=False):
                yield Piece(word)
                yield from _number(figure, values(figure), self.figures)
            yield Piece(words[-1])
        elif self.otherwise and Gap.NOT_REPORTED in gaps:
            yield Piece(_dated(self.otherwise, year))
        else:
            yield from self._one_by_one(values)

    def _one_by_one(self, values: Values) -> Iterator[Piece]:
        last = len(self.figures) - 1
        for place, figure in enumerate(self.figures):
            value, end = values(figure), "。" if place == last else "；"
            if value.gap is Gap.NONE:
                yield Piece(figure.title)
                yield from _number(figure, value, self.figures)
                yield Piece(end)
            elif value.gap is Gap.NOT_REPORTED:
                yield Piece(f"{_quoted(figure)}未报送{end}")
            else:
                yield Piece(f"{_quoted(figure)}因统计期内无相应记录，不作计算{end}")


def say(text: str, *figures: Figure, otherwise: str = "") -> Sentence:
    """A sentence with its figures."""
    return Sentence(text, figures, otherwise)


@dataclass(frozen=True)
class Paragraph:
    """Sentences that stand together; a `lead` is numbered 一是, 二是 … within its section.

    when: whether the paragraph is true of these values; one that is not is left out.
    """

    sentences: tuple[Sentence, ...]
    lead: str = ""
    when: Callable[[Values], bool] | None = None

    def pieces(self, values: Values, year: int, number: int = 0) -> tuple[Piece, ...]:
        """The text of the paragraph; `number` is its place among the numbered ones."""
        head = [Piece(f"{han(number)}是{self.lead}。")] if self.lead else []
        found = (p for s in self.sentences for p in s.pieces(values, year))
        return tuple(p for p in (*head, *found) if p.text)


def point(
    lead: str, *sentences: Sentence, when: Callable[[Values], bool] | None = None
) -> Paragraph:
    """A numbered point: 一是…"""
    return Paragraph(sentences, lead, when)


def plain(*sentences: Sentence) -> Paragraph:
    """A paragraph without a number."""
    return Paragraph(sentences)


@dataclass(frozen=True)
class Section:
    """A section with its heading （一）…; without a heading, the body of its chapter."""

    paragraphs: tuple[Paragraph, ...]
    title: str = ""


@dataclass(frozen=True)
class Chapter:
    """A chapter 一、…, one module each."""

    code: str
    title: str
    sections: tuple[Section, ...]

    def figures(self) -> tuple[Figure, ...]:
        """Every figure the chapter prints, in order, each once."""
        named = (
            f for s in self.sections for p in s.paragraphs for t in p.sentences for f in t.figures
        )
        return tuple(dict.fromkeys(named))


def _number(figure: Figure, value: Value, beside: tuple[Figure, ...]) -> Iterator[Piece]:
    """The number; a percentage with its operands, unless both stand in the same sentence."""
    yield Piece(value.written(figure.unit), figure)
    if value.operands and not set(figure.parts) <= set(beside):
        yield Piece(f"（{value.operands}）", figure)
    if value.covered is not None and value.expected is not None and value.covered < value.expected:
        yield Piece(f"（{value.coverage}）")


def _dated(text: str, year: int) -> str:
    return text.replace("{year}", str(year)).replace("{next}", str(year + 1))


def _quoted(figure: Figure) -> str:
    """A title in quotation marks; those inside it become single (GB/T 15834)."""
    return f"“{figure.title.translate(_INNER)}”"
