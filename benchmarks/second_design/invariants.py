"""What must hold in every week: hours, cents, ties and tasks each in exactly one place (rule 4 of the design)."""

import numpy as np

from benchmarks.second_design.state import NOBODY, TOGETHER, World


def broken_invariants(world: World) -> list[str]:
    """Sentences about what does not hold; empty when all is well."""
    found = []
    people, teams, orgs, books = world.people, world.teams, world.orgs, world.books
    if int(orgs["income"].sum()) != int(books.paid.sum()):
        found.append("cents received differ from cents paid")
    held = people["tie_to"] >= 0
    if ((people["tie_known"] > 0) != held).any():
        found.append("a tie without anybody, or somebody without a tie")
    for ties in people["tie_to"]:
        alive = ties[ties >= 0]
        if len(set(alive.tolist())) < len(alive):
            found.append("somebody holds two ties to one person")
            break
    rows = np.arange(len(people))
    if (people["tie_to"] == rows[:, None]).any():
        found.append("somebody has a tie to themselves")
    other = np.where(held, people["team"][np.maximum(people["tie_to"], 0)], people["team"][:, None])
    if (other != people["team"][:, None]).any():
        found.append("a tie leads out of its team")
    empty = (people["level"] > 0) & (people["hours"] == 0)
    if held[empty].any() or np.isin(people["tie_to"][held], rows[empty]).any():
        found.append("an empty post has ties")
    if (people["budget"] < -1e-9).any() or (people["budget"] > people["hours"] + 1e-9).any():
        found.append("boundary hours beyond the post")
    shares = (
        people["tie_known"],
        people["tie_trust"],
        teams["agreed"],
        teams["registration"],
        teams["claim_extra"],
        teams["area"],
    )
    if any((each < -1e-12).any() or (each > 1 + 1e-9).any() for each in shares):
        found.append("a share outside 0-1")
    owner, agreed = teams["owner"], teams["agreed"]
    if ((owner == NOBODY) & (agreed > 0)).any() or (owner < TOGETHER).any():
        found.append("a division without an owner")
    able = world.tasks["paid"][np.arange(owner.shape[1])[None, :], np.maximum(owner, 0)] >= 0
    if ((owner >= 0) & ~able).any():
        found.append("a task lies with somebody who is not able")
    if (orgs["open_hours"] < -1e-6).any() or (orgs["due"] < -1e-6).any():
        found.append("negative hours of work")
    return found
