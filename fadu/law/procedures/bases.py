"""Sheets of what each act of a procedure rests on (各环节的依据), by article.

A rule says under its article what it asks for. Who may do an act at all, what it must state and that it is done once
follows from the article on the act itself, which is often not the one of the first rule that names it.
"""

from __future__ import annotations

from fadu.law.vocabulary.instrument import Citation


def under(*rows: tuple[Citation, str]) -> dict[str, Citation]:
    """Rows of an article and the codes of the acts that rest on it, by act code; ValueError for an act named twice."""
    pairs = [(code, cite) for cite, codes in rows for code in codes.split()]
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an act rests on one article")
    return found
