"""Parameters that nobody knows: each has a default, a range that sensitivity studies explore, and where it comes from.

No source gives effect sizes of boundary work (docs/sources.md), so almost all are assumed; those fitted to a magnitude are
marked calibrated (see ``docs/decisions/0002-calibration.md``). A scenario file may set them like any lever.
"""

from wijksim.scenario.parameter import Parameter, Role, Status

_A, _E, _C, _M = Status.ASSUMED, Status.ESTIMATED, Status.CALIBRATED, Status.MEASURED
_WEEK, _SHARE, _LOGIT, _HOURS = "per week", "share", "log-odds", "hours"

_Row = tuple[str, float, float, float, str, str, str, Status]

# fmt: off
_NEEDS: tuple[_Row, ...] = (
    ("needs.threshold", 0.30, 0.25, 0.35, "need 0-1", "", "need from which it counts as a need", _A),
    ("needs.severity_low", 0.25, 0.20, 0.30, "need 0-1", "", "new needs are drawn between low and high", _A),
    ("needs.severity_high", 0.75, 0.65, 0.85, "need 0-1", "", "as above", _A),
    ("needs.hidden_share", 0.35, 0.25, 0.45, _SHARE, "", "002 §2.2, E12; 002 §4.3b, W18", _A),
    ("needs.surface_from", 0.60, 0.50, 0.70, "need 0-1", "", "002 §4.3b, W19: a simple problem grows until it is seen", _A),
    ("needs.surface_chance", 0.05, 0.04, 0.06, _WEEK, "", "as above", _A),
    ("needs.recovery", 0.05, 0.04, 0.06, _WEEK, "", "002 §5.1, E3", _A),
    ("needs.growth", 0.006, 0.004, 0.008, _WEEK, "", "002 §4.3b, W19", _A),
    ("needs.tipping_base", 0.05, 0.04, 0.06, "need 0-1", "", "002 §2.1, A13", _A),
    ("needs.tipping_self_reliance", 0.25, 0.20, 0.30, "need 0-1", "", "002 §5.1, E3", _A),
    ("needs.tipping_informal", 0.45, 0.36, 0.54, "need 0-1", "", "002 §2.1, A13; about half of care is informal", _A),
    ("needs.hazard_care", 0.0114, 0.00912, 0.01368, _WEEK, "", "volume of demand, set to load .5-.7 per sector", _C),
    ("needs.hazard_welfare", 0.0038, 0.00304, 0.00456, _WEEK, "", "as above", _C),
    ("needs.hazard_housing", 0.0016, 0.00128, 0.00192, _WEEK, "", "as above", _C),
    ("needs.spill_threshold", 0.35, 0.30, 0.40, "need 0-1", "", "002 §4.3b, W19", _A),
    ("needs.spill", 0.033, 0.0264, 0.0396, _WEEK, "", "002 §4.3b, W19; sets the share of cases in several domains", _C),
    ("needs.burdened", 0.55, 0.45, 0.65, "need 0-1", "", "need from which a neighbour cannot help", _A),
    ("informal_help.per_tie", 0.08, 0.06, 0.10, _SHARE, "", "002 §2.1, A13", _A),
    ("ties.meet_base", 0.25, 0.20, 0.30, "per 4 weeks", "", "002 §2.1, F4", _A),
    ("ties.meet_cohesion", 0.50, 0.40, 0.60, "per 4 weeks", "", "002 §2.1, F5", _A),
    ("ties.fade", 0.08, 0.06, 0.10, "per 4 weeks", "", "evidence §2.2", _A),
    ("second_line.entry", 0.0012, 0.00096, 0.00144, _WEEK, "", "savings per nurse of the order of Zichtbare Schakel (evidence §4.4)", _C),
    ("second_line.saving_weeks", 26, 20, 32, "weeks", "", "how long a need that was met stays met, in the expected saving", _A),
    ("second_line.by_age", 0.0012, 0.00096, 0.00144, _WEEK, "", "Wlz use 2.0 % of residents (evidence §4.2)", _C),
    ("second_line.return", 0.008, 0.006, 0.010, _WEEK, "", "mean stay of two to three years", _E),
    ("second_line.vulnerability_speed", 0.01, 0.008, 0.012, _WEEK, "", "a memory of about two years", _A),
    ("second_line.cents_per_week", 109_600.0, 88_000.0, 131_000.0, "euro cents", "", "Wlz €57,000 a user-year, 2017 (evidence §4.2)", _M),
)

