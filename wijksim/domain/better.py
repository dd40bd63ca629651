"""Which way is better: a judgement, declared once, so that everybody who counts "better in 83 of 100 pairs"
counts alike.

Outcomes that are not named here have no better side in the sources: a boundary that opens, an object, a
meeting, money that moves from one payer to another or a need that is found may help or cost (002 §3.1,
§5.1.1; P25). They are counted as higher or lower, never as better or worse.
"""

from collections.abc import Mapping

HIGHER, LOWER = 1, -1

BETTER: Mapping[str, int] = {
    **dict.fromkeys(
        (
            "collaboration", "intention_share", "practice_share", "structural_share", "coordination_level", "trust",
            "task_clarity", "goal_agreement_broad", "goal_agreement_concrete", "energy", "referral_correct_share",
            "multi_domain_solved_share", "single_domain_solved_share", "self_reliance", "quality_of_life",
            "trust_in_services", "resident_ties", "policy_frame_quality", "participation_share",
            "ties_per_person", "known_partner_share",
        ),
        HIGHER,
    ),
    **dict.fromkeys(
        (
            "effort_per_joint_case", "frustration", "open_cases", "wrong_desk_share", "weeks_to_help", "overlap_share",
            "task_gaps", "task_overlaps", "waiting_weeks_care", "waiting_weeks_welfare", "waiting_weeks_housing",
            "recalled_hours", "refusals_pretext", "need_care", "need_welfare", "need_housing", "second_line_entries",
            "cost_total",
        ),
        LOWER,
    ),
}  # fmt: skip
"""Outcome -> :data:`HIGHER` when more of it is better, :data:`LOWER` when less of it is."""
