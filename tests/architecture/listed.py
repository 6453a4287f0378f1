"""Exceptions to the rules of the house, each with its reason. An entry that excuses nothing fails a test."""

_PENALTY = "a table of the procedure: procedures/tests/test_penalty_ordinary*.py walk, audit and prove it whole"
_SIMPLE = "a table of the procedure: procedures/tests/penalty_simple walks and proves it whole"
_ROWS = "rows of the catalogue: penalties/tests/test_catalogue_texts.py looks each up in the texts"

# Modules without a twin test: by file name, or by path
NO_TWIN = {
    "apps.py": "declares an app; Django's own start tests it",
    "urls.py": "every address is tested by the permit rule",
    "urls_app.py": "every address is tested by the permit rule",
    "urls_amounts.py": "every address is tested by the permit rule",
    "urls_evidence.py": "every address is tested by the permit rule",
    "urls_law.py": "every address is tested by the permit rule",
    "urls_objects.py": "every address is tested by the permit rule",
    "urls_coercion.py": "every address is tested by the permit rule",
    "urls_fees.py": "every address is tested by the permit rule",
    "urls_foreign.py": "every address is tested by the permit rule",
    "urls_service.py": "every address is tested by the permit rule",
    "urls_visits.py": "every address is tested by the permit rule",
    "urls_registers.py": "every address is tested by the permit rule",
    "urls_library.py": "every address is tested by the permit rule",
    "urls_local.py": "every address is tested by the permit rule",
    "urls_public.py": "every address is tested by the permit rule",
    "urls_plans.py": "every address is tested by the permit rule",
    "urls_papers.py": "every address is tested by the permit rule",
    "urls_scans.py": "every address is tested by the permit rule",
    "urls_templates.py": "every address is tested by the permit rule",
    "urls_parameters.py": "every address is tested by the permit rule",
    "fadu/__main__.py": "three lines; the command line's tests run it",
    "fadu/config/wsgi.py": "test_checks.py starts it in a process of its own",
    "fadu/law/penalties/accidents.py": _ROWS,
    "fadu/law/penalties/chemicals.py": _ROWS,
    "fadu/law/penalties/chemicals_2013.py": _ROWS,
    "fadu/law/penalties/chemicals_duties.py": _ROWS,
    "fadu/law/penalties/coal.py": _ROWS,
    "fadu/law/penalties/fireworks.py": _ROWS,
    "fadu/law/penalties/licences.py": _ROWS,
    "fadu/law/penalties/precursors.py": _ROWS,
    "fadu/law/penalties/work_safety.py": _ROWS,
    "fadu/law/penalties/work_safety_liability.py": _ROWS,
    "fadu/law/procedures/penalty_ordinary/acts.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_case.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_collecting.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_decision.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_execution.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_helping.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_notice.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/acts_transfer.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/courses.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts_decision.py": _PENALTY,
    "fadu/law/procedures/penalty/facts.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/facts_transfer.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/judgements.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lawful.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lawful_after.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lawful_anew.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/lists.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_case.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_closing.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_collecting.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_decision.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_execution.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_helping.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_notice.py": _PENALTY,
    "fadu/law/procedures/penalty_ordinary/rules_transfer.py": _PENALTY,
    **{
        f"fadu/law/procedures/penalty_simple/{name}.py": _SIMPLE
        for name in ("acts_after", "acts_spot", "facts", "lawful", "rules_after", "rules_spot")
    },
}

# Files that write to the database though they are no services: what stands behind the one door
WRITERS = {
    "fadu/ledger/anchor.py": "tiles, checkpoints and erasure of openings, for fadu.ledger.services alone",
    "fadu/ledger/sql.py": "the raw SQL of the ledger, for fadu.ledger.services alone",
    "fadu/ledger/standing.py": "the triggers that refuse every other write",
    "fadu/matters/carried.py": "which entry carries which file, made anew from the log alone",
    "fadu/matters/consulted.py": "which entry asks for counsel, made anew from the log alone",
    "fadu/matters/erasure.py": "the right to erasure: values and salts go, commitments stay",
    "fadu/matters/lapses.py": "notices of lapses, for matters.services.act and the sweep alone",
    "fadu/matters/moving.py": "notices of moved last days, for the sweep alone",
    "fadu/matters/sweep.py": "brings projections up to date; how far it came is no record",
    "fadu/matters/projection.py": "the raw SQL of the projection, for matters.services.act alone",
    "fadu/matters/resealing.py": "rows as their entries fold now, for migrations alone",
    "fadu/matters/rows.py": "applies a fold to a room's row, for matters.services.act alone",
    "fadu/matters/cells.py": "the text of the triggers that keep roll-ups in step, behind every writer of rows",
    "fadu/matters/rollups.py": "roll-ups count rows anew; what keeps them is a trigger, behind every writer of rows",
    "fadu/matters/search.py": "the search row, for matters.services.act alone",
    "fadu/matters/packs.py": "the sets of full packs, for matters.search alone",
    "fadu/statutes/texts/index.py": "the words of articles, for statutes.texts.services alone",
}