_DESKS: tuple[_Row, ...] = (
    ("asking.rate", 0.30, 0.24, 0.36, _WEEK, "", "002 §2.2, F20", _A),
    ("asking.mention", 0.70, 0.60, 0.80, _SHARE, "", "other needs in sight; 002 §4.2c, F13: mixed questions", _A),
    ("asking.pause_weeks", 8, 6, 10, "weeks", "", "after a closed case", _A),
    ("residents.trust_gain", 0.15, 0.12, 0.18, _SHARE, "", "002 §2.2, E28", _A),
    ("residents.trust_loss", 0.15, 0.12, 0.18, _SHARE, "", "002 §2.2, E28", _A),
    ("residents.self_reliance_loss", 0.0005, 0.0004, 0.0006, _WEEK, "", "002 §2.2, E3: heavy unmet need wears people out", _A),
    ("residents.self_reliance_gain", 0.01, 0.008, 0.012, _SHARE, "", "002 §2.2, E3; from care for to see to it that (N19)", _A),
    ("referral.right_desk", 0.47, 0.38, 0.56, _SHARE, "", "002 §2.2, E6", _A),
    ("referral.right_desk_trust", 0.15, 0.12, 0.18, _SHARE, "", "002 §2.2, E28", _A),
    ("referral.right_desk_knowledge", 0.25, 0.20, 0.30, _SHARE, "", "002 §2.2, §5.1, A8, E13: who sends them knows the offer", _A),
    ("referral.finding", 0.35, 0.28, 0.42, _SHARE, "", "002 §4.3b, W18", _A),
    ("referral.pressure_weight", 0.8, 0.64, 0.96, _SHARE, "", "002 §4.3b, W18", _A),
    ("referral.own_first", 0.35, 0.28, 0.42, _SHARE, "", "002 §4.3b, W17", _A),
    ("referral.look_hours", 0.75, 0.6, 0.9, _HOURS, "", "one home visit or consultation", _A),
    ("referral.one_counter", 0.6, 0.48, 0.72, _SHARE, "", "right referral when all sit in one building; 004 Lessons, F10", _A),
    ("referral.patience_weeks", 10, 8, 12, "weeks", "", "002 §2.2, E6", _A),
    ("casework.hours", 14.0, 11.0, 17.0, _HOURS, "", "about 59 cases per worker-year (Utrecht 2018) at load .6", _C),
    ("casework.direct_share", 0.80, 0.75, 0.85, _SHARE, "", "contracted hours left for cases", _A),
    ("casework.weekly_hours", 2.0, 1.6, 2.4, "hours per case and week", "", "", _A),
    ("casework.hours_per_place", 0.9, 0.75, 1.05, "hours per open case", "", "largest caseload", _A),
    ("casework.coordination_hours", 6.0, 4.8, 7.2, _HOURS, "", "per unit of cost and party; 002 §4.2a, N6", _A),
    ("casework.single_success", 0.80, 0.70, 0.90, _SHARE, "", "002 §2.1, F19", _A),
    ("casework.lost_per_need", 0.35, 0.28, 0.42, _SHARE, "", "002 §2.1, F19", _A),
    ("casework.wrong_desk_success", 0.25, 0.20, 0.30, _SHARE, "", "002 §4.3b, W17", _A),
    ("casework.joint_intercept", 0.9, 0.7, 1.1, _LOGIT, "", "lessons §1", _A),
    ("casework.joint_clarity", 3.5, 2.8, 4.2, _LOGIT, "", "lessons §1; 002 §3.1, B14", _A),
    ("casework.joint_openness", 0.8, 0.64, 0.96, _LOGIT, "", "lessons §1", _A),
    ("casework.need_left", 0.1, 0.05, 0.15, _SHARE, "", "of a need that was met", _A),
    ("casework.need_left_failed", 0.75, 0.60, 0.90, _SHARE, "", "of a need that was not met", _A),
    ("casework.carousel", 0.05, 0.04, 0.06, _SHARE, "", "002 §5.1.1, K18", _A),
    ("casework.pass_on", 0.6, 0.48, 0.72, _SHARE, "", "002 §2.2, E6", _A),
)

