"""Who goes (随机选派执法人员): for each target its own list of officers, walked from the head.

The list of a target is the order of HMAC(seed, target, officer), so one recusal changes as little as may
be and anybody can see who is next. docs/draw.md, "Officers".
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from fadu.kernel.draw_bytes import encode_text, head, hmac_states
from fadu.kernel.draw_plan import Lists, Plan
from fadu.kernel.draw_rules import fits


class Duty:
    """Who stands for which target, and how many targets each officer has: changed by draws and events alone."""

    def __init__(self, seed: bytes, plan: Plan, lists: Lists) -> None:
        self._plan = plan
        self._states = hmac_states(seed, head("L", 3) + encode_text("officer/v1"))
        self._targets = {target.id: target for target in lists.roster}
        self._units = {officer.id: officer.unit for officer in lists.officers}
        self._fit = {
            stratum.name: [one.id for one in lists.officers if fits(one, stratum, plan)]
            for stratum in plan.strata
        }
        self._encoded = {officer.id: encode_text(officer.id) for officer in lists.officers}
        self._never = {(one.officer, one.target) for one in lists.recusals}
        self._load: Counter[str] = Counter()
        self.stands: dict[str, tuple[str, ...]] = {}

    def assigned(self, targets: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Fill the places of targets in their order; nothing where no officers are drawn."""
        if not self._plan.officers_per_target:
            return ()
        return tuple((target, self.fill(target)) for target in targets)

    def order(self, target: str) -> list[str]:
        """The officers who fit the target's stratum, in the order of the target's own list."""
        inner, outer = self._states
        begun = inner.copy()
        begun.update(encode_text(target))
        begin, finish, encoded = begun.copy, outer.copy, self._encoded
        found = []
        for officer in self._fit[self._targets[target].stratum]:
            half = begin()
            half.update(encoded[officer])
            whole = finish()
            whole.update(half.digest())
            found.append((whole.digest(), officer))
        found.sort()
        return [officer for _, officer in found]

    def fill(self, target: str, kept: Sequence[str] = ()) -> tuple[str, ...]:
        """The target's officers: those kept, then from the head of its list; none if the places cannot be filled."""
        wanted, team = self._plan.officers_per_target, list(kept)
        if len(team) < wanted:
            for officer in self.order(target):
                if officer not in team and self._free(officer, target, team):
                    team.append(officer)
                    if len(team) == wanted:
                        break
        self.stands[target] = tuple(team) if len(team) == wanted else ()
        self._load.update(self.stands[target])
        return self.stands[target]

    def release(self, target: str) -> tuple[str, ...]:
        """Take a target's officers off it; answers who they were."""
        team = self.stands.pop(target, ())
        self._load.subtract(team)
        return team

    def bar(self, officer: str, target: str) -> None:
        """From now on an officer never stands for a target."""
        self._never.add((officer, target))

    def load(self, officer: str) -> int:
        """How many targets an officer has now."""
        return self._load[officer]

    def _free(self, officer: str, target: str, team: Sequence[str]) -> bool:
        if (officer, target) in self._never or self._load[officer] >= self._plan.load_cap:
            return False
        last = len(team) + 1 == self._plan.officers_per_target
        return not last or self.crossed(target, [*team, officer])

    def crossed(self, target: str, team: Sequence[str]) -> bool:
        """Whether a whole team meets the plan's demand for other units."""
        units = {self._units[officer] for officer in team}
        if self._plan.cross == "mixed":
            return len(units) > 1
        if self._plan.cross == "away":
            return bool(units - {self._targets[target].unit})
        return True