# Files below config that ask the machine for time or chance
AMBIENT: dict[str, str] = {
    "fadu/law/engine/explore.py": "a given seed: the same walks each time",
    "fadu/law/engine/walks.py": "a constant seed: the same walks each time",
    "fadu/law/engine/ordering.py": "a constant seed: the same input gives the same order",
    "fadu/rooms/penalty/migrations/0009_what_was_decided_before_a_transfer_stands.py": "a migration has nobody to be told the time by; its reseal says when it was",
}

_TREE = "the tree of agencies is public (机构设置主动公开)"
_PUBLISHED = "draws whose commitment was published are public (docs/draw.md)"
_PLANNED = "plans that were published are public (涉企行政检查公开)"
_FOUND_PEOPLE = (
    "of people that the viewer's scope, or the security administrator, has already found"
)
_FOUND_PARTY = "of a party that the viewer's scope has already found"

# Selectors (file, or file:function) that no viewer's scope can narrow
UNSCOPED = {
    "fadu/statutes/selectors.py": "calendar, parameters and law texts are the same for everyone",
    "fadu/statutes/library/selectors.py": "phrases, standards, tiers and lists are the same for everyone",
    "fadu/statutes/local/selectors.py": "local pieces are law to those they bind; what an agency sees follows its place",
    "fadu/statutes/texts/selectors.py": "the texts of the law are public and the same for everyone",
    "fadu/statutes/parameters/selectors.py:values": "parameters are the same for everyone",
    "fadu/statutes/radar/selectors.py": "changes of the law are the same for everyone; running matters are counted by scope",
    "fadu/documents/selectors.py:named": "who holds a file: asked before bytes go, shown to nobody",
    "fadu/documents/selectors.py:listed": "who holds a file: asked before bytes go, shown to nobody",
    "fadu/accounts/selectors.py:account_of": "who asked for work that waits: the worker looks, nobody is shown it",
    "fadu/accounts/selectors.py:accounts": f"{_FOUND_PEOPLE}; the security administrator's page alone",
    "fadu/accounts/selectors.py:administrators": "who must hold nothing else: a rule, shown to nobody",
    "fadu/accounts/selectors.py:agency": _TREE,
    "fadu/accounts/selectors.py:agency_at": _TREE,
    "fadu/accounts/selectors.py:agency_names": _TREE,
    "fadu/accounts/selectors.py:agency_tree": _TREE,
    "fadu/accounts/selectors.py:all_certificates": _FOUND_PEOPLE,
    "fadu/accounts/selectors.py:all_grants": _FOUND_PEOPLE,
    "fadu/accounts/selectors.py:bearers": "who must not see a complaint about them: a rule, shown to nobody",
    "fadu/accounts/selectors.py:bodies_of": "where people serve: a rule of delegation, shown to nobody",
    "fadu/accounts/selectors.py:certificates": _FOUND_PEOPLE,
    "fadu/accounts/selectors.py:grants": _FOUND_PEOPLE,
    "fadu/accounts/selectors.py:headcounts": "numbers, open like the tree of agencies itself",
    "fadu/accounts/selectors.py:held_in": "what lenders hold: a rule of delegation, shown to nobody",
    "fadu/accounts/selectors.py:holders": "ids that narrow a list the viewer's scope has already narrowed",
    "fadu/accounts/selectors.py:names": "of people whose acts a record within the viewer's reach names",
    "fadu/accounts/selectors.py:people_for_security": "the security administrator keeps everybody's capacities",
    "fadu/accounts/selectors.py:place_of": _TREE,
    "fadu/accounts/selectors.py:roles_of": "people's own capacities, from which the viewer is made",
    "fadu/accounts/selectors.py:viewer": "makes the viewer and the scope",
    "fadu/draws/selectors.py:last_of": "the number and commitment of the draw before: the next one publishes both",
    "fadu/draws/selectors.py:public": _PUBLISHED,
    "fadu/draws/selectors.py:public_list": _PUBLISHED,
    "fadu/rooms/plans/selectors/public.py": _PLANNED,
    "fadu/casework/selectors.py:lent_from": "what keeps from administration: a rule, shown to nobody",
    "fadu/casework/selectors.py:lent_to": "people's own capacities, from which the viewer is made",
    "fadu/documents/selectors.py:stored_file": "of a digest that a record within the viewer's reach names",
    "fadu/evidence/catalogue/selectors.py:erased_digests": "for the sweep and the check of the store alone",
    "fadu/evidence/catalogue/selectors.py:types_of": "of digests that items within the viewer's reach name",
    "fadu/evidence/selectors.py:overdue": "for the sweep alone, whoever sent the files",
    "fadu/rooms/inspection/selectors/codes.py:standing": "of a code that the asking person holds in their hand",
    "fadu/publication/selectors.py:link_of_ticket": "of a ticket that its holder alone knows",
    "fadu/rooms/inspection/selectors/codes.py:issued": "of a code that the asking person holds in their hand",
    "fadu/publication/selectors.py:order_of_link": "of a link that its holder has opened with a ticket",
    "fadu/publication/serving/selectors.py:delivery_of_link": "of a link that its holder has opened with a ticket",
    "fadu/publication/serving/selectors.py:standing": "of a service that the reader's scope, or its link, has found",
    "fadu/publication/serving/selectors.py:matter_of": "of a service that the reader's scope, or its link, has found",
    "fadu/matters/selectors.py:position": "one number of a record that the viewer's scope has already found",
    "fadu/casework/selectors.py:paper_of": "of a matter that the viewer's scope has already found",
    "fadu/fees/selectors.py:of_case": "of a matter that the viewer's scope has already found, for its papers",
    "fadu/registry/selectors.py:entered": "of a party that a matter within the viewer's reach names",
    "fadu/registry/selectors.py:joined": "of a party that the viewer's scope has already found: the same one",
    "fadu/registry/objects/selectors.py:known": _FOUND_PARTY,
    "fadu/registry/objects/selectors.py:newest_bases": _FOUND_PARTY,
    "fadu/registry/objects/selectors.py:thing": _FOUND_PARTY,
    "fadu/registry/selectors.py:lasting": "of parties named by records that the viewer's scope has already found",
    "fadu/registry/selectors.py:party_names": "of records that the viewer's scope has already found",
    "fadu/registry/selectors.py:names_borne": "of parties that a matter within the viewer's reach names",
}

