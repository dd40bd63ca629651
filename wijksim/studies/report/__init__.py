"""The report for a council from a study of plans: findings, replays, figures, and all of it in files."""
