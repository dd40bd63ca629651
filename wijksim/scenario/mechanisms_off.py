"""Mechanisms that a scenario may switch off with ``without: [...]``, for ablation and for teaching."""

MECHANISMS: dict[str, str] = {
    "spill_over": "needs do not pass from one domain to another (002 §4.3b, W19)",
    "trust": "trust between organisations stays as it starts (002 §5.1.3, W32)",
    "experience": "own good and bad experience does not change willingness (004 ¶, E21)",
    "recall": "home organisations do not call boundary workers back when it is busy (000 Q4, W25, K23)",
    "objects": "boundary objects are not made and have no effect (002 §4.4, O1-O22)",
    "wrong_pocket": "each party captures a fair share of the benefit of joint work (002 §2.3-3 and 2.3-5, K5)",
    "clarity": "who takes up which task stays as it starts (001; 002 §3.1, N1)",
    "relaxation": "opened boundaries do not close again by themselves (002 §5.1.1, R1)",
    "discretion": "the room to leave own protocols is not used up within a quarter (002 §5.1.3, R10)",
    "informal_help": "family, neighbours and volunteers do not help (002 §2.1, A13)",
    "boundary_work": "nobody negotiates boundaries, whatever hours are granted (002 §3.1, N1)",
    "consultation": "arenas do not meet (002 §5.1.2, W34)",
    "knowledge": "knowledge of who does what stays as it starts (002 §2.2, E12)",
    "frames": "frames of organisations neither move nor drift (000 Q1, K2, K14)",
    "subsidy_embedding": "nothing of a temporary project stays after its end (002 §5.1.1, K7)",
    "hidden_needs": "residents see all their needs; none is hidden (002 §4.3b, F14)",
    "second_line": "residents do not enter second-line or institutional care (002 §1.1, E4)",
    "accountability": "own accountability does not hold anybody back (002 §4.1-3, B4)",
    "emergence": "nobody takes the role of boundary worker by themselves (000 Q1; 002 §4.3, W9)",
    "turnover": "boundary workers never leave by themselves (002 §5.1.1, K7)",
    "lens": "joint work does not widen the view in other cases (000 Q5, W30)",
    "loyalty": "home interest does not hold boundary workers back (002 §4.3a, W11)",
    "production_pressure": "own production targets do not weigh (002 §2.3-3, K4)",
}
"""Name -> what holds when it is switched off, with its source."""