_DEMO = "builds the demonstration bureau for nobody in particular, before anybody can sign in"
_BEHIND = "behind the one door: every row of the matter at hand, whoever asks"

# Files outside selectors, services and folds that query
QUERIES = {
    "fadu/accounts/models.py": "the account behind a session: before it is found there is no viewer",
    "fadu/config/sessions.py": "a session is found by its secret key: before it there is no viewer",
    "fadu/config/checks.py": "whether a demonstration account exists, asked at start",
    "fadu/demo/amounts.py": _DEMO,
    "fadu/demo/build.py": _DEMO,
    "fadu/demo/bureau.py": _DEMO,
    "fadu/demo/crossing.py": _DEMO,
    "fadu/demo/deliberation.py": _DEMO,
    "fadu/demo/draws.py": _DEMO,
    "fadu/demo/evidence.py": _DEMO,
    "fadu/demo/fees.py": _DEMO,
    "fadu/demo/foreign.py": _DEMO,
    "fadu/demo/libraries.py": _DEMO,
    "fadu/demo/local.py": _DEMO,
    "fadu/demo/objects.py": _DEMO,
    "fadu/demo/parties.py": _DEMO,
    "fadu/demo/visits.py": _DEMO,
    "fadu/demo/plans.py": _DEMO,
    "fadu/demo/preparation.py": _DEMO,
    "fadu/demo/returns.py": _DEMO,
    "fadu/demo/texts.py": _DEMO,
    "fadu/cli/demo.py": _DEMO,
    "fadu/ledger/standing.py": "verification compares every row with the ledger",
    "fadu/matters/carried.py": "which entry carries which file, made anew from the log alone",
    "fadu/matters/beside.py": "verification compares what is kept beside every matter with the log",
    "fadu/matters/erasure.py": _BEHIND,
    "fadu/matters/lapses.py": "written by the sweep; whoever reads them brings a scope",
    "fadu/matters/moving.py": "written by the sweep; whoever reads them brings a scope",
    "fadu/matters/naming.py": "reads the rows of every room, each time within the scope that comes first",
    "fadu/matters/repinning.py": "the law changes for every matter",
    "fadu/matters/rebuild.py": "rebuilding and comparing goes over every matter",
    "fadu/matters/refolding.py": _BEHIND,
    "fadu/matters/scope.py": "which matters ask for a viewer is what their scope is",
    "fadu/matters/sweep.py": "time passes for every matter",
    "fadu/matters/versions.py": "the version of a matter that the viewer's scope has already found",
    "fadu/statutes/texts/index.py": "the texts of the law are public and the same for everyone",
    "fadu/statutes/texts/searching.py": "the texts of the law are public and the same for everyone",
    "fadu/statutes/past.py": "the registers of law are the same for everyone",
}

