"""One search box over matters, parties and the rules of the procedures."""

from __future__ import annotations

from typing import Any

from fadu.faces.desk import matter_list, party_page
from fadu.law import registry
from fadu.law.vocabulary.sentences import Sentence
from fadu.matters import selectors
from fadu.matters.selectors import Query
from fadu.registry import selectors as parties

EACH = 20


def context(request: Any, text: str) -> dict[str, Any]:
    """The first hits of each kind; nothing for no words."""
    found = text.strip()[:60]
    head = {"query": found, "shell_query": found}
    if not found:
        return head
    scope = request.viewer.scope
    page = selectors.page(scope, Query(text=found), request.now, EACH)
    known = parties.lookup(scope, found, EACH)
    rules = rules_with(found)
    return head | {
        "matters": matter_list.table_of(request, page.rows) if page.rows else None,
        "more": bool(page.next),
        "parties": party_page.table(known) if known else None,
        "rules": rules,
        "nothing": not (page.rows or known or rules),
    }


def rules_with(text: str) -> list[tuple[str, str, Sentence]]:
    """Rules whose sentence or citation contains the words: procedure code, its title, the sentence."""
    found = [
        (p.code, p.title, s)
        for p in registry.PROCEDURES
        if not p.register
        for s in registry.sentences_of(p)
        if text in s.text or text in s.cite
    ]
    return found[:EACH]