_DECIDING: tuple[_Row, ...] = (
    ("engagement.intercept", -0.76, -0.86, -0.66, _LOGIT, "b0", "lessons §1; set to practice .30-.40", _C),
    ("engagement.benefit", 3.0, 2.4, 3.6, _LOGIT, "b1", "lessons §1; evidence §2.3", _A),
    ("engagement.cost", 4.0, 3.2, 4.8, _LOGIT, "b2", "002 §3.1, §4.2a; set with the intercept to practice .30-.40", _C),
    ("engagement.accountability", 1.4, 1.1, 1.7, _LOGIT, "b3", "lessons §1", _A),
    ("engagement.trust", 2.2, 1.8, 2.6, _LOGIT, "b4", "lessons §1", _A),
    ("engagement.experience", 1.2, 1.0, 1.4, _LOGIT, "b5", "lessons §1", _A),
    ("engagement.load", 2.0, 1.6, 2.4, _LOGIT, "b6", "lessons §1", _A),
    ("engagement.mood", 0.5, 0.4, 0.6, _LOGIT, "", "spread between cases", _A),
    ("engagement.asked", 1.2, 1.0, 1.4, _LOGIT, "", "saying no to a colleague who asks is harder; lessons §1", _A),
    ("engagement.vision", 0.3, 0.24, 0.36, _LOGIT, "", "001; 002 §5.1, R18", _A),
    ("engagement.lead", 0.15, 0.12, 0.18, _LOGIT, "", "002 §2.3-1, R18", _A),
    ("engagement.language", 1.2, 1.0, 1.4, "bridging", "", "002 §5.1.2, O9", _A),
    ("engagement.bridging", 4.0, 3.2, 4.8, "bridging", "", "002 §4.3, W13; set with intercept and cost", _C),
    ("engagement.broker_hours", 1.0, 0.8, 1.2, _HOURS, "", "per proposal", _A),
    ("engagement.method", 0.3, 0.24, 0.36, _SHARE, "", "002 §4.1, B5, K13: ways of working apart", _A),
    ("engagement.retry_weeks", 8, 6, 10, "weeks", "", "lessons §1", _A),
    ("engagement.motivation_spread", 0.7, 0.56, 0.84, _LOGIT, "", "between professionals; lessons §1", _A),
    ("wrong_pocket.own_care", 0.12, 0.10, 0.14, _SHARE, "phi", "care parties hesitate most (002 §4.4b); lessons §1", _A),
    ("wrong_pocket.own_welfare", 0.42, 0.34, 0.50, _SHARE, "phi", "lessons §1", _A),
    ("wrong_pocket.own_housing", 0.32, 0.26, 0.38, _SHARE, "phi", "lessons §1", _A),
    ("wrong_pocket.lost_care", 1.0, 0.8, 1.2, "ratio", "lambda", "002 §4.3a, W12", _A),
    ("wrong_pocket.lost_other", 0.5, 0.4, 0.6, "ratio", "lambda", "lessons §1", _A),
    ("wrong_pocket.fair_share", 0.5, 0.45, 0.55, _SHARE, "phi_fair", "two parties", _A),
    ("wrong_pocket.mkba_weight", 0.8, 0.64, 0.96, _SHARE, "mu", "002 §4.4b, O13", _A),
    ("discretion.per_quarter", 8.0, 6.4, 9.6, "deviations at full room", "K", "evidence §2.5", _A),
    ("discretion.strength", 0.8, 0.64, 0.96, _SHARE, "d", "lessons §1", _A),
    ("discretion.resistance", 2.0, 1.6, 2.4, _LOGIT, "", "002 §4.2a-b, N8", _A),
    ("discretion.habituation", 0.03, 0.024, 0.036, _WEEK, "", "002 §4.2a, N8", _A),
    ("information.pretext", 0.25, 0.20, 0.30, _SHARE, "", "002 §2.3-4, K9", _A),
    ("experience.speed", 0.15, 0.12, 0.18, _SHARE, "", "lessons §1", _A),
    ("experience.decay", 0.015, 0.012, 0.018, _WEEK, "", "lessons §1", _A),
    ("intention.intercept", -0.58, -0.68, -0.48, _LOGIT, "", "set to the 70 % of 004", _C),
    ("intention.usual_win_win", 0.8, 0.65, 0.95, _LOGIT, "", "004 ¶: managers see the gain for all", _A),
    ("intention.by_success", 0.5, 0.4, 0.6, _LOGIT, "", "004 ¶, E21", _A),
    ("intention.by_returns", 0.4, 0.3, 0.5, _LOGIT, "", "002 §4.4b, O13", _A),
    ("intention.win_win", 1.0, 0.8, 1.2, _LOGIT, "", "004 ¶, E21", _A),
    ("intention.frustration", 1.0, 0.8, 1.2, _LOGIT, "", "000 Q4; being turned down", _A),
    ("intention.experience", 0.5, 0.4, 0.6, _LOGIT, "", "004 ¶", _A),
)