# URL names that anyone may open
PUBLIC_URLS = {
    "sign_in": "nobody has signed in yet",
    "sign_out": "ends one's own session; without one it does nothing",
    "public_draws": "draws whose commitment was published are for everybody (docs/draw.md)",
    "public_draw": "a draw whose commitment was published is for everybody (docs/draw.md)",
    "public_draw_file": "anybody may compute a published draw again (docs/draw.md)",
    "draw_check": "the thirty lines with which anybody computes a draw again",
    "public_plans": "plans that were published are for everybody",
    "public_plan": "a plan that was published is for everybody, and nothing of it that was not",
    "field:app": "the same page for everybody: nothing personal stands in it until its owner has signed in",
    "field:worker": "keeps the files of that page",
    "public:visit": "whoever is shown a visit code may check it",
    "public:spoken": "whoever is told a spoken code may check it, a few times a day",
    "public:visit_key": "the key is published so that anybody can check",
    "public:bundle": "digests and key are published so that anybody can check a bundle",
    "public:verifier": "the programs with which anybody checks a bundle",
    "public:order": "whoever holds a link and knows the phone's last digits reads what was ordered of it",
    "public:reply": "whoever has opened a link: the ticket in the form says so",
    "public:letter": "whoever has opened a link: the ticket in the form says so",
    "public:rate": "whoever has opened a link: the ticket in the form says so",
    "public:complain": "whoever has opened a link: the ticket in the form says so",
    "public:complain_of_visit": "whoever holds a visit code may complain of the visit, a few times a day",
    "public:complaint": "whoever holds the number and the code of a complaint: where it stands, nothing of who is in it",
    "public:again": "whoever holds a link; the new one goes to the registered phone alone",
    "public:service": "whoever holds a link and knows the phone's last digits reads what was served on it",
    "public:service_file": "whoever has opened a link: the ticket in the form says so",
    "public:service_confirm": "whoever has opened a link: the ticket in the form says so",
    "public:service_again": "whoever holds a link; the new one goes to the confirmed phone alone",
}

# Long by nature
LONG: dict[str, str] = {
    "fadu/law/engine/tests/cases.py": "the table of the engine's cases, one entry each",
}

_VERBS = "services that became a package of verbs: names every verb once, so that callers import from the room"
_WHOLE = (
    "puts the procedure together from its acts and rules: the object that is pinned stands here"
)

# Files beyond the cap of their kind
BEYOND_CAP: dict[str, str] = {
    "fadu/accounts/services/__init__.py": _VERBS,
    "fadu/casework/services/__init__.py": _VERBS,
    "fadu/cli/__init__.py": "`main`, to which the installed command points, and the list of its nouns",
    "fadu/law/parameters/__init__.py": "the one tuple of all parameters",
    "fadu/law/procedures/decision_major/__init__.py": _WHOLE,
    "fadu/law/procedures/hazard_major/__init__.py": _WHOLE,
    "fadu/law/procedures/inspection_draw/__init__.py": _WHOLE,
    "fadu/law/procedures/coercion_closure/__init__.py": _WHOLE,
    "fadu/law/procedures/coercion_power_cut/__init__.py": _WHOLE,
    "fadu/law/procedures/coercion_seizure/__init__.py": _WHOLE,
    "fadu/law/procedures/inspection_plan/__init__.py": _WHOLE,
    "fadu/law/procedures/inspection_visit/__init__.py": _WHOLE,
    "fadu/law/procedures/penalty_ordinary/__init__.py": _WHOLE,
    "fadu/law/procedures/penalty_simple/__init__.py": _WHOLE,
    "fadu/law/procedures/registers/__init__.py": _WHOLE,
    "fadu/report/chapters/__init__.py": "the one tuple of all chapters, in the order of the report",
    "fadu/rooms/inspection/models/__init__.py": "names every model once: Django looks for them here",
    "fadu/rooms/hazards/selectors/__init__.py": "the selectors by whose place the figures' definitions name them",
    "fadu/returns/figures/__init__.py": "the one tuple of all figures that come in by return",
}

# Sums for a reader that are not written by in_yuan
BARE_YUAN: dict[str, str] = {}
