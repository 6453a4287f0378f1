"""Acts (行为、环节) and the verbs that relate them. Definitions read as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.period import Term
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.rule import Rule, Verb


@dataclass(frozen=True, eq=False)
class Act:
    """One act of a procedure. `code` is its identifier in ledger, URL and API, for good.

    by: the capacities any one of which may act (empty: anybody of the agency).
    officers: how many different persons at least. each: one copy per key of this kind.
    names: the kind of keys the act names (its fact list gets a KEYS fact `names`).
    repeats: may be done any number of times; otherwise once, unless owed again.
    lapse: an act of time, derived in the fold and never recorded.
    bars: code of a PERSON fact; the person it states is barred from later acts (回避),
      when `bars_when` is absent or holds.
    pair_when: `officers` and `certified` bind only where this holds; otherwise one person will do.
    recordable: may be recorded although it happened against the rules, with a reason.
    """

    code: str
    title: str
    by: tuple[Role, ...] = ()
    officers: int = 1
    each: str = ""
    names: str = ""
    repeats: bool = False
    lapse: bool = False
    facts: tuple[Fact, ...] = ()
    document: str = ""
    phrase: str = ""  # verb phrase for sentences where the title reads badly
    duty: str = ""  # what the duty to do it is called, where the law asks for a decision either way
    certified: bool = False  # every person needs a valid enforcement certificate
    owed: bool = False  # owed from the start
    starts_open: bool | None = None  # None: closed exactly if some act opens it
    recordable: bool = True
    bars: str = ""
    bars_when: When | None = None
    pair_when: When | None = None
    anew: str = (
        ""  # what to do instead, once this has ended the matter: told where a later act is refused
    )
    milestone: bool = False  # may be listed as 里程碑 in reports

    def binds_pair(self, facts: Mapping[str, Any]) -> bool:
        """Whether the number of persons and their certificates are asked for; unsure means yes."""
        when = self.pair_when
        return when is None or facts.get(when.fact.code) is None or when(facts)

    @property
    def keys_fact(self) -> Fact | None:
        """The fact that lists the keys the act names: the declared KEYS fact, else one coded `names`."""
        if not self.names:
            return None
        declared = next((f for f in self.facts if f.kind is Kind.KEYS), None)
        return declared or Fact(self.names, self.names, Kind.KEYS)

    @property
    def stated(self) -> tuple[Fact, ...]:
        """Every fact of the act, the list of keys it names included."""
        keys = self.keys_fact
        return self.facts if keys is None or keys in self.facts else (keys, *self.facts)

    def needs(
        self,
        *others: Act,
        after: Term | None = None,
        soft: bool = False,
        when: When | None = None,
        standing: bool = False,
        said: str = "",
    ) -> tuple[Rule, ...]:
        """This may be done only after each of `others`, once `after` has run from it.

        when: only where this states so; then `standing` asks for it even when it is out of play.
        """
        return tuple(
            Rule(
                Verb.NEEDS, o, self, term=after, when=when, soft=soft, standing=standing, said=said
            )
            for o in others
        )

    def waits_for(self, *others: Act, when: When | None = None) -> tuple[Rule, ...]:
        """This may not be done while one of `others` is owed; `when`: only where this states so."""
        return tuple(Rule(Verb.WAITS, o, self, when=when) for o in others)

    def differs_from(
        self,
        *others: Act,
        units: tuple[Fact, Fact] | None = None,
        when: When | None = None,
    ) -> tuple[Rule, ...]:
        """Whoever did one of `others` may not do this.

        units: the unit that one of `others` stated in the first fact may not be this one's second,
        whoever acts for it; `when`: only where that one stated so.
        """
        return tuple(Rule(Verb.DIFFERS, o, self, when=when, units=units) for o in others)

    def opens(self, *others: Act, when: When | None = None) -> tuple[Rule, ...]:
        """This brings `others` into play."""
        return tuple(Rule(Verb.OPENS, self, o, when=when) for o in others)

    def closes(self, *others: Act, when: When | None = None) -> tuple[Rule, ...]:
        """This takes `others` out of play."""
        return tuple(Rule(Verb.CLOSES, self, o, when=when) for o in others)

    def obliges(
        self,
        *others: Act,
        within: Term | None = None,
        when: When | None = None,
        soft: bool = False,
        restart: bool = False,
        said: str = "",
    ) -> tuple[Rule, ...]:
        """After this, `others` are owed, within a period if one is named."""
        return tuple(
            Rule(
                Verb.OBLIGES, self, o, term=within, when=when, soft=soft, restart=restart, said=said
            )
            for o in others
        )

    def releases(self, *others: Act, when: When | None = None) -> tuple[Rule, ...]:
        """This lifts the duty to do `others`."""
        return tuple(Rule(Verb.RELEASES, self, o, when=when) for o in others)

    def pauses(self, *others: Act) -> tuple[Rule, ...]:
        """This stops the running periods of `others`."""
        return tuple(Rule(Verb.PAUSES, self, o) for o in others)

    def resumes(self, *others: Act) -> tuple[Rule, ...]:
        """This lets the stopped periods of `others` run on."""
        return tuple(Rule(Verb.RESUMES, self, o) for o in others)

    def extends(self, *others: Act, by: Term) -> tuple[Rule, ...]:
        """This lengthens the running periods of `others`."""
        return tuple(Rule(Verb.EXTENDS, self, o, term=by) for o in others)

    def __repr__(self) -> str:
        return f"<Act {self.code} {self.title}>"