_PAIRS: tuple[_Row, ...] = (
    ("trust.gain", 0.048, 0.038, 0.058, _SHARE, "lambda+", "lessons §1; evidence §1.2", _A),
    ("trust.loss", 0.144, 0.115, 0.173, _SHARE, "lambda-", "three times the gain (evidence §1.2)", _A),
    ("trust.contact", 0.004, 0.003, 0.005, "per hour", "", "002 §5.1.3, W32", _A),
    ("trust.decay", 0.012, 0.010, 0.014, _WEEK, "", "lessons §1", _A),
    ("trust.floor", 0.22, 0.18, 0.26, _SHARE, "", "lessons §1", _A),
    ("knowledge.gain", 0.05, 0.04, 0.06, _SHARE, "", "lessons §1", _A),
    ("knowledge.contact", 0.010, 0.008, 0.012, "per hour", "", "002 §4.3b, W20", _A),
    ("knowledge.decay", 0.01, 0.008, 0.012, _WEEK, "", "lessons §1", _A),
    ("knowledge.floor", 0.12, 0.10, 0.14, _SHARE, "", "lessons §1", _A),
    ("clarity.base", 0.15, 0.12, 0.18, _SHARE, "", "lessons §1", _A),
    ("clarity.by_closure", 0.60, 0.48, 0.72, _SHARE, "", "lessons §1; 002 §3.1, B14", _A),
    ("clarity.drift", 0.03, 0.024, 0.036, _WEEK, "", "lessons §1", _A),
    ("clarity.negotiated", 0.5, 0.4, 0.6, _SHARE, "", "share of the opening that also clears the division of work; N1", _A),
    ("clarity.consulted", 0.02, 0.016, 0.024, _SHARE, "", "per round of consultation; 002 §5.1.2, W34", _A),
    ("permeability.base", 0.10, 0.08, 0.12, _SHARE, "b0", "lessons §1; 002 §5.1.1", _A),
    ("permeability.by_integration", 0.5, 0.4, 0.6, _SHARE, "", "lessons §1; 002 §5.1.1, R2", _A),
    ("permeability.by_team", 0.25, 0.20, 0.30, _SHARE, "", "lessons §1; 002 §4.2b, N10", _A),
    ("permeability.by_policy", 0.25, 0.20, 0.30, _SHARE, "", "lessons §1; 004 Lessons, R13", _A),
    ("permeability.by_sector", 0.15, 0.12, 0.18, _SHARE, "", "lessons §1; 002 §3.1, B8", _A),
    ("permeability.by_area", 0.15, 0.12, 0.18, _SHARE, "", "002 §2.1, F2", _A),
    ("permeability.by_decentralisation", 0.20, 0.16, 0.24, _SHARE, "", "004 Pandora, R5", _A),
    ("permeability.legal_ceiling", 0.7, 0.6, 0.8, _SHARE, "", "004 Pandora, B10", _A),
    ("permeability.relaxation", 0.03, 0.024, 0.036, _WEEK, "rho", "lessons §1; 002 §5.1.1, R1", _A),
    ("permeability.memory", 0.08, 0.064, 0.096, _WEEK, "", "how soon broken attempts are forgotten", _A),
    ("frames.joint", 0.02, 0.016, 0.024, _SHARE, "", "evidence §2.8", _A),
    ("frames.contact", 0.002, 0.0016, 0.0024, "per hour", "", "evidence §2.8", _A),
    ("frames.step", 0.5, 0.4, 0.6, _SHARE, "", "evidence §2.8", _A),
    ("frames.drift", 0.01, 0.008, 0.012, _WEEK, "", "000 Q1, K14", _A),
    ("frames.confidence", 0.6, 0.5, 0.7, _SHARE, "epsilon", "evidence §1.5", _A),
    ("frames.spread", 0.15, 0.10, 0.20, _SHARE, "", "between organisations of one kind; 002 §3.1, B8", _A),
)

