"""Columns of a week: what is counted while it happens; outcomes are ratios of their sums."""

COLUMNS = (
    "bundles", "multi", "proposed", "joint", "solved_jointly", "known", "through", "stranger", "not_found",
    "asked_care", "asked_welfare", "asked_housing", "refused_care", "refused_welfare", "refused_housing",
    "broke_sectoral", "broke_professional", "broke_financial", "broke_accountability", "broke_geographic",
    "broke_unwilling",
    "tasks", "gaps", "overlaps", "clear", "wasted_hours", "hidden_found", "obstacle_hours", "entries", "strain",
    "boundary_hours", "joint_hours", "meeting_hours", "settled", "moved", "failed_negotiations", "settled_meeting",
    "wait_care", "wait_welfare", "wait_housing", "asked_tasks_care", "asked_tasks_welfare", "asked_tasks_housing",
    "practise", "structural", "intend", "professionals", "ties", "trust", "frame_variance", "clarity",
    "backlog", "load",
    "coffee_care", "coffee_welfare", "soft_moved_care", "soft_moved_welfare", "objects_in_use", "object_use",
    "registration", "second_stock",
    "experiment_joint", "experiment_failed", "experiment_done",
    "resident_ties", "institution_ties", "told", "double_hours", "gave_up_care", "gave_up_welfare",
    "gave_up_housing",
)  # fmt: skip
AT = {name: i for i, name in enumerate(COLUMNS)}
(
    BUNDLES, MULTI, PROPOSED, JOINT, SOLVED, KNOWN_W, THROUGH_W, STRANGER_W, NOT_FOUND_W,
    ASKED, _1, _2, REFUSED, _3, _4,
    BROKE, _5, _6, _7, _8, _9,
    TASKS_N, GAPS, OVERLAPS, CLEAR, WASTED, HIDDEN, OBSTACLE_HOURS, ENTRIES, STRAIN,
    BOUNDARY_HOURS, JOINT_HOURS, MEETING_HOURS, SETTLED, MOVED, FAILED_N, SETTLED_MEETING,
    WAIT, _a, _b, WAIT_N, _c, _d,
    PRACTISE, STRUCTURAL, INTEND, PROFESSIONALS, TIES_N, TRUST, FRAME_VARIANCE, CLARITY, BACKLOG, LOAD,
    COFFEE_CARE, COFFEE_WELFARE, SOFT_CARE, SOFT_WELFARE, OBJECTS_IN_USE, OBJECT_USE, REGISTRATION, SECOND_STOCK,
    EXPERIMENT_JOINT, EXPERIMENT_FAILED, EXPERIMENT_DONE,
    RESIDENT_TIES, INSTITUTION_TIES, TOLD, DOUBLE_HOURS, GAVE_UP, _e, _f,
) = range(len(COLUMNS))  # fmt: skip
