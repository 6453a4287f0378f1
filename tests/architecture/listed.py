"""Exceptions to the rules of the house, each with its reason. An entry that excuses nothing fails a test."""

_PENALTY = "a table of the procedure: procedures/tests/test_penalty_ordinary*.py walk, audit and prove it whole"

# Modules without a twin test: by file name, or by path
NO_TWIN = {
    "apps.py": "declares an app; Django's own start tests it",
    "urls.py": "every address is tested by the permit rule",
    "fadu/__main__.py": "three lines; the command line's tests run it",
    "fadu/config/wsgi.py": "test_checks.py starts it in a process of its own",
    "fadu/law/procedures/penalty_ordinary/acts.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_case.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_decision.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_execution.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_notice.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_transfer.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/courses.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts_decision.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts_execution.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/judgements.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lawful.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lawful_after.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lists.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_case.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_closing.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_decision.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_execution.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_notice.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_transfer.py": _PENALTY,
}

# Files that write to the database though they are no services: what stands behind the one door
WRITERS = {
    "fadu/ledger/anchor.py": "tiles, checkpoints and erasure of openings, for fadu.ledger.services alone",
    "fadu/ledger/sql.py": "the raw SQL of the ledger, for fadu.ledger.services alone",
    "fadu/ledger/standing.py": "the triggers that refuse every other write",
    "fadu/matters/erasure.py": "the right to erasure: values and salts go, commitments stay",
    "fadu/matters/projection.py": "the raw SQL of the projection, for matters.services.act alone",
    "fadu/matters/rows.py": "applies a fold to a room's row, for matters.services.act alone",
    "fadu/matters/search.py": "the search row, for matters.services.act alone",
}

# Files below config that ask the machine for time or chance
AMBIENT: dict[str, str] = {
    "fadu/law/engine/ordering.py": "a constant seed: the same input gives the same order",
    "fadu/law/soundness.py": "a constant seed: the same walks each time",
}

# Selectors (file, or file:function) that no viewer's scope can narrow
UNSCOPED = {
    "fadu/statutes/selectors.py": "calendar, parameters and law texts are the same for everyone",
    "fadu/casework/selectors.py:lent": "a person's own capacities, from which the viewer is made",
    "fadu/casework/selectors.py:paper_of": "of a matter that the viewer's scope has already found",
    "fadu/registry/selectors.py:party_names": "of records that the viewer's scope has already found",
}

# URL names that anyone may open
PUBLIC_URLS = {
    "sign_in": "nobody has signed in yet",
    "sign_out": "ends one's own session; without one it does nothing",
}

# Long by nature
LONG: dict[str, str] = {
    "fadu/law/engine/tests/cases.py": "the table of the engine's cases, one entry each",
}