_WORKERS: tuple[_Row, ...] = (
    ("workers.hours_each", 12.0, 8.0, 16.0, _HOURS, "", "002 §4.3a, W37; most do it beside another post", _A),
    ("workers.first_contact", 0.25, 0.20, 0.30, _SHARE, "", "002 §4.3b, W20: knew nobody at the start", _A),
    ("workers.competence_spread", 0.15, 0.12, 0.18, _SHARE, "", "002 §4.3a, W15-W16", _A),
    ("workers.cases_share", 0.55, 0.44, 0.66, _SHARE, "", "hours of operational workers kept for cases; 002 §4.3b", _A),
    ("workers.visits_share", 0.15, 0.12, 0.18, _SHARE, "", "hours of operational workers for visits unasked; 002 §4.3b, F14", _A),
    ("asking.visits_by_professionals", 0.002, 0.0016, 0.0024, _WEEK, "", "chance that a professional drops in; 002 §4.3b, F13-F14", _A),
    ("workers.link_cost", 0.10, 0.08, 0.12, _SHARE, "", "hours that linking the levels takes; lessons §1, W34", _A),
    ("workers.contact_gain", 0.02, 0.016, 0.024, "per hour", "", "002 §4.3b, W20", _A),
    ("workers.contact_decay", 0.01, 0.008, 0.012, _WEEK, "", "evidence §2.2", _A),
    ("workers.acceptance_gain", 0.08, 0.064, 0.096, _SHARE, "", "002 §5.1.3, W32", _A),
    ("workers.acceptance_loss", 0.10, 0.08, 0.12, _SHARE, "", "002 §4.3a, W15", _A),
    ("workers.rejection", 0.5, 0.4, 0.6, _SHARE, "", "002 §4.3a, W15", _A),
    ("workers.reputation_gain", 0.03, 0.024, 0.036, _SHARE, "", "000 Q4, W28", _A),
    ("workers.reputation_decay", 0.01, 0.008, 0.012, _WEEK, "", "000 Q4, W28", _A),
    ("workers.tiring", 0.01, 0.008, 0.012, "per switch", "", "002 §4.3a, W14", _A),
    ("workers.rest", 0.06, 0.048, 0.072, _WEEK, "", "002 §4.3a, W14", _A),
    ("workers.trained", 0.01, 0.008, 0.012, "per hour", "", "002 §5.1.3, W33", _A),
    ("workers.home_room", 0.02, 0.016, 0.024, "per hour", "", "002 §5.1.3, R11", _A),
    ("workers.cents_per_hour", 6500.0, 5200.0, 7800.0, "euro cents", "", "between guidance and nursing tariffs (evidence §4.4)", _E),
    ("negotiation.intercept", -1.2, -1.4, -1.0, _LOGIT, "", "002 §4.3a, W16", _A),
    ("negotiation.per_hour", 0.06, 0.048, 0.072, "per hour", "eta", "lessons §1", _A),
    ("negotiation.lowest_mandate", 0.2, 0.16, 0.24, _SHARE, "", "lessons §1; 004 Lessons, R13", _A),
    ("negotiation.policy_per_hour", 0.15, 0.12, 0.18, "per hour", "", "002 §5.1.2, W7", _A),
    ("negotiation.policy_decay", 0.03, 0.024, 0.036, _WEEK, "", "002 §5.1.1, R1", _A),
    ("workers.turnover_per_year", 0.12, 0.10, 0.14, "per year", "", "general knowledge, to be checked", _E),
    ("workers.home_interest", 0.6, 0.48, 0.72, _SHARE, "", "002 §4.3a, W11: double identity", _A),
    ("workers.nose", 1.0, 0.8, 1.2, "weight", "", "000 Q4, W27: a nose for each other", _A),
    ("emergence.motivation", 1.5, 1.2, 1.8, _LOGIT, "", "000 Q1, W2", _A),
    ("emergence.give_up", 0.05, 0.04, 0.06, "per quarter", "", "002 §5.1.1, R1", _A),
    ("emergence.threshold", 5.5, 5.0, 6.0, _LOGIT, "", "000 Q1, W9", _A),
    ("emergence.share", 0.30, 0.24, 0.36, _SHARE, "", "of contracted hours at full room; 002 §5.1.3, R10", _A),
    ("key_figures.radius_cells", 4.0, 3.0, 5.0, "cells of 100 m", "", "002 §4.3c, W22", _A),
    ("key_figures.meeting", 0.5, 0.4, 0.6, _SHARE, "", "002 §4.3c, W22: more meeting near the table", _A),
    ("key_figures.hearing", 0.05, 0.04, 0.06, _WEEK, "", "002 §4.3c, W22: hears what is going on", _A),
    ("key_figures.wear", 0.01, 0.008, 0.012, _WEEK, "", "002 §4.3c, W23", _A),
    ("key_figures.tie_gain", 0.01, 0.008, 0.012, "per hour", "", "002 §4.3c, W23", _A),
    ("key_figures.tie_decay", 0.01, 0.008, 0.012, _WEEK, "", "evidence §2.2", _A),
    ("experiments.rate", 1.0, 0.8, 1.2, "per quarter", "", "004 Lessons, R12", _A),
    ("experiments.growth", 0.60, 0.48, 0.72, "per quarter", "", "004 Lessons, R12", _A),
    ("experiments.tiring", 0.06, 0.048, 0.072, "per quarter", "", "002 §5.1.1, K18", _A),
    ("experiments.hours", 4.0, 3.2, 4.8, "boundary hours each", "", "room for experiments", _A),
    ("experiments.relief", 0.5, 0.4, 0.6, _SHARE, "", "004 Lessons, R12", _A),
    ("experiments.quarters", 8, 6, 10, "quarters", "", "how long an experiment may run before it must land", _A),
    ("scale.contact", 0.25, 0.20, 0.30, _SHARE, "", "002 §4.1, P20", _A),
    ("scale.fence_opens", 0.15, 0.12, 0.18, _SHARE, "", "002 §4.1, P20", _A),
    ("scale.fence_hardens", 0.08, 0.06, 0.10, _SHARE, "", "002 §4.1, P20", _A),
    ("region.uneven", 0.4, 0.32, 0.48, _SHARE, "", "000 Q5", _A),
    ("region.growth", 0.01, 0.008, 0.012, _WEEK, "", "000 Q5, K22", _A),
    ("region.calming", 0.05, 0.04, 0.06, _WEEK, "", "000 Q5, W31", _A),
    ("region.mediator_hours", 8.0, 6.4, 9.6, "hours per week per 10,000 residents", "", "000 Q5, W31", _A),
    ("region.quarrel", 0.6, 0.48, 0.72, _SHARE, "", "000 Q5", _A),
    ("learning.uptake", 0.08, 0.064, 0.096, "per learning day", "", "002 §1.3, F15", _A),
    ("learning.made_explicit", 0.02, 0.016, 0.024, "per month", "", "000 Q6, W38", _A),
    ("learning.lens", 0.25, 0.20, 0.30, _SHARE, "", "000 Q5, W30", _A),
    ("corridors.hours", 0.6, 0.48, 0.72, "hours a week and pair", "", "002 §1.3, §4.3a, F9, F16", _A),
    ("recall.steepness", 14.0, 11.0, 17.0, _LOGIT, "k", "lessons §1", _A),
    ("recall.threshold", 1.02, 0.94, 1.10, "load", "theta", "lessons §1", _A),
    ("recall.smoothing", 0.3, 0.24, 0.36, _SHARE, "", "lessons §1", _A),
    ("recall.load_smoothing", 0.15, 0.12, 0.18, _SHARE, "", "lessons §1", _A),
    ("recall.by_integration", 0.5, 0.4, 0.6, _SHARE, "", "lessons §1; 000 Q4, R3", _A),
    ("subsidy.steepness", 4.0, 3.2, 4.8, _LOGIT, "", "002 §5.1.1, K7", _A),
    ("subsidy.threshold", 0.6, 0.48, 0.72, _SHARE, "", "002 §5.1.1, K7", _A),
)

