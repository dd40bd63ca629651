"""The card of a player and what it is asked: task, target, money, information, a secret, and options with a price.

Every number is of the wijk of today in the model, in its first year; the secret is what one other run gives.
"""

from dataclasses import dataclass
from html import escape
from typing import Any

from wijksim.app.class_game import kept_in, mean_in, worker_hours
from wijksim.app.class_roles import Question, Role, votes
from wijksim.app.class_words import change_words, euros, option_label, question_label, short_name, task_of
from wijksim.app.limits import residents_of
from wijksim.app.recording import Recorded
from wijksim.app.room import Player, Room
from wijksim.app.screens.costs import payer_name
from wijksim.app.view import View, table
from wijksim.domain.measure import PER
from wijksim.domain.tasks import TASKS, Pay
from wijksim.domain.vocabulary import Level
from wijksim.scenario.organisation_spec import OrganisationSpec
from wijksim.text.catalogue import has, say
from wijksim.text.language import format_number

_OF_SECTOR = {"care": "care", "welfare": "for_welfare", "housing": "housing"}
_WEEKS = 52
"""Of a year."""


def spec_of(role: Role, run: Recorded) -> OrganisationSpec:
    """The organisation of a role, as it is in a run."""
    return next(each for each in run.scenario.organisations if each.key == role.key)


@dataclass(frozen=True)
class Secret:
    """Runs of a year that only the card tells of: everybody puts in all; and everybody but this role."""

    everybody: Recorded | None
    all_but_me: Recorded | None


def card_html(view: View, player: Player, today: Recorded | None, secret: Secret) -> str:
    """The card: only this player sees it."""
    if today is None:
        return _card(view, f"<p role='status' aria-busy='true'>{escape(say('classroom.counting', view.language))}</p>")
    role = player.role
    texts = _organisation(view, role, today) if role.organisation else _worker(view, role, today)
    parts = dict(zip(("task", "target", "money", "information"), texts, strict=True))
    parts["secret"] = secret_of(view, role, today, secret)
    heads = {name: escape(say(f"lesson_card.{name}", view.language)) for name in parts}
    return _card(view, "".join(f"<h3>{heads[name]}</h3><p>{escape(text)}</p>" for name, text in parts.items()))


def _card(view: View, content: str) -> str:
    return f"<div class='wj-card'><h2>{escape(say('classroom.card', view.language))}</h2>{content}</div>"


def _organisation(view: View, role: Role, today: Recorded) -> tuple[str, ...]:
    spec, language = spec_of(role, today), view.language
    sector = _OF_SECTOR[spec.sector.name.lower()]
    kept, received = kept_in(today, role.key, 1)
    rows = today.organisations
    year = rows[(rows["organisation"] == role.key) & (rows["year"] == 1)]
    payers = sorted(spec.funding_mix, key=lambda payer: -spec.funding_mix[payer])
    hours = spec.hours_per_week * residents_of(today.scenario) / PER
    target = say(
        "lesson_card.target_organisation", language, target=format_number(100 * spec.production_target, 0, language),
        refusals=format_number(float(year["refusals"].sum()), 0, language),
        joint=format_number(float(year["joint_solved"].sum()), 0, language),
    )  # fmt: skip
    left = say("lesson_card.keeps" if kept >= 0 else "lesson_card.lacks", language, amount=euros(abs(kept), language))
    money = say(
        "lesson_card.money_organisation", language, received=euros(received, language), kept=left,
        payers=", ".join(payer_name(view, payer) for payer in payers), hours=format_number(hours, 0, language),
    )  # fmt: skip
    task, story = (
        say(name if has(name) else f"lesson_card.{kind}_{sector}", language)
        for kind, name in (("task", f"lesson_card.task_{role.key}"), ("story", f"lesson_card.story_{role.key}"))
    )
    return task, target, money, story


def _worker(view: View, role: Role, today: Recorded) -> tuple[str, ...]:
    language = view.language
    hours = worker_hours(today, int(Level[role.key.upper()]), 1)
    base = f"{100 * mean_in(today, 'collaboration', 1):.0f}"
    return (
        say(f"lesson_card.task_{role.key}", language),
        say(f"lesson_card.target_{role.key}", language, base=base, total="100"),
        say("lesson_card.money_worker", language, hours=format_number(hours, 0, language)),
        say(f"lesson_card.story_{role.key}", language),
    )


