"""Every item of the sources, by its code: what it is, where it stands, and what it asks of the model.

Families: A actors, F settings, B boundaries, N boundary work, W boundary workers, O boundary objects, K bottlenecks,
E expected and reported results, R conditions, C cases, Q figures and method. Sources: 000 interview on De Vries (2022),
001 news item (2013), 002 Oldenhof (2012), 004 on Van der Veer; numbers after 002 are its sections. An item asks for a
state variable (SV), a process (PR), a parameter (PA), an observable (OB) or a setting of a scenario (SC); CTX is
context that is documented and not simulated. What became of each: ``docs/mechanisms.md``.
"""

from typing import NamedTuple

_TABLE = """
A1 | SV | 002 summary, 1.3, 4.1 | Care organisations: home care, elderly care, disability care, psychiatry
A2 | SV | 002 1.3, 4.1 | Welfare organisations; elderly welfare
A3 | SV | 002 1.3, 4.1, 4.2c | Housing association
A4 | SV | 002 1.1, 4.4b; 004; 000 | Municipality as director, funder, partner to convince
A5 | SV | 000 Q0, Q1 | Municipal departments: housing, care, physical, social
A6 | SV | 002 4.2b, 4.4a, 5.1.1; 004 | Care office, VWS, national government
A7 | CTX | 002 1.1; 004 Experiments | VNG; advisory councils
A8 | SV | 002 2.2 | GPs
A9 | SV | 002 4.1–4.4 | Professionals with their own method, jargon and registration
A10 | SV | 002 4.2a,b | Team manager
A11 | PA | 002 5.1.3; 001 fresh look; 004 | Directors and higher management
A12 | SV | 002 1.3, 2.2 | Residents: vulnerable elderly, homeless youth, families
A13 | SV | 002 1.1, 2.1, 5.1 | Family, friends, neighbours, informal carers and volunteers
A14 | SV | 001 room; 002 4.3c | Active resident / key figure
A15 | PA | 002 1.3, 4.4 | Consultants and advisers
A16 | CTX | 002 1.3, 1.4, 4.1 | Branch organisation representatives
A17 | SV | 000 Q5 | Shelter leavers, status holders, clients of sheltered housing
A18 | SV | 004 ¶ | Social assistance clients and managers of the social service
A19 | SV | 002 4.1 | Children's psychiatrists who refuse home visits
A20 | SV | 000 Q1 | Policy officers with senior role
A22 | SV | 002 2.1, 4.3c | Education and business as further sectors
A21 | CTX | 000 Q6 | Researcher/reflective interview partner
F1 | SV | 002 2.1, 4.1 | Neighbourhood and smaller area
F2 | SV | 002 2.1 | Ambiguity of "wijk"; municipal vs provider vs experienced boundary
F3 | SV | 002 2.1 | Physical centre: shops, school, health centre
F4 | CTX | 002 2.1 | Five features of a neighbourhood (Lowndes and Sullivan)
F5 | SV | 002 2.1 | Without a sense of neighbourhood the area approach is a straitjacket
F6 | SV | 002 2.1 | Neighbourhood team: one organisation or across sectors, with volunteers
F7 | SV | 002 4.1 | Integrated team: intersection of worlds
F8 | SV | 002 4.1, 5.1.2 | Steering groups and committees: administrative intersections
F9 | SC | 002 1.3 | Multifunctional centre: several providers in one building
F10 | PR | 004 Lessons | One counter for assessment
F11 | SC | 000 Q5 | Regional partnership
F12 | PR | 002 4.3b,c, 4.4b | Platform, neighbourhood panel and network meetings
F13 | PR | 002 4.2c | Consultation hours for elderly
F14 | PR | 002 4.1, 4.3b, 4.4c | Home visits; coming "behind the front door"
F15 | PR | 002 1.3 | Learning environment: project-leader days, training, digital platform, visits
F16 | PR | 002 4.3a | Corridors
F17 | PR | 000 Q0, Q3 | Housing-care vision; environmental vision
F18 | CTX | 002 2.1 | Horizontal governance at local level
F20 | PR | 002 1.1 | Low threshold close by; local knowledge shared and pooled
F21 | OB | 002 1.1, 5.1.1 | Collaboration across sectors is an important means, not the aim
F19 | PR | 002 2.1; 000 Q3 | Wicked issues that no single organisation can solve
B1 | SV | 002 4.1, 5.1; 001 | Sectoral: housing – welfare – care
B2 | SV | 002 4.1, 2.3-3 | Financial: funding systems
B3 | PA | 002 4.1-2 | Production requirements
B4 | SV | 002 4.1-3, 4.2b | Accountability: a tick per visit, care plans for the care office, municipal targets
B5 | SV | 002 4.1 | Professional I: methods between professionals
B6 | PR | 002 4.1, 5.1 | Responsibility between professional and citizen
B7 | SV | 002 4.1, 4.2d, 5.1 | Geographic: buurt, wijk, district, city, region
B8 | SV | 002 3.1; 000 Q1 | Organisational inside one sector or one municipality
B9 | SV | 000 Q0; 002 2.3-2, 5.1 | Language/jargon
B10 | PA | 004 Pandora; 002 4.4a | Legislative partitions
B11 | SC | 002 3.1, 5.1 | State – local responsibility
B12 | SV | 002 summary vs 4.1 | Five kinds of boundary in the summary, four in chapter 4
B13 | PR | 002 4.1–4.2 | Boundaries are hard to separate and are constantly renegotiated
B14 | PR | 002 3.1 | Boundaries limit but are also functional: boundary-less is not the aim
B15 | PR | 002 3.1 | Boundaries shift through interaction
N1 | PR | 001; 002 summary, 3.1, 5.1 | Two-fold: demarcate and coordinate
N2 | PR | 001 room; 002 summary | Room to negotiate exists because boundaries are not cast in concrete
N3 | PR | 002 3.1; 004 Pandora | Broad goals agreed, concretising shows dissent; each has own picture
N4 | PR | 001; 002 2.3, 3, 5.1 | Coordination without consensus on operational goals
N5 | OB | 002 4.2a, 5.1 | From intra- to inter-organisational tasks; the integral method is unclear and negotiable
N6 | PR | 002 4.2a | Differences are an asset for multi-problem cases and an obstacle to one method
N7 | PR | 002 4.2a | Uncertain outcome, mutual dependence: workers and team leaders rear
N8 | PR | 002 4.2a,b | Letting go of protocols gives personal uncertainty
N9 | SV | 002 4.2a | New role divisions are given; loyalty may shift to the new whole
N10 | PR | 002 4.2b | From individual tick to accounting as a team; letting go against control
N11 | SC | 002 4.2b | Managers follow content, not finance; no judging by own production
N12 | SC | 002 4.2b | Who coordinates? lead wanted by one, shared by other
N13 | PR | 002 4.2c | A traditional task is widened; the housing association supplies a team member
N14 | PR | 002 4.2c | Partitions also used as argument for working without them
N15 | SC | 002 4.2d | Geographic: integral tender model for 1 wijk; not realised so far
N16 | PR | 002 5.1 | New task divisions do not arise by themselves: workers and objects are crucial
N17 | OB | 002 5.1 | Contours of a new division: welfare and housing first, more citizen responsibility
N18 | OB | 002 3.1 | Three levels of task division: sectors; citizens–professionals; state–local
N19 | OB | 002 1.1, 1.3 | From "care for" to "see to it that"; prevention besides treatment
N20 | PR | 002 1.3 | Home care widens attention from care to welfare
N21 | PR | 002 4.3a | Mixed interpretation discussed through objects, yet work coordinated
N22 | PR | 002 4.4a | Negotiation is contested
W1 | SV | 002 3.2 | Definition: belongs to several worlds, moves easily between
W2 | SV | 000 Q1, Q4 | Intrinsically motivated to look beyond the own house; sees and uses linking opportunities
W3 | OB | 000 Q1; 002 5.1 | Spider in the web
W4 | SV | 000 Q1 | Roles: networker, innovator, politically sensitive strategist, knower of organisations
W5 | SV | 002 4.3a, 5.1 | Tactical: project leader, middle manager, between shop floor and top
W6 | SV | 002 4.3b; 001 | Operational: Zichtbare Schakel, omtinker
W7 | SV | 000 | Policy level: municipal policy officers
W8 | SV | 001; 002 4.3c | Informal: residents
W9 | SV | 002 4, 4.3 | Planned vs emergent
W10 | CTX | 002 3.2 | Examples elsewhere: adviser, expert by experience, knowledge broker
W11 | PR | 002 4.3a | Double identity of line managers: home interest vs project
W12 | PR | 002 4.3a | "With welfare you prevent care: you shoot yourself in the foot"
W13 | PR | 002 4.3a | Brings parties together, exchanges ideas, activates, stimulates
W14 | PR | 002 4.3a | Coordination and switching is tiring; line job was not
W15 | PR | 002 4.3a | Clumsy communication: the partner rejects the project leader as connector
W16 | PR | 002 4.3a | Not all planned boundary workers became connectors
W17 | PR | 002 4.3b | Looks neutrally at which organisation fits; wishes are not turned into own services
W18 | PR | 002 4.3b | Earlier: fixed route, production, no time for loneliness or wrong home
W19 | PR | 002 4.3b | A simple problem (draught) is kept from becoming a care problem (pneumonia)
W20 | PR | 002 4.3b | Depends on own effort in building a network; knew nobody at the start
W21 | PR | 002 4.3b | Knowing people lowers the threshold for referral
W22 | PR | 002 4.3c | Resident connector: a shop with a table, "social worker of the neighbourhood"
W23 | PR | 002 4.3c, 5.1 | Using a resident as link between citizens and professionals works less well than hoped
W24 | PR | 002 3.2, 4.3a | Workers select, develop, carry objects; objects then act on them
W25 | PR | 000 Q4 | Recalled to the own department when it gets busy; that frustrates
W26 | PR | 000 Q4 | Boundary workers know that they cannot do it alone
W27 | PR | 000 Q4 | A nose for each other: who in a new group is passionate
W28 | PR | 000 Q4 | Ambassadorship: the face of the department, from networking and advocacy
W29 | PR | 000 Q5 | A wider external network and more knowledge by taking part
W30 | PR | 000 Q5 | Integral lens used in other issues: by-catch
W31 | PR | 000 Q5 | Mediate clashing regional interests
W32 | SV | 002 5.1.3 | Competences: multilingualism, networking, evoking trust, handling the rank and file
W33 | PR | 002 5.1.3; 001 | Skills are not self-evident in such posts; organisations must invest
W34 | PR | 002 5.1.2 | Levels connected by regular consultation: lubricant, not bureaucracy
W35 | SC | 001; 002 summary, 5.1.2 | Several kinds instead of one director
W36 | PR | 000 Q1; 002 5.1 | Boundary workers also work inside organisations, between departments
W37 | SV | 002 4.3a | Project leaders: mostly middle managers in the line, a few aid workers
W38 | PR | 000 title, Q6 | Reflection makes the implicit explicit; valued by experienced staff
O1 | SV | 002 3.2; 001 | Definition: in and between worlds, multi-interpretable, widely recognisable
O2 | PA | 002 3.2 | Locally adaptable, shared identity kept
O3 | SV | 002 3.2 | Concrete or abstract
O4 | PR | 002 3.2 | Functions: translation, exchange, facilitate negotiation
O5 | SV | 002 3.2, 5.1.2; 001; 000 | Kinds: visions, protocols and forms, network models, mottos, covenants, guidelines
O6 | PR | 001 room | Room for negotiation and several readings connects
O7 | SV | 002 4.4 | Planned vs emergent
O8 | PR | 002 5.1.2 | Must be called to life, legitimate and used intensively by several parties
O9 | PR | 002 5.1.2 | Can create a common language
O10 | PA | 002 4.4a | Motto: wide recognition, own reading, hard to realise
O11 | PA | 002 4.4a | Three levels of the motto: competences; rules; macro funding/law
O12 | PR | 002 4.4a | Deregulating read as setting protocols aside: the team in a split
O13 | PR | 002 4.4b, 5.1 | Social cost-benefit analysis (SROI, MKBA): fills an unforeseen need
O14 | PR | 002 4.4b | Negotiates what benefits are and who must receive them
O15 | PR | 002 5.1 | MKBA allows looking past organisation targets and indications
O16 | PR | 002 4.4c | Standard questionnaire: "too short", does not work in practice
O17 | PR | 002 4.4c | A felt need for a shared method: many formats, apart without knowing it
O18 | PR | 002 4.4c | On paper is not in practice: not all objects are equally useful and legitimate
O19 | PR | 002 5.1; 004 | Guideline for integral clarification of the question
O20 | SV | 002 5.1.2; 000 | Strategic vision, housing-care vision, covenants
O21 | PR | 002 4.4 | Usable objects are developed together, with advisers
O22 | SV | 002 4.2d | Integral tender model
K1 | SC | 002 2.3-1; 001 | No direction; remedy: one contact or lead partners
K2 | PR | 002 2.3-2; 000 Q0 | No common language, no shared interests
K3 | PR | 002 2.3-3, 5.1; 001; 004 | Fragmented funding and accountability; few incentives
K4 | PR | 002 2.3-3 | Judged on own production, not joint outcome
K5 | PR | 002 2.3-3, 2.3-5 | Benefits fall outside while investments are made
K6 | PA | 002 2.3-3 | Integral funding is disease-specific; area funding plays a small role
K7 | SC | 002 2.3-3, 5.1.1, summary | Temporary projects depend on subsidy: continuity in danger
K8 | PR | 002 2.3-4 | Wait and see with information, even where sharing is allowed
K9 | PR | 002 2.3-4 | Privacy: sometimes a real reason, sometimes a pretext
K10 | SV | 002 2.3-5, 5.1.1 | No fitting outcome measures for social return
K11 | PR | 002 1.1, 2.2 | Accountability piles up: demands of the wijk on top of internal ones
K12 | PR | 002 1.1 | Conflicting organisational interests, communication failure
K13 | PR | 002 summary, 4.1 | Different working methods
K14 | PR | 000 Q1 | Specialised, fragmented departments drift to silos
K15 | PA | 001 expectations | Own way of working and funding kept; integrality hard to reach
K16 | PA | 004 Pandora | Partitions in law
K17 | PR | 004 Pandora | Pandora's box when elaborated into concrete programmes and agreements
K18 | PR | 002 5.1.1 | Overview lost: carousel of projects, overlapping services
K19 | PR | 002 5.1.2 | Poor coordination at organisation level keeps returning
K20 | CTX | 002 5.1 | As many bottlenecks as possibilities in the literature
K21 | SC | 002 2.3 | Lack of consensus and uniformity; usual remedy: one vision and goals
K22 | PR | 000 Q5 | Clashing regional interests
K23 | PR | 000 Q4 | Back to own department when busy
K24 | SC | 004 Experiments | Project orders closed from above
E1 | OB | 002 1.1, 2.2; 004 | Tailor-made support
E2 | OB | 001; 002 1.1, 2.2 | Right scale for coordination, detect fragmented supply
E3 | OB | 002 1.1, 2.2 | Own direction and social network mobilised; citizen as co-producer
E4 | OB | 001; 002 summary, 1.1, 2.2 | Prevents heavier care: lower cost, longer self-reliant
E5 | OB | 002 1.1, 2.2, 5.1 | Less overlap
E6 | OB | 002 2.2, 5.1 | Better referral, no wrong desk
E7 | OB | 002 2.2, 5.1 | Substitution of formal by informal help, of care by welfare and housing
E8 | PR | 002 2.2-4 | Residents hold providers to account more easily
E9 | OB | 002 2.2-1 | Meeting, social cohesion
E10 | CTX | 002 2.2, 5.1 | Systematic effect evaluations lacking
E11 | OB | 002 2.2 | Effects of partnerships modest, hard to attribute, late
E12 | OB | 002 2.2 | Professionals know each other; hidden problems are seen
E13 | OB | 002 2.2, 5.1 | Shorter lines, larger networks; GP refers correctly
E14 | PR | 002 2.2 | The area as work field and finding place
E15 | OB | 002 2.2 | Advantages depend on the context: resident, problem, professional
E16 | PR | 002 2.2 (WRR) | Small ties help liveability and social capital
E17 | CTX | 002 2.2 | Fixation on the neighbourhood
E18 | OB | 002 2.2, 5.1 | Benefits mainly organisational and social, not yet demonstrated effects
E19 | OB | 002 4.2c | Integral answers to mixed questions in consultation hours
E20 | OB | 004 Lessons | More efficient work and provisions fitting better
E29 | OB | 004 Pandora | Integral policy rarely succeeds, easily written in memoranda
E21 | OB | 004 ¶ | Win–win seen by managers, hardly realised
E22 | OB | 000 Q4 | Far-reaching coordination is needed for a good policy frame
E23 | PR | 000 Q5 | By-catch: network, knowledge, lens
E24 | OB | 002 5.1.1 | Risk of collaboration for its own sake
E25 | OB | 004 Experiments | Participation of vulnerable citizens as aim
E26 | OB | 002 5.1.1 | Outcomes to measure: self-reliance, quality of life, less care consumption
E27 | OB | 002 1.5, 5.1 | Knowledge exchange between providers and between experiments
E28 | SV | 002 2.2 | Trust of residents
R1 | PR | 002 5.1.1 | Possible without the right conditions, but with enormous, continuous effort
R2 | SC | 002 summary, 5.1.1 | Growth model for structural, integral, area-based funding
R3 | SC | 000 Q4 | Integral funding as precondition; integral working as starting point
R4 | PR | 002 summary, 5.1.1 | Common outcome measures: from output to outcome
R5 | SC | 004 Pandora | Decentralise money and powers: a big obstacle gone, not all
R6 | SC | 001; 002 summary, 5.1.2 | Not one lead only; several kinds of boundary workers
R7 | SC | 002 5.1.2 | Operational + tactical + linked through overleg
R8 | SC | 002 5.1.2 | Objects created, legitimated, used
R9 | PA | 001; 002 summary, 5.1.3 | Invest in competences
R10 | PA | 001; 002 summary, 5.1.3 | Room to manoeuvre: deviate from own protocols when needed
R11 | PR | 001; 002 5.1.3 | Directors create that room
R12 | SC | 004 | Room for local experiments, bottom-up, small, around a shared problem
R13 | PR | 004 Lessons | Durable collaboration needs operational, policy and political links
R14 | PR | 004 Pandora | Long breath and creativity
R15 | SC | 004 Experiments | State and VNG may stimulate by facilitating
R16 | PR | 004 Lessons | Training officials to find the question behind the question
R17 | PA | 002 4.1 | Own budget for the integral team
R18 | PR | 001; 002 5.1 | Uniform policy, a lead and joint goals remain important
C0 | SC | 002 summary, 1.3 | Transition programme: ten experiments, one-year subsidy, learning days
C1 | SC | 002 1.3 | Multifunctional centre, integral team, omtinker
C2 | SC | 002 1.3 | Living, working and learning for homeless youth
C3 | SC | 002 1.3, 4.2c | Coherent offer of care, welfare and housing in one wijk
C4 | OB | 002 1.3 | All three in-depth experiments continued after the subsidy
C5 | SC | 002 4.2d | Integral tender model for one wijk
C6 | SC | 002 4.3c | Do-it-yourself shop owner
C7 | CTX | 001 | Project Juul, Alkmaar
C8 | SC | 004 | Enschede: small successive experiments, one counter, training
C9 | CTX | 004 | Almere
C10 | SC | 000 | 4 municipalities, housing-care vision, learning track
C11 | SC | 000 Q5 | Regional division of shelter leavers/status holders
C12 | SC | 004 ¶ | Wwb clients in local welfare work
C13 | SC | 002 3.1; 004 | Decentralisation
Q1 | OB | 004 ¶ | 70 % of social-service managers want it
Q2 | OB | 004 ¶ | 30–40 % do it in practice
Q3 | OB | 004 ¶ | And then mostly not structurally
Q4 | CTX | 000 Q0, Q2 | 15 boundary workers, 4 municipalities, half a year
Q5 | CTX | 002; 001 | 10 experiments, 3 in depth, about 1 year
Q6 | CTX | 002 summary | 10 care providers
Q7 | CTX | 002 1.3 | Youth 18–25
Q8 | CTX | 002 4.2b | Example of a target: twenty presentations for the own house
Q9 | PA | 002 4.3a | Arenas of project leaders named; no frequency given
Q10 | CTX | 002 1.4 | Methods: observation, interviews, questionnaire, documents
Q11 | CTX | 002 | Counts of objects, boundaries, workers, bottlenecks described in depth
Q12 | SV | 002 4.1 | One wijk, several "buurten"
"""


class SourceRow(NamedTuple):
    """One item of the sources."""

    code: str
    asks_for: str
    """SV, PR, PA, OB, SC or CTX."""
    source: str
    title: str


def _read(line: str) -> SourceRow:
    code, asks_for, source, title = (part.strip() for part in line.split(" | "))
    return SourceRow(code, asks_for, source, title)


SOURCE_ROWS: tuple[SourceRow, ...] = tuple(_read(line) for line in _TABLE.strip().splitlines())
"""All items, in the order of the families."""

ROW_OF: dict[str, SourceRow] = {row.code: row for row in SOURCE_ROWS}