_OBJECTS_AND_MEETINGS: tuple[_Row, ...] = (
    ("objects.reading_width", 0.05, 0.04, 0.06, _SHARE, "", "lessons §1", _A),
    ("objects.use_gain", 0.16, 0.13, 0.19, _WEEK, "", "lessons §1", _A),
    ("objects.use_decay", 0.015, 0.012, 0.018, _WEEK, "", "002 §4.4c, O18", _A),
    ("objects.carrying", 0.10, 0.08, 0.12, "per hour", "", "002 §3.2, W24", _A),
    ("objects.legitimacy_gain", 0.01, 0.008, 0.012, _WEEK, "", "002 §4.4a, O12", _A),
    ("objects.introduced_use", 0.25, 0.20, 0.30, _SHARE, "", "002 §4.4a, O10: enthusiasm at the start", _A),
    ("objects.in_use_from", 0.25, 0.20, 0.30, _SHARE, "", "use from which an organisation counts as a user", _A),
    ("objects.felt_need", 6.0, 4.8, 7.2, "broken attempts per 10,000 residents", "", "002 §4.4c, O17", _A),
    ("objects.arise_rate", 0.004, 0.003, 0.005, _WEEK, "", "002 §4.4b, O13", _A),
    ("consultation.share", 0.25, 0.20, 0.30, _SHARE, "", "professionals at one round; 002 §4.1, F7", _A),
    ("consultation.hours_each", 1.5, 1.2, 1.8, _HOURS, "", "002 §4.3a, Q9: no frequency or length given", _A),
    ("consultation.contact", 0.5, 0.4, 0.6, _SHARE, "", "meeting hours that count as contact with one other party", _A),
    ("consultation.normal_weeks", 4.0, 3.0, 6.0, "weeks", "", "002 §4.3a, Q9", _A),
    ("consultation.backlog", 0.05, 0.04, 0.06, _WEEK, "", "evidence §2.11", _A),
    ("consultation.concretise", 0.15, 0.12, 0.18, "per meeting", "", "002 §3.1, N3", _A),
    ("consultation.dissent", 0.15, 0.12, 0.18, _SHARE, "", "004 Pandora, K17", _A),
    ("consultation.compromise", 0.05, 0.04, 0.06, _SHARE, "", "004 Pandora, R14", _A),
    ("goals.spread", 0.5, 0.4, 0.6, _SHARE, "", "002 §3.1, N3", _A),
    ("goals.offset", 0.45, 0.36, 0.54, _SHARE, "", "002 §3.1, N3: each has its own picture", _A),
    ("goals.revealed_per_meeting", 0.2, 0.16, 0.24, _SHARE, "", "002 §3.1, N3", _A),
    ("goals.forgotten", 0.004, 0.003, 0.005, _WEEK, "", "what was made concrete becomes vague again", _A),
    ("money.own_contribution", 0.10, 0.08, 0.12, _SHARE, "", "of second-line care, paid by residents; order of the Wlz own contribution, to be checked", _E),
    ("money.wage_cents_per_hour", 2850.0, 2300.0, 3400.0, "euro cents per contracted hour", "", "set so that organisations about break even on production at the load of the baseline", _C),
)
# fmt: on


