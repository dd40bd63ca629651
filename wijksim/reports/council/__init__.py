"""The report for a council: what a study of plans found, as two pages and an appendix."""
