"""Key figures: residents with a table where others meet, and what appointing them costs (002 §4.3c; W8, W22, W23;
A14).

A tie to an institution exists only with a person who comes by. Appointing takes hours from the table.
"""

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.state import OPERATIONAL, POSTS
from benchmarks.second_design.ties import known_after


@compiled
def table_after(ties, hours, gain, fade):
    """Residents kept together by one table a week later: + gain * hours - fade * ties."""
    return ties + gain * hours - fade * ties


@compiled
def live_with_key_figures(w, lv, p):
    """Tables gather residents; boundary workers who visit come by; an appointment means panels and less time at
    the table."""
    people, teams, out = w.people, w.teams, w.tables.week
    for team in range(teams.residents.size):
        hours = p.table_hours - (p.appointed_hours if lv.formalise > 0.0 else 0.0)
        teams.table_ties[team] = table_after(teams.table_ties[team], max(0.0, hours), p.table_gain, p.table_fade)
        visits = 0.0
        for i in range(POSTS):
            visits += people.hours[teams.worker_first[team] + (OPERATIONAL - 1) * POSTS + i] * p.visit_share
        number = lv.key_figures * teams.residents[team] / 10_000.0
        contact = p.comes_by * visits / max(number, 1e-9) * 2.0 + (p.panel_hours if lv.formalise > 0.0 else 0.0)
        teams.table_known[team] = known_after(teams.table_known[team] * (1.0 - p.tie_fade), contact, p.tie_gain)
        per_resident = lv.key_figures / 10_000.0 * teams.table_ties[team]
        out[c.RESIDENT_TIES] += per_resident / teams.residents.size
        out[c.INSTITUTION_TIES] += per_resident * teams.table_known[team] / teams.residents.size
