"""What a visitor does with plans, as plain functions: from the plans of an address to other ones, or `Unfit`.

What comes from a page is untrusted: everything is checked here, and whatever a plan becomes is read by the reader of
files of plans.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from wijksim.app.address import Address
from wijksim.app.address_parts import LONGEST, MAX_PLANS, as_today, whole_number, with_today
from wijksim.app.plans import (
    Unfit,
    choice_of,
    measure_name,
    moved,
    new_colour,
    new_name,
    opened_plan,
    plan_of,
    renamed,
    rescheduled,
    title_of_plan,
    titled,
    with_measures_read,
    with_plan,
    without_plan,
)
from wijksim.io.folders import write_file
from wijksim.io.policy_files import load_plans, plans_in, shipped_plans
from wijksim.scenario.measure_catalogue import CATALOGUE, title_of
from wijksim.scenario.measures import START
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused, ScenarioError
from wijksim.text.catalogue import say
from wijksim.text.language import Language

LARGEST_FILE = 256 * 1024
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_LONGEST_TITLE, _LONGEST_SENTENCE = 60, 300
_OF_PLANS = re.compile(r"^(plans|sentence|colour|reference)\s*:", re.MULTILINE)
"""Keys that a file of plans has and a file of a scenario has not."""


def saved(address: Address, sent: Any) -> Address:
    """The settings of the address saved: as a new plan, or in the plan that is open.

    Raises `Unfit` and `ScenarioError`.
    """
    sent = sent if isinstance(sent, Mapping) else {}
    open_now = opened_plan(address)
    if sent.get("how") == "again" and open_now is not None:
        fresh = plan_of(address.choice, open_now.name, "", open_now.colour)
        kept = replace(fresh, title=open_now.title, sentence=open_now.sentence, reference=open_now.reference)
        plans = with_plan(address.plans, address.plans.index(open_now), kept)
        return checked(address.to(address.path, plans=plans))
    name = new_name(_line(sent.get("name"), _LONGEST_TITLE), address.plans, address.language)
    colour = _colour(sent.get("colour")) or new_colour(address.plans)
    plans = with_today((*address.plans, plan_of(address.choice, name, name, colour)))
    return checked(address.to(address.path, plans=plans, opened=name))


def suggested_name(address: Address) -> str:
    """A name for the next plan, for who types none."""
    number = len(address.plans) + (0 if address.plans else 1)
    return new_name(say("app.plans.numbered", address.language, n=number), address.plans, address.language)


def acted(address: Address, sent: Any) -> Address:
    """The address after a button of the list of plans was pressed. Raises `Unfit`, `ScenarioError`."""
    act, place = (sent.get("act"), sent.get("plan")) if isinstance(sent, Mapping) else (None, None)
    do = _ACTS.get(act) if isinstance(act, str) else None
    if do is None or not isinstance(place, int) or isinstance(place, bool) or not 0 <= place < len(address.plans):
        return address
    plans = do(address, place, sent)
    return checked(_followed(address, plans))


def with_shipped(address: Address, name: object) -> Address:
    """The address with one of the plans that come with the package. Raises `Unfit`."""
    if name not in shipped_plans():
        return address
    plan = next(each for each in load_plans(str(name)) if each.name == name)
    return _with_more(address, (plan,))


def with_file(address: Address, text: object) -> Address:
    """The address with the plans of a file, which stand in the place of its own. Raises `Unfit`, `ScenarioError`."""
    plans = plans_from_text(text, address.language)
    return checked(address.to(address.path, plans=with_today(plans), opened=""))


def looks_like_plans(text: object) -> bool:
    """Whether a text is a file of plans, rather than of a scenario."""
    return isinstance(text, str) and _OF_PLANS.search(text) is not None


def plans_from_text(text: object, language: Language) -> tuple[Plan, ...]:
    """The plans in the text of a file, through the reader of such files. Raises `Unfit`, `ScenarioError`."""
    try:
        size = len(text.encode()) if isinstance(text, str) else 0
    except UnicodeEncodeError:
        raise Unfit("start.not_text") from None
    if not isinstance(text, str) or size > LARGEST_FILE:
        raise Unfit("start.too_large", n=LARGEST_FILE // 1024)
    with TemporaryDirectory(prefix="wijksim-") as folder:
        file = Path(folder) / "plans.yaml"
        write_file(file, text)
        try:
            found = plans_in(file)
            loaded = load_plans(*found)
        except ScenarioError as error:
            raise ScenarioError([replace(each, file=file.name) for each in error.problems]) from None
        except Refused as refused:
            raise Unfit("plans.refused", why=refused.text(language)) from None
    order = [plan.name for plan in found]
    return tuple(sorted(loaded, key=lambda plan: order.index(plan.name) if plan.name in order else -1))


def checked(address: Address) -> Address:
    """The address, if it can hold its plans. Raises `Unfit`."""
    if len(address.plans) > MAX_PLANS:
        raise Unfit("plans.full", n=MAX_PLANS)
    if len(address.text()) > LONGEST:
        raise Unfit("plans.too_long")
    return address


def _with_more(address: Address, plans: tuple[Plan, ...]) -> Address:
    """Plans added to those that are there, each under a name of its own."""
    found = address.plans
    for plan in plans:
        name = new_name(plan.name, found, address.language)
        found = with_today((*found, renamed(replace(plan, reference=False), name)))
    return checked(address.to(address.path, plans=found))


def _followed(address: Address, plans: tuple[Plan, ...]) -> Address:
    """The address with other plans; settings that were those of the open plan stay those of the open plan."""
    before = opened_plan(address)
    after = next((plan for plan in plans if before is not None and plan.name == before.name), None)
    changed = address.to(address.path, plans=plans, opened=after.name if after else "")
    if before is None or after is None or after == before:
        return changed
    try:
        if choice_of(before, address.choice).scenario == address.choice.scenario:
            return changed.to(address.path, choice=choice_of(after, address.choice))
    except ScenarioError:
        pass  # Settings that do not go together with the wijk are not those under the levers either.
    return changed


def _duplicate(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    plan, plans = address.plans[place], address.plans
    title = say("app.plans.copy_of", address.language, title=title_of_plan(plan, address.language))[:_LONGEST_TITLE]
    name = new_name(title, plans, address.language)
    copy = replace(renamed(plan, name), reference=False, colour=new_colour(plans))
    return (*plans[: place + 1], titled(copy, name, copy.sentence[address.language], "", address.language),
            *plans[place + 1 :])  # fmt: skip


def _move(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    return moved(address.plans, place, 1 if sent.get("step") == 1 else -1)


def _today(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    return as_today(address.plans, place)


def _remove(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    return without_plan(address.plans, place)


def _words(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    title, sentence = _line(sent.get("title"), _LONGEST_TITLE), _line(sent.get("sentence"), _LONGEST_SENTENCE)
    plan = titled(address.plans[place], title, sentence, _colour(sent.get("colour")), address.language)
    return with_plan(address.plans, place, plan)


def _week(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    plan, number = address.plans[place], _measure(address.plans[place], sent)
    week = whole_number(str(sent.get("week")).strip(), 0, int(START.high or 0))
    if week is None:
        raise Unfit("measures.no_week")
    return with_plan(address.plans, place, rescheduled(plan, number, week))


def _add(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    plan = address.plans[place]
    added = entry_of(sent.get("entry"), 0, plan, address.language)
    return with_plan(address.plans, place, with_measures_read(plan, (*plan.measures, added)))


def _drop(address: Address, place: int, sent: Mapping[Any, Any]) -> tuple[Plan, ...]:
    plan, number = address.plans[place], _measure(address.plans[place], sent)
    left = (*plan.measures[:number], *plan.measures[number + 1 :])
    return with_plan(address.plans, place, replace(plan, measures=left))


_ACTS: Mapping[str, Callable[[Address, int, Mapping[Any, Any]], tuple[Plan, ...]]] = {
    "duplicate": _duplicate, "move": _move, "today": _today, "remove": _remove, "words": _words, "week": _week,
    "add": _add, "drop": _drop,
}  # fmt: skip


def entry_of(key: object, start: int, plan: Plan, language: Language) -> dict[str, Any]:
    """A measure of the catalogue, as a file of plans names it. Raises `Unfit`."""
    if not isinstance(key, str) or key not in CATALOGUE:
        raise Unfit("measures.not_sent")
    return {"from": key, "name": measure_name(title_of(key, language), plan.measures), "start": start}


def _measure(plan: Plan, sent: Mapping[Any, Any]) -> int:
    number = sent.get("measure")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < len(plan.measures):
        raise Unfit("measures.not_sent")
    return number


def _line(sent: object, longest: int) -> str:
    """What somebody typed, on one line and not too long."""
    text = sent if isinstance(sent, str) else ""
    return "".join(each if each.isprintable() else " " for each in text[:longest]).strip()


def _colour(sent: object) -> str:
    """A colour in the form of a file of plans; empty for anything else."""
    return sent.lower() if isinstance(sent, str) and _COLOUR.fullmatch(sent.lower()) else ""
