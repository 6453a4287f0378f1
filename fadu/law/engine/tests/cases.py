"""The meaning of a procedure in 74 cases: graph, trace, what may follow, what is owed, by when."""

from typing import NamedTuple

MEDICINE = "PM -->* S; PM *--> S; PM *--> GM; S -->* GM; S -->* DT; DT *--> S; DT -->% GM; S -->+ GM"


class Case(NamedTuple):
    """One row: `trace` acts and `+n` steps; `due` our earliest end of each owed act."""

    name: str
    graph: str
    trace: str
    enabled: str
    owed: str
    accepts: bool
    due: str
    shows: str


CASES = (
    Case("C01", "A", "", "A", "", True, "", "a lone event may happen"),
    Case("C02", "A", "A A", "A", "", True, "", "events repeat unless something stops them"),
    Case("C03", "A -->* B", "", "A", "", True, "", "condition blocks"),
    Case("C04", "A -->* B", "A", "A B", "", True, "", "condition met"),
    Case("C05", "%A; A -->* B", "", "B", "", True, "", "an excluded condition is void"),
    Case("C06", "X -->% A; A -->* B", "X", "B X", "", True, "", "excluding the condition frees the target"),
    Case("C07", "X -->% A; Y -->+ A; A -->* B", "X Y", "A X Y", "", True, "", "including it again blocks again"),
    Case("C08", "A -->* B; X -->% A; Y -->+ A", "A X Y", "A B X Y", "", True, "", "executed survives exclusion"),
    Case("C09", "A -->* B; B -->* C", "A B", "A B C", "", True, "", "chain"),
    Case("C10", "A -->* B; C -->* B", "A", "A C", "", True, "", "all conditions, not any"),
    Case("R01", "A *--> B", "A", "A B", "B", False, "", "response makes pending"),
    Case("R02", "A *--> B", "A B", "A B", "", True, "", "execution discharges"),
    Case("R03", "A *--> B", "B A", "A B", "B", False, "", "an earlier execution does not count"),
    Case("R04", "A *--> B", "A B A", "A B", "B", False, "", "owed again"),
    Case("R05", "A *--> B; %B", "A", "A", "B", True, "", "excluded pending does not bar acceptance"),
    Case("R06", "A *--> B; %B; C -->+ B", "A C", "A B C", "B", False, "", "pending surfaces on inclusion"),
    Case("R07", "A *--> B; C -->% B", "A C", "A C", "B", True, "", "excluding what is owed"),
    Case("R08", "A *--> B; C -->% B; D -->+ B", "A C D", "A B C D", "B", False, "", "pending survives exclusion"),
    Case("R09", "!A", "", "A", "A", False, "", "initially pending"),
    Case("R10", "!A", "A", "A", "", True, "", "initially pending, done"),
    Case("R11", "A *--> B; C *-->x B", "A C", "A B C", "", True, "", "cancel lifts the obligation"),
    Case("R12", "C *-->x B; A *--> B", "C A", "A B C", "B", False, "", "cancel has no memory"),
    Case("S01", "A -->% B; A -->+ B", "A", "A B", "", True, "", "exclude then include: include wins"),
    Case("S02", "A -->% B; A -->+ B; %B", "A", "A B", "", True, "", "the same from excluded"),
    Case("S03", "A -->% A", "A", "", "", True, "", "at most once"),
    Case("S04", "A -->% A; A -->+ A", "A", "A", "", True, "", "self exclude and include: include wins"),
    Case("S05", "A *--> A", "A", "A", "A", False, "", "self response: owed for ever"),
    Case("S06", "A *--> A", "A A", "A", "A", False, "", "no finite trace after A accepts"),
    Case("S07", "A -->* A", "", "", "", True, "", "self condition: dead"),
    Case("S08", "%A; A -->* A; B -->+ A", "B", "B", "", True, "", "self condition bites once included"),
    Case("S09", "A --<> A", "", "A", "", True, "", "self milestone, nothing pending"),
    Case("S10", "!A; A --<> A", "", "", "A", False, "", "self milestone, pending: deadlock"),
    Case("S11", "A *--> B; A -->% B", "A", "A", "B", True, "", "owed and excluded at once"),
    Case("S12", "A *--> B; A -->+ B; %B", "A", "A B", "B", False, "", "owed and included at once"),
    Case("S13", "A *-->x B; A *--> B", "A", "A B", "B", False, "", "cancel then response: response wins"),
    Case("S14", "A *--> A; A -->% A", "A", "", "A", True, "", "owes itself and leaves: accepting"),
    Case("S15", "A -->% C; C -->* B", "A", "A B", "", True, "", "a condition dropped by exclusion"),
    Case("S16", "A -->% B; B -->% A", "A", "A", "", True, "", "choice"),
    Case("M01", "A --<> B", "", "A B", "", True, "", "not pending, no block"),
    Case("M02", "!A; A --<> B", "", "A", "A", False, "", "pending milestone blocks"),
    Case("M03", "!A; A --<> B", "A", "A B", "", True, "", "done, opens"),
    Case("M04", "A --<> B; C *--> A", "A C", "A C", "A", False, "", "re-armed by a new obligation"),
    Case("M05", "A --<> B; C *--> A", "A C A", "A B C", "", True, "", "and discharged"),
    Case("M06", "!A; %A; A --<> B", "", "B", "A", True, "", "excluded milestone is void"),
    Case("M07", "!A; A --<> B; X -->% A", "X", "B X", "A", True, "", "excluded midway"),
    Case("M08", "C *--> A; A -->* B; A --<> B", "A C", "A C", "A", False, "", "condition met, milestone not"),
    Case("D01", "A -->* B; B -->* A", "", "", "", True, "", "condition cycle: dead but accepting"),
    Case("D02", "!A; A -->* B; B -->* A", "", "", "A", False, "", "condition cycle with a debt: deadlock"),
    Case("D03", "A -->* B; B -->* A; X -->% A", "X", "B X", "", True, "", "exclusion breaks the cycle"),
    Case("D04", "!A; !B; A --<> B; B --<> A", "", "", "A B", False, "", "milestone cycle: deadlock"),
    Case("X01", "A -->* B", "B", "A", "", True, "refused", "B refused, marking unchanged"),
    Case("X02", "A -->% B", "A B", "A", "", True, "refused", "excluded B refused"),
    Case("E01", MEDICINE, "PM", "PM S", "GM S", False, "", "prescribed: sign first"),
    Case("E02", MEDICINE, "PM S DT", "DT PM S", "GM S", False, "", "distrusted: give excluded, sign owed"),
    Case("E03", MEDICINE, "PM S DT S GM", "DT GM PM S", "", True, "", "signed again and given"),
    Case("T01", "A -->*(3) B", "A", "A", "", True, "", "delay not run"),
    Case("T02", "A -->*(3) B", "A +2", "A", "", True, "", "still not"),
    Case("T03", "A -->*(3) B", "A +3", "A B", "", True, "", "run at exactly n"),
    Case("T04", "A -->*(3) B", "A +3 A", "A", "", True, "", "re-execution restarts the delay"),
    Case("T05", "A -->*(3) B; X -->% A", "A X", "B X", "", True, "", "delay void with its excluded source"),
    Case("T06", "A -->*(3) B; C -->*(5) B", "A C +4", "A C", "", True, "", "longest delay counts"),
    Case("T07", "A -->*(3) B; C -->* B", "A +3", "A C", "", True, "", "a timed and an untimed condition on one target"),
    Case("T08", "A *-->(5) B", "A +5", "A B", "B", False, "B:5", "in time up to exactly n"),
    Case("T09", "A *-->(5) B", "A +6", "A B", "B", False, "B:5 late", "literature stops the clock, we report late"),
    Case("T10", "A *-->(5) B", "A +3 B", "A B", "", True, "", "done in time"),
    Case("T11", "A *-->(5) B", "A +3 A", "A B", "B", False, "B:5", "second trigger: literature moves the deadline"),
    Case("T12", "A *-->(5) B; C *-->(2) B", "A C", "A B C", "B", False, "B:2", "shorter deadline second"),
    Case("T13", "A *-->(5) B; C *-->(2) B", "C A", "A B C", "B", False, "B:2", "longer deadline second: literature forgets the shorter"),
    Case("T14", "A *-->(2) B; X -->% B", "A X +5", "A X", "B", True, "", "excluded deadline does not stop time"),
    Case("T15", "A *-->(2) B; X -->% B; Y -->+ B", "A X +5 Y", "A B X Y", "B", False, "B:2 late", "re-included after its deadline: at once (0 left) or late"),
    Case("T16", "A *--> B", "A +99", "A B", "B", False, "", "no deadline never is late"),
    Case("T17", "A *-->(2) B; A -->*(3) B", "A +2", "A", "B", False, "B:2", "time-lock: may not yet, must already"),
    Case("T18", "A *-->(5) B; C *-->x B", "A C +9", "A B C", "", True, "", "cancel drops the deadline"),
    Case("T19", "A *-->(5) B; A *-->(5) C; C --<> B", "A +1 C", "A B C", "B", False, "B:5", "two debts, one paid"),
)