def secret_of(view: View, role: Role, today: Recorded, secret: Secret) -> str:
    """What only this role knows: what would come of it if everybody put in all, and if only this one did not."""
    language = view.language
    if secret.everybody is None or (role.organisation and secret.all_but_me is None):
        return say("classroom.counting", language)
    if role.organisation and secret.all_but_me is not None:
        before, _ = kept_in(today, role.key, 1)
        changes = [kept_in(run, role.key, 1)[0] - before for run in (secret.everybody, secret.all_but_me)]
        told = [
            say(f"classroom.{'more' if each >= 0 else 'less'}_money", language, amount=euros(abs(each), language))
            for each in changes
        ]
        return say("classroom.secret_organisation", language, all=told[0], alone=told[1])
    base, alt = (f"{100 * mean_in(run, 'collaboration', 1):.0f}" for run in (today, secret.everybody))
    fields = {
        "recalled": format_number(mean_in(today, "recalled_hours", 1), 1, language), "base": base, "alt": alt,
        "used": format_number(mean_in(today, "objects_in_use", 1), 0, language),
        "paper": format_number(mean_in(today, "objects_on_paper", 1), 0, language),
    }  # fmt: skip
    return say(f"classroom.secret_{role.key}", language, **fields)


def asked_of(view: View, room: Room, player: Player, today: Recorded | None) -> list[dict[str, Any]]:
    """The questions of this round: every option with its price, and what it can bring."""
    asked = []
    for question in room.asked(player.role, room.round):
        options = [
            {"value": str(option), "label": _option(view, player.role, question, option, today)}
            for option in range(len(question.values))
        ]
        brings = _about_task(view, room, player.role, question) or say(
            f"classroom.brings_{question.name}", view.language
        )
        definition = f"{brings} {_vote_words(view, room, player, question)}".strip()
        label = question_label(question, view.language)
        asked.append({"name": question.name, "label": label, "definition": definition, "options": options})
    return asked


def _about_task(view: View, room: Room, role: Role, question: Question) -> str:
    """What a task asks of an organisation, how it is paid, and who else could do it; empty for another question."""
    task, language = task_of(question), view.language
    if not task:
        return ""
    pay = room.game.pay[task]
    others = ", ".join(
        f"{short_name(each, language)} ({_pay_words(pay[each.key], view)})"
        for each in room.game.roles if each.key in pay and each is not role
    )  # fmt: skip
    hours = next(each.hours for each in TASKS if each.key == task)
    told = say(
        "classroom.about_task", language, hours=format_number(hours, 0, language), pay=_pay_words(pay[role.key], view)
    )
    return f"{told} {say('classroom.others_able', language, others=others)}" if others else told


def _pay_words(share: float, view: View) -> str:
    return say(f"pay.{Pay(share).name.lower()}", view.language)


def _option(view: View, role: Role, question: Question, option: int, today: Recorded | None) -> str:
    price = price_of(view, role, question, option, today) if today is not None else ""
    label = option_label(question, option, view.language)
    return f"{label} ({price})" if price else label


def price_of(view: View, role: Role, question: Question, option: int, today: Recorded) -> str:
    """What an option costs, in the money or hours of this role today."""
    language, value = view.language, question.values[option]
    amount = 0.0
    if role.organisation:
        spec = spec_of(role, today)
        if question.name == "funding_integration":
            return say("classroom.price_pool", language, amount=euros(value * kept_in(today, role.key, 1)[1], language))
        if question.name == "room_to_manoeuvre":
            amount = value * spec.hours_per_week * residents_of(today.scenario) / PER
    elif question.name == "consultation.weeks_between":
        amount = _WEEKS / value
    elif question.name == "boundary_workers.training_hours":
        amount = value
    elif question.name == "boundary_workers.protected":
        amount = value * mean_in(today, "boundary_hours", 1)
    name = f"classroom.price_{question.name}"
    return say(name, language, n=format_number(amount, 0, language)) if has(name) else ""


