"""Boundary workers (grenzenwerkers): people at home in several worlds, who negotiate boundaries and coordinate work."""

from math import sqrt
from typing import Any

import numpy as np

from wijksim.agents.at_the_table import (
    EACH_PARTY,
    Item,
    chance_to_agree,
    option_for,
    settle,
    told_to_house,
    what_to_negotiate,
)
from wijksim.agents.from_outside import Decider
from wijksim.agents.persons import people_known
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Boundary, Level
from wijksim.mechanisms.acceptance import Sitting, reject, sit_down
from wijksim.mechanisms.learning_rate import share_won, share_won_in_part
from wijksim.mechanisms.messages import chance_to_go_there
from wijksim.mechanisms.negotiation import commitment, probability_of_rejection
from wijksim.mechanisms.networking import (
    A_CASE_COUNTS,
    FULL_WEEK,
    Four,
    competence_of,
    fatigue,
    frustration_after,
    hours_available,
    hours_of_learning,
    hours_that_count,
    house_with_passion,
    loyalty_after,
    possible_skill,
    reputation_after,
    shares_of_time,
    trained,
    well_known,
)
from wijksim.mechanisms.recall import share_recalled, smoothed
from wijksim.mechanisms.region import hours_lost_to_region
from wijksim.mechanisms.ties import Visit, pay_visit
from wijksim.randomness import draw

_TIME: dict[Level, Four] = {
    Level.OPERATIONAL: (0.8, 0.2, 0.0, 0.0),
    Level.TACTICAL: (0.2, 0.15, 0.15, 0.5),
    Level.POLICY: (0.15, 0.15, 0.2, 0.5),
}
"""Usual division of the time not spent on cases: networking, objects, room at home, and negotiating (tactical) or
linking to policy (policy level) [assumed; 002 §4.3a names the tasks, not the hours]."""
LOYAL_AT_FIRST = 0.2
"""Loyalty to the new whole of somebody who starts, 0-1 [assumed]."""
USUAL_COMPETENCE = 0.5
"""Mean competence of people in such posts when policy does not choose for it."""
FOR_LOOKING_ALONG = 0.4
"""Part of the hours for cases that goes to looking along at desks, the rest to brokering [assumed]."""
NOTED_FROM = 0.02
"""Room won at home from which it is an event worth telling; no rule reads it."""
RECALLED_FROM = 0.1
"""Share of hours called back from which it is an event worth telling; no rule reads it."""
AT_MEETING_PLACES = 0.1
"""Share of an operational worker's hours spent at meeting places when there are any [assumed]."""
EVENTS_OF_A_VISIT = 4
"""Room kept in the event log for who gets to know whom in a week of networking."""
STAYS = -(10**6)
"""Stands for the week of leaving of who gave no notice: before any week of a run."""


