"""What a visitor changed, step by step and by name, with a way back to before each step."""

from itertools import pairwise
from typing import Any

import solara

from wijksim.app.address import Address, shipped_scenario
from wijksim.app.differences import difference_rows
from wijksim.app.parts import HistoryPart
from wijksim.app.plans import title_of_plan
from wijksim.app.view import View, use_view

SHOWN = 12
"""Last steps that are told."""
SETTINGS_TOLD = 3
"""Settings of one step that are told; a file may change a hundred at once."""


@solara.component
def History():
    """The last steps, newest first."""
    view = use_view()
    steps = solara.use_memo(lambda: steps_of(view), [view])

    def back(sent: Any) -> None:
        if isinstance(sent, int) and not isinstance(sent, bool) and 0 <= sent < len(view.past):
            view.back(sent)

    if steps:
        HistoryPart(steps=steps, words=view.words("history"), event_back=back)


def steps_of(view: View) -> list[dict[str, Any]]:
    """The last steps, newest first: what was changed, and the place among all steps of what was there before."""
    pages = [*view.past, view.address]
    steps = [
        {"place": place, "text": "; ".join(changes(view, before, after))}
        for place, (before, after) in enumerate(pairwise(pages))
        if place >= len(view.past) - SHOWN
    ]
    return [step for step in reversed(steps) if step["text"]]


def changes(view: View, before: Address, after: Address) -> list[str]:
    """What differs between two pages, in words: scenario, settings, seed, plans."""
    found = [*plan_changes(view, before, after)]
    if after.opened and after.opened != before.opened and not found:
        opened = next((plan for plan in after.plans if plan.name == after.opened), None)
        if opened is not None:
            return [view.say("history.opened", plan=title_of_plan(opened, view.language))]
    if before.choice.base != after.choice.base:
        title = shipped_scenario(after.choice.base).title[view.language] or after.choice.base
        return [*found, view.say("history.scenario", title=title)]
    rows = difference_rows(view, [before.choice.scenario, after.choice.scenario])
    found += [view.say("history.setting", name=name, was=was, now=now) for name, was, now in rows[:SETTINGS_TOLD]]
    if len(rows) > SETTINGS_TOLD:
        found.append(view.say("history.more", n=len(rows) - SETTINGS_TOLD))
    if before.choice.seed != after.choice.seed:
        found.append(view.say("history.seed", was=before.choice.seed, now=after.choice.seed))
    return found


def plan_changes(view: View, before: Address, after: Address) -> list[str]:
    """Plans that came, went or changed, by their titles."""
    was, now = ({plan.name: plan for plan in each.plans} for each in (before, after))

    def told(word: str, plans: Any) -> list[str]:
        return [view.say(f"history.{word}", plan=title_of_plan(plan, view.language)) for plan in plans]

    found = [
        *told("saved", [plan for name, plan in now.items() if name not in was]),
        *told("removed", [plan for name, plan in was.items() if name not in now]),
        *told("changed", [plan for name, plan in now.items() if name in was and was[name] != plan]),
    ]
    if not found and list(was) != list(now):
        found.append(view.say("history.order"))
    return found