def _parameter(row: _Row) -> Parameter:
    name, default, low, high, unit, symbol, source, status = row
    allowed_low, allowed_high = _allowed(unit, high)
    if name in _DIVISORS:
        allowed_low = 0.1 * low
    return Parameter(
        name=name, kind="float", default=float(default), low=allowed_low, high=allowed_high,
        explore_low=float(low), explore_high=float(high), unit=unit, symbol=symbol,
        role=Role.UNCERTAINTY, source=source or "no source", status=status,
    )  # fmt: skip


_DIVISORS = (
    "casework.hours_per_place", "workers.hours_each", "objects.reading_width", "consultation.normal_weeks",
    "referral.look_hours",
)  # fmt: skip
"""Something is divided by these: they stay above 0."""


def _allowed(unit: str, high: float) -> tuple[float, float]:
    """What a scenario may set: any share or chance, any log-odds from -20 to 20, up to ten times the range of the rest."""
    if unit in (_SHARE, _WEEK, "need 0-1", "per 4 weeks"):
        return 0.0, 1.0
    if unit == _LOGIT:
        return -20.0, 20.0
    return 0.0, 10.0 * float(high)


UNCERTAINTIES: tuple[Parameter, ...] = tuple(
    _parameter(row) for row in (*_NEEDS, *_DESKS, *_DECIDING, *_PAIRS, *_WORKERS, *_OBJECTS_AND_MEETINGS)
)