class BoundaryWorker(Decider):
    """One person, or in a city a small team, who works across boundaries (002 §3.2, §4.3, §5.1; W1-W38).

    Levels: operational (Zichtbare Schakel, omtinker), tactical (project leader), policy (senior policy officer).
    Competences are those of 002 §5.1.3: speaking more than one language, networking, evoking trust, handling the own
    rank and file. Somebody who starts knows nobody but home; who leaves takes the contacts along.
    """

    def __init__(
        self,
        model: Any,
        *,
        number: int,
        key: int,
        level: Level,
        home: int,
        hours: float,
        competences: Four,
        roles: Four,
        planned: bool = True,
        subsidised: bool = False,
        lead: str = "none",
    ) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.number = number
        """Row in the columns of workers."""
        self.key = key
        """Identity for draws: the same person in every variant of a scenario."""
        self.level = level
        self.home = home
        self.hours_granted = hours
        self.planned = planned
        self.subsidised = subsidised
        self.lead = lead
        self.embedded = False
        self.professional = -1
        """Row of the professional who took the role unasked, -1 for a post."""
        self.multilingualism, self.networking, self.evoking_trust, self.handling_rank_and_file = competences
        self.networker, self.innovator, self.strategist, self.knows_organisations = roles
        self.recalled_share = 0.0
        self.energy = 1.0
        self.frustration = 0.0
        self.reputation = 0.0
        self.loyalty_to_network = LOYAL_AT_FIRST
        self.appointed_in = model.world.week
        self.hours_worked = 0.0
        self.hours_recalled = 0.0
        self.agreements = 0
        self.failed_negotiations = 0
        self.chosen_for = USUAL_COMPETENCE
        """Mean competence for which people in such posts were chosen at the appointment (lever)."""
        self.leaves_in = STAYS
        """Week in which somebody who gave notice leaves; until then the successor walks along."""
        self.introduced_by: BoundaryWorker | None = None
        """Who leaves and hands over to this one, in the weeks of the hand-over: paid, and no hours of one's own yet."""
        self._brokered_before = 0.0

    @property
    def leaving(self) -> bool:
        """Whether somebody gave notice."""
        return self.leaves_in != STAYS

    @property
    def competence(self) -> float:
        """Mean of the four competences, 0-1."""
        return competence_of((self.multilingualism, self.networking, self.evoking_trust, self.handling_rank_and_file))

    @property
    def knows(self) -> dict[Any, float]:
        """People of other organisations whom this boundary worker knows, as agents, and how well, 0-1."""
        return people_known(self.model, self.world.person_of(self.number))

    def be_chosen_by(self, mean: float) -> None:
        """Posts are filled by people of another mean competence from now on: all skills move along (002 §5.1.3;
        W33)."""
        if mean == self.chosen_for:
            return
        for skill in ("multilingualism", "networking", "evoking_trust", "handling_rank_and_file"):
            setattr(self, skill, possible_skill(getattr(self, skill) + mean - self.chosen_for))
        self.chosen_for = mean

    hours_available: float = 0.0
    """Hours of this week that the home organisation does not call back, less what rest and learning take."""

    def plan_week(self) -> None:
        """Look at the hours of this week, and keep some for cases: operational workers look along at desks and
        broker joint cases (002 §4.3b; W6, W17)."""
        rules = self.world.rules
        learning = hours_of_learning(
            rules["boundary_workers.training_hours"], rules["learning.reflection"], rules["learning.platform"]
        )
        self.hours_available = hours_available(
            self.hours_granted, self.recalled_share, self.energy, learning, rules["workers.works_when_tired"]
        )
        if self.introduced_by is not None:
            self.hours_available = 0.0
        for_cases = 0.0
        if self.level == Level.OPERATIONAL:
            for_cases = self.hours_available * self.world.rules["workers.cases_share"] * (1.0 - self._link_share())
        row = self.world.workers[self.number]
        row["look_hours"] = FOR_LOOKING_ALONG * for_cases
        row["bridge_hours"] = (1.0 - FOR_LOOKING_ALONG) * for_cases
        row["competence"] = self.competence
        self._kept_for_cases = for_cases

    @property
    def visit_hours(self) -> float:
        """Hours of this week for visits that nobody asked for (002 §4.3b; F14)."""
        if self.level != Level.OPERATIONAL:
            return 0.0
        return float(self.hours_available * self.world.rules["workers.visits_share"])

    @property
    def hours_at_meeting_places(self) -> float:
        """Hours of this week at the tables of key figures, when there are any (W23)."""
        if self.level != Level.OPERATIONAL or not self.model.key_figures:
            return 0.0
        return AT_MEETING_PLACES * self.hours_available

    def step(self) -> None:
        """One week: what is left after cases goes to networking, negotiating, policy and objects, by level."""
        row, world_rules = self.world.workers[self.number], self.world.rules
        used_for_cases = self._kept_for_cases - float(row["look_hours"]) - float(row["bridge_hours"])
        hours = self.hours_available * (1.0 - self._link_share()) - used_for_cases
        hours = max(0.0, hours - self.visit_hours - self.hours_at_meeting_places)
        self.hours_worked += self.hours_available
        self._switches = 1.0
        self._successes, self._failures = 0.0, 0.0
        to_network, to_objects, to_home, to_task = self._time_by_role()
        to_settle, to_policy = 0.0, 0.0
        if self.level == Level.TACTICAL:
            to_settle = to_task * hours
        elif self.level == Level.POLICY:
            lost = hours_lost_to_region(to_task * hours, self.model.regional_conflict, world_rules["region.quarrel"])
            left = (to_task * hours - lost) * (1.0 - self.model.share_of_policy_on_mediation)
            to_settle = left * world_rules["negotiation.policy_on_pay"]
            to_policy = left - to_settle
        item = what_to_negotiate(self) if to_settle > 0.0 and self.world.n_organisations > 1 else None
        if item is None:  # goes round instead
            to_settle, to_network = 0.0, to_network + to_settle / hours if hours > 0.0 else to_network
        self.network(to_network * hours)
        self.carry_objects(to_objects * hours)
        self.win_room_at_home(to_home * hours)
        if item is not None:
            self.negotiate(item, to_settle)
        self.link_to_policy(to_policy)
        self.live_with_it(float(row["joint_solved"]))

    def _time_by_role(self) -> Four:
        """Shares of the time left by task: one is more of a networker, another an innovator, a strategist, or
        somebody who knows how organisations work (000 Q1; W4)."""
        roles = (self.networker, self.innovator, self.strategist, self.knows_organisations)
        return shares_of_time(_TIME[self.level], roles)

    @property
    def part_of_teams(self) -> float:
        """Share (0-1) of the teams of the wijk that this person works with."""
        network = self.world.network
        return float(network.persons[self.world.person_of(self.number)]["teams"] / network.teams[0])

    def network(self, hours: float) -> None:
        """Bring people of home and one other organisation together; the acquaintance grows by own effort (W20)."""
        world = self.world
        if hours <= 0.0 or world.n_organisations <= 1:
            return
        other = self._somebody_passionate(world)
        contact = world.acceptance[self.number]
        shared = hours * sqrt(float(contact[self.home]) * float(contact[other]))
        world.pairs.contact_hours[self.home, other] += shared
        world.pairs.contact_hours[other, self.home] += shared
        self._get_to_know(other, hours, shared)
        world.log.note(world.week, EventKind.NETWORKED, actor=self.home, partner=other, worker=self.number, value=hours)

    def _get_to_know(self, other: int, hours: float, shared: float) -> None:
        """Somebody there with whom it clicks gets to know this person, and somebody at home by introduction (000 Q4;
        002 §4.3b; W20, W27)."""
        world = self.world
        world.log.make_room(EVENTS_OF_A_VISIT)
        skilled = hours_that_count(hours * well_known(self.reputation), self.networking)
        visit = Visit(world.person_of(self.number), np.uint64(self.key), other, skilled, shared)
        pay_visit(world.now, world.network, world.organisations, visit, world.log.open)

    def negotiate(self, item: Item, hours: float) -> None:
        """Negotiate about one task, its pay, or how two houses work: redraw the division and align the work (001; 002
        §3.1; N1)."""
        world = self.world
        option = option_for(self, item) if item.boundary == Boundary.SECTORAL else None
        possible = option is not None or item.boundary != Boundary.SECTORAL
        agreed = possible and draw(int(world.seed), "negotiate", self.key, world.week) < chance_to_agree(self, item)
        faces = [self._sit_down_with(party, EACH_PARTY * hours, agreed) for party in (item.a, item.b)]
        if not agreed:
            self._fail(item.a, item.b, item.boundary, faces)
            return
        settle(self, item, option, hours)
        self.agreements += 1
        self._successes += 1.0

    def _sit_down_with(self, house: int, hours: float, agreed: bool) -> int:
        """Somebody of a house sits at the table, gets to know this person and remembers what came of it (W15, W32)."""
        world = self.world
        world.log.make_room(EVENTS_OF_A_VISIT)
        sitting = Sitting(world.person_of(self.number), house, hours, agreed, self.evoking_trust)
        return sit_down(world.now, world.network, world.organisations, sitting, world.log.open)

    def link_to_policy(self, hours: float) -> None:
        """Win support for the work at policy level, at home and with one other organisation (002 §5.1.2; W7, R13)."""
        world = self.world
        if hours <= 0.0:
            return
        other = self._house_to_support()
        per_party = EACH_PARTY * hours * self.competence * world.rules["negotiation.policy_per_hour"] * world.scale
        for party in (self.home, other):
            world.policy_support[party] += share_won(per_party) * (1.0 - world.policy_support[party])

    def _house_to_support(self) -> int:
        """The house to win support with: where money and accounts broke cases, as far as that was told; else any other
        (002 §5.1.2; R13)."""
        world = self.world
        broke = told_to_house(world)
        broke[self.home] = 0.0
        edges = broke.cumsum()
        u = draw(int(world.seed), "goes_where_it_broke", self.key, world.week)
        if u < chance_to_go_there(float(edges[-1]) / world.per_10000, world.rules["messages.worth_going"]):
            v = draw(int(world.seed), "policy_with", self.key, world.week)
            return min(int(np.searchsorted(edges, v * edges[-1], side="right")), world.n_organisations - 1)
        return self.another(world, "policy_with", self.home)

    def win_room_at_home(self, hours: float) -> None:
        """Talk the own organisation into more room (rank and file, directors; 002 §5.1.3; R11, W32)."""
        world = self.world
        if hours > 0.0:
            home = world.organisation_agents[self.home]
            won = home.hear_plea_for_room(hours * self.handling_rank_and_file * world.scale)
            if won > NOTED_FROM:
                world.log.note(world.week, EventKind.HOME_ROOM_WON, actor=self.home, worker=self.number, value=won)

    def carry_objects(self, hours: float) -> None:
        """Carry one object to home and one other organisation: objects do not spread by themselves (002 §3.2; W24)."""
        world = self.world
        alive = world.living_objects
        if hours <= 0.0 or not alive:
            return
        k = alive[int(draw(int(world.seed), "carry_object", self.key, world.week) * len(alive))]
        self.model.objects[k].hours_carried += hours
        other = self.another(world, "carry_to", self.home)
        x = hours * self.competence * world.rules["objects.carrying"] * world.scale
        for party in (self.home, other):
            world.object_carried[k, party] += share_won_in_part(x, self.part_of_teams) * float(
                world.acceptance[self.number, party]
            )

    def live_with_it(self, solved_before: float) -> None:
        """Energy, frustration, reputation and loyalty after this week; training helps (W14, W25, W28)."""
        rules = self.world.rules
        solved = solved_before - self._brokered_before
        self._brokered_before = solved_before
        self.energy = fatigue(
            self.energy,
            self._switches + self.hours_available / FULL_WEEK + A_CASE_COUNTS * solved,
            rules["workers.tiring"],
            rules["workers.rest"],
        )
        self.frustration = frustration_after(
            rules, self.frustration, self.recalled_share, self._failures, self._successes + A_CASE_COUNTS * solved
        )
        self.reputation = reputation_after(
            self.reputation,
            self._successes + solved,
            rules["workers.reputation_gain"],
            rules["workers.reputation_decay"],
        )
        worked = self._successes + solved > 0
        self.loyalty_to_network = loyalty_after(rules, self.loyalty_to_network, worked, self.recalled_share)
        if rules["boundary_workers.training_hours"] > 0.0:
            learn = rules["boundary_workers.training_hours"], rules["workers.trained"]
            self.multilingualism = trained(self.multilingualism, *learn)
            self.networking = trained(self.networking, *learn)
            self.evoking_trust = trained(self.evoking_trust, *learn)
            self.handling_rank_and_file = trained(self.handling_rank_and_file, *learn)

    def be_recalled(self) -> None:
        """The home organisation calls hours back when it is busy (000 Q4; W25)."""
        world, rules = self.world, self.world.rules
        home = world.organisations[self.home]
        wanted = 0.0
        if rules["recall_on"]:
            wanted = share_recalled(
                float(home["load"]),
                rules["recall.steepness"],
                rules["recall.threshold"],
                rules["boundary_workers.protected"],
                float(home["integration"]),
                rules["recall.by_integration"],
            )
        before = self.recalled_share
        self.recalled_share = smoothed(self.recalled_share, wanted, rules["recall.smoothing"])
        hours = self.hours_granted * self.recalled_share
        self.hours_recalled += hours
        if self.recalled_share > RECALLED_FROM >= before:
            world.log.note(world.week, EventKind.RECALLED, actor=self.home, worker=self.number, value=hours)

    def _fail(self, a: int, b: int, boundary: int, faces: list[int]) -> None:
        world = self.world
        self.failed_negotiations += 1
        self._failures += 1.0
        world.log.note(
            world.week, EventKind.NEGOTIATION_FAILED, actor=a, partner=b, worker=self.number, boundary=boundary
        )
        partner = b if a == self.home else a
        clumsy = probability_of_rejection(self.competence, world.rules["workers.rejection"])
        if draw(int(world.seed), "reject_worker", self.key, world.week) < clumsy:
            face = faces[1] if a == self.home else faces[0]
            if face >= 0:
                reject(world.network, face, world.person_of(self.number))
            world.log.note(world.week, EventKind.REJECTED, actor=partner, worker=self.number)

    def commitment_now(self) -> float:
        """How far the own house lets somebody go for the new whole: double identity of people in line posts (W11,
        N9)."""
        rules = self.world.rules
        if not rules["loyalty_on"]:
            return 1.0
        captured = float(self.world.organisations[self.home]["captured"])
        return commitment(
            captured, self.loyalty_to_network, self.handling_rank_and_file, rules["workers.home_interest"]
        )

    def _somebody_passionate(self, world: World) -> int:
        """An organisation to network with: a nose for where people are passionate, and habit for the rest (000 Q4;
        W27)."""
        u = draw(int(world.seed), "network_with", self.key, world.week)
        return int(house_with_passion(world.passion, world.rules["workers.nose"], self.home, u))

    @property
    def link_hours(self) -> float:
        """Hours of this week in which this person tells other levels what broke, or is told."""
        return self.hours_available * self._link_share()

    def _link_share(self) -> float:
        """Share of hours that linking the levels takes: regular consultation (002 §5.1.2; W34)."""
        return float(self.world.rules["workers.link_cost"] * self.world.rules["boundary_workers.linked"])

    def another(self, world: World, decision: str, than: int) -> int:
        """An organisation other than ``than``, drawn evenly."""
        n = world.n_organisations
        u = draw(int(world.seed), decision, self.key, world.week)
        if than < 0 or n <= 1:
            return int(u * n)
        return (than + 1 + int(u * (n - 1))) % n
