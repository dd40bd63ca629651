"""Background on the theory, only what the sources say, with sections. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_BACKGROUND: dict[str, Pair] = {
    "title": ("Grenzenwerk in het kort", "Boundary work in short"),
    "subtitle": (
        "Wat Lieke Oldenhof (2012) schrijft, met de paragraaf (§) en vaak de pagina waarop die begint.",
        "What Lieke Oldenhof (2012) writes, with the section (§) and often the page on which it begins.",
    ),
    "study": ("Wat is er onderzocht?", "What was studied?"),
    "study_text": (
        "Tien projecten in zorg, welzijn en wonen werkten in 2010 en 2011 een jaar lang aan Wijkgericht Werken. "
        "Oldenhof volgde er drie van dichtbij. Zij liep mee, sprak met projectleiders en las stukken (Oldenhof 2012, §1.3, p. 10; "
        "§1.4, p. 11). Citaten zijn ter plekke opgeschreven, en dus niet helemaal letterlijk (Oldenhof 2012, §1.4). Of wijkgericht "
        "werken bewoners ook echt helpt, was toen nauwelijks gemeten (Oldenhof 2012, §2.2, p. 15).",
        "Ten projects in care, welfare and housing worked on area-based working for a year in 2010 and 2011. Oldenhof "
        "followed three of them closely. She joined in, spoke with project leaders and read documents (Oldenhof 2012, §1.3, p. 10; "
        "§1.4, p. 11). Quotes were written down on the spot, and so are not fully literal (Oldenhof 2012, §1.4). Whether area-based "
        "working really helps residents had hardly been measured (Oldenhof 2012, §2.2, p. 15).",
    ),
    "problem": ("Waarom is samenwerken lastig?", "Why is it hard to work together?"),
    "problem_text": (
        "In andere studies staan vijf knelpunten (Oldenhof 2012, §2.3, p. 18):",
        "Other studies name five obstacles (Oldenhof 2012, §2.3, p. 18):",
    ),
    "problem_1": ("Niemand heeft de regie.", "Nobody has the lead."),
    "problem_2": (
        "Er is geen gedeelde taal en geen gedeeld belang.",
        "There is no shared language and no shared interest.",
    ),
    "problem_3": (
        "Geld en verantwoording zitten in kokers. Ieder telt de eigen productie. Wie investeert, ziet de baten soms "
        "bij een ander neerkomen: de **verkeerde portemonnee**.",
        "Money and accountability are in silos. Each counts its own production. Whoever invests sometimes sees the "
        "benefits fall elsewhere: the **wrong pocket**.",
    ),
    "problem_4": (
        "Informatie blijft binnen de eigen sector. Privacy is soms een reden en soms een voorwendsel.",
        "Information stays in its own sector. Privacy is sometimes a reason and sometimes a pretext.",
    ),
    "problem_5": (
        "Er is geen goede maat voor wat het de samenleving oplevert.",
        "There is no good measure of what it brings to society.",
    ),
    "problem_more": (
        "Veel mensen zoeken de oplossing in één visie of één baas. Oldenhof zoekt het anders: samenwerken lukt soms "
        "ook **zonder** dat iedereen het eens is (Oldenhof 2012, §2.3 en §5.1, p. 40).",
        "Many look for the answer in one vision or one boss. Oldenhof looks elsewhere: working together sometimes "
        "succeeds **without** everybody agreeing (Oldenhof 2012, §2.3 and §5.1, p. 40).",
    ),
    "work": ("Grenzenwerk", "Boundary work"),
    "work_text": (
        "Het woord komt uit onderzoek naar wetenschap en beleid. Hoppe (2008, in Oldenhof 2012, §3.1) noemt het een tweeledig proces: "
        "**afbakenen** én **coördineren**. Partijen onderhandelen steeds opnieuw waar de grens loopt, bijvoorbeeld wie "
        "welke taak doet. En zij stemmen hun werk op elkaar af (Oldenhof 2012, §3.1, p. 22).",
        "The term comes from research on science and policy. Hoppe (2008, in Oldenhof 2012, §3.1) calls it a two-fold process: "
        "**demarcating** and **coordinating**. Parties keep negotiating where the boundary lies, for example who does "
        "which task. And they coordinate their work (Oldenhof 2012, §3.1, p. 22).",
    ),
    "work_1": (
        "Grenzen zijn niet van beton: over een grens valt te onderhandelen.",
        "Boundaries are not cast in concrete: they can be negotiated.",
    ),
    "work_2": (
        "Grenzen houden tegen, maar hebben ook nut: ieder weet wat zijn taak is. Ontkokeren is niet hetzelfde als "
        "werken zonder grenzen.",
        "Boundaries hold people back, but also have their use: everybody knows their task. Leaving silos is not the same as working without boundaries.",
    ),
    "work_3": (
        "Zo komt er een nieuwe verdeling van taken: tussen sectoren, tussen burger en hulpverlener, tussen rijk en gemeente.",
        "A new division of work arises: between sectors, between citizen and professional, between state and municipality.",
    ),
    "kinds": (
        "Welke grenzen zijn er? Sectoraal, professioneel, financieel en in verantwoording, en geografisch (Oldenhof 2012, §4.1, p. 26). "
        "Een projectleider over de corporatie: die is «alleen maar geïnteresseerd in de stenen».",
        "Which boundaries are there? Sectoral, professional, financial and of accountability, and geographic (Oldenhof 2012, §4.1, "
        "p. 26). A project leader on the housing association: it is “only interested in the bricks”.",
    ),
    "worker": ("Grenzenwerkers", "Boundary workers"),
    "worker_text": (
        "Grenzenwerkers horen bij meer werelden en bewegen makkelijk heen en weer. Zij onderhandelen en verbinden "
        "(Oldenhof 2012, §3.2, p. 24). In de projecten waren er drie soorten (Oldenhof 2012, §4.3, p. 32):",
        "Boundary workers belong to several worlds and move easily between them. They negotiate and connect (Oldenhof 2012, §3.2, "
        "p. 24). The projects had three kinds (Oldenhof 2012, §4.3, p. 32):",
    ),
    "worker_1": (
        "**Op de werkvloer**: de Zichtbare Schakel (een wijkverpleegkundige) en de omtinker. Zij kijken breed en "
        "verwijzen door (Oldenhof 2012, §4.3b).",
        "**On the shop floor**: the Zichtbare Schakel (a district nurse) and the omtinker. They take a broad view and refer people on (Oldenhof 2012, §4.3b).",
    ),
    "worker_2": (
        "**Ertussenin**: de projectleider. Die heeft twee petten op en vindt dat vermoeiend (Oldenhof 2012, §4.3a).",
        "**In between**: the project leader, who wears two hats and finds it tiring (Oldenhof 2012, §4.3a).",
    ),
    "worker_3": (
        "**In de buurt**: een actieve bewoner, zoals een winkelier. Hem inzetten als schakel lukte minder goed dan "
        "gehoopt (Oldenhof 2012, §4.3c).",
        "**In the buurt**: an active resident, such as a shopkeeper. Using him as a link worked less well than hoped (Oldenhof 2012, §4.3c).",
    ),
    "worker_more": (
        "Niet iedereen met die functie werd ook een verbinder (Oldenhof 2012, §4.3a).",
        "Not everybody with that job became a connector (Oldenhof 2012, §4.3a).",
    ),
    "object": ("Grensobjecten", "Boundary objects"),
    "object_text": (
        "Een grensobject gaat rond tussen werelden. Ieder leest het op eigen wijze, en toch blijft het herkenbaar. In "
        "algemeen gebruik is het los, in een vaste praktijk strak. Zo kan men vertalen, uitwisselen en onderhandelen "
        "(Star en Griesemer 1989 en Star 2010, in Oldenhof 2012, §3.2). Voorbeelden uit de projecten (Oldenhof 2012, §4.4, p. 35):",
        "A boundary object travels between worlds. Each reads it in their own way, and still it is recognised. In "
        "general use it is loose, in one practice it is tight. So people can translate, exchange and negotiate (Star and "
        "Griesemer 1989 and Star 2010, in Oldenhof 2012, §3.2). Examples from the projects (Oldenhof 2012, §4.4, p. 35):",
    ),
    "object_1": (
        "het motto «ont-wikkelen, ont-regelen, ont-schotten»: het gaf enthousiasme én strijd over regels (Oldenhof 2012, §4.4a);",
        "the motto “ont-wikkelen, ont-regelen, ont-schotten”: it gave enthusiasm and strife about rules (Oldenhof 2012, §4.4a);",
    ),
    "object_2": (
        "de maatschappelijke kosten-batenanalyse: wie investeert, moet die ook de baten krijgen? (Oldenhof 2012, §4.4b);",
        "the social cost-benefit analysis: should whoever invests also get the benefits? (Oldenhof 2012, §4.4b);",
    ),
    "object_3": (
        "een vaste vragenlijst. Hulpverleners vonden hem soms te kort door de bocht, en gebruikten hem dan nauwelijks. "
        "**Een grensobject op papier werd niet altijd een grensobject in de praktijk** (Oldenhof 2012, §4.4c).",
        "a standard questionnaire. Professionals sometimes found it too simple, and then hardly used it. **A boundary "
        "object on paper did not always become one in practice** (Oldenhof 2012, §4.4c).",
    ),
    "needs": ("Wat is er verder nodig?", "What else is needed?"),
    "needs_1": (
        "**Systeem**: een groeimodel voor vast en gezamenlijk geld, en gezamenlijke uitkomstmaten. Anders hangt alles "
        "aan de inzet van enkelen (Oldenhof 2012, §5.1.1).",
        "**System**: a growth model for lasting, joint money, and joint outcome measures. Otherwise everything depends on the efforts of a few (Oldenhof 2012, §5.1.1).",
    ),
    "needs_2": (
        "**Organisatie**: wijs niet alleen één regisseur aan. Zet meer soorten grenzenwerkers in, en laat hen vast met "
        "elkaar overleggen. Een grensobject heeft steun nodig, en moet veel worden gebruikt (Oldenhof 2012, §5.1.2).",
        "**Organisation**: do not appoint only one lead. Use several kinds of boundary workers, and let them consult each other regularly. A boundary object needs support, and has to be used a lot (Oldenhof 2012, §5.1.2).",
    ),
    "needs_3": (
        "**Werkvloer**: scholing, en **scharrelruimte** om van protocol af te wijken als dat nodig is. Bestuurders "
        "moeten die ruimte maken (Oldenhof 2012, §5.1.3).",
        "**Shop floor**: training, and **room to manoeuvre** to leave protocol when needed. Directors have to make that "
        "room (Oldenhof 2012, §5.1.3).",
    ),
    "model": ("Wat het model van deze theorie maakt", "What the model makes of this theory"),
    "model_text": (
        "Dit deel komt niet uit de bron, maar uit de runs voor deze les. De laatste kolom volgt uit een vaste regel: alleen "
        "een duidelijk verschil telt. Vet is wat niet past.",
        "This part does not come from the source but from the runs for this lesson. The last column follows from a fixed "
        "rule: only a clear difference counts. Bold is what does not fit.",
    ),
    "head_option": ("Als de wijk kiest", "If the wijk chooses"),
    "head_expects": ("Oldenhof 2012 verwacht", "Oldenhof 2012 expects"),
    "head_found": ("In de runs", "In the runs"),
    "expects_1": ("meer ({section})", "more ({section})"),
    "expects_-1": ("minder ({section})", "less ({section})"),
    "expects_0": ("geen van beide ({section})", "neither ({section})"),
    "found_1": ("meer, in {k} van de {n} keer", "more, in {k} of {n} pairs"),
    "found_-1": ("minder, in {k} van de {n} keer", "less, in {k} of {n} pairs"),
    "found_0": ("geen duidelijk verschil", "no clear difference"),
    "model_note": (
        "Het gaat om brede hulpvragen die samen worden opgelost; bij de verkeerde portemonnee om wat zorgorganisaties "
        "overhouden. Bij «{linked}» en «{lead}» is vergeleken met «{base}».",
        "It is about broad requests that are solved together; with the wrong pocket about what care organisations keep. "
        "“{linked}” and “{lead}” were compared with “{base}”.",
    ),
    "caution": ("Let op", "Note"),
    "caution_text": (
        "De studie beschrijft hoe samenwerking ontstaat. Zij meet geen effect op bewoners. Zij gaat over 2010 en 2011: "
        "sinds 2015 zijn de Wmo en de Jeugdwet van de gemeente. De getallen in deze les komen uit het model, niet uit "
        "de studie.",
        "The study describes how collaboration comes about. It measures no effect on residents. It is about 2010 and "
        "2011: since 2015 the Wmo and the Youth Act are municipal. The numbers in this lesson come from the model, not "
        "from the study.",
    ),
    "reference": ("Bron", "Source"),
    "reference_text": (
        "Oldenhof, L. (2012). Wijkgericht werken: intersectorale samenwerking in de wijk door grenzenwerk. "
        "Achtergrondstudie. Den Haag: Raad voor de Volksgezondheid en Zorg. Wie met «in Oldenhof 2012» staat, is daar aangehaald: Hoppe (2008), Bestuurskunde 2; Star en Griesemer (1989); Star (2010).",
        "Oldenhof, L. (2012). Wijkgericht werken: intersectorale samenwerking in de wijk door grenzenwerk. "
        "Background study. The Hague: Raad voor de Volksgezondheid en Zorg. Those given with “in Oldenhof 2012” are cited there: Hoppe (2008), Bestuurskunde 2; Star and Griesemer (1989); Star (2010).",
    ),
}