def _vote_words(view: View, room: Room, player: Player, question: Question) -> str:
    """What others in the same role voted, so that a shared role decides by a vote that its players see."""
    others = [each for each in room.seats() if each.role is player.role]
    if len(others) < 2:
        return ""
    counted = votes(room.decided(room.round)).get(player.role.key, {}).get(question.name)
    if not counted:
        return say("classroom.shared", view.language, n=len(others))
    told = ", ".join(
        say(
            "classroom.votes_for",
            view.language,
            n=counted[option],
            option=option_label(question, option, view.language),
        )
        for option in sorted(counted)
    )
    return f"{say('classroom.shared', view.language, n=len(others))} {say('classroom.votes', view.language, told=told)}"


def own_html(view: View, room: Room, player: Player, played: Recorded | None, today: Recorded | None) -> str:
    """Own numbers in the wijk of today and in every finished round, of the same year each."""
    if played is None or today is None:
        return ""
    done, language = room.finished_rounds(), view.language
    heads = [say("classroom.today", language), *(say("classroom.round", language, n=n) for n in range(1, done + 1))]
    columns = [own_numbers(view, player.role, today, done)]
    columns += [own_numbers(view, player.role, played, number) for number in range(1, done + 1)]
    names = own_names(view, player.role)
    rows = [[name, *(column[place] for column in columns)] for place, name in enumerate(names)]
    own = table([say("classroom.own", language), *heads], rows)
    return own + _why_of_rounds(view, player.role, played, today, done)


def _why_of_rounds(view: View, role: Role, played: Recorded, today: Recorded, done: int) -> str:
    """Why the own result is what it is: of the last round at once, of those before behind a fold."""
    why = [escape(why_sentence(view, role, played, today, number)) for number in range(1, done + 1)]
    last = f"<p>{why.pop()}</p>" if why else ""
    if not why:
        return last
    earlier = "".join(f"<li>{sentence}</li>" for sentence in why)
    head = escape(say("classroom.why_before", view.language))
    return f"{last}<details><summary>{head}</summary><ol>{earlier}</ol></details>"


def own_names(view: View, role: Role) -> list[str]:
    """What the own numbers are."""
    names = ("kept", "load", "refusals", "solved") if role.organisation else ("hours", "energy")
    return [say(f"classroom.{name}", view.language) for name in names]


def own_numbers(view: View, role: Role, run: Recorded, year: int) -> list[str]:
    """The own numbers of a role in a year of a run."""
    language = view.language
    if not role.organisation:
        level = int(Level[role.key.upper()])
        weeks = run.people[_WEEKS * (year - 1) : _WEEKS * year]
        energy = [person[4] for people in weeks for person in people if person[1] == level]
        mean = sum(energy) / len(energy) if energy else float("nan")
        return [format_number(worker_hours(run, level, year), 0, language), bar_words(mean)]
    rows = run.organisations
    row = rows[(rows["organisation"] == role.key) & (rows["year"] == year)]
    return [
        euros(kept_in(run, role.key, year)[0], language),
        f"{format_number(100 * float(row['load'].mean()), 0, language)}%",
        format_number(float(row["refusals"].sum()), 0, language),
        format_number(float(row["joint_solved"].sum()), 0, language),
    ]


TEN = 10


def bar_words(share: float) -> str:
    """A share of 0 to 1 as a mark out of ten.

    >>> bar_words(0.72)
    '7/10'
    """
    return "–" if share != share else f"{share * TEN:.0f}/{TEN}"


def why_sentence(view: View, role: Role, played: Recorded, today: Recorded, year: int) -> str:
    """Why the own result of a round is what it is: what moved most, told from the tables of both runs."""
    language = view.language
    if not role.organisation:
        called = [mean_in(run, "recalled_hours", year) for run in (today, played)]
        told = [format_number(each, 1, language) for each in called]
        return say("classroom.why_worker", language, before=told[0], now=told[1])
    change = kept_in(played, role.key, year)[0] - kept_in(today, role.key, year)[0]
    rows = {name: run.organisations for name, run in (("today", today), ("played", played))}
    hours = {
        name: float(each[(each["organisation"] == role.key) & (each["year"] == year)]["coordination_hours"].sum())
        for name, each in rows.items()
    }
    return say(
        "classroom.why_organisation", language, change=change_words(change, language),
        before=format_number(hours["today"], 0, language), now=format_number(hours["played"], 0, language),
    )  # fmt: skip
