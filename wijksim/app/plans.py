"""Plans of a visitor: settings that are saved under a name, beside today; and back to the settings they were made of.

A plan says what is done, not where (:class:`wijksim.scenario.policy.Plan`). Where is the wijk that the address holds:
its structural settings and what nobody knows. Everything here is a plain function of a plan or of a list of plans.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wijksim.app.address import Address, Choice, shipped_scenario
from wijksim.app.address_parts import is_plain
from wijksim.app.own_wijk import local_baseline, wijk_title
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import read_measures
from wijksim.scenario.parameter import Role
from wijksim.scenario.policy import Plan, today
from wijksim.scenario.problems import Problem, Problems, ScenarioError
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import BilingualText, Measure, Scenario
from wijksim.scenario.words import LONGEST_NAME
from wijksim.text.catalogue import say
from wijksim.text.language import Language

LETTERS = "ABCDEFGH"
COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#7a4a9e", "#8f1d1d")
"""Colours that differ for most eyes (Okabe and Ito), and two more; every plan has its letter besides."""
_FORBIDDEN = frozenset('/\\:*?"<>|')
_LONGEST_TITLE = 60


class Unfit(Exception):
    """What cannot be done with a plan; ``what`` names the words for it."""

    def __init__(self, what: str, **numbers: object) -> None:
        super().__init__(what)
        self.what, self.numbers = what, numbers


@dataclass(frozen=True)
class Placed:
    """A plan in the wijk of an address: letter, title, colour, and what a run of it needs."""

    letter: str
    title: str
    colour: str
    plan: Plan
    choice: Choice | None
    """None: the plan does not go together with this wijk; `problems` says why."""
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """Letter and title."""
        return f"{self.letter}. {self.title}"


def world_of(choice: Choice) -> Choice:
    """The wijk of a choice as it is today: a wijk of one's own without policy, else the baseline with its structural
    settings and what nobody knows. Policy and neighbourhood are never mixed in one difference."""
    start = shipped_scenario("baseline")
    if choice.scenario.wijk is not None:
        return Choice("baseline", local_baseline(choice.scenario, start), choice.seed)
    world = {
        name: value
        for name, value in choice.scenario.values.items()
        if value != start.values[name] and (REGISTER[name].structural or REGISTER[name].role is not Role.LEVER)
    }
    scenario = start.vary(world, name=start.name) if world else start
    return Choice("baseline", scenario, choice.seed)


def plan_of(choice: Choice, name: str, title: str, colour: str) -> Plan:
    """What a choice does in its wijk, as a plan: its levers from the first week, its measures, its organisations."""
    start, scenario = world_of(choice).scenario, choice.scenario
    levers = {name: value for name, value in scenario.values.items() if value != start.values[name]}
    settings = (Measure(name, 0, None, FrozenMap(levers)),) if levers else ()
    measures = tuple(each for each in scenario.measures if each not in start.measures)  # posts of a wijk are no plan
    problems = Problems()
    read_measures([each.to_dict() for each in (*settings, *measures)], problems)
    problems.raise_if_any()
    return Plan(
        name,
        BilingualText(title, title),
        colour=colour,
        measures=(*settings, *measures),
        organisations=FrozenMap(_organisations(scenario, start)),
        without=tuple(each for each in scenario.without if each not in start.without),
    )


def _organisations(scenario: Scenario, start: Scenario) -> dict[str, Any]:
    """Organisations that differ, as a plan file writes them."""
    before = {spec.key: spec for spec in start.organisations}
    changed: dict[str, Any] = {
        spec.key: spec.to_dict() for spec in scenario.organisations if spec != before.get(spec.key)
    }
    keys = [spec.key for spec in scenario.organisations]
    return changed if set(keys) >= set(before) else {**changed, "only": keys}


def choice_of(plan: Plan, where: Choice) -> Choice:
    """The settings of a plan in the wijk of ``where``; the same numbers as `Plan.on`. Raises `ScenarioError`.

    What holds from the first week on is shown as levers, where it can be changed; the rest are measures.
    """
    world = world_of(where)
    levers: Mapping[str, Any] = {}
    measures = plan.measures
    if measures and is_from_the_start(measures[0], plan):
        levers, measures = measures[0].set, measures[1:]
    parts: dict[str, Any] = {}
    if plan.organisations:
        parts["organisations"] = dict(plan.organisations)
    if plan.without:
        parts["without"] = sorted({*world.scenario.without, *plan.without})
    return world.varied(levers, measures=(*world.scenario.measures, *measures), **parts)


def is_from_the_start(measure: Measure, plan: Plan) -> bool:
    """Whether a measure holds the settings of a plan, from the first week to the last."""
    return measure.name == plan.name and is_plain(measure) and measure.start == 0 and measure.end is None


def placed(address: Address) -> tuple[Placed, ...]:
    """The plans of an address in its wijk, in their order."""
    found = []
    for place, plan in enumerate(address.plans):
        choice: Choice | None = None
        problems: tuple[Problem, ...] = ()
        try:
            choice = choice_of(plan, address.choice)
        except ScenarioError as error:
            problems = tuple(error.problems)
        colour = plan.colour or COLOURS[place % len(COLOURS)]
        found.append(Placed(LETTERS[place], title_of_plan(plan, address.language), colour, plan, choice, problems))
    return tuple(found)


def title_of_plan(plan: Plan, language: Language) -> str:
    """Its title; its name where it has none."""
    return plan.title[language] or plan.name


def opened_plan(address: Address) -> Plan | None:
    """The plan that is open: its settings were taken up under the levers."""
    return next((plan for plan in address.plans if plan.name == address.opened), None)


def title_here(address: Address) -> str:
    """What the settings of an address are called: the plan that is open, or the scenario; a change since is said."""
    plan = opened_plan(address)
    if plan is None:
        return scenario_title(address.choice, address.language)
    title = title_of_plan(plan, address.language)
    return f"{title} ({say('app.view.changed', address.language)})" if differs_from(plan, address.choice) else title


def scenario_title(choice: Choice, language: Language) -> str:
    """Title of a scenario in words; one that differs from the shipped one says so."""
    if choice.scenario.wijk is not None:
        return wijk_title(choice.scenario, language)
    title = shipped_scenario(choice.base).title[language] or choice.base
    return f"{title} ({say('app.view.changed', language)})" if choice.changed else title


def differs_from(plan: Plan, choice: Choice) -> bool:
    """Whether settings are others than those of a plan in the same wijk."""
    try:
        return choice_of(plan, choice).scenario != choice.scenario
    except ScenarioError:
        return True


def today_title(address: Address) -> str:
    """What today is called: the title of the plan that is today."""
    return title_of_plan(next((plan for plan in address.plans if plan.reference), today()), address.language)


def today_of(address: Address) -> Choice:
    """What everything is compared with: the plan that is today in this wijk, or the baseline where there is none."""
    for plan in address.plans:
        if plan.reference:
            try:
                return choice_of(plan, address.choice)
            except ScenarioError:
                break
    return world_of(address.choice)


def new_name(wanted: str, plans: Sequence[Plan], language: Language) -> str:
    """A name for a plan that no other has, from what somebody typed."""
    kept = "".join(each for each in wanted if each.isprintable() and each not in _FORBIDDEN).strip()
    first = next((place for place, each in enumerate(kept) if each.isalnum()), len(kept))
    base = kept[first:][:_LONGEST_TITLE].strip() or say("app.plans.plan", language)
    taken, name, number = {plan.name for plan in plans}, base, 1
    while name in taken:
        number += 1
        name = f"{base} {number}"
    return name[:LONGEST_NAME]


def new_colour(plans: Sequence[Plan]) -> str:
    """The first colour that no plan has."""
    taken = {plan.colour for plan in plans}
    return next((each for each in COLOURS if each not in taken), COLOURS[len(plans) % len(COLOURS)])


def renamed(plan: Plan, name: str) -> Plan:
    """The plan under another name; the settings from its start go by that name as well."""
    first = plan.measures[:1]
    if first and is_from_the_start(first[0], plan):
        return replace(plan, name=name, measures=(replace(first[0], name=name), *plan.measures[1:]))
    return replace(plan, name=name)


def titled(plan: Plan, title: str, sentence: str, colour: str, language: Language) -> Plan:
    """The plan with other words and another colour; the words of the other language stay when they were others."""
    return replace(
        plan,
        title=_reworded(plan.title, title or plan.title[language], language),
        sentence=_reworded(plan.sentence, sentence, language),
        colour=colour or plan.colour,
    )


def _reworded(words: BilingualText, text: str, language: Language) -> BilingualText:
    if words[language] == text:
        return words
    if words.nl == words.en:
        return BilingualText(text, text)
    return BilingualText(text, words.en) if language == "nl" else BilingualText(words.nl, text)


def moved(plans: Sequence[Plan], place: int, step: int) -> tuple[Plan, ...]:
    """The plan in this place one place up or down."""
    found, other = list(plans), place + step
    if 0 <= place < len(found) and 0 <= other < len(found):
        found[place], found[other] = found[other], found[place]
    return tuple(found)


def without_plan(plans: Sequence[Plan], place: int) -> tuple[Plan, ...]:
    """The plans but this one; today stays, unless it is the last one left."""
    if len(plans) > 1 and plans[place].reference:
        return tuple(plans)
    return tuple(plan for number, plan in enumerate(plans) if number != place)


def with_plan(plans: Sequence[Plan], place: int, plan: Plan) -> tuple[Plan, ...]:
    """Another plan in this place."""
    return tuple(plan if number == place else each for number, each in enumerate(plans))


def rescheduled(plan: Plan, place: int, start: int) -> Plan:
    """The plan with one of its measures decided in another week, lasting as long as it did. Raises `ScenarioError`."""
    old = plan.measures[place]
    end = None if old.end is None else old.end + start - old.start
    return with_measures_read(plan, (*plan.measures[:place], replace(old, start=start, end=end),
                                     *plan.measures[place + 1 :]))  # fmt: skip


def with_measures_read(plan: Plan, measures: Sequence[Measure | Mapping[str, Any]]) -> Plan:
    """The plan with these measures, read as those of a file. Raises `ScenarioError`."""
    problems = Problems()
    trees = [each.to_dict() if isinstance(each, Measure) else dict(each) for each in measures]
    read = read_measures(trees, problems)
    problems.raise_if_any()
    return replace(plan, measures=read)


def measure_name(wanted: str, measures: Sequence[Measure]) -> str:
    """A name for a measure that no other has."""
    taken, name, number = {each.name for each in measures}, wanted[:_LONGEST_TITLE], 1
    while name in taken:
        number += 1
        name = f"{wanted[:_LONGEST_TITLE]} {number}"
    return name
